import { deviceMinutesQuery } from '@luyun/adapters/history-queries/device-minutes-query';
import type { Platform } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { type HistoryPageQuery, historyQuery, lastPage, pageWindow } from '../http/history-page.js';
import { listOf, timeMs } from '../http/schemas.js';
import { deviceId } from './device-schemas.js';

const MAX_HOURS = 7 * 24;

const byId = z.object({ id: deviceId });
const page = historyQuery(MAX_HOURS * 60);
const minute = z.strictObject({
  minuteMs: timeMs,
  messages: z.number(),
  batches: z.number(),
  refused: z.number().describe('rows that failed a check'),
  latencyMs: z.number().describe('mean of received minus event time'),
  latencyMaxMs: z.number(),
  clockOffsetMs: z.number(),
  loss: z.number().nullable().describe('share of the batches of its stream that never came, 0..1'),
});

/** How devices did. */
@Controller('api/v1/devices')
export class DeviceHistoryController {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  @Endpoint({
    method: 'GET',
    path: ':id/history',
    role: 'viewer',
    summary: 'Minutes of a device over at most a week; of pages the newest comes first',
    params: byId,
    query: page,
    response: listOf(minute),
    problems: [504],
  })
  async history({ params: { id }, query }: EndpointInput<z.output<typeof byId>, HistoryPageQuery>) {
    const asked = pageWindow(query, this.platform.clock, MAX_HOURS);
    const rows = await this.platform.history.query(deviceMinutesQuery, { deviceId: id, ...asked });
    return lastPage(rows, query.limit, ({ minuteMs }) => minuteMs);
  }
}
