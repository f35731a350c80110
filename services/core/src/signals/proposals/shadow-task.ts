import { isMotorLane } from '../../city/is-motor-lane.js';
import { type Plane, planeAt } from '../../geometry/geometry.js';
import type { CityModel, Link } from '../../model/city.js';
import {
  type DemandLane,
  type DemandNetwork,
  demandNetwork,
  type JunctionBasis,
  turnShares,
} from '../demand/demand-network.js';
import { feedingRoads } from '../demand/feeding-road.js';
import { type DemandWindow, PERIOD_MS } from '../demand/junction-seen.js';
import { walkersPerS } from '../demand/walkers.js';
import { meanWithin } from '../mean-within.js';
import { sum } from '../sum.js';
import type { SignalLimits, TimingPlan } from '../timing-plan.js';
import type { PredictedCost, ShadowFigure, ShadowOutcome, ShadowSimulator } from './proposal.js';

/** What a shadow run is told, as JSON; roadside-sim/src/shadow/shadow-task.ts says what each part means. */
export interface ShadowTask {
  readonly simulator: ShadowSimulator;
  readonly links: readonly ShadowLink[];
  readonly signals: readonly {
    readonly junctionId: string;
    readonly limits: SignalLimits;
    readonly before: TimingPlan;
    readonly after: TimingPlan;
    readonly calls: readonly { readonly group: number; readonly perHour: number }[];
  }[];
  readonly demand: readonly {
    readonly linkId: string;
    readonly arrivals: readonly number[];
    readonly turns: readonly { readonly toLinkId: string; readonly share: number }[];
  }[];
  readonly periodS: number;
  readonly startMs: number;
  readonly warmUpS: number;
  readonly seeds: readonly number[];
  readonly withinS: number;
}

interface ShadowLink extends Pick<Link, 'id' | 'fromJunctionId' | 'toJunctionId' | 'roadClass' | 'speedLimitMps'> {
  readonly lanes: readonly {
    readonly id: string;
    readonly points: readonly (readonly [number, number])[];
    readonly widthM: number;
    readonly movements: readonly { readonly toLinkId: string; readonly turn: string; readonly group: number }[];
  }[];
}

export interface ShadowRun {
  readonly delayS: number;
  readonly stops: number;
  readonly longestQueueM: number;
  readonly vehicles: number;
}

export interface ShadowPair {
  readonly seed: number;
  readonly before: ShadowRun;
  readonly after: ShadowRun;
}

export interface ShadowOptions {
  readonly simulator: ShadowSimulator;
  readonly seeds: number;
  /** Busiest periods of five minutes that are run, at the most. */
  readonly mostPeriods: number;
  /** No further seed is begun after so long. */
  readonly withinS: number;
}

const WARM_UP_S = 300;

/**
 * The roads around the junctions, up to the next signals, with the busiest stretch of the demand that was measured. Links that lead
 * away from the junctions are as far as a run goes.
 */
export function shadowTask(
  city: CityModel,
  junctions: readonly (JunctionBasis & { readonly to: TimingPlan })[],
  window: DemandWindow,
  { simulator, seeds, mostPeriods, withinS }: ShadowOptions,
): ShadowTask {
  const demand = demandNetwork(city, junctions, window);
  const all = [...demand.lanes, ...demand.freeLanes];
  const roadTo = feedingRoads(city);
  const linkById = new Map(city.links.map((link) => [link.id, link]));
  const approaches = [...new Set(all.map(({ link }) => link))];
  const roads = new Map(approaches.map((link) => [link, roadTo(link)]));
  const onWay = new Map<string, { readonly link: Link; readonly next: Link | undefined }>();
  for (const road of roads.values())
    for (const [i, link] of road.entries()) onWay.set(link.id, { link, next: road[i + 1] });
  const exits = [...new Set(all.flatMap(({ movements }) => movements.map(({ toLinkId }) => toLinkId)))]
    .filter((id) => !onWay.has(id))
    .flatMap((id) => linkById.get(id) ?? []);
  const plane = planeAt(junctions[0]?.junction.position ?? [0, 0]);
  const links = [
    ...[...onWay.values()].map(({ link, next }) => describeLink(link, next, all, linkById, plane)),
    ...exits.map((link) => describeLink(link, undefined, [], linkById, plane)),
  ];
  const { from, periods } = busiest(demand, mostPeriods);
  const seconds = (window.toMs - window.fromMs) / 1000;
  return {
    simulator,
    links,
    signals: junctions.map(({ junction, limits, plan, to, seen }) => ({
      junctionId: junction.id,
      limits,
      before: plan,
      after: to,
      calls: [...walkersPerS(limits, seen, seconds)].map(([group, perS]) => ({ group, perHour: perS * 3600 })),
    })),
    demand: approaches.flatMap((link) => demandOf(link, roads.get(link) ?? [link], all, from, periods)),
    periodS: PERIOD_MS / 1000,
    startMs: window.fromMs + from * PERIOD_MS,
    warmUpS: WARM_UP_S,
    seeds: Array.from({ length: seeds }, (_, i) => i + 1),
    withinS,
  };
}

/** Figures of both sides with intervals, and whether they agree with what was predicted of the delay. */
export function shadowOutcome(
  simulator: ShadowSimulator,
  pairs: readonly ShadowPair[],
  predicted: PredictedCost | undefined,
): ShadowOutcome {
  const figure = (of: (run: ShadowRun) => number): ShadowFigure => ({
    before: meanWithin(pairs.map(({ before }) => of(before))),
    after: meanWithin(pairs.map(({ after }) => of(after))),
    change: meanWithin(pairs.map(({ before, after }) => of(after) - of(before))),
  });
  const delayS = figure((run) => run.delayS);
  return {
    simulator,
    seeds: pairs.length,
    delayS,
    stops: figure((run) => run.stops),
    longestQueueM: figure((run) => run.longestQueueM),
    against: predicted ? against(predicted, delayS) : null,
  };
}

/** Both as shares of what the delay was. */
function against({ before, after, low, high }: PredictedCost, { before: was, change }: ShadowFigure) {
  const predicted = {
    mean: share(after - before, before),
    low: share(low - before, before),
    high: share(high - before, before),
  };
  const simulated = {
    mean: share(change.mean, was.mean),
    low: share(change.low, was.mean),
    high: share(change.high, was.mean),
  };
  return { predicted, simulated, agrees: predicted.low <= simulated.high && simulated.low <= predicted.high };
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

function describeLink(
  { id, fromJunctionId, toJunctionId, roadClass, speedLimitMps, lanes }: Link,
  next: Link | undefined,
  all: readonly DemandLane[],
  links: ReadonlyMap<string, Link>,
  plane: Plane,
): ShadowLink {
  const motor = lanes.filter(isMotorLane).sort((a, b) => a.number - b.number);
  return {
    id,
    fromJunctionId,
    toJunctionId,
    roadClass,
    speedLimitMps,
    lanes: motor.map((lane) => {
      const own = all.find((each) => each.lane.id === lane.id);
      const movements =
        next === undefined
          ? (own?.movements ?? []).map(({ toLinkId, turn, link }) => ({ toLinkId, turn, group: link.group }))
          : lane.movements
              .filter(({ toLinkId }) => toLinkId === next.id)
              .map(({ toLinkId, turn }) => ({ toLinkId, turn, group: 0 }));
      return {
        id: lane.id,
        points: lane.points.map((point) => plane.toXy(point)),
        widthM: lane.widthM,
        movements: movements.filter(({ toLinkId }) => links.has(toLinkId)),
      };
    }),
  };
}

/** The stretch of periods with the most vehicles. */
function busiest({ lanes }: DemandNetwork, most: number): { from: number; periods: number } {
  const counts = lanes[0]?.demand.demand.map((_, p) => sum(lanes.map(({ demand }) => demand.demand[p] ?? 0))) ?? [0];
  const periods = Math.min(most, counts.length);
  let from = 0;
  let best = -1;
  for (let at = 0; at + periods <= counts.length; at++) {
    const vehicles = sum(counts.slice(at, at + periods));
    if (vehicles > best) [from, best] = [at, vehicles];
  }
  return { from, periods };
}

/** What comes to the road before an approach beyond what the run's own junctions send, and where it goes at its end. */
function demandOf(
  link: Link,
  road: readonly Link[],
  all: readonly DemandLane[],
  from: number,
  periods: number,
): ShadowTask['demand'] {
  const own = all.filter((lane) => lane.link === link);
  const came = Array.from({ length: periods }, (_, p) => sum(own.map(({ demand }) => demand.demand[from + p] ?? 0)));
  const [first = link] = road;
  const sent = Array.from({ length: periods }, (_, p) =>
    sum(
      all.flatMap((lane) => {
        const shares = turnShares(lane);
        return lane.movements.map(({ toLinkId }, m) =>
          toLinkId === first.id ? (shares[m] ?? 0) * (lane.demand.departures[from + p] ?? 0) : 0,
        );
      }),
    ),
  );
  const arrivals = came.map((count, p) => Math.max(0, count - (sent[p] ?? 0)));
  const kept = Math.min(1, sum(came) / Math.max(1e-9, sum(sent)));
  const turns = new Map<string, number>();
  const total = Math.max(1e-9, sum(own.map((lane) => sum(lane.demand.demand))));
  for (const lane of own) {
    const shares = turnShares(lane);
    const part = sum(lane.demand.demand) / total;
    for (const [m, { toLinkId }] of lane.movements.entries())
      turns.set(toLinkId, (turns.get(toLinkId) ?? 0) + part * (shares[m] ?? 0));
  }
  const scale = (shares: readonly { toLinkId: string; share: number }[]) =>
    shares.map(({ toLinkId, share }) => ({ toLinkId, share: Math.min(1, share * kept) }));
  const last = [...turns].map(([toLinkId, share]) => ({ toLinkId, share: Math.min(1, share) }));
  return road.map((each, i) => {
    const next = road[i + 1];
    const on = next === undefined ? last : [{ toLinkId: next.id, share: 1 }];
    return { linkId: each.id, arrivals: i === 0 ? arrivals : arrivals.map(() => 0), turns: i === 0 ? scale(on) : on };
  });
}
