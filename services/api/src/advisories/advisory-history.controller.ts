import { eventStatementsQuery } from '@luyun/adapters/history-queries/event-statements-query';
import type { Platform } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { decodeCursor, encodeCursor, paging } from '../http/paging.js';
import { idSchema, lineage, listOf, timeMs } from '../http/schemas.js';
import { timeWindow, windowQuery } from '../http/time-window.js';

const MAX_HOURS = 31 * 24;
const MAX_STATEMENTS = 100;

const byId = z.object({ id: idSchema.describe('device id, slash, id of the event') });
const window = z.object({ ...windowQuery, ...paging(MAX_STATEMENTS, MAX_STATEMENTS) });
const statement = z.strictObject({
  firstMs: timeMs,
  lastMs: timeMs,
  times: z.number().int().describe('how often it was said alike'),
  description: z.string(),
  descriptionEn: z.string().describe('empty where there is none of its own'),
  severity: z.number().int(),
  over: z.boolean(),
  lineage: lineage.describe('where it was said last'),
});

/** What was said of advisories before. */
@Controller('api/v1/advisories')
export class AdvisoryHistoryController {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  @Endpoint({
    method: 'GET',
    path: ':id/history',
    role: 'viewer',
    summary: 'What was said of an advisory within at most 31 days, newest first; the same said again counts up',
    params: byId,
    query: window,
    response: listOf(statement),
    problems: [504],
  })
  async history({ params: { id }, query }: EndpointInput<z.output<typeof byId>, z.output<typeof window>>) {
    const asked = timeWindow(query, this.platform.clock, MAX_HOURS);
    const [deviceId = '', ...rest] = id.split('/');
    const eventId = rest.join('/').replace(/^weather\//, '');
    const rows = await this.platform.history.query(eventStatementsQuery, {
      deviceId,
      eventId,
      limit: query.limit + 1,
      beforeMs: decodeCursor(query.cursor, z.tuple([z.number().int()]))?.[0] ?? asked.toMs,
      ...asked,
    });
    const items = rows.slice(0, query.limit).map(({ topic, partition, offset, row, cancelled, ...said }) => ({
      ...said,
      over: cancelled === 1,
      lineage: { topic, partition, offset, row },
    }));
    return { items, nextCursor: rows.length > query.limit ? encodeCursor([items.at(-1)?.lastMs ?? 0]) : null };
  }
}
