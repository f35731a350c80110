import type { GateLimits } from '../safety/gate-limits.js';
import type { GateState } from '../safety/gate-state.js';
import { type Binding, passGate } from '../safety/pass-gate.js';

/** What the gate lets be ordered. */
export interface GatedOrder {
  /** Groups to be green once what they are owed lets them, rising. */
  readonly groups: readonly number[];
  readonly bindings: readonly Binding[];
}

/** Rules that a controller keeps by waiting: who is bound by them is green a little later. */
const waits: ReadonlySet<string> = new Set(['yellow', 'pedestrianClearance', 'intergreen', 'conflict']);

/**
 * Asks the gate for a request and gives what of it may be ordered: greens that stay, and those that begin once others have cleared. An
 * order is carried out by a controller with the same limits, so it says where to go; the way there is the gate's as well as the controller's.
 * Null: the gate refuses the request as a whole.
 */
export function orderOf(
  limits: GateLimits,
  shown: GateState,
  request: readonly number[],
  waiting: readonly number[],
): GatedOrder | null {
  const n = limits.groups.length;
  const conflict = (i: number, j: number) => (limits.intergreenMs[i * n + j] ?? -1) >= 0;
  const places = request.map((group) => limits.placeOf.get(group));
  if (places.some((i) => i === undefined || places.some((j) => j !== undefined && conflict(i, j)))) return null;
  const { state, bindings } = passGate(limits, shown, { timeMs: shown.timeMs, green: request, waiting });
  const held = new Set(
    bindings.filter(({ rule }) => rule === 'minGreen' || rule === 'walk').map(({ group }) => limits.placeOf.get(group)),
  );
  const coming = new Set(
    bindings.filter(({ rule }) => waits.has(rule)).map(({ group }) => limits.placeOf.get(group) ?? -1),
  );
  const wanted = limits.groups.flatMap((_, i) =>
    (state.lights[i] === 'green' && !held.has(i)) || coming.has(i) ? [i] : [],
  );
  // Nothing leaves here in which two groups are in conflict, whatever was reckoned above.
  if (wanted.some((i) => wanted.some((j) => conflict(i, j)))) return null;
  return { groups: wanted.map((i) => limits.groups[i]?.group ?? 0).sort((a, b) => a - b), bindings };
}
