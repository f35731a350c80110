import type { GateState } from '../safety/gate-state.js';
import type { ControlParams, ExpectedVehicles } from './control-junction.js';
import type { ControlState } from './control-step.js';
import { foresee } from './foresee.js';
import { isGreen } from './is-green.js';
import type { StageTable } from './stage-table.js';

/** So far ahead a controller says what it lets go, s. */
const ANNOUNCED_S = 20;

/**
 * What a junction tells its neighbours: by lane, when those who are before its stop line will cross it if the stage that is on or on its
 * way goes on. Nobody knows yet which way they turn.
 */
export function announceOutflow(
  table: StageTable,
  { lanes, target }: ControlState,
  shown: GateState,
  params: ControlParams,
): ExpectedVehicles[][] {
  return table.junction.lanes.map(({ speedMps, loops, movements }, l) => {
    const pace = (table.served[target] as Float64Array)[l] as number;
    const estimate = lanes[l];
    if (pace <= 0 || estimate === undefined) return [];
    const goes = movements.some(({ group }) => isGreen(table.limits, shown, group));
    const knownS = (loops[0]?.distanceM ?? 0) / speedMps;
    const { etaS, weight, count } = foresee({ ...estimate, flowPerS: 0 }, speedMps, knownS, 1, params);
    const expected: ExpectedVehicles[] = [];
    let lastS = goes ? Number.NEGATIVE_INFINITY : params.startUpS;
    for (let i = 0; i < count; i++) {
      const vehicles = weight[i] as number;
      lastS = Math.max(etaS[i] as number, lastS + (params.headwayS / pace) * vehicles);
      if (lastS > ANNOUNCED_S) break;
      expected.push({ etaS: lastS, vehicles });
    }
    return expected;
  });
}
