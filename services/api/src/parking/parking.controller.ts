import { distanceM, type LonLat, type Platform, RoadGraph } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import type { CitySnapshot } from '../city/city-snapshot.js';
import { CityStore } from '../city/city-store.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { decodeCursor, encodeCursor, paging } from '../http/paging.js';
import { notFound, Problem } from '../http/problem.js';
import { idSchema, latitude, listOf, longitude } from '../http/schemas.js';
import { type CarParkState, describeCarPark, listCarParks } from './car-park-state.js';
import { liveLinkTimes } from './link-times.js';
import { carParkState, rankedCarPark } from './parking-schemas.js';
import { rankCarParks } from './rank-car-parks.js';

/** Car parks that are ranked at most: the nearest of those in the circle. */
const MAX_RANKED = 200;

const searchQuery = z.object({
  lon: longitude.optional().describe('where one wants to be; without it, all car parks are listed by pages'),
  lat: latitude.optional(),
  fromLon: longitude.optional().describe('where one is; default lon'),
  fromLat: latitude.optional(),
  radiusM: z.coerce.number().min(50).max(20_000).default(1500),
  walkWeight: z.coerce.number().min(0).max(20).default(1.5).describe('seconds of driving that one of walking is worth'),
  charger: z.stringbool().optional().describe('true: only those that have bays with a charger'),
  ...paging(200, 20),
});
const byId = z.object({ id: idSchema });

/** Where to leave the car. */
@Controller('api/v1/parking')
export class ParkingController {
  private roads: { readonly version: number; readonly graph: RoadGraph } | undefined;

  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(CityStore) private readonly cities: CityStore,
  ) {}

  @Endpoint({
    method: 'GET',
    path: '',
    role: 'viewer',
    summary: 'Car parks near a point, best first by drive, walk and free places; or all of them',
    query: searchQuery,
    response: listOf(rankedCarPark),
  })
  async search({ query }: EndpointInput<undefined, z.output<typeof searchQuery>>) {
    const city = this.cities.current();
    const nowMs = this.platform.clock.nowMs();
    const all = await listCarParks(city, this.platform.liveState, nowMs);
    const parks = query.charger ? all.filter(({ chargers }) => (chargers ?? 0) > 0) : all;
    const start = decodeCursor(query.cursor, z.tuple([z.number().int().min(0)]))?.[0] ?? 0;
    const end = start + query.limit;
    const found =
      query.lon === undefined && query.lat === undefined ? parks : await this.rank(parks, query, city, nowMs);
    return { items: found.slice(start, end), nextCursor: end < found.length ? encodeCursor([end]) : null };
  }

  @Endpoint({
    method: 'GET',
    path: ':id',
    role: 'viewer',
    summary: 'One car park',
    params: byId,
    response: carParkState,
    problems: [404],
  })
  async find({ params: { id } }: EndpointInput<z.output<typeof byId>>) {
    const city = this.cities.current();
    const entry = await this.platform.liveState.get('parking', id);
    if (!entry && !city.carParks.has(id)) throw notFound('car park', id);
    return describeCarPark(id, city, entry, this.platform.clock.nowMs());
  }

  private async rank(
    parks: readonly CarParkState[],
    query: z.output<typeof searchQuery>,
    city: CitySnapshot,
    nowMs: number,
  ) {
    const { lon, lat, fromLon = lon, fromLat = lat } = query;
    if (lon === undefined || lat === undefined || fromLon === undefined || fromLat === undefined) {
      throw new Problem(400, 'lon and lat belong together.', {
        errors: [{ path: 'query.lon', message: 'lon and lat belong together' }],
      });
    }
    const to: LonLat = [lon, lat];
    const near = parks
      .flatMap((park) => (park.position ? [{ park, awayM: distanceM(to, park.position) }] : []))
      .filter(({ awayM }) => awayM <= query.radiusM)
      .sort((a, b) => a.awayM - b.awayM)
      .slice(0, MAX_RANKED)
      .map(({ park }) => park);
    const times = liveLinkTimes(city, await this.platform.liveState.list('link'), nowMs);
    const request = { from: [fromLon, fromLat] as LonLat, to, walkWeight: query.walkWeight };
    return rankCarParks(near, request, this.graph(city), times, (id) => city.carParks.get(id)?.entryLinkId);
  }

  private graph(city: CitySnapshot): RoadGraph {
    if (this.roads?.version !== city.version) {
      this.roads = { version: city.version, graph: new RoadGraph(city.model.links) };
    }
    return this.roads.graph;
  }
}
