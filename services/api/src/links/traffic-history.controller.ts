import {
  type CorridorTravelTimeRow,
  corridorMinutesQuery,
} from '@luyun/adapters/history-queries/corridor-minutes-query';
import { linkMinutesQuery } from '@luyun/adapters/history-queries/link-minutes-query';
import { corridorLevel, type Platform } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import { CityStore } from '../city/city-store.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { type HistoryPageQuery, historyQuery, lastPage, pageWindow } from '../http/history-page.js';
import { notFound } from '../http/problem.js';
import { idSchema, listOf } from '../http/schemas.js';
import { timeWindow, windowQuery } from '../http/time-window.js';
import { linkMinutes } from './link-history.js';
import { corridorMinute, linkMinute } from './link-schemas.js';

const MAX_HOURS = 7 * 24;

const byId = z.object({ id: idSchema });
const page = historyQuery(MAX_HOURS * 60);
/** Of all corridors at once. */
const MAX_SPAN_HOURS = 6;
const span = z.object(windowQuery);
type Windowed = EndpointInput<z.output<typeof byId>, HistoryPageQuery>;

/** What traffic was, minute by minute. */
@Controller('api/v1')
export class TrafficHistoryController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(CityStore) private readonly cities: CityStore,
  ) {}

  @Endpoint({
    method: 'GET',
    path: 'links/:id/history',
    role: 'viewer',
    summary: 'Minutes of a link over at most a week; of pages the newest comes first',
    params: byId,
    query: page,
    response: listOf(linkMinute),
    problems: [404, 504],
  })
  async link({ params: { id }, query }: Windowed) {
    const link = this.cities.current().links.get(id);
    if (!link) throw notFound('link', id);
    const asked = pageWindow(query, this.platform.clock, MAX_HOURS);
    const rows = await this.platform.history.query(linkMinutesQuery, { linkId: id, ...asked });
    return lastPage(linkMinutes(rows, link.roadClass), query.limit, ({ minuteMs }) => minuteMs);
  }

  @Endpoint({
    method: 'GET',
    path: 'corridors/history',
    role: 'viewer',
    summary: 'Minutes of all corridors over at most six hours',
    query: span,
    response: z.strictObject({
      items: z.array(z.strictObject({ corridorId: idSchema, minutes: z.array(corridorMinute) })),
    }),
    problems: [504],
  })
  async corridors({ query }: EndpointInput<undefined, z.output<typeof span>>) {
    const corridorIds = [...this.cities.current().corridors.keys()];
    const { fromMs, toMs } = timeWindow(query, this.platform.clock, MAX_SPAN_HOURS);
    const rows = await this.platform.history.query(corridorMinutesQuery, { corridorIds, fromMs, toMs });
    const minutes = new Map(corridorIds.map((id) => [id, [] as ReturnType<typeof minuteOf>[]]));
    for (const row of rows) minutes.get(row.corridorId)?.push(minuteOf(row));
    return { items: [...minutes].map(([corridorId, own]) => ({ corridorId, minutes: own })) };
  }

  @Endpoint({
    method: 'GET',
    path: 'corridors/:id/history',
    role: 'viewer',
    summary: 'Minutes of a corridor over at most a week; of pages the newest comes first',
    params: byId,
    query: page,
    response: listOf(corridorMinute),
    problems: [404, 504],
  })
  async corridor({ params: { id }, query }: Windowed) {
    if (!this.cities.current().corridors.has(id)) throw notFound('corridor', id);
    const asked = pageWindow(query, this.platform.clock, MAX_HOURS);
    const rows = await this.platform.history.query(corridorMinutesQuery, { corridorIds: [id], ...asked });
    return lastPage(rows.map(minuteOf), query.limit, ({ minuteMs }) => minuteMs);
  }
}

function minuteOf({ minuteMs, travelTimeS, freeFlowTimeS, coverage }: CorridorTravelTimeRow) {
  return { minuteMs, travelTimeS, coverage, los: corridorLevel(travelTimeS, freeFlowTimeS) };
}
