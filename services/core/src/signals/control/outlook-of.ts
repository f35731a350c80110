import type { GateState } from '../safety/gate-state.js';
import type { GroupLimits } from '../timing-plan.js';
import type { ControlParams, ExpectedVehicles, Observation } from './control-junction.js';
import type { ControlState } from './control-step.js';
import { type Arrivals, foresee } from './foresee.js';
import { type LaneEstimate, QUEUE_SPACING_M, standingM } from './lane-estimate.js';
import type { Outlook } from './lookahead.js';
import { busArrivals, servesGroup } from './priority.js';
import type { StageTable } from './stage-table.js';

/** An exit that is occupied for so long has no room, s. */
const BLOCKED_S = 5;
/** Who has stood at a green for so long is held up by those to whom he gives way, s; what gap he needs, s. */
const STALL_S = 4;
const GAP_S = 5;
/** From this much on, a road that fills up is spared, until nobody is sent into a full one. */
const FILLING = 0.5;
const LEAST_ROOM = 0.1;
/** A road between two lights that is full counts so much more: it holds up the light behind it. */
const FULL_ROAD = 4;
/** However slow a lane was, it is not taken to be slower than this share of what its lights say: one that is hardly served cannot show more. */
const SLOWEST = 0.5;
const SLOWEST_PROTECTED = 0.85;
/** Vehicles that prior knowledge of a lane's pace counts for. */
const PRIOR = 30;
/** Shortest green of a stage that comes next, s. */
const MIN_GREEN_S = 5;

/** What there is to be looked ahead for: lanes, then crossings, then buses that have asked for priority. */
export function outlookOf(
  table: StageTable,
  state: ControlState,
  shown: GateState,
  observation: Observation | null,
  fromNowS: Float64Array,
  params: ControlParams,
): Outlook {
  const { lanes, target } = state;
  const { pedestrians = [], priority = [], announced = [] } = observation ?? {};
  const buses = priority.filter(({ kind }) => kind === 'bus');
  const arrivals = [
    ...allArrivals(table, lanes, shown, pedestrians, announced, params),
    ...buses.map((bus) => busArrivals(table, lanes, bus, params)),
  ];
  const busPaces = buses.map(({ group }) => servesGroup(table, group));
  const served = paces(table, state).map((paces, s) =>
    busPaces.length === 0 ? paces : Float64Array.from([...paces, ...busPaces.map((pace) => pace[s] ?? 0)]),
  );
  return {
    arrivals,
    served,
    heldS: heldLanes(table, lanes, target, arrivals, served[target] as Float64Array, params),
    changeS: table.changeS,
    current: target,
    fromNowS,
    minGreenS: MIN_GREEN_S,
  };
}

function allArrivals(
  table: StageTable,
  lanes: readonly LaneEstimate[],
  shown: GateState,
  pedestrians: readonly number[],
  announced: readonly (readonly ExpectedVehicles[] | null)[],
  params: ControlParams,
): Arrivals[] {
  const ofLanes = table.junction.lanes.map(({ loops, speedMps, storageM }, l) => {
    const estimate = lanes[l] as LaneEstimate;
    const knownS = (loops[0]?.distanceM ?? 0) / speedMps;
    return foresee(estimate, speedMps, knownS, fullness(estimate, storageM), params, announced[l] ?? null);
  });
  const ofCrossings = table.crossings.map((i): Arrivals => {
    const waits = shown.lights[i] !== 'green' && pedestrians.includes((table.limits.groups[i] as GroupLimits).group);
    return {
      etaS: new Float64Array(1),
      weight: new Float64Array([params.pedestrianWeight]),
      urgency: new Float64Array([1]),
      stands: new Uint8Array([1]),
      count: waits ? 1 : 0,
    };
  });
  return [...ofLanes, ...ofCrossings];
}

/** What a vehicle counts on a road that fills up between two lights. */
function fullness({ vehicles }: LaneEstimate, storageM: number | null): number {
  if (storageM === null) return 1;
  const fill = standingM(vehicles) / Math.max(2 * QUEUE_SPACING_M, storageM);
  return 1 + (FULL_ROAD - 1) * Math.min(1, Math.max(0, (fill - FILLING) / (1 - FILLING)));
}

/**
 * How long those who stand at a stop line though it is green will go on standing: until there is a gap in the streams to which they give
 * way, or, where that is not known, for as long as they have stood.
 */
function heldLanes(
  table: StageTable,
  lanes: readonly LaneEstimate[],
  stage: number,
  arrivals: readonly Arrivals[],
  pace: Float64Array,
  params: ControlParams,
): Float64Array {
  const permissive = table.junction.stages[stage]?.permissive ?? [];
  return Float64Array.from(arrivals, (_, l) => {
    const stalledS = lanes[l]?.stalledS ?? 0;
    if (stalledS < STALL_S) return 0;
    const movements = (table.junction.lanes[l]?.movements ?? []).filter(({ group }) => permissive.includes(group));
    const opposing = new Set(movements.flatMap(({ yieldsTo }) => yieldsTo ?? []));
    if (opposing.size === 0) return stalledS;
    const crossings: number[] = [];
    for (const other of opposing) {
      if ((pace[other] ?? 0) <= 0 || (lanes[other]?.stalledS ?? 0) >= STALL_S) continue;
      const { etaS, weight, count } = arrivals[other] as Arrivals;
      let lastS = Number.NEGATIVE_INFINITY;
      for (let i = 0; i < count; i++) {
        if ((weight[i] as number) < 0.5) continue;
        lastS = Math.max(etaS[i] as number, lastS + params.headwayS);
        crossings.push(lastS);
      }
    }
    let freeS = 0;
    for (const atS of crossings.sort((a, b) => a - b)) {
      if (atS - freeS >= GAP_S) break;
      freeS = Math.max(freeS, atS);
    }
    return freeS + 1;
  });
}

/** How fast each stage lets a lane's queue go: what was learned, on top of what the lights say. */
function paces(table: StageTable, { left, possible, exitOccupiedS, exitFill }: ControlState): Float64Array[] {
  return table.served.map((served, s) =>
    served.map((first, l) => {
      const crossed = left[s]?.[l];
      if (crossed === undefined || first === 0) return first;
      const learned = (crossed + PRIOR * first) / ((possible[s]?.[l] ?? 0) + PRIOR);
      const slowest = first === 1 ? SLOWEST_PROTECTED : SLOWEST * first;
      const exits = exitOccupiedS[l] ?? [];
      const room = exits.reduce((sum, occupiedS, m) => sum + roomFor(occupiedS, exitFill[l]?.[m] ?? 0), 0);
      return Math.min(1.3, Math.max(slowest, learned)) * (room / Math.max(1, exits.length));
    }),
  );
}

/** Share of a movement's pace that the road behind it takes in. */
function roomFor(occupiedS: number, fill: number): number {
  if (occupiedS >= BLOCKED_S) return 0;
  return Math.min(1, Math.max(LEAST_ROOM, (1 - fill) / (1 - FILLING)));
}
