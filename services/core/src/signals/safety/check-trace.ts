import type { SignalLimits } from '../timing-plan.js';
import { checkOrder } from './check-order.js';
import type { PhaseOrder } from './gate-limits.js';

/** What a junction showed from a moment on; lights in the order of the limits' groups. */
export interface LightTrace {
  readonly timeMs: number;
  readonly lights: readonly string[];
  /** Groups at which somebody waited. */
  readonly waiting: readonly number[];
}

export interface Violation {
  readonly rule:
    | 'conflict'
    | 'intergreen'
    | 'minGreen'
    | 'yellow'
    | 'clearance'
    | 'ownRed'
    | 'maxRed'
    | 'order'
    | 'light';
  readonly timeMs: number;
  readonly group: number;
  readonly other: number | null;
}

interface Green {
  readonly beginMs: number;
  /** Infinity: it had not ended. */
  endMs: number;
  /** It was on when the trace began. */
  readonly isCut: boolean;
  /** When what follows a green ended: clearance, and yellow. */
  clearedMs: number;
  redMs: number;
  /** Since when somebody had waited when it began; null: nobody had. */
  readonly waitedSinceMs: number | null;
}

/**
 * Finds everything in a trace of lights that goes against the limits. It knows nothing of how the lights came about, and shares
 * nothing with the gate: it first makes each group's greens out of the trace, and then holds them against each other.
 */
export function checkTrace(limits: SignalLimits, trace: readonly LightTrace[], order: PhaseOrder = []): Violation[] {
  const violations: Violation[] = [];
  const endMs = trace.at(-1)?.timeMs ?? 0;
  const greens = limits.groups.map((_, i) => greensOf(trace, i, limits.groups[i]?.group ?? 0));
  for (const [i, own] of greens.entries()) {
    const group = limits.groups[i];
    if (group === undefined) continue;
    const found = (rule: Violation['rule'], timeMs: number) =>
      violations.push({ rule, timeMs, group: group.group, other: null });
    for (const [k, green] of own.entries()) {
      const next = own[k + 1];
      if (green.endMs !== Number.POSITIVE_INFINITY && !green.isCut && green.endMs - green.beginMs < group.minGreenMs)
        found('minGreen', green.endMs);
      if (green.clearedMs - green.endMs < group.clearanceMs && green.clearedMs < endMs)
        found('clearance', green.clearedMs);
      if (green.redMs - green.clearedMs < group.yellowMs && green.redMs < endMs) found('yellow', green.redMs);
      if (next !== undefined && next.beginMs < green.endMs + group.clearanceMs + group.yellowMs + group.allRedMs)
        found('ownRed', next.beginMs);
    }
  }
  for (const { timeMs, lights } of trace) {
    for (const [i, { group }] of limits.groups.entries()) {
      if (!['red', 'green', 'yellow', 'clearing'].includes(lights[i] ?? ''))
        violations.push({ rule: 'light', timeMs, group, other: null });
    }
  }
  const place = (group: number) => limits.groups.findIndex((each) => each.group === group);
  for (const conflict of limits.conflicts) {
    const [a, b] = [greens[place(conflict.group)] ?? [], greens[place(conflict.other)] ?? []];
    let from = 0;
    for (const second of b) {
      while (from < a.length && (a[from] as Green).endMs + conflict.intergreenMs <= second.beginMs) from += 1;
      for (let k = from; k < a.length && (a[k] as Green).beginMs <= second.beginMs; k++) {
        const first = a[k] as Green;
        if (first.beginMs === second.beginMs && (first.isCut || second.isCut)) continue;
        // Both in one moment: the second was over before the first began.
        if (second.endMs <= first.beginMs) continue;
        const rule = first.endMs > second.beginMs ? 'conflict' : 'intergreen';
        if (first.endMs + conflict.intergreenMs > second.beginMs)
          violations.push({ rule, timeMs: second.beginMs, group: conflict.group, other: conflict.other });
      }
    }
  }
  return [...violations, ...longReds(limits, trace, greens), ...checkOrder(limits, order, trace)];
}

function greensOf(trace: readonly LightTrace[], i: number, group: number): Green[] {
  const greens: Green[] = [];
  let was = '';
  let waitedSinceMs: number | null = null;
  for (const [k, { timeMs, lights, waiting }] of trace.entries()) {
    const light = lights[i] ?? '';
    const open = greens.at(-1);
    if (light !== was) {
      if (was === 'green' && open !== undefined) open.endMs = timeMs;
      if (was === 'green' && light !== 'clearing' && open !== undefined) open.clearedMs = timeMs;
      if (was === 'clearing' && open !== undefined) open.clearedMs = timeMs;
      if (light === 'red' && open !== undefined && k > 0) open.redMs = timeMs;
    }
    // Whoever comes in the moment of the green has not waited.
    if (waiting.includes(group)) waitedSinceMs ??= timeMs;
    else waitedSinceMs = null;
    if (light === 'green' && was !== 'green') {
      const never = Number.POSITIVE_INFINITY;
      greens.push({ beginMs: timeMs, endMs: never, clearedMs: never, redMs: never, isCut: k === 0, waitedSinceMs });
    }
    if (light === 'green') waitedSinceMs = null;
    was = light;
  }
  return greens;
}

/** While somebody waits for longer than may be, nothing in the way may begin or go on, except for one who waits too long as well. */
function longReds(limits: SignalLimits, trace: readonly LightTrace[], greens: readonly Green[][]): Violation[] {
  const violations: Violation[] = [];
  for (const [i, { group, maxRedMs }] of limits.groups.entries()) {
    if (maxRedMs === null) continue;
    const conflicting = new Set(
      limits.conflicts.flatMap((each) =>
        each.group === group ? [each.other] : each.other === group ? [each.group] : [],
      ),
    );
    for (const { fromMs, toMs } of waits(trace, i, group)) {
      const dueMs = fromMs + maxRedMs;
      if (toMs <= dueMs) continue;
      for (const [j, other] of limits.groups.entries()) {
        if (!conflicting.has(other.group)) continue;
        for (const green of greens[j] ?? []) {
          const waited = green.waitedSinceMs;
          const isOwed = waited !== null && other.maxRedMs !== null && green.beginMs - waited >= other.maxRedMs;
          if (green.beginMs > dueMs && green.beginMs < toMs && !isOwed) {
            violations.push({ rule: 'maxRed', timeMs: green.beginMs, group, other: other.group });
          }
          // What was green when it fell due ends with its minimum.
          const lastMs = Math.max(dueMs, green.beginMs + other.minGreenMs);
          const overMs =
            trace.find(({ timeMs }) => timeMs >= lastMs && timeMs > green.beginMs)?.timeMs ?? Number.POSITIVE_INFINITY;
          const untilMs = Math.min(green.endMs, toMs);
          if (green.beginMs <= dueMs && untilMs > overMs)
            violations.push({ rule: 'maxRed', timeMs: untilMs, group, other: other.group });
        }
      }
    }
  }
  return violations;
}

/** Times in which somebody waited at a group's red without a break. */
function waits(trace: readonly LightTrace[], i: number, group: number): { fromMs: number; toMs: number }[] {
  const found: { fromMs: number; toMs: number }[] = [];
  let fromMs: number | null = null;
  for (const { timeMs, lights, waiting } of trace) {
    const isWaiting = waiting.includes(group) && lights[i] !== 'green';
    if (isWaiting) fromMs ??= timeMs;
    else if (fromMs !== null) {
      found.push({ fromMs, toMs: timeMs });
      fromMs = null;
    }
  }
  if (fromMs !== null) found.push({ fromMs, toMs: trace.at(-1)?.timeMs ?? fromMs });
  return found;
}
