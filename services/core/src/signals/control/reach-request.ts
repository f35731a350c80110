import type { GateLimits } from '../safety/gate-limits.js';
import type { GateState } from '../safety/gate-state.js';
import type { GroupLimits } from '../timing-plan.js';

/**
 * On the way to the target (places of groups): what to ask for now, so that each of its groups is green as early as it can be, and
 * what has to end stays green for as long as it delays none of them.
 */
export function reachRequest(limits: GateLimits, state: GateState, target: ReadonlySet<number>): number[] {
  const n = limits.groups.length;
  const earliestMs = earliestGreens(limits, state, target);
  const request: number[] = [];
  for (let i = 0; i < n; i++) {
    if (target.has(i)) request.push(i);
    else if (state.lights[i] === 'green') {
      let endMs = Number.POSITIVE_INFINITY;
      for (const [j, beginMs] of earliestMs) {
        const intergreenMs = limits.intergreenMs[i * n + j] ?? -1;
        if (intergreenMs >= 0) endMs = Math.min(endMs, beginMs - intergreenMs);
      }
      if (Number.isFinite(endMs) && state.timeMs < endMs) request.push(i);
    }
  }
  // What still lasts keeps out what it is in conflict with.
  return request
    .filter(
      (i) =>
        !target.has(i) ||
        state.lights[i] === 'green' ||
        !request.some((j) => j !== i && (limits.intergreenMs[j * n + i] ?? -1) >= 0),
    )
    .map((i) => (limits.groups[i] as GroupLimits).group);
}

/** When each group of the target that is not green can be, if all others end as soon as they may. */
export function earliestGreens(limits: GateLimits, state: GateState, target: ReadonlySet<number>): Map<number, number> {
  const n = limits.groups.length;
  const earliest = new Map<number, number>();
  for (const j of target) {
    if (state.lights[j] === 'green') continue;
    const { yellowMs, clearanceMs, allRedMs } = limits.groups[j] as GroupLimits;
    let beginMs = Math.max(state.timeMs, (state.greenEndMs[j] ?? 0) + yellowMs + clearanceMs + allRedMs);
    for (let i = 0; i < n; i++) {
      const intergreenMs = limits.intergreenMs[i * n + j] ?? -1;
      if (intergreenMs < 0) continue;
      const endMs =
        state.lights[i] === 'green'
          ? Math.max(state.timeMs, (state.sinceMs[i] ?? 0) + (limits.groups[i] as GroupLimits).minGreenMs)
          : (state.greenEndMs[i] ?? 0);
      beginMs = Math.max(beginMs, endMs + intergreenMs);
    }
    earliest.set(j, beginMs);
  }
  return earliest;
}
