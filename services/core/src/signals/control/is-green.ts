import type { GateLimits } from '../safety/gate-limits.js';
import type { GateState } from '../safety/gate-state.js';

/** Whether the lights show a group green, by its number; a group that the limits do not know is not. */
export function isGreen({ placeOf }: GateLimits, { lights }: GateState, group: number): boolean {
  return lights[placeOf.get(group) ?? -1] === 'green';
}
