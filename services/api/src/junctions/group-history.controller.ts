import { crossingMinutesQuery } from '@luyun/adapters/history-queries/crossing-minutes-query';
import { queueMinutesQuery } from '@luyun/adapters/history-queries/queue-minutes-query';
import type { Junction, Platform } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import { CityStore } from '../city/city-store.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { type HistoryPageQuery, historyQuery, lastPage, pageWindow } from '../http/history-page.js';
import { notFound } from '../http/problem.js';
import { idSchema, listOf, timeMs } from '../http/schemas.js';
import { groupMinutes } from './group-minutes.js';
import { groupState } from './junction-schemas.js';
import { describeGroup, describeLanes } from './junction-state.js';
import { findSignalIntervals } from './signal-intervals.js';

const MAX_HOURS = 24;

const byId = z.object({ id: idSchema });
const byGroup = byId.extend({ group: z.coerce.number().int().min(1).max(255) });
type ByGroup = z.output<typeof byGroup>;
const page = historyQuery(MAX_HOURS * 60);

const groupDetail = groupState.extend({
  junctionId: z.string(),
  lanes: z.array(z.string()).describe('lanes that it rules'),
});
const groupMinute = z.strictObject({
  timeMs: timeMs.describe('begin of the minute'),
  greenS: z.number(),
  yellowS: z.number(),
  redS: z.number(),
  darkS: z.number().describe('unknown, or no light'),
  passed: z.number().nullable().describe('vehicles over the stop line; null: none was followed in that minute'),
});
const junctionMinute = z.strictObject({
  timeMs: timeMs.describe('begin of the minute'),
  passed: z.number().nullable().describe('vehicles over its stop lines'),
  speedMps: z.number().nullable().describe('of these'),
  queueM: z.number().nullable().describe('the longest queue of all its lanes'),
  queued: z.number().nullable().describe('most vehicles in one queue'),
});

/** Junctions and their signal groups, minute by minute. */
@Controller('api/v1/junctions/:id')
export class GroupHistoryController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(CityStore) private readonly cities: CityStore,
  ) {}

  @Endpoint({
    method: 'GET',
    path: 'history',
    role: 'viewer',
    summary: 'Minutes of a junction over at most a day; of pages the newest comes first',
    params: byId,
    query: page,
    response: listOf(junctionMinute),
    problems: [404, 504],
  })
  async junction({ params: { id }, query }: EndpointInput<z.output<typeof byId>, HistoryPageQuery>) {
    this.require(id);
    const asked = { ...pageWindow(query, this.platform.clock, MAX_HOURS), junctionId: id, laneId: '' };
    const { history } = this.platform;
    const crossings = await history.query(crossingMinutesQuery, { ...asked, group: 0 });
    const queues = await history.query(queueMinutesQuery, asked);
    const over = new Map(crossings.map((each) => [each.minuteMs, each]));
    const queue = new Map(queues.map((each) => [each.minuteMs, each]));
    const minutes = [...new Set([...over.keys(), ...queue.keys()])].sort((a, b) => a - b);
    const items = minutes.map((minuteMs) => ({
      timeMs: minuteMs,
      passed: over.get(minuteMs)?.passed ?? null,
      speedMps: over.get(minuteMs)?.speedMps ?? null,
      queueM: queue.get(minuteMs)?.lengthM ?? null,
      queued: queue.get(minuteMs)?.vehicles ?? null,
    }));
    return lastPage(items, query.limit, (item) => item.timeMs);
  }

  @Endpoint({
    method: 'GET',
    path: 'groups/:group',
    role: 'viewer',
    summary: 'One signal group: its light, and the lanes that it rules',
    params: byGroup,
    response: groupDetail,
    problems: [404],
  })
  async group({ params: { id, group } }: EndpointInput<ByGroup>) {
    const { known, phase } = await this.requireGroup(id, group);
    const lanes = await describeLanes(id, this.cities.current(), this.platform.liveState);
    return {
      ...describeGroup(group, phase, known),
      junctionId: id,
      lanes: lanes.filter((lane) => lane.groups.includes(group)).map(({ laneId }) => laneId),
    };
  }

  @Endpoint({
    method: 'GET',
    path: 'groups/:group/history',
    role: 'viewer',
    summary: 'Minutes of a signal group over at most a day: its lights and who passed; of pages the newest comes first',
    params: byGroup,
    query: page,
    response: listOf(groupMinute),
    problems: [404, 504],
  })
  async groupHistory({ params: { id, group }, query }: EndpointInput<ByGroup, HistoryPageQuery>) {
    await this.requireGroup(id, group);
    const asked = pageWindow(query, this.platform.clock, MAX_HOURS);
    const intervals = await findSignalIntervals(this.platform, id, [group], asked);
    const own = { ...asked, junctionId: id, laneId: '', group };
    const crossings = await this.platform.history.query(crossingMinutesQuery, own);
    return lastPage(groupMinutes(intervals, crossings, asked), query.limit, ({ timeMs: at }) => at);
  }

  private async requireGroup(id: string, group: number) {
    const junction = this.require(id);
    const known = await this.platform.liveState.get('signal', `${id}/${group}`);
    const phase = junction.signalGroups.find((each) => each.group === group)?.phase;
    if (phase === undefined && !known) throw notFound('signal group', `${id}/${group}`);
    return { known, phase: phase ?? 0 };
  }

  private require(id: string): Junction {
    const junction = this.cities.current().junctions.get(id);
    if (!junction) throw notFound('junction', id);
    return junction;
  }
}
