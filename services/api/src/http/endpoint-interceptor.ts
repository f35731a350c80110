import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mergeMap, type Observable } from 'rxjs';
import { z } from 'zod';
import { API_OPTIONS, type ApiOptions } from '../api-options.js';
import { type EndpointSpec, findEndpointSpec } from './endpoint-spec.js';
import { hasTag } from './has-tag.js';
import { Reply, StreamReply } from './reply.js';

/** Sends what an endpoint gives. */
@Injectable()
export class EndpointInterceptor implements NestInterceptor {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<void> {
    const spec = findEndpointSpec(context.getHandler());
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(mergeMap((result: unknown) => this.send(spec, request, response, result)));
  }

  private async send(
    spec: EndpointSpec | undefined,
    request: Request,
    response: Response,
    result: unknown,
  ): Promise<void> {
    if (result instanceof StreamReply) {
      await result.start(response);
      return;
    }
    const reply = result instanceof Reply ? result : new Reply(result);
    if (this.options.verifyResponses && spec?.response instanceof z.ZodType) spec.response.parse(reply.body);
    const { status, contentType, etag, cacheControl, headers } = reply.options;
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
    response.setHeader('cache-control', cacheControl ?? 'no-store');
    if (etag) {
      response.setHeader('etag', etag);
      if (hasTag(request.headers, etag)) {
        response.status(304).end();
        return;
      }
    }
    response.status(status ?? spec?.status ?? 200);
    if (response.statusCode === 204) {
      response.end();
      return;
    }
    const body = reply.body;
    if (body instanceof Uint8Array) {
      response.setHeader('content-type', contentType ?? 'application/octet-stream');
      response.end(body);
    } else {
      response.type(contentType ?? 'application/json');
      response.end(typeof body === 'string' && contentType ? body : JSON.stringify(body));
    }
  }
}
