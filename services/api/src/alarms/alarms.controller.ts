import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { decodeCursor, encodeCursor, paging } from '../http/paging.js';
import { listOf, timeMs } from '../http/schemas.js';
import { AlarmDesk } from './alarm-desk.js';

const listQuery = z.object(paging(1000, 500));
const alarm = z.strictObject({
  id: z.string(),
  sinceMs: timeMs,
  kind: z.enum([
    'device-silent',
    'device-loss',
    'device-late',
    'clock-skew',
    'quarantine',
    'event',
    'corridor',
    'signal',
  ]),
  severity: z.number().int().describe('1 slight .. 4 grave'),
  title: z.string(),
  titleEn: z.string(),
  selection: z.string().describe('what it is about: device:ID, event:ID, corridor:ID, junction:ID'),
  detail: z.string().describe('the value that raised it with its unit, or what was said'),
});

/** What wants a person now. */
@Controller('api/v1/alarms')
export class AlarmsController {
  constructor(@Inject(AlarmDesk) private readonly desk: AlarmDesk) {}

  @Endpoint({
    method: 'GET',
    path: '',
    role: 'viewer',
    summary: 'Open alarms, the gravest first, of those the newest; judged every two seconds',
    query: listQuery,
    response: listOf(alarm),
  })
  list({ query }: EndpointInput<undefined, z.output<typeof listQuery>>) {
    const start = decodeCursor(query.cursor, z.tuple([z.number().int().min(0)]))?.[0] ?? 0;
    const end = start + query.limit;
    const open = this.desk.list();
    return { items: open.slice(start, end), nextCursor: end < open.length ? encodeCursor([end]) : null };
  }
}
