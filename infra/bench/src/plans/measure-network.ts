import {
  type FlowNetwork,
  type Inflow,
  type JunctionModel,
  type JunctionSetting,
  type MovementModel,
  measuredDispersion,
  type QueueModel,
} from '@luyun/core';
import type { SumoNet } from '@luyun/roadside-sim/sumo/sumo-net';
import { approachRoom } from './approach-room.js';
import { type Discharge, measureDischarge } from './measure-discharge.js';
import type { SignalLink } from './net-yields.js';
import type { Passing, Passings } from './trajectories.js';

const PERIOD_S = 300;
/** Who was never slower than this was held up by nobody, m/s. */
const FREE_MPS = 5;
const LEAST_SAMPLES = 8;
/** Head of a row that may wait inside a junction. */
const WAIT_INSIDE = 1;

/**
 * A flow network out of what was seen over a stretch of time: who passed which stop line when, from where, and who was still waiting
 * at the end. The network file gives geometry, the junctions' models lights and limits.
 */
export function measureNetwork(
  net: SumoNet,
  links: readonly SignalLink[],
  junctions: readonly JunctionModel[],
  settings: readonly JunctionSetting[],
  { passings, left }: Passings,
  startS: number,
  endS: number,
): FlowNetwork {
  const periods = Math.max(1, Math.ceil((endS - startS) / PERIOD_S));
  const lanes = [...new Set(links.filter((each) => junctionOf(each) >= 0).map((each) => each.fromLane))];
  const edges = [...new Set(links.map((each) => each.fromEdge))];
  const queueOf = new Map(lanes.map((lane, q) => [lane, q]));
  const linksOf = lanes.map((lane) => links.flatMap((each, i) => (each.fromLane === lane ? [i] : [])));
  const byLink = new Map<number, Passing[]>();
  for (const each of passings) byLink.set(each.link, [...(byLink.get(each.link) ?? []), each]);
  const discharge = measureDischarge(links, junctions, settings, passings);
  function junctionOf(link: SignalLink): number {
    return junctions.findIndex(({ id }) => id === link.light);
  }
  const movementAt = (link: number) => {
    const queue = queueOf.get(links[link]?.fromLane ?? '');
    return queue === undefined ? undefined : { queue, movement: linksOf[queue]?.indexOf(link) ?? 0 };
  };
  const count = (link: number) => byLink.get(link)?.length ?? 0;

  const inflowsOf = (q: number): Inflow[] => {
    const sources = new Map<number, Passing[]>();
    for (const i of linksOf[q] ?? [])
      for (const each of byLink.get(i) ?? [])
        if (each.before !== undefined) sources.set(each.before.link, [...(sources.get(each.before.link) ?? []), each]);
    return [...sources].flatMap(([from, all]) => {
      const source = movementAt(from);
      if (source === undefined || all.length < 2) return [];
      return [{ ...source, share: Math.min(1, all.length / Math.max(1, count(from))), ...travel(all) }];
    });
  };

  const queues = lanes.map((id, q): QueueModel => {
    const own = linksOf[q] ?? [];
    const inflows = inflowsOf(q);
    const known = new Set(inflows.map((each) => linksOf[each.queue]?.[each.movement]));
    const outside = own.flatMap((i) => (byLink.get(i) ?? []).filter((each) => !known.has(each.before?.link)));
    const waiting = left.filter((each) => each.lane === id && each.before === undefined);
    const freeS =
      quantile(
        outside.map((each) => each.timeS - (each.before?.timeS ?? each.firstSeenS)),
        0.1,
      ) ?? 10;
    const counts = new Array<number>(periods).fill(0);
    for (const { before, firstSeenS } of [...outside, ...waiting]) {
      const period = Math.floor(((before?.timeS ?? firstSeenS) + freeS - startS) / PERIOD_S);
      const at = Math.max(0, Math.min(periods - 1, period));
      counts[at] = (counts[at] ?? 0) + 1;
    }
    const total = own.reduce((a, i) => a + count(i), 0);
    const edge = links[own[0] ?? 0]?.fromEdge ?? '';
    const { saturationPerS, startLostS, endGainS } = discharge.get(id) as Discharge;
    const movements = own.map((i): MovementModel => {
      const link = links[i] as SignalLink;
      return {
        link: link.index,
        share: total > 0 ? count(i) / total : 1 / own.length,
        saturationPerS,
        yieldsTo: link.yieldsTo.flatMap((foe) => movementAt(foe) ?? []),
        waitInside: link.waitsInside ? WAIT_INSIDE : 0,
        toApproach: target(i),
      };
    });
    return {
      id,
      junction: junctions.findIndex((each) => each.id === links[own[0] ?? 0]?.light),
      approach: edges.indexOf(edge),
      arrivalsPerS: counts.map((each) => each / PERIOD_S),
      inflows,
      movements: movements.filter((each) => each.share > 0 || total === 0),
      startLostS,
      endGainS,
      busShare: 0,
    };
  });

  /** Approach that most of a link's vehicles get to. */
  function target(link: number): number | undefined {
    const reached = new Map<string, number>();
    for (const [i, all] of byLink) {
      const edge = links[i]?.fromEdge ?? '';
      const from = all.reduce((a, each) => a + (each.before?.link === link ? 1 : 0), 0);
      if (from > 0) reached.set(edge, (reached.get(edge) ?? 0) + from);
    }
    const [most] = [...reached].sort((a, b) => b[1] - a[1]);
    return most === undefined || most[1] < count(link) / 3 ? undefined : edges.indexOf(most[0]);
  }

  function travel(all: readonly Passing[]) {
    const times = (some: readonly Passing[]) => some.map((each) => each.timeS - (each.before?.timeS ?? 0));
    const free = times(all.filter((each) => each.slowestMps > FREE_MPS));
    if (free.length >= LEAST_SAMPLES) {
      const mean = free.reduce((a, b) => a + b, 0) / free.length;
      const deviation = Math.sqrt(free.reduce((a, b) => a + (b - mean) ** 2, 0) / free.length);
      return measuredDispersion(mean, Math.min(deviation, 0.25 * mean));
    }
    const quick = quantile(times(all), 0.1) ?? 10;
    return measuredDispersion(quick, 0.1 * quick);
  }

  const dropped = renumbered(queues, linksOf, links);
  return {
    junctions,
    queues: dropped,
    approaches: edges.map((edge) => ({ roomVeh: approachRoom(net, edge) })),
    periodS: PERIOD_S,
    startS,
    periods,
  };

  /** Movements without vehicles are gone from the lists; who points to them points to where they are now. */
  function renumbered(
    all: readonly QueueModel[],
    index: readonly (readonly number[])[],
    every: readonly SignalLink[],
  ): QueueModel[] {
    const place = ({ queue, movement }: { queue: number; movement: number }) => {
      const link = every[index[queue]?.[movement] ?? -1]?.index;
      const now = all[queue]?.movements.findIndex((each) => each.link === link) ?? -1;
      return now < 0 ? [] : [{ queue, movement: now }];
    };
    return all.map((queue) => ({
      ...queue,
      inflows: queue.inflows.flatMap((each) => place(each).map((at) => ({ ...each, ...at }))),
      movements: queue.movements.map((each) => ({ ...each, yieldsTo: each.yieldsTo.flatMap(place) })),
    }));
  }
}

function quantile(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))];
}
