import { type GateLimits, gateLimits } from '../safety/gate-limits.js';
import type { ControlJunction } from './control-junction.js';

/** What follows from a junction once and for all; stages and lanes by their place. */
export interface StageTable {
  readonly junction: ControlJunction;
  readonly limits: GateLimits;
  /** Places of a stage's groups, pedestrians' left out unless it has no others. */
  readonly groups: readonly ReadonlySet<number>[];
  /** Places of a stage's pedestrian groups. */
  readonly pedestrians: readonly (readonly number[])[];
  /** Places of all pedestrian groups: each is foreseen like a lane, after the lanes. */
  readonly crossings: readonly number[];
  /** `served[stage][lane]`: share of a lane's traffic that a stage lets go at first sight, 0..1; crossings after lanes. */
  readonly served: readonly Float64Array[];
  /** `changeS[from][to]`: from the end of a stage until all of another is green, s. */
  readonly changeS: readonly Float64Array[];
}

/** A stream that gives way goes about half as fast. */
const PERMISSIVE = 0.5;

export function stageTable(junction: ControlJunction): StageTable {
  const limits = gateLimits(junction.limits);
  const isPedestrian = (i: number) => limits.groups[i]?.kind === 'pedestrian';
  const places = junction.stages.map((stage) => stage.groups.map((group) => limits.placeOf.get(group) ?? 0));
  const crossings = limits.groups.flatMap((_, i) => (isPedestrian(i) ? [i] : []));
  const n = limits.groups.length;
  return {
    junction,
    limits,
    groups: places.map((each) => new Set(each.every(isPedestrian) ? each : each.filter((i) => !isPedestrian(i)))),
    pedestrians: places.map((each) => (each.every(isPedestrian) ? [] : each.filter(isPedestrian))),
    crossings,
    served: junction.stages.map(({ groups, permissive }, s) =>
      Float64Array.from([
        ...junction.lanes.map(({ movements }) => {
          const go = movements.map(({ group }) =>
            groups.includes(group) ? (permissive.includes(group) ? PERMISSIVE : 1) : 0,
          );
          return go.reduce<number>((sum, each) => sum + each, 0) / Math.max(1, movements.length);
        }),
        ...crossings.map((i) => (places[s]?.includes(i) ? 1 : 0)),
      ]),
    ),
    changeS: places.map((from) =>
      Float64Array.from(
        places.map((to) => {
          let ms = 0;
          for (const i of from) {
            if (to.includes(i) || isPedestrian(i)) continue;
            for (const j of to) if (!from.includes(j)) ms = Math.max(ms, limits.intergreenMs[i * n + j] ?? 0);
          }
          return ms / 1000;
        }),
      ),
    ),
  };
}
