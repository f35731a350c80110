import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { Authenticator } from '../auth/authenticator.js';
import { includesRole } from '../auth/roles.js';
import { findEndpointSpec, type RequestWithInput } from './endpoint-spec.js';
import { type InputFault, Problem } from './problem.js';
import { readBody } from './read-body.js';

/** Lets a request through to an endpoint: who asks, may they, is what they sent right. In this order: a body is read last. */
@Injectable()
export class EndpointGuard implements CanActivate {
  constructor(@Inject(Authenticator) private readonly authenticator: Authenticator) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const spec = findEndpointSpec(context.getHandler());
    if (!spec) throw new Problem(403, 'Nobody may do this.');
    const request = context.switchToHttp().getRequest<Request & RequestWithInput>();
    const actor = await this.authenticator.authenticate(request);
    if (spec.role !== 'public') {
      if (!actor) throw new Problem(401, 'Log in first.', { headers: { 'www-authenticate': 'Bearer' } });
      if (!includesRole(actor.role, spec.role)) throw new Problem(403, `This needs the role ${spec.role}.`);
    }
    if (actor?.byCookie && spec.method !== 'GET' && request.headers['x-luyun-csrf'] !== '1') {
      throw new Problem(403, 'A change by cookie needs the header "x-luyun-csrf: 1".');
    }
    const response = context.switchToHttp().getResponse<Response>();
    const faults: InputFault[] = [];
    const params = parse(spec.params, request.params, 'params', faults);
    const query = parse(spec.query, request.query, 'query', faults);
    if (faults.length > 0) throw invalid(faults);
    const body = await readBody(spec.body, request, response);
    const parsedBody = isSchema(spec.body) ? parse(spec.body, body, 'body', faults) : body;
    if (faults.length > 0) throw invalid(faults);
    request.endpointInput = {
      params,
      query,
      body: parsedBody,
      actor,
      address: request.ip ?? '',
      secure: request.secure,
      headers: request.headers,
    };
    return true;
  }
}

function isSchema(schema: unknown): schema is z.ZodType {
  return typeof (schema as { safeParse?: unknown } | undefined)?.safeParse === 'function';
}

function parse(schema: unknown, value: unknown, where: string, faults: InputFault[]): unknown {
  if (!isSchema(schema)) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues.slice(0, 20)) {
    faults.push({ path: [where, ...issue.path.map(String)].join('.'), message: issue.message });
  }
  return undefined;
}

function invalid(faults: readonly InputFault[]): Problem {
  return new Problem(400, faults.map((fault) => `${fault.path}: ${fault.message}`).join('; '), { errors: faults });
}
