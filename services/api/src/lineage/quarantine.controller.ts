import { decodeQuarantined } from '@luyun/adapters/wire/quarantined';
import { type Platform, topicNames } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { decodeCursor, encodeCursor, paging } from '../http/paging.js';
import { Problem } from '../http/problem.js';
import { lineage, listOf, timeMs } from '../http/schemas.js';

/** Records that one request looks at; the cursor goes on behind them. */
const MAX_READ = 5000;
const MAX_SHOWN_BYTES = 64 * 1024;

const listQuery = z.object({
  reason: z.string().max(100).optional(),
  deviceId: z.string().max(100).optional(),
  ...paging(200, 50),
});
const item = z.strictObject({
  timeMs,
  deviceId: z.string(),
  session: z.string(),
  sequence: z.number(),
  reason: z.string(),
  detail: z.string(),
  topic: z.string().describe('that it was meant for; empty when unknown'),
  rows: z.array(z.number().int()).describe('rows concerned; empty: all'),
  bytes: z.number().int(),
  simulated: z.boolean(),
  lineage,
});
const byOffset = z.object({ offset: z.coerce.number().int().min(0) });
const original = item.extend({ originalHex: z.string().describe('as it came, at most its first 64 KiB') });

/** What was refused, and why. */
@Controller('api/v1/quarantine')
export class QuarantineController {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  @Endpoint({
    method: 'GET',
    path: '',
    role: 'operator',
    summary: 'What was refused, newest first; a page may be short where few records match',
    query: listQuery,
    response: listOf(item),
  })
  async list({ query }: EndpointInput<undefined, z.output<typeof listQuery>>) {
    const { first, next } = await this.platform.eventLog.range({ topic: topicNames.quarantine, partition: 0 });
    const start = decodeCursor(query.cursor, z.tuple([z.number().int().min(0)]))?.[0] ?? next;
    const items: z.output<typeof item>[] = [];
    let offset = Math.min(start, next);
    const last = Math.max(first, offset - MAX_READ);
    while (offset > last && items.length < query.limit) {
      offset--;
      const found = await this.read(offset);
      if (!found || (query.reason && found.reason !== query.reason)) continue;
      if (query.deviceId && found.deviceId !== query.deviceId) continue;
      const { originalHex: _shown, ...rest } = found;
      items.push(rest);
    }
    return { items, nextCursor: offset > first ? encodeCursor([offset]) : null };
  }

  @Endpoint({
    method: 'GET',
    path: ':offset',
    role: 'operator',
    summary: 'One refused record with the octets that came',
    params: byOffset,
    response: original,
    problems: [404],
  })
  async find({ params: { offset } }: EndpointInput<z.output<typeof byOffset>>) {
    const found = await this.read(offset);
    if (!found) throw new Problem(404, 'The log does not hold this record (any more).');
    return found;
  }

  private async read(offset: number): Promise<z.output<typeof original> | undefined> {
    const topic = topicNames.quarantine;
    const record = await this.platform.eventLog.read({ topic, partition: 0, offset });
    const refused = record && decodeQuarantined(record.value);
    if (!refused?.ok) return undefined;
    return {
      timeMs: refused.receivedMs,
      deviceId: refused.deviceId,
      session: refused.session,
      sequence: refused.sequence,
      reason: refused.reason,
      detail: refused.detail,
      topic: refused.topic,
      rows: [...refused.rows],
      bytes: refused.original.length,
      simulated: refused.simulated,
      lineage: { topic, partition: 0, offset, row: refused.rows[0] ?? 0 },
      originalHex: Buffer.from(refused.original.subarray(0, MAX_SHOWN_BYTES)).toString('hex'),
    };
  }
}
