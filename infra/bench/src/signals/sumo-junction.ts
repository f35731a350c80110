import type { ControlJunction, ControlLane, LaneLoop } from '@luyun/core/signals/control/control-junction';
import type { SignalProgramme } from '@luyun/roadside-sim/sumo/signal-programme';
import type { LoopPlan } from './loop-plan.js';
import { type JunctionLights, junctionLights } from './own-programme.js';
import type { NetWay, SignalNet } from './signal-net.js';
import { upstreamLanes } from './upstream-lanes.js';

/** A light of a SUMO network as real-time control knows it, and where to look for what it sees. */
export interface SumoJunction {
  readonly id: string;
  readonly lights: JunctionLights;
  readonly control: ControlJunction;
  /** Stop lanes, in the order of `control.lanes`. */
  readonly stopLanes: readonly string[];
  /** By lane: the stop lanes that it leads to, and how far its end is from each stop line, m. */
  readonly reach: ReadonlyMap<string, readonly { lane: number; offsetM: number; share: number }[]>;
  /** Lanes within the junction. */
  readonly inside: ReadonlySet<string>;
  /** Group of each crossing, by its edge. */
  readonly crossings: ReadonlyMap<string, number>;
  /** By stop lane: lanes that it leads to. */
  readonly exits: readonly (readonly string[])[];
}

/** Real detectors: one at the stop line, that also notices who stands behind one who waits within the junction; one some car lengths and one some seconds before it. */
const STOP_LOOP_M = 5;
const NEAR_LOOP_M = 35;
const FAR_LOOP_S = 8;
const EXIT_LOOP_M = 10;
/** Vehicles are heard so far along the road, m. */
export const RADIO_RANGE_M = 250;
/** In the junctions' limits: somebody who has waited for so long comes next, s. */
const MAX_RED_S = 150;

/** Undefined where a light has nothing to choose: one stage, or none. */
export function sumoJunction(
  id: string,
  programme: SignalProgramme,
  net: SignalNet,
  plan: LoopPlan,
): SumoJunction | undefined {
  const ways = [...net.ways.values()].flat().filter((way) => way.light === id);
  const isCrossing = (way: NetWay) => net.lanes.get(way.to)?.function === 'crossing';
  const lights = junctionLights(programme, new Set(ways.filter(isCrossing).map(({ link }) => link)), MAX_RED_S);
  if (lights === null || lights.stages.length < 2) return undefined;
  const groupOf = new Map(lights.links.flatMap((links, i) => links.map((link) => [link, i + 1] as const)));
  const stopLanes: string[] = [];
  const lanes: ControlLane[] = [];
  const exits: string[][] = [];
  const roads = ways.filter((way) => net.lanes.get(way.from)?.function === 'normal' && !isCrossing(way));
  const reach = new Map<string, { lane: number; offsetM: number; share: number }[]>();
  for (const from of new Set(roads.map((way) => way.from))) {
    const own = roads.filter((way) => way.from === from && groupOf.has(way.link));
    if (own.length === 0) continue;
    for (const { lane, offsetM } of upstreamLanes(net, from, RADIO_RANGE_M)) {
      const list = reach.get(lane) ?? [];
      list.push({ lane: stopLanes.length, offsetM, share: 1 });
      reach.set(lane, list);
    }
    stopLanes.push(from);
    exits.push(own.map(({ to }) => to));
  }
  for (const list of reach.values()) for (const each of list) each.share = 1 / list.length;
  const laneOf = new Map(stopLanes.map((lane, i) => [lane, i]));
  for (const from of stopLanes) {
    const own = roads.filter((way) => way.from === from && groupOf.has(way.link));
    const speedMps = net.lanes.get(from)?.speedMps ?? 13.9;
    lanes.push({
      speedMps,
      storageM: storageM(net, from),
      loops: laneLoops(plan, net, from, speedMps, reach),
      movements: own.map(({ link, to, via }) => {
        const lengthM = net.lanes.get(to)?.lengthM ?? 0;
        return {
          group: groupOf.get(link) ?? 0,
          exit: lengthM > 2 * EXIT_LOOP_M ? plan.at(to, lengthM - EXIT_LOOP_M) : null,
          yieldsTo: [...new Set((net.yields.get(via ?? '') ?? []).flatMap((lane) => laneOf.get(lane) ?? []))],
        };
      }),
    });
  }
  if (lanes.length === 0) return undefined;
  const crossings = new Map(
    ways.filter(isCrossing).flatMap((way) => {
      const group = groupOf.get(way.link);
      return group === undefined ? [] : [[net.lanes.get(way.to)?.edge ?? '', group] as const];
    }),
  );
  const { limits, stages } = lights;
  const greenS = (state: string) =>
    programme.phases.filter((phase) => phase.state === state).reduce((sum, { durationS }) => sum + durationS, 0);
  const storedPlan = stages.map(({ state }, stage) => ({ stage, greenS: Math.max(5, greenS(state)) }));
  return {
    id,
    lights,
    control: { limits, stages, lanes, storedPlan },
    stopLanes,
    reach,
    inside: insideOf(net, roads),
    crossings,
    exits,
  };
}

/** Lanes that lead from stop lines over the junction, with their second parts. */
function insideOf(net: SignalNet, roads: readonly NetWay[]): Set<string> {
  const inside = new Set<string>();
  for (const { via } of roads)
    for (let lane = via; lane !== undefined && !inside.has(lane); lane = net.ways.get(lane)?.[0]?.via) inside.add(lane);
  return inside;
}

/** From the stop line back to the next light, m; null: there is none within the radio's range. */
function storageM(net: SignalNet, stopLane: string): number | null {
  const before = upstreamLanes(net, stopLane, RADIO_RANGE_M).filter(({ lane }) =>
    net.waysInto.get(lane)?.some(({ light }) => light !== undefined),
  );
  return before.length === 0
    ? null
    : Math.min(...before.map(({ lane, offsetM }) => offsetM + (net.lanes.get(lane)?.lengthM ?? 0)));
}

function laneLoops(
  plan: LoopPlan,
  net: SignalNet,
  stopLane: string,
  speedMps: number,
  reach: SumoJunction['reach'],
): LaneLoop[] {
  const lengthM = net.lanes.get(stopLane)?.lengthM ?? 0;
  const stopM = Math.min(STOP_LOOP_M, lengthM / 2);
  const loops: LaneLoop[] = [{ places: [plan.at(stopLane, stopM)], distanceM: stopM, share: 1 }];
  const add = (wantedM: number) => {
    // As far as it goes, where the road begins nearer.
    for (const distanceM of [wantedM, wantedM * 0.8, wantedM * 0.6]) {
      if (distanceM < (loops[0]?.distanceM ?? 0) + 15) return;
      const { places, lanes } = plan.before(stopLane, distanceM);
      if (places.length === 0) continue;
      const shares = lanes.map((lane) => 1 / Math.max(1, reach.get(lane)?.length ?? 1));
      loops.unshift({ places, distanceM, share: shares.reduce((sum, share) => sum + share, 0) / shares.length });
      return;
    }
  };
  add(NEAR_LOOP_M);
  add(Math.max(2 * NEAR_LOOP_M, FAR_LOOP_S * speedMps));
  return loops;
}
