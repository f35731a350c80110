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
import { TrackPicture } from '../live/track-picture.js';

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
  accuracyM: z.number().nullable().describe('Standard deviation of the position'),
  existencePct: z.number().nullable().describe('How sure the sensor is that it exists'),
  deviceId: z.string(),
  laneId: z.string().nullable(),
  linkId: z.string().nullable(),
  simulated: z.boolean(),
  lineage,
  sources: z
    .array(
      z.strictObject({
        track: z.number().int(),
        deviceId: z.string(),
        kind: z.number().int().describe('live.v1.Tracks.kind'),
        eventTimeMs: timeMs,
        accuracyM: z.number().nullable(),
        lineage,
      }),
    )
    .describe('What it was found to be seen by: all that is said above is said by the newest of them'),
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
    @Inject(TrackPicture) private readonly picture: TrackPicture,
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
    const found = await Promise.all(this.tracksOf(params.track).map((each) => this.platform.liveState.findTrack(each)));
    const sources = found.filter((each) => each !== undefined).sort((a, b) => b.eventTimeMs - a.eventTimeMs);
    const [newest] = sources;
    if (!newest) throw notFound('live track', params.track);
    const { lane, lineage: from, ...rest } = newest;
    const placed = lane > 0 ? this.cities.current().laneList[lane - 1] : undefined;
    return {
      ...rest,
      track: params.track,
      laneId: placed?.lane.id ?? null,
      linkId: placed?.link.id ?? null,
      lineage: { ...from },
      sources: sources.map(({ track: number, deviceId, kind, eventTimeMs, accuracyM, lineage: own }) => ({
        track: number,
        deviceId,
        kind,
        eventTimeMs,
        accuracyM,
        lineage: { ...own },
      })),
    };
  }

  /** The tracks that the thing with this number is made of now; one that is in no thing is asked for itself. */
  private tracksOf(track: number): number[] {
    const { fusion } = this.picture;
    const sources = fusion.sourcesOf(fusion.thingOf(track) ?? track);
    return sources.includes(track) ? sources : [track, ...sources];
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
    const found = await Promise.all(
      this.tracksOf(params.track).map((track) => this.platform.history.query(trackPointsQuery, { track, ...asked })),
    );
    const items = found
      .flat()
      .sort((a, b) => a.timeMs - b.timeMs)
      .map(({ topic, partition, offset, row, ...point }) => ({ ...point, lineage: { topic, partition, offset, row } }));
    return lastPage(items, query.limit, ({ timeMs }) => timeMs);
  }
}
