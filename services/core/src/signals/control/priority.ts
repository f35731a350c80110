import type { GateState } from '../safety/gate-state.js';
import type { ControlParams, PriorityRequest } from './control-junction.js';
import type { Arrivals } from './foresee.js';
import { isGreen } from './is-green.js';
import { type LaneEstimate, QUEUE_SPACING_M } from './lane-estimate.js';
import type { StageTable } from './stage-table.js';

/** Before an emergency vehicle is there, its way is to be free for so long, s. */
const AHEAD_S = 5;

/** A bus as one more stream to be looked ahead for: those who stand before it have to go first, and count where they are. */
export function busArrivals(
  table: StageTable,
  lanes: readonly LaneEstimate[],
  { group, etaS }: PriorityRequest,
  params: ControlParams,
): Arrivals {
  const before = Math.round(queueBefore(table, lanes, group, etaS));
  const count = before + 1;
  const [eta, urgency, stands] = [new Float64Array(count), new Float64Array(count), new Uint8Array(count).fill(1)];
  eta[before] = Math.max(0, etaS);
  urgency[before] = params.busWeight;
  stands[before] = etaS < 1 ? 1 : 0;
  return { etaS: eta, weight: new Float64Array(count).fill(1), urgency, stands, count };
}

/** Whether each stage serves a group, as a column of its paces. */
export function servesGroup(table: StageTable, group: number): number[] {
  return table.junction.stages.map(({ groups, permissive }) =>
    groups.includes(group) ? (permissive.includes(group) ? 0.5 : 1) : 0,
  );
}

/**
 * The stage that an emergency vehicle needs, once it is time to free its way: change, queue before it and some seconds before it is
 * there. The first that will be there comes first. Null: none is asked for, or it is too early.
 */
export function emergencyStage(
  table: StageTable,
  lanes: readonly LaneEstimate[],
  shown: GateState,
  target: number,
  fromNowS: Float64Array,
  requests: readonly PriorityRequest[],
  params: ControlParams,
): number | null {
  const calls = requests
    .filter(({ kind }) => kind === 'emergency')
    .sort((a, b) => a.etaS - b.etaS || (a.id < b.id ? -1 : 1));
  for (const { group, etaS } of calls) {
    const serves = servesGroup(table, group);
    let best = -1;
    for (const [s, pace] of serves.entries()) {
      if (pace === 0) continue;
      const better =
        best < 0 ||
        pace > (serves[best] as number) ||
        (pace === serves[best] &&
          (s === target || (best !== target && (fromNowS[s] as number) < (fromNowS[best] as number))));
      if (better) best = s;
    }
    if (best < 0) continue;
    const queueS = queueBefore(table, lanes, group, etaS) * params.headwayS;
    if (isGreen(table.limits, shown, group) || etaS <= (fromNowS[best] as number) + params.startUpS + queueS + AHEAD_S)
      return best;
  }
  return null;
}

/** How many stand before who comes to a group's stop line in so long; on the lane where they are fewest. */
function queueBefore(table: StageTable, lanes: readonly LaneEstimate[], group: number, etaS: number): number {
  const queues = table.junction.lanes.flatMap(({ movements, speedMps }, l) => {
    if (!movements.some((movement) => movement.group === group)) return [];
    const reachM = Math.max(QUEUE_SPACING_M, etaS * speedMps);
    const before = lanes[l]?.vehicles.filter(({ distanceM, speedMps: mps }) => mps < 3 && distanceM < reachM) ?? [];
    return [before.reduce((sum, { weight }) => sum + weight, 0)];
  });
  return queues.length === 0 ? 0 : Math.min(...queues);
}
