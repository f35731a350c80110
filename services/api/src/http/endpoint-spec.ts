import type { Role } from '@luyun/core';
import type { z } from 'zod';
import type { Actor } from '../auth/actor.js';
import type { Reply, StreamReply } from './reply.js';

export type Schema = z.ZodType;

/** A body that is not JSON: its octets, at most so many. */
export interface RawBody {
  readonly rawBytes: number;
}

/** An answer that is not described by a schema. */
export interface RawResponse {
  readonly contentType: string;
}

/** Everything that there is to say about one endpoint; see `Endpoint`. */
export interface EndpointSpec<P = unknown, Q = unknown, B = unknown, R = unknown> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the controller's path, with `:name` for parameters. */
  readonly path: string;
  /** Least role that may use it; `public` needs no login. */
  readonly role: Role | 'public';
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly response: R;
  /** Default 200. */
  readonly status?: number;
  /** Problem statuses beyond 400, 401, 403 and 429. */
  readonly problems?: readonly number[];
}

export type Parsed<S> = S extends Schema ? z.output<S> : S extends RawBody ? Buffer : undefined;
export type Answer<R> = R extends Schema ? z.input<R> | Reply<z.input<R>> : Reply<Uint8Array | string> | StreamReply;

/** What a handler gets: validated, and from somebody who may. */
export interface EndpointInput<P = undefined, Q = undefined, B = undefined> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** Undefined only on public endpoints. */
  readonly actor: Actor | undefined;
  readonly address: string;
  /** The client came over https. */
  readonly secure: boolean;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

const specs = new WeakMap<object, EndpointSpec>();

/** The spec of a controller's method, if it is an endpoint. */
export function findEndpointSpec(handler: object): EndpointSpec | undefined {
  return specs.get(handler);
}

/** Called once for each endpoint, by its decorator. */
export function setEndpointSpec(handler: object, spec: EndpointSpec): void {
  specs.set(handler, spec);
}

/** Where the guard leaves the input for the handler. */
export type RequestWithInput = { endpointInput?: EndpointInput<unknown, unknown, unknown> };
