import { parkingCountsQuery } from '@luyun/adapters/history-queries/parking-counts-query';
import type { Platform } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { idSchema, listOf } from '../http/schemas.js';
import { timeWindow, windowQuery } from '../http/time-window.js';
import { parkingCount } from './parking-schemas.js';

const MAX_HOURS = 31 * 24;
const MAX_COUNTS = 5000;

const byId = z.object({ id: idSchema });
const window = z.object(windowQuery);

/** How full car parks were. */
@Controller('api/v1/parking')
export class ParkingHistoryController {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  @Endpoint({
    method: 'GET',
    path: ':id/history',
    role: 'viewer',
    summary: 'The newest 5,000 counts of a car park within at most 31 days, oldest first',
    params: byId,
    query: window,
    response: listOf(parkingCount),
    problems: [504],
  })
  async history({ params: { id }, query }: EndpointInput<z.output<typeof byId>, z.output<typeof window>>) {
    const asked = timeWindow(query, this.platform.clock, MAX_HOURS);
    const rows = await this.platform.history.query(parkingCountsQuery, { facilityId: id, limit: MAX_COUNTS, ...asked });
    const items = rows.reverse().map(({ timeMs, free, capacity }) => ({
      timeMs,
      free: free < 0 ? null : free,
      capacity,
    }));
    return { items, nextCursor: null };
  }
}
