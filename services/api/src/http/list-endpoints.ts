import type { Type } from '@nestjs/common';
import { type EndpointSpec, findEndpointSpec } from './endpoint-spec.js';

export interface ListedEndpoint {
  readonly controller: string;
  readonly handler: string;
  /** Whole path with `:name` for parameters, beginning with a slash. */
  readonly path: string;
  readonly spec: EndpointSpec;
}

/** The endpoints of controllers, in the order of their declaration. */
export function listEndpoints(controllers: readonly Type[]): ListedEndpoint[] {
  return controllers.flatMap((controller) => {
    const base = String(Reflect.getMetadata('path', controller));
    const prototype = controller.prototype as Record<string, unknown>;
    return Object.getOwnPropertyNames(prototype).flatMap((handler) => {
      const method = prototype[handler];
      const spec = typeof method === 'function' ? findEndpointSpec(method) : undefined;
      if (!spec) return [];
      const path = `/${[base, spec.path].filter(Boolean).join('/')}`;
      return { controller: controller.name, handler, path, spec };
    });
  });
}
