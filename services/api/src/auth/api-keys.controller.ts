import { randomUUID } from 'node:crypto';
import type { ApiKey, Platform } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { decodeCursor, encodeCursor, paging } from '../http/paging.js';
import { notFound, Problem } from '../http/problem.js';
import { idSchema, listOf, NOTHING, nothing, timeMs } from '../http/schemas.js';
import { AuditLog } from './audit-log.js';
import { API_KEY_PREFIX } from './authenticator.js';
import { roleSchema } from './roles.js';
import { hashSecret, newSecret } from './secrets.js';

const MAX_KEYS = 1000;

const apiKey = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: roleSchema,
  createdMs: timeMs,
  expiresMs: timeMs.nullable(),
  createdBy: z.string(),
});
const newApiKey = z.strictObject({
  name: z.string().trim().min(1).max(100),
  role: roleSchema,
  expiresMs: z.number().int().positive().nullable().default(null),
});
const created = apiKey.extend({ key: z.string().describe('shown this once; only its hash is kept') });
const byId = z.object({ id: idSchema });
const listQuery = z.object(paging(1000, 200));

/** Keys for programs. */
@Controller('api/v1/api-keys')
export class ApiKeysController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  @Endpoint({
    method: 'GET',
    path: '',
    role: 'admin',
    summary: 'API keys, newest first',
    query: listQuery,
    response: listOf(apiKey),
  })
  async list({ query }: EndpointInput<undefined, z.output<typeof listQuery>>) {
    const start = decodeCursor(query.cursor, z.tuple([z.number().int().min(0)]))?.[0] ?? 0;
    const end = start + query.limit;
    const keys = [...(await this.platform.records.apiKeys.list())].sort((a, b) => b.createdMs - a.createdMs);
    return { items: keys.slice(start, end).map(describe), nextCursor: end < keys.length ? encodeCursor([end]) : null };
  }

  @Endpoint({
    method: 'POST',
    path: '',
    role: 'admin',
    summary: 'Create an API key; it is shown this once',
    body: newApiKey,
    response: created,
    status: 201,
    problems: [409],
  })
  async create({ body, actor }: EndpointInput<undefined, undefined, z.output<typeof newApiKey>>) {
    const known = await this.platform.records.apiKeys.list();
    if (known.length >= MAX_KEYS) throw new Problem(409, `There are ${MAX_KEYS} keys already; delete some.`);
    const secret = newSecret(API_KEY_PREFIX);
    const key: ApiKey = {
      ...body,
      id: randomUUID(),
      keyHash: hashSecret(secret),
      createdMs: this.platform.clock.nowMs(),
      createdBy: actor?.name ?? '',
    };
    await this.platform.records.apiKeys.create(key);
    await this.audit.add(actor, 'api-key-create', key.name, key.role);
    return { ...describe(key), key: secret };
  }

  @Endpoint({
    method: 'DELETE',
    path: ':id',
    role: 'admin',
    summary: 'Delete an API key; it ends at once',
    params: byId,
    response: nothing,
    problems: [404],
  })
  async remove({ params: { id }, actor }: EndpointInput<z.output<typeof byId>>) {
    if (!(await this.platform.records.apiKeys.delete(id))) throw notFound('API key', id);
    await this.audit.add(actor, 'api-key-delete', id);
    return NOTHING;
  }
}

function describe({ keyHash: _secret, ...known }: ApiKey) {
  return known;
}
