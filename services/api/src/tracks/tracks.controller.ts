import { trackPointsQuery } from '@luyun/adapters/history-queries/track-points-query';
import type { Platform } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import { CityStore } from '../city/city-store.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { type HistoryPageQuery, historyQuery, lastPage, pageWindow } from '../http/history-page.js';
import { notFound } from '../http/problem.js';
import { lineage, listOf, timeMs } from '../http/schemas.js';

const MAX_HOURS = 24;
const MAX_POINTS = 5000;

const byTrack = z.object({ track: z.coerce.number().int().min(0).max(0xffff_ffff) });
type ByTrack = z.output<typeof byTrack>;
const page = historyQuery(MAX_POINTS);
const track = z.strictObject({
  track: z.number().int(),
  eventTimeMs: timeMs,
  longitude: z.number(),
  latitude: z.number(),
  speedMps: z.number().nullable(),
  headingDeg: z.number().nullable(),
  kind: z.number().int().describe('live.v1.Tracks.kind'),
  lengthM: z.number(),
  deviceId: z.string(),
  laneId: z.string().nullable(),
  linkId: z.string().nullable(),
  simulated: z.boolean(),
  lineage,
});
const trackPoint = z.strictObject({
  timeMs,
  longitude: z.number(),
  latitude: z.number(),
  speedMps: z.number().nullable(),
  headingDeg: z.number().nullable(),
  lineage,
});

/** Single moving things. */
@Controller('api/v1/tracks/:track')
export class TracksController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(CityStore) private readonly cities: CityStore,
  ) {}

  @Endpoint({
    method: 'GET',
    path: '',
    role: 'viewer',
    summary: 'A track that lives now',
    params: byTrack,
    response: track,
    problems: [404],
  })
  async find({ params }: EndpointInput<ByTrack>) {
    const found = await this.platform.liveState.findTrack(params.track);
    if (!found) throw notFound('live track', params.track);
    const { lane, lineage: from, ...rest } = found;
    const placed = lane > 0 ? this.cities.current().laneList[lane - 1] : undefined;
    return { ...rest, laneId: placed?.lane.id ?? null, linkId: placed?.link.id ?? null, lineage: { ...from } };
  }

  @Endpoint({
    method: 'GET',
    path: 'history',
    role: 'viewer',
    summary: 'Points of a track within at most a day: pages of at most 5,000, each oldest first, the newest page first',
    params: byTrack,
    query: page,
    response: listOf(trackPoint),
    problems: [504],
  })
  async history({ params, query }: EndpointInput<ByTrack, HistoryPageQuery>) {
    const asked = { ...pageWindow(query, this.platform.clock, MAX_HOURS), limit: query.limit + 1 };
    const rows = await this.platform.history.query(trackPointsQuery, { ...params, ...asked });
    const items = rows.reverse().map(({ topic, partition, offset, row, ...point }) => {
      return { ...point, lineage: { topic, partition, offset, row } };
    });
    return lastPage(items, query.limit, ({ timeMs }) => timeMs);
  }
}
