import { deviceMinutesQuery } from '@luyun/adapters/history-queries/device-minutes-query';
import type { Platform } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { listOf, timeMs } from '../http/schemas.js';
import { timeWindow, windowQuery } from '../http/time-window.js';
import { deviceId } from './device-schemas.js';

const MAX_HOURS = 7 * 24;

const byId = z.object({ id: deviceId });
const window = z.object(windowQuery);
const minute = z.strictObject({
  minuteMs: timeMs,
  messages: z.number(),
  batches: z.number(),
  refused: z.number().describe('rows that failed a check'),
  latencyMs: z.number().describe('mean of received minus event time'),
});

/** How devices did. */
@Controller('api/v1/devices')
export class DeviceHistoryController {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  @Endpoint({
    method: 'GET',
    path: ':id/history',
    role: 'viewer',
    summary: 'Minutes of a device over at most a week',
    params: byId,
    query: window,
    response: listOf(minute),
    problems: [504],
  })
  async history({ params: { id }, query }: EndpointInput<z.output<typeof byId>, z.output<typeof window>>) {
    const asked = timeWindow(query, this.platform.clock, MAX_HOURS);
    return {
      items: await this.platform.history.query(deviceMinutesQuery, { deviceId: id, ...asked }),
      nextCursor: null,
    };
  }
}
