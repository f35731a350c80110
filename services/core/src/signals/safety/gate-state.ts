import type { GateLimits } from './gate-limits.js';

/** What a group shows. clearing: flashing green, in which those who walk get across. */
export type GateLight = 'red' | 'green' | 'yellow' | 'clearing';

/** What the gate remembers of a junction; arrays by the group's place in the limits. Times in ms of one clock. */
export interface GateState {
  readonly timeMs: number;
  readonly lights: readonly GateLight[];
  /** Since when each shows this light. */
  readonly sinceMs: readonly number[];
  /** When its last green ended; -Infinity: none that anybody remembers. */
  readonly greenEndMs: readonly number[];
  /** Since when somebody waits at its red; null: nobody does. */
  readonly waitingSinceMs: readonly (number | null)[];
  /** Ring-barrier order: the section that is served. */
  readonly section: number;
  /** By ring: the place of the last phase that was begun in this section; -1: none. */
  readonly positions: readonly number[];
}

/**
 * The state when a controller takes over. Nobody knows how long its lights have been on, so all that lasts begins now: greens
 * have their whole minimum before them, and yellows their whole length.
 */
export function beginGate(limits: GateLimits, timeMs: number, lights: readonly GateLight[]): GateState {
  const firstGreen = lights.indexOf('green');
  const section = limits.slots[firstGreen]?.[0]?.section ?? 0;
  const rings = Math.max(0, ...limits.slots.flat().map(({ ring }) => ring + 1));
  return {
    timeMs,
    lights: limits.groups.map((_, i) => lights[i] ?? 'red'),
    sinceMs: limits.groups.map(() => timeMs),
    // A red may have begun a moment ago, with its clearance still to come.
    greenEndMs: limits.groups.map(({ yellowMs, clearanceMs }, i) =>
      lights[i] === 'green' ? Number.NEGATIVE_INFINITY : lights[i] === 'red' ? timeMs - yellowMs - clearanceMs : timeMs,
    ),
    waitingSinceMs: limits.groups.map(() => null),
    section,
    positions: Array.from({ length: rings }, (_, ring) =>
      Math.max(
        -1,
        ...limits.slots.flatMap((slots, i) =>
          lights[i] === 'green'
            ? slots.filter((slot) => slot.ring === ring && slot.section === section).map(({ position }) => position)
            : [],
        ),
      ),
    ),
  };
}
