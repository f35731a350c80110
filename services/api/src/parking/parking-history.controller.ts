import { parkingCountsQuery } from '@luyun/adapters/history-queries/parking-counts-query';
import type { Platform } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { type HistoryPageQuery, historyQuery, lastPage, pageWindow } from '../http/history-page.js';
import { idSchema, listOf } from '../http/schemas.js';
import { parkingCount } from './parking-schemas.js';

const MAX_HOURS = 31 * 24;
const MAX_COUNTS = 5000;

const byId = z.object({ id: idSchema });
const page = historyQuery(MAX_COUNTS);

/** How full car parks were. */
@Controller('api/v1/parking')
export class ParkingHistoryController {
  constructor(@Inject(PLATFORM) private readonly platform: Platform) {}

  @Endpoint({
    method: 'GET',
    path: ':id/history',
    role: 'viewer',
    summary:
      'Counts of a car park within at most 31 days: pages of at most 5,000, each oldest first, the newest page first',
    params: byId,
    query: page,
    response: listOf(parkingCount),
    problems: [504],
  })
  async history({ params: { id }, query }: EndpointInput<z.output<typeof byId>, HistoryPageQuery>) {
    const asked = { ...pageWindow(query, this.platform.clock, MAX_HOURS), limit: query.limit + 1 };
    const rows = await this.platform.history.query(parkingCountsQuery, { facilityId: id, ...asked });
    const items = rows.reverse().map(({ timeMs, free, capacity, ...lineage }) => ({
      timeMs,
      free: free < 0 ? null : free,
      capacity,
      lineage,
    }));
    return lastPage(items, query.limit, ({ timeMs }) => timeMs);
  }
}
