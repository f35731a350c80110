import type { PhaseInterval, Splits } from '../api/types.js';
import { lightToken } from '../map/lights.js';

/** What signal groups showed in the last whole cycle, groups that showed the same together. */
export interface CycleShape {
  /** Begin of the cycle, UTC epoch ms, and its length in s. */
  readonly startMs: number;
  readonly cycleS: number;
  readonly rows: readonly CycleRow[];
}

export interface CycleRow {
  readonly groups: readonly number[];
  /** In order; seconds since the cycle began. Time without a report is in none. */
  readonly spans: readonly CycleSpan[];
  readonly greenS: number;
}

export interface CycleSpan {
  /** Design token of the light's colour. */
  readonly token: string;
  readonly fromS: number;
  readonly toS: number;
}

/** Groups whose lights change within this many seconds of each other show the same. */
const SAME_S = 0.5;

/** Undefined until a cycle is whole. Rows come in the order in which they turn green. */
export function cycleShape(
  intervals: readonly PhaseInterval[],
  cycles: Splits['cycles'] | undefined,
): CycleShape | undefined {
  const cycle = cycles?.at(-1);
  if (!cycle || cycle.endMs <= cycle.startMs) return undefined;
  const byGroup = new Map<number, CycleSpan[]>();
  for (const { group, light, startMs, endMs } of [...intervals].sort((a, b) => a.startMs - b.startMs)) {
    const fromS = (Math.max(startMs, cycle.startMs) - cycle.startMs) / 1000;
    const toS = (Math.min(endMs, cycle.endMs) - cycle.startMs) / 1000;
    if (toS <= fromS) continue;
    const spans = byGroup.get(group) ?? [];
    const token = lightToken(light);
    const before = spans.at(-1);
    if (before && before.token === token && fromS - before.toS < SAME_S) {
      spans[spans.length - 1] = { ...before, toS };
    } else {
      spans.push({ token, fromS, toS });
    }
    byGroup.set(group, spans);
  }
  const rows = new Map<string, { groups: number[]; spans: CycleSpan[] }>();
  for (const [group, spans] of [...byGroup].sort(([a], [b]) => a - b)) {
    const key = spans.map((span) => `${span.token} ${Math.round(span.fromS / SAME_S)}`).join();
    const row = rows.get(key);
    if (row) row.groups.push(group);
    else rows.set(key, { groups: [group], spans });
  }
  const greens = (spans: readonly CycleSpan[]) => spans.filter((span) => span.token === 'light-green');
  return {
    startMs: cycle.startMs,
    cycleS: (cycle.endMs - cycle.startMs) / 1000,
    rows: [...rows.values()]
      .map((row) => ({ ...row, greenS: greens(row.spans).reduce((sum, span) => sum + span.toS - span.fromS, 0) }))
      .sort((a, b) => firstGreenS(a.spans) - firstGreenS(b.spans)),
  };
}

/** A green that runs over the cycle's begin began before it. */
function firstGreenS(spans: readonly CycleSpan[]): number {
  const first = spans.find((span) => span.token === 'light-green');
  if (!first) return Number.POSITIVE_INFINITY;
  const last = spans.at(-1);
  return first.fromS === 0 && last !== first && last?.token === 'light-green' ? -1 : first.fromS;
}
