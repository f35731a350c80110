import type { Junction, Platform } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import { CityStore } from '../city/city-store.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { notFound } from '../http/problem.js';
import { idSchema, timeMs } from '../http/schemas.js';
import { timeWindow, windowQuery } from '../http/time-window.js';
import { findArrivals } from './arrivals.js';
import { computeCoordination } from './coordination.js';
import { findSignalIntervals } from './signal-intervals.js';
import { computeSplits } from './splits.js';

const MAX_HOURS = 24;

const byId = z.object({ id: idSchema });
type ById = z.output<typeof byId>;
const window = z.object(windowQuery);
type Windowed = EndpointInput<ById, z.output<typeof window>>;
const groupWindow = z.object({ group: z.coerce.number().int().min(1).max(255), ...windowQuery });

const group = z.number().int();
const phases = z.strictObject({
  intervals: z.array(z.strictObject({ group, light: z.number().int(), startMs: timeMs, endMs: timeMs })),
});
const splits = z.strictObject({
  cycles: z.array(z.strictObject({ startMs: timeMs, endMs: timeMs, greens: z.record(z.string(), z.number()) })),
  groups: z.array(
    z.strictObject({
      group,
      greenMeanS: z.number(),
      greenP50S: z.number(),
      greenP85S: z.number(),
      cycles: z.number().int(),
      shareOfCycle: z.number(),
    }),
  ),
});
const coordination = z.strictObject({
  cycles: z.array(z.strictObject({ startMs: timeMs, greenMs: timeMs, yellowMs: timeMs, endMs: timeMs })),
  arrivals: z.array(z.strictObject({ timeMs, onGreen: z.boolean() })),
  arrivalsOnGreenPct: z.number().nullable(),
  platoonRatio: z.number().nullable(),
  source: z.enum(['detector', 'trajectory', 'none']),
});

/** What the signals of a junction did: for the engineer. */
@Controller('api/v1/junctions/:id')
export class JunctionHistoryController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(CityStore) private readonly cities: CityStore,
  ) {}

  @Endpoint({
    method: 'GET',
    path: 'phases',
    role: 'viewer',
    summary: 'Lights of all groups over at most a day; the last one of a group may still stand',
    params: byId,
    query: window,
    response: phases,
    problems: [404, 504],
  })
  async phases({ params: { id }, query }: Windowed) {
    this.require(id);
    const intervals = await findSignalIntervals(this.platform, id, [], this.window(query));
    return { intervals: intervals.map(({ whole: _exact, ...interval }) => interval) };
  }

  @Endpoint({
    method: 'GET',
    path: 'splits',
    role: 'viewer',
    summary: 'Green times by cycle and group',
    params: byId,
    query: window,
    response: splits,
    problems: [404, 504],
  })
  async splits({ params: { id }, query }: Windowed) {
    this.require(id);
    const asked = this.window(query);
    const intervals = await findSignalIntervals(this.platform, id, [], asked);
    return computeSplits(intervals, asked.fromMs, asked.toMs);
  }

  @Endpoint({
    method: 'GET',
    path: 'coordination',
    role: 'viewer',
    summary: 'Coordination diagram of a group: cycles, arrivals at the stop line, share of arrivals on green',
    params: byId,
    query: groupWindow,
    response: coordination,
    problems: [404, 504],
  })
  async coordination({ params: { id }, query }: EndpointInput<ById, z.output<typeof groupWindow>>) {
    const junction = this.require(id);
    const asked = this.window(query);
    const intervals = await findSignalIntervals(this.platform, id, [query.group], asked);
    const arrivals = await findArrivals(this.platform, this.cities.current(), junction, query.group, asked);
    return { ...computeCoordination(intervals, arrivals.timesMs), source: arrivals.source };
  }

  private window(query: z.output<typeof window>) {
    return timeWindow(query, this.platform.clock, MAX_HOURS);
  }

  private require(id: string): Junction {
    const junction = this.cities.current().junctions.get(id);
    if (!junction) throw notFound('junction', id);
    return junction;
  }
}
