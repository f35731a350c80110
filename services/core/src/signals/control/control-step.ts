import type { GateState } from '../safety/gate-state.js';
import type { GroupLimits } from '../timing-plan.js';
import type { ControlParams, LoopReading, Observation, SeenVehicle } from './control-junction.js';
import { isGreen } from './is-green.js';
import { emptyLane, type LaneEstimate, seenShare, updateLane } from './lane-estimate.js';
import { Lookahead, type StageScore } from './lookahead.js';
import { outlookOf } from './outlook-of.js';
import { emergencyStage } from './priority.js';
import { earliestGreens, reachRequest } from './reach-request.js';
import type { StageTable } from './stage-table.js';

/** What control remembers of a junction between observations. */
export interface ControlState {
  readonly timeMs: number;
  readonly lanes: readonly LaneEstimate[];
  /** Stage that is on or on its way. */
  readonly target: number;
  /** Since when the stored plan has been in its present stage, and which; null: real-time control. */
  readonly plan: { readonly step: number; readonly sinceMs: number } | null;
  /** By stage and lane: how many vehicles left a queue, and how many would have at full pace. */
  readonly left: readonly (readonly number[])[];
  readonly possible: readonly (readonly number[])[];
  /** By lane and movement: how long its exit has been occupied, s. */
  readonly exitOccupiedS: readonly (readonly number[])[];
  readonly exitFill: readonly (readonly number[])[];
  /** How long the next greens have been kept back for those who stand within the junction, s. */
  readonly clearingS: number;
}

/**
 * Why a decision could not be otherwise.
 * - change: the last decision is still on its way; minGreen: the stage has not lasted
 * - maxRed: somebody waits too long; emergency: an emergency vehicle has asked for its way; distrust: without data that can be trusted the stored plan runs
 */
export type ControlBinding = 'change' | 'minGreen' | 'maxRed' | 'emergency' | 'distrust';

/** One decision, with what it was made of: the same state and observation make the same again. */
export interface Decision {
  readonly timeMs: number;
  readonly target: number;
  /** Groups that the gate is asked to show green. */
  readonly request: readonly number[];
  /** Groups at which somebody waits. */
  readonly waiting: readonly number[];
  readonly scores: readonly StageScore[];
  readonly binding: ControlBinding | null;
}

/** Loops that stay occupied for so long are taken for broken, s. */
const STUCK_S = 300;
/** Without an observation for so long, data is not trusted, ms. */
const SILENT_MS = 5_000;
/** A vehicle within this distance of the stop line waits for its green, m. */
const WAITING_M = 60;
/** Next greens are kept back for so long at most, s. */
const LONGEST_CLEARING_S = 4;
/** Vehicles over which a lane's pace is learned. */
const PACE_MEMORY = 120;

export function beginControl(table: StageTable, shown: GateState): ControlState {
  const { lanes, stages } = table.junction;
  const zeros = () => stages.map(() => lanes.map(() => 0));
  const overlap = (s: number) => [...(table.groups[s] ?? [])].filter((i) => shown.lights[i] === 'green').length;
  const target = stages.reduce((best, _, s) => (overlap(s) > overlap(best) ? s : best), 0);
  const exitOccupiedS = lanes.map(({ movements }) => movements.map(() => 0));
  return {
    timeMs: shown.timeMs,
    lanes: lanes.map(emptyLane),
    target,
    plan: null,
    left: zeros(),
    possible: zeros(),
    exitOccupiedS,
    exitFill: [],
    clearingS: 0,
  };
}

/** One step: `shown` is what the lights show; an observation of null says that none came. */
export function controlStep(
  table: StageTable,
  before: ControlState,
  shown: GateState,
  observation: Observation | null,
  params: ControlParams,
): { state: ControlState; decision: Decision } {
  const known = observation === null ? before : learn(table, before, shown, observation, params);
  const isTrusted = observation !== null ? !isBroken(known.lanes) : shown.timeMs - before.timeMs < SILENT_MS;
  const { target, plan, scores, binding } = isTrusted
    ? choose(table, known, shown, observation, params)
    : followPlan(table, known, shown);
  const groups = new Set(table.groups[target]);
  const called = new Set(observation?.pedestrians ?? []);
  for (const i of table.pedestrians[target] ?? [])
    if (!isTrusted || walks(table, shown, i, called, params)) groups.add(i);
  const reached = reachRequest(table.limits, shown, groups);
  // Whoever still stands within the junction gets out first, for so long as that may take.
  const begins = reached.filter((group) => !isGreen(table.limits, shown, group));
  const clears = begins.length > 0 && (observation?.standingInside ?? 0) > 0 && before.clearingS < LONGEST_CLEARING_S;
  const request = clears ? reached.filter((group) => !begins.includes(group)) : reached;
  const elapsedS = Math.max(0, shown.timeMs - before.timeMs) / 1000;
  const clearingS = clears ? before.clearingS + elapsedS : begins.length > 0 ? before.clearingS : 0;
  const waiting = waitingGroups(table, known.lanes, shown, called);
  return {
    state: { ...known, target, plan, clearingS },
    decision: { timeMs: shown.timeMs, target, request, waiting, scores, binding },
  };
}

/** What an observation adds to what is known. */
function learn(
  table: StageTable,
  before: ControlState,
  shown: GateState,
  observation: Observation,
  params: ControlParams,
): ControlState {
  const elapsedS = Math.max(0.1, (observation.timeMs - before.timeMs) / 1000);
  const seenOn: SeenVehicle[][] = table.junction.lanes.map(() => []);
  for (const vehicle of observation.vehicles) seenOn[vehicle.lane]?.push(vehicle);
  const left = [...before.left];
  const possible = [...before.possible];
  const exitOccupiedS = table.junction.lanes.map(({ movements }, l) =>
    movements.map(({ exit }, m) =>
      exit !== null && observation.loops[exit]?.occupied ? (before.exitOccupiedS[l]?.[m] ?? 0) + elapsedS : 0,
    ),
  );
  const share = seenShare(before.lanes);
  const lanes = table.junction.lanes.map((lane, l) => {
    const seen = (seenOn[l] ?? []).sort((a, b) => a.distanceM - b.distanceM || (a.id < b.id ? -1 : 1));
    const loops = lane.loops.map(({ places }) =>
      together(places.map((place) => observation.loops[place] as LoopReading)),
    );
    const goes = lane.movements.some(({ group }) => isGreen(table.limits, shown, group));
    const was = before.lanes[l] as LaneEstimate;
    const now = updateLane(lane, was, { seen, loops, isGreen: goes, seenShare: share, elapsedS }, params);
    // A queue that stood when the green began tells how fast this stage lets it go.
    const second = was.vehicles[1];
    const isQueued =
      second !== undefined && second.weight === 1 && second.distanceM < 20 && second.speedMps < lane.speedMps * 0.6;
    if (goes && isQueued && sinceGreenS(table, shown, l) > 3 && exitOccupiedS[l]?.every((s) => s < 2)) {
      const s = before.target;
      const crossed = loops.at(-1)?.left ?? 0;
      const fade = 1 - elapsedS / params.headwayS / PACE_MEMORY;
      left[s] = (left[s] ?? []).map((each, i) => (i === l ? each * fade + crossed : each));
      possible[s] = (possible[s] ?? []).map((each, i) => (i === l ? each * fade + elapsedS / params.headwayS : each));
    }
    return now;
  });
  return {
    ...before,
    timeMs: observation.timeMs,
    lanes,
    left,
    possible,
    exitOccupiedS,
    exitFill: observation.exitFill,
  };
}

/** Loops side by side as one. */
function together(readings: readonly LoopReading[]): LoopReading {
  const [first] = readings;
  if (first !== undefined && readings.length === 1) return first;
  return {
    entered: readings.reduce((sum, { entered }) => sum + entered, 0),
    left: readings.reduce((sum, { left }) => sum + left, 0),
    occupied: readings.some(({ occupied }) => occupied),
  };
}

function sinceGreenS(table: StageTable, shown: GateState, lane: number): number {
  let longestMs = 0;
  for (const { group } of table.junction.lanes[lane]?.movements ?? []) {
    const i = table.limits.placeOf.get(group) ?? -1;
    if (shown.lights[i] === 'green') longestMs = Math.max(longestMs, shown.timeMs - (shown.sinceMs[i] ?? 0));
  }
  return longestMs / 1000;
}

function isBroken(lanes: readonly LaneEstimate[]): boolean {
  const stuck = lanes.filter(({ occupiedS }) => (occupiedS.at(-1) ?? 0) > STUCK_S).length;
  return stuck * 2 > lanes.length;
}

interface Choice {
  readonly target: number;
  readonly plan: ControlState['plan'];
  readonly scores: readonly StageScore[];
  readonly binding: ControlBinding | null;
}

function choose(
  table: StageTable,
  state: ControlState,
  shown: GateState,
  observation: Observation | null,
  params: ControlParams,
): Choice {
  const { target, lanes } = state;
  const stay = (binding: ControlBinding, scores: readonly StageScore[] = []): Choice => ({
    target,
    plan: null,
    scores,
    binding,
  });
  const now = table.groups[target] ?? new Set<number>();
  const fromNowS = Float64Array.from(table.groups, (groups) => {
    const begins = [...earliestGreens(table.limits, shown, groups).values()];
    return begins.length === 0 ? 0 : (Math.max(...begins) - shown.timeMs) / 1000;
  });
  const emergency = emergencyStage(table, lanes, shown, target, fromNowS, observation?.priority ?? [], params);
  if (emergency !== null) return { target: emergency, plan: null, scores: [], binding: 'emergency' };
  if ([...now].some((i) => shown.lights[i] !== 'green')) return stay('change');
  const greenS = (i: number) => (shown.timeMs - (shown.sinceMs[i] ?? 0)) / 1000;
  if ([...now].some((i) => greenS(i) * 1000 < (table.limits.groups[i] as GroupLimits).minGreenMs && hasFoe(table, i)))
    return stay('minGreen');

  const overdue = longestWait(table, shown, params, fromNowS);
  const outlook = outlookOf(table, state, shown, observation, fromNowS, params);
  const { scores, goOn, best } = new Lookahead(outlook, params).scores();
  if (overdue !== null) {
    const serving = scores.filter(({ stage }) =>
      [...(table.groups[stage] ?? []), ...(table.pedestrians[stage] ?? [])].includes(overdue),
    );
    const [first] = serving.sort((a, b) => a.costS - b.costS || a.stage - b.stage);
    if (first !== undefined) return { target: first.stage, plan: null, scores, binding: 'maxRed' };
  }
  return { target: goOn ? target : best, plan: null, scores, binding: null };
}

/** Whether a group is in conflict with any other. */
function hasFoe(table: StageTable, i: number): boolean {
  const n = table.limits.groups.length;
  return table.limits.intergreenMs.slice(i * n, (i + 1) * n).some((ms) => ms >= 0);
}

/** The group at which somebody has waited longest, if that is about to be too long. */
function longestWait(
  table: StageTable,
  shown: GateState,
  params: ControlParams,
  fromNowS: Float64Array,
): number | null {
  let longest: number | null = null;
  let longestS = 0;
  for (const [i, sinceMs] of shown.waitingSinceMs.entries()) {
    if (sinceMs === null) continue;
    const soonestS = Math.min(
      ...table.groups.map((groups, s) =>
        groups.has(i) || table.pedestrians[s]?.includes(i) ? (fromNowS[s] ?? 0) : Number.POSITIVE_INFINITY,
      ),
    );
    const waitS = (shown.timeMs - sinceMs) / 1000 + soonestS;
    if (Number.isFinite(waitS) && waitS >= params.maxRedS && waitS > longestS) [longest, longestS] = [i, waitS];
  }
  return longest;
}

/** The stored plan, stage by stage. */
function followPlan(table: StageTable, { target, plan }: ControlState, shown: GateState): Choice {
  const { storedPlan } = table.junction;
  const step =
    plan?.step ??
    Math.max(
      0,
      storedPlan.findIndex(({ stage }) => stage === target),
    );
  const now = storedPlan[step] ?? { stage: target, greenS: 0 };
  const isOn = [...(table.groups[now.stage] ?? [])].every((i) => shown.lights[i] === 'green');
  const sinceMs = plan === null || !isOn ? shown.timeMs : plan.sinceMs;
  if (isOn && shown.timeMs - sinceMs >= now.greenS * 1000) {
    const next = (step + 1) % Math.max(1, storedPlan.length);
    return {
      target: storedPlan[next]?.stage ?? target,
      plan: { step: next, sinceMs: shown.timeMs },
      scores: [],
      binding: 'distrust',
    };
  }
  return { target: now.stage, plan: { step, sinceMs }, scores: [], binding: 'distrust' };
}

/** Whether a crossing of the stage is to have its walk: when it is called, and until those who called are on their way. */
function walks(
  table: StageTable,
  shown: GateState,
  i: number,
  called: ReadonlySet<number>,
  params: ControlParams,
): boolean {
  const { group } = table.limits.groups[i] as GroupLimits;
  if (shown.lights[i] === 'green') return shown.timeMs - (shown.sinceMs[i] ?? 0) < params.walkS * 1000;
  return called.has(group);
}

function waitingGroups(
  table: StageTable,
  lanes: readonly LaneEstimate[],
  shown: GateState,
  called: ReadonlySet<number>,
): number[] {
  const waiting = new Set(called);
  for (const [l, { movements }] of table.junction.lanes.entries()) {
    if (!lanes[l]?.vehicles.some(({ distanceM, weight }) => weight >= 0.5 && distanceM < WAITING_M)) continue;
    for (const { group } of movements) waiting.add(group);
  }
  return [...waiting].filter((group) => !isGreen(table.limits, shown, group)).sort((a, b) => a - b);
}
