import type { SignalLimits } from '../timing-plan.js';
import type { JunctionSeen } from './junction-seen.js';

/** Where no controller tells of calls, this many are taken to press each button, an hour. */
const UNTOLD_PER_H = 60;

/** Calls a second by pedestrian group; groups that nobody calls are left out. */
export function walkersPerS(
  limits: SignalLimits,
  { calls }: Pick<JunctionSeen, 'calls'>,
  seconds: number,
): Map<number, number> {
  const walking = limits.groups.filter(({ kind }) => kind === 'pedestrian');
  const told = walking.some(({ group }) => (calls.get(group) ?? 0) > 0);
  return new Map(
    walking
      .map(({ group }) => [group, told ? (calls.get(group) ?? 0) / seconds : UNTOLD_PER_H / 3600] as const)
      .filter(([, perS]) => perS > 0),
  );
}
