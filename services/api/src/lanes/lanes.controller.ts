import { crossingMinutesQuery } from '@luyun/adapters/history-queries/crossing-minutes-query';
import { detectorMinutesQuery } from '@luyun/adapters/history-queries/detector-minutes-query';
import { queueMinutesQuery } from '@luyun/adapters/history-queries/queue-minutes-query';
import type { LiveEntry, Platform } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import type { PlacedLane } from '../city/city-snapshot.js';
import { CityStore } from '../city/city-store.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { type HistoryPageQuery, historyQuery, lastPage, pageWindow } from '../http/history-page.js';
import { notFound } from '../http/problem.js';
import { idSchema, listOf } from '../http/schemas.js';
import { groupState, queueState } from '../junctions/junction-schemas.js';
import { describeGroup, describeQueue } from '../junctions/junction-state.js';
import { laneMinutes } from './lane-minutes.js';
import { laneDetail, laneMinute } from './lane-schemas.js';

const MAX_HOURS = 7 * 24;

const byId = z.object({ id: idSchema });
type ById = z.output<typeof byId>;
const page = historyQuery(MAX_HOURS * 60);
const detail = laneDetail.extend({ queue: queueState.nullable(), groups: z.array(groupState) });

/** Single lanes. */
@Controller('api/v1/lanes/:id')
export class LanesController {
  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(CityStore) private readonly cities: CityStore,
  ) {}

  @Endpoint({
    method: 'GET',
    path: '',
    role: 'viewer',
    summary: 'One lane with its movements, the signals that rule it and its queue',
    params: byId,
    response: detail,
    problems: [404],
  })
  async find({ params: { id } }: EndpointInput<ById>) {
    const { lane, link } = this.require(id);
    const { liveState } = this.platform;
    const junction = this.cities.current().junctions.get(link.toJunctionId);
    const groups = [...new Set(lane.movements.map(({ signalGroup }) => signalGroup).filter((group) => group > 0))];
    const phases = new Map(junction?.signalGroups.map(({ group, phase }) => [group, phase]));
    const signals: (LiveEntry<'signal'> | undefined)[] = await Promise.all(
      groups.map((group) => liveState.get('signal', `${link.toJunctionId}/${group}`)),
    );
    return {
      id,
      linkId: link.id,
      linkName: link.name,
      toJunctionId: link.toJunctionId,
      number: lane.number,
      kind: lane.kind,
      widthM: lane.widthM,
      movements: lane.movements.map((movement) => ({ ...movement })),
      detectors: this.detectorsOf(id),
      queue: describeQueue(await liveState.get('queue', id)),
      groups: groups.map((group, at) => describeGroup(group, phases.get(group) ?? 0, signals[at])),
    };
  }

  @Endpoint({
    method: 'GET',
    path: 'history',
    role: 'viewer',
    summary:
      'Minutes of a lane over at most a week: queue, vehicles over the stop line, counts; of pages the newest first',
    params: byId,
    query: page,
    response: listOf(laneMinute),
    problems: [404, 504],
  })
  async history({ params: { id }, query }: EndpointInput<ById, HistoryPageQuery>) {
    const { link } = this.require(id);
    const asked = pageWindow(query, this.platform.clock, MAX_HOURS);
    const own = { ...asked, laneId: id, junctionId: link.toJunctionId };
    const { history } = this.platform;
    const queues = await history.query(queueMinutesQuery, own);
    const crossings = await history.query(crossingMinutesQuery, { ...own, group: 0 });
    const detectors = this.detectorsOf(id);
    const counts = detectors.length > 0 ? await history.query(detectorMinutesQuery, { ...asked, detectors }) : [];
    return lastPage(laneMinutes(queues, crossings, counts), query.limit, ({ timeMs }) => timeMs);
  }

  private detectorsOf(id: string): string[] {
    return this.cities
      .current()
      .detectors.filter(({ laneId }) => laneId === id)
      .map((detector) => detector.id);
  }

  private require(id: string): PlacedLane {
    const lane = this.cities.current().lanes.get(id);
    if (!lane) throw notFound('lane', id);
    return lane;
  }
}
