import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  RequestMapping,
  RequestMethod,
  Res,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { EndpointGuard } from './endpoint-guard.js';
import { EndpointInterceptor } from './endpoint-interceptor.js';
import {
  type Answer,
  type EndpointInput,
  type EndpointSpec,
  type Parsed,
  type RawBody,
  type RawResponse,
  type RequestWithInput,
  type Schema,
  setEndpointSpec,
} from './endpoint-spec.js';

const TakeInput = createParamDecorator(
  (_data: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<RequestWithInput>().endpointInput,
);

/**
 * Makes a method of a controller an endpoint. The one place that sets its route, who may use it, what it takes and gives:
 * guard, validation and the OpenAPI document all read it. The method gets one `EndpointInput`.
 */
export function Endpoint<
  P extends Schema | undefined = undefined,
  Q extends Schema | undefined = undefined,
  B extends Schema | RawBody | undefined = undefined,
  R extends Schema | RawResponse = Schema,
>(spec: EndpointSpec<P, Q, B, R>) {
  return <M extends (input: EndpointInput<Parsed<P>, Parsed<Q>, Parsed<B>>) => Promise<Answer<R>> | Answer<R>>(
    target: object,
    key: string,
    descriptor: TypedPropertyDescriptor<M>,
  ): void => {
    if (descriptor.value) setEndpointSpec(descriptor.value, spec);
    applyDecorators(
      RequestMapping({ path: spec.path, method: RequestMethod[spec.method] }),
      UseGuards(EndpointGuard),
      UseInterceptors(EndpointInterceptor),
    )(target, key, descriptor);
    TakeInput()(target, key, 0);
    // Taking the response tells Nest that the interceptor answers.
    Res()(target, key, 1);
  };
}
