import type { CityModel, Junction, Link } from '../../model/city.js';
import { headingOf, opposite } from '../measures/link-heading.js';
import type { FlowNetwork, Inflow, JunctionSetting, MovementModel, QueueModel } from '../optimise/flow-network.js';
import { junctionOfPlan, type PlanModel } from '../optimise/junction-of-plan.js';
import { robertsonDispersion } from '../optimise/platoon-dispersion.js';
import { sum } from '../sum.js';
import type { SignalLimits, TimingPlan } from '../timing-plan.js';
import { evenLanes } from './even-lanes.js';
import { feedingRoads } from './feeding-road.js';
import { type DemandWindow, type JunctionSeen, PERIOD_MS, periodsOf } from './junction-seen.js';
import { type LaneDemand, laneDemand } from './lane-demand.js';
import { type LaneMovement, linksBeyond, type SignalLane, signalLanes } from './lane-movements.js';
import { walkersPerS } from './walkers.js';

/** A junction with the plan that is looked at, and what was seen of it. */
export interface JunctionBasis {
  readonly junction: Junction;
  readonly limits: SignalLimits;
  readonly plan: TimingPlan;
  readonly seen: JunctionSeen;
}

/** The flow model of some junctions under the demand that was measured. */
export interface DemandNetwork {
  readonly network: FlowNetwork;
  /** By junction of the network. */
  readonly plans: readonly PlanModel[];
  readonly settings: readonly JunctionSetting[];
  /** By queue of the network. */
  readonly lanes: readonly DemandLane[];
  /** Lanes beside them that no signal rules, such as for right turns. */
  readonly freeLanes: readonly DemandLane[];
}

export interface DemandLane extends SignalLane {
  readonly junction: number;
  readonly demand: LaneDemand;
  readonly buses: number;
}

/** Road that a standing car takes. */
const CAR_M = 7.5;
const END_GAIN_S = 2;
/** Who waits for a gap inside the junction. */
const WAIT_INSIDE = 2;
/** Of a road on which nothing holds one up, one drives so much of the limit. */
const PACE = 0.9;
/** Where nobody's way was seen, most go straight on. */
const STRAIGHT_SHARE = 3;

/**
 * Queues are lanes. What came to a lane beyond the vehicles that junctions of the network sent is taken as from outside; what was sent
 * and did not come left the road in between.
 */
export function demandNetwork(
  city: CityModel,
  junctions: readonly JunctionBasis[],
  window: DemandWindow,
): DemandNetwork {
  const periods = periodsOf(window);
  const seconds = (periods * PERIOD_MS) / 1000;
  const place = new Map(junctions.map(({ junction }, j) => [junction.id, j]));
  const measured = junctions.flatMap(({ junction, limits, seen }, j) =>
    signalLanes(city, junction, limits).map((each): DemandLane => {
      const own = seen.lanes.find(({ laneId }) => laneId === each.lane.id);
      const group = ownGroup(each);
      const empty = { laneId: each.lane.id, passings: [], detected: [], residual: [], buses: 0 };
      const demand = laneDemand(own ?? empty, seen.greens.get(group) ?? [], window);
      return { ...each, junction: j, demand, buses: own?.buses ?? 0 };
    }),
  );
  const all = [...new Set(measured.map(({ link }) => link))].flatMap((link) =>
    evenLanes(measured.filter((lane) => lane.link === link)),
  );
  const lanes = all.filter((lane) => !isFree(lane));
  const plans = junctions.map(({ junction, limits, plan, seen }, j) => {
    const walkers = walkersPerS(limits, seen, seconds);
    const own = lanes.filter((each) => each.junction === j);
    return junctionOfPlan(junction.id, plan, limits, walkers, linksBeyond(own));
  });
  const approaches = [...new Set(lanes.map(({ link }) => link.id))];
  const roadTo = feedingRoads(city);
  const roads = new Map(lanes.map(({ link }) => [link, roadTo(link)]));
  const lengthM = (link: Link) => sum((roads.get(link) ?? [link]).map((each) => each.lengthM));
  const shares = lanes.map(turnShares);
  const sources = (linkId: string, fromJunctionId: string) => {
    const from = place.get(fromJunctionId);
    if (from === undefined) return [];
    return lanes.flatMap((each, queue) =>
      each.junction === from
        ? each.movements.flatMap(({ toLinkId }, movement) => (toLinkId === linkId ? [{ queue, movement }] : []))
        : [],
    );
  };
  const queues = lanes.map((each, q): QueueModel => {
    const { lane, link, junction, demand, movements, buses } = each;
    const [first = link] = roads.get(link) ?? [];
    const feeding = sources(first.id, first.fromJunctionId);
    const beside = lanes.filter((other) => other.link === link);
    const came = sum(demand.demand);
    const onLink = sum(beside.flatMap((other) => other.demand.demand));
    const sent = feeding.map(({ queue, movement }) => {
      const share = shares[queue]?.[movement] ?? 0;
      return (lanes[queue]?.demand.departures ?? []).map((count) => count * share);
    });
    const kept = Math.min(1, onLink / Math.max(1e-9, sum(sent.flat())));
    const share = onLink > 0 ? (came / onLink) * kept : 0;
    const drive = robertsonDispersion(lengthM(link) / (PACE * Math.max(1, link.speedLimitMps)));
    const inflows = feeding
      .filter((_, i) => sum(sent[i] ?? []) > 0 && share > 0)
      .map((source): Inflow => ({ ...source, share, ...drive }));
    return {
      id: lane.id,
      junction,
      approach: approaches.indexOf(link.id),
      arrivalsPerS: demand.demand.map(
        (count, p) => Math.max(0, count - share * sum(sent.map((of) => of[p] ?? 0))) / (PERIOD_MS / 1000),
      ),
      inflows,
      movements: movements.map((movement, m): MovementModel => {
        const to = approaches.findIndex((id) =>
          lanes.some((other) => other.link.id === id && roads.get(other.link)?.[0]?.id === movement.toLinkId),
        );
        return {
          link: linkIndex(plans[junction] as PlanModel, movement),
          share: shares[q]?.[m] ?? 0,
          saturationPerS: demand.discharge.saturationPerS,
          yieldsTo: movement.link.yields ? goingFirst(lanes, each) : [],
          waitInside: movement.link.yields ? WAIT_INSIDE : 0,
          toApproach: to < 0 ? undefined : to,
        };
      }),
      startLostS: demand.discharge.startLostS,
      endGainS: END_GAIN_S,
      busShare: lane.kind === 'bus' ? 1 : Math.min(1, buses / Math.max(1, came)),
    };
  });
  const network: FlowNetwork = {
    junctions: plans.map(({ model }) => model),
    queues,
    approaches: approaches.map((id) => ({
      roomVeh: Math.max(2, sum(lanes.filter(({ link }) => link.id === id).map(({ link }) => lengthM(link))) / CAR_M),
    })),
    periodS: PERIOD_MS / 1000,
    startS: Math.round(window.fromMs / 1000),
    periods,
  };
  return { network, plans, settings: plans.map(({ setting }) => setting), lanes, freeLanes: all.filter(isFree) };
}

function isFree({ movements }: SignalLane): boolean {
  return movements.every(({ link }) => link.group === 0);
}

/** Group of most who drive on a lane. */
function ownGroup({ movements }: SignalLane): number {
  const ruled = movements.filter(({ link }) => link.group > 0);
  return (ruled.find(({ turn }) => turn === 'straight') ?? ruled[0])?.link.group ?? 0;
}

/** Of a lane's vehicles, by movement. */
export function turnShares({ movements, demand }: DemandLane): number[] {
  const counts = movements.map(({ toLinkId }) => demand.turns.get(toLinkId) ?? 0);
  const weights = sum(counts) > 0 ? counts : movements.map(({ turn }) => (turn === 'straight' ? STRAIGHT_SHARE : 1));
  const all = sum(weights);
  return weights.map((each) => each / all);
}

/** Place of the model link that rules a movement; -1: none. */
export function linkIndex({ links }: Pick<PlanModel, 'links'>, { link }: LaneMovement): number {
  return links.findIndex(({ group, yields }) => group === link.group && yields === link.yields);
}

/** Those who come the other way straight on, at the same time. */
function goingFirst(
  lanes: readonly DemandLane[],
  own: DemandLane,
): { readonly queue: number; readonly movement: number }[] {
  return lanes.flatMap((other, queue) =>
    other.junction === own.junction && other.link !== own.link
      ? other.movements.flatMap(({ turn, link }, movement) =>
          turn === 'straight' && link.group > 0 && !link.yields && comesAcross(own, other) ? [{ queue, movement }] : [],
        )
      : [],
  );
}

function comesAcross(own: SignalLane, other: SignalLane): boolean {
  return opposite(headingOf(own.link), headingOf(other.link));
}
