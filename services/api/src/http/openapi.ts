import { z } from 'zod';
import type { ApiOptions } from '../api-options.js';
import { roles } from '../auth/roles.js';
import type { ListedEndpoint } from './list-endpoints.js';

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

const description = `Luyun 路云, a vehicle-road-cloud platform. Times are UTC epoch milliseconds, positions WGS-84 degrees, numbers end in their unit.

Log in with \`POST /api/v1/login\` (cookie, or the token as bearer), or use an API key as bearer. A change by cookie needs the header \`x-luyun-csrf: 1\`.
Roles, each including those before it: ${roles.join(', ')}. Live frames: WebSocket \`/api/v1/live\`, binary, proto/live/v1/live.proto.
Devices do not come this way but by gRPC, car parks and a TOCC also by \`POST /api/v1/feeds/parking\` and \`/api/v1/feeds/tocc\`: proto/CLIENTS.md.`;

/** The OpenAPI 3.1 document of the endpoints, made of the very specs that guard them, and of paths that others serve. */
export function openApiDocument(
  endpoints: readonly ListedEndpoint[],
  { version, otherPaths = {} }: Pick<ApiOptions, 'version' | 'otherPaths'>,
): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] ??= {};
    (paths[path] as Record<string, unknown>)[endpoint.spec.method.toLowerCase()] = operation(endpoint);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Luyun 路云', version, description, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }],
    paths: { ...paths, ...otherPaths },
    components: {
      schemas: { Problem: jsonSchema(problem, 'output') },
      securitySchemes: {
        cookie: { type: 'apiKey', in: 'cookie', name: 'luyun_session' },
        bearer: { type: 'http', scheme: 'bearer', description: 'Session token or API key' },
        device: { type: 'http', scheme: 'bearer', description: 'deviceId:credential' },
      },
    },
  };
}

function operation({ controller, handler, path, spec }: ListedEndpoint): Record<string, unknown> {
  const isPublic = spec.role === 'public';
  const statuses = [400, ...(isPublic ? [] : [401, 403]), 429, ...(spec.problems ?? [])];
  const problems = Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: `Problem ${status}`,
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
  return {
    operationId: `${controller.replace(/Controller$/, '')}.${handler}`,
    tags: [path.replace('/api/v1', '').split('/')[1] ?? ''],
    summary: spec.summary,
    description: isPublic ? 'Needs no login.' : `Needs the role ${spec.role}.`,
    security: isPublic ? [] : [{ cookie: [] }, { bearer: [] }],
    parameters: [...parameters(spec.params, 'path'), ...parameters(spec.query, 'query')],
    ...(spec.body ? { requestBody: requestBody(spec.body) } : {}),
    responses: { [spec.status ?? 200]: success(spec.response), ...problems },
  };
}

function success(response: unknown): Record<string, unknown> {
  if (response instanceof z.ZodType) {
    const isGeoJson = response instanceof z.ZodObject && 'features' in response.shape;
    const type = isGeoJson ? 'application/geo+json' : 'application/json';
    return { description: 'Done', content: { [type]: { schema: jsonSchema(response, 'output') } } };
  }
  return { description: 'Done', content: { [(response as { contentType: string }).contentType]: {} } };
}

function requestBody(body: unknown): Record<string, unknown> {
  const content =
    body instanceof z.ZodType
      ? { 'application/json': { schema: jsonSchema(body, 'input') } }
      : { 'application/octet-stream': {} };
  return { required: true, content };
}

function parameters(schema: unknown, where: 'path' | 'query'): Record<string, unknown>[] {
  if (!(schema instanceof z.ZodType)) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Record<string, { description?: string }>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    ...(property.description ? { description: property.description } : {}),
    schema: property,
  }));
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
