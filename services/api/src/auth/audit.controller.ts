import type { Platform } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { decodeCursor, encodeCursor, paging } from '../http/paging.js';
import { listOf, timeMs } from '../http/schemas.js';

const entry = z.strictObject({
  id: z.number().int(),
  timeMs,
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  detail: z.string(),
});
const listQuery = z.object(paging(1000, 100));

/** Who did what. */
@Controller('api/v1/audit')
export class AuditController {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  @Endpoint({
    method: 'GET',
    path: '',
    role: 'admin',
    summary: 'Logins and changes, newest first',
    query: listQuery,
    response: listOf(entry),
  })
  async list({ query }: EndpointInput<undefined, z.output<typeof listQuery>>) {
    const before = decodeCursor(query.cursor, z.tuple([z.number().int()]))?.[0];
    const page = { limit: query.limit + 1, ...(before === undefined ? {} : { beforeId: before }) };
    const entries = await this.platform.records.audit.list(page);
    const items = entries.slice(0, query.limit).map((each) => ({ ...each }));
    return { items, nextCursor: entries.length > query.limit ? encodeCursor([items.at(-1)?.id ?? 0]) : null };
  }
}
