import type { LiveEntry, Platform } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import { CityStore } from '../city/city-store.js';
import { touches } from '../city/feature.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { decodeCursor, encodeCursor, paging } from '../http/paging.js';
import { notFound } from '../http/problem.js';
import { bbox, idSchema, listOf } from '../http/schemas.js';
import { junction, junctionDetail } from './junction-schemas.js';
import { describeJunction, describeLanes } from './junction-state.js';

const listQuery = z.object({ bbox: bbox.optional(), signalised: z.stringbool().optional(), ...paging(5000, 1000) });
const byId = z.object({ id: idSchema });

/** Junctions as they are now. */
@Controller('api/v1/junctions')
export class JunctionsController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(CityStore) private readonly cities: CityStore,
  ) {}

  @Endpoint({
    method: 'GET',
    path: '',
    role: 'viewer',
    summary: 'Junctions with the state of their signals, in the order of the city model',
    query: listQuery,
    response: listOf(junction),
  })
  async list({ query }: EndpointInput<undefined, z.output<typeof listQuery>>) {
    const start = decodeCursor(query.cursor, z.tuple([z.number().int().min(0)]))?.[0] ?? 0;
    const signals = new Map<string, LiveEntry<'signal'>[]>();
    for (const entry of await this.platform.liveState.list('signal')) {
      const known = signals.get(entry.value.junctionId);
      if (known) known.push(entry);
      else signals.set(entry.value.junctionId, [entry]);
    }
    const wanted = this.cities
      .current()
      .model.junctions.filter(
        (each) =>
          (query.signalised === undefined || each.signalised === query.signalised) &&
          touches([each.position], query.bbox),
      );
    const end = start + query.limit;
    return {
      items: wanted.slice(start, end).map((each) => describeJunction(each, signals.get(each.id) ?? [])),
      nextCursor: end < wanted.length ? encodeCursor([end]) : null,
    };
  }

  @Endpoint({
    method: 'GET',
    path: ':id',
    role: 'viewer',
    summary: 'One junction with its signals, the lanes into it and their queues',
    params: byId,
    response: junctionDetail,
    problems: [404],
  })
  async find({ params: { id } }: EndpointInput<z.output<typeof byId>>) {
    const city = this.cities.current();
    const found = city.junctions.get(id);
    if (!found) throw notFound('junction', id);
    const signals = (await this.platform.liveState.list('signal')).filter((entry) => entry.value.junctionId === id);
    const lineage = Object.fromEntries(
      signals.flatMap((entry) => (entry.lineage ? [[String(entry.value.group), { ...entry.lineage }]] : [])),
    );
    return {
      ...describeJunction(found, signals),
      lineage,
      lanes: await describeLanes(id, city, this.platform.liveState),
    };
  }
}
