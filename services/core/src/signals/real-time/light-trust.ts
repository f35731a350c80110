import type { GateLimits } from '../safety/gate-limits.js';
import type { GateState } from '../safety/gate-state.js';

/** An order is on its way, and what it does on its way back, for so long at the most. */
const UNDER_WAY_MS = 8_000;

/**
 * Whether the lights do what is ordered. Each group has so much time to become green, or to end, as others may hold it up by what they
 * are owed; who is later than that does something else.
 */
export class LightTrust {
  readonly #wantedSinceMs: (number | null)[];
  readonly #unwantedSinceMs: (number | null)[];
  readonly #endMs: number;
  readonly #beginMs: number;

  constructor(private readonly limits: GateLimits) {
    const { groups, intergreenMs } = limits;
    this.#wantedSinceMs = groups.map(() => null);
    this.#unwantedSinceMs = groups.map(() => null);
    // A vehicle group may have to wait for those who walk beside it.
    this.#endMs = UNDER_WAY_MS + Math.max(...groups.map(({ minGreenMs, clearanceMs }) => minGreenMs + clearanceMs));
    this.#beginMs = 2 * this.#endMs + Math.max(0, ...intergreenMs);
  }

  /** @param order groups that are to be green; null: nothing is ordered */
  disagrees(timeMs: number, { lights }: GateState, order: readonly number[] | null): boolean {
    let found = false;
    for (const [i, { group, kind }] of this.limits.groups.entries()) {
      // Whether people walk is up to the controller, too: it knows who has pressed the button.
      const isOrdered = order !== null && kind !== 'pedestrian';
      const isWanted = isOrdered && order.includes(group);
      const isGreen = lights[i] === 'green';
      this.#wantedSinceMs[i] = isWanted && !isGreen ? (this.#wantedSinceMs[i] ?? timeMs) : null;
      this.#unwantedSinceMs[i] = isOrdered && !isWanted && isGreen ? (this.#unwantedSinceMs[i] ?? timeMs) : null;
      const late = (sinceMs: number | null | undefined, withinMs: number) =>
        sinceMs !== null && sinceMs !== undefined && timeMs - sinceMs > withinMs;
      found ||= late(this.#wantedSinceMs[i], this.#beginMs) || late(this.#unwantedSinceMs[i], this.#endMs);
    }
    return found;
  }
}
