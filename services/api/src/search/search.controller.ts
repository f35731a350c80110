import type { Platform } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import { CityStore } from '../city/city-store.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { position } from '../http/schemas.js';
import { cityNames, type NamedThing } from './city-names.js';
import { type Findable, findable, findNames } from './find-names.js';

/** Registered devices that are looked through. */
const MAX_DEVICES = 10_000;

const searchQuery = z.object({
  q: z.string().max(100).describe('a name in either language, or an id; in part or whole'),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
const hit = z.strictObject({
  kind: z.enum(['junction', 'link', 'corridor', 'carPark', 'stop', 'place', 'device']),
  id: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  position: position.nullable(),
  detail: z.string(),
});

/** Looks for things by their names. */
@Controller('api/v1/search')
export class SearchController {
  private known: { readonly version: number; readonly things: readonly Findable[] } | undefined;

  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(CityStore) private readonly cities: CityStore,
  ) {}

  @Endpoint({
    method: 'GET',
    path: '',
    role: 'viewer',
    summary:
      'Junctions, roads, corridors, car parks, stops, places and devices whose name or id has the text; the best first',
    query: searchQuery,
    response: z.strictObject({ items: z.array(hit) }),
  })
  async search({ query: { q, limit } }: EndpointInput<undefined, z.output<typeof searchQuery>>) {
    const things = [...this.things(), ...(await this.devices()).map(findable)];
    return {
      items: findNames(things, q, limit).map((thing) => ({
        ...thing,
        position: thing.position && ([...thing.position] as [number, number]),
      })),
    };
  }

  private things(): readonly Findable[] {
    const city = this.cities.current();
    if (this.known?.version !== city.version)
      this.known = { version: city.version, things: cityNames(city).map(findable) };
    return this.known.things;
  }

  private async devices(): Promise<NamedThing[]> {
    const { records, liveState } = this.platform;
    const registered = await records.devices.list({ limit: MAX_DEVICES });
    const known = new Set(registered.map(({ id }) => id));
    const heard = (await liveState.list('device')).filter(({ key }) => !known.has(key));
    const named = registered.map(({ id, name, longitude, latitude }) => ({
      kind: 'device' as const,
      id,
      name: name || id,
      nameEn: null,
      position: longitude === null || latitude === null ? null : ([longitude, latitude] as const),
      detail: id,
    }));
    const others = heard.map(({ key }) => ({
      kind: 'device' as const,
      id: key,
      name: key,
      nameEn: null,
      position: null,
      detail: key,
    }));
    return [...named, ...others];
  }
}
