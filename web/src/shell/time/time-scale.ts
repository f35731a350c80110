/** A stretch of time on the bar, epoch ms. */
export interface TimeWindow {
  readonly fromMs: number;
  readonly toMs: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
export const SPANS_MS = [15 * MINUTE_MS, HOUR_MS, 6 * HOUR_MS, 24 * HOUR_MS] as const;
export const MIN_SPAN_MS = 2 * MINUTE_MS;
export const MAX_SPAN_MS = 7 * 24 * HOUR_MS;
const STEPS_MS = [
  ...[0.5, 1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE_MS),
  ...[1, 2, 3, 6, 12, 24, 48, 96].map((hours) => hours * HOUR_MS),
];

/** Where a time lies, 0 at the left end, 1 at the right; beyond, outside of the window. */
export function ratioOf(window: TimeWindow, ms: number): number {
  return (ms - window.fromMs) / (window.toMs - window.fromMs);
}

export function timeAt(window: TimeWindow, ratio: number): number {
  return window.fromMs + ratio * (window.toMs - window.fromMs);
}

/**
 * The window of a length that shows a time. Its right end is now as long as that shows it; otherwise it stays where it
 * was, or the time comes into its middle.
 */
export function windowAround(shownMs: number, nowMs: number, spanMs: number, before?: TimeWindow): TimeWindow {
  if (shownMs >= nowMs - spanMs && (!before || before.toMs >= nowMs - spanMs * 0.02)) {
    return { fromMs: nowMs - spanMs, toMs: nowMs };
  }
  const stays = before && before.toMs - before.fromMs === spanMs && shownMs >= before.fromMs && shownMs <= before.toMs;
  if (stays) return before;
  const toMs = Math.min(nowMs, shownMs + spanMs / 2);
  return { fromMs: toMs - spanMs, toMs };
}

/** Another length of window about a time that keeps its place, not beyond now. */
export function zoomed(window: TimeWindow, factor: number, aboutMs: number, nowMs: number): TimeWindow {
  const span = window.toMs - window.fromMs;
  const next = Math.min(MAX_SPAN_MS, Math.max(MIN_SPAN_MS, span * factor));
  const toMs = Math.min(nowMs, aboutMs + (1 - ratioOf(window, aboutMs)) * next);
  return { fromMs: toMs - next, toMs };
}

/** Round times at least `minGapPx` apart; `zoneMs` is what local time is ahead of UTC. */
export function ticksOf(window: TimeWindow, widthPx: number, minGapPx: number, zoneMs: number): readonly number[] {
  const span = window.toMs - window.fromMs;
  const least = (minGapPx / Math.max(1, widthPx)) * span;
  const step = STEPS_MS.find((each) => each >= least) ?? STEPS_MS.at(-1) ?? span;
  const first = Math.ceil((window.fromMs + zoneMs) / step) * step - zoneMs;
  const ticks: number[] = [];
  for (let ms = first; ms <= window.toMs; ms += step) ticks.push(ms);
  return ticks;
}

/** How far arrow keys move: a round part of the window, in ms. */
export function stepOf(window: TimeWindow): number {
  const wanted = (window.toMs - window.fromMs) / 120;
  return [1_000, 5_000, 10_000, 30_000, ...STEPS_MS].find((step) => step >= wanted) ?? HOUR_MS;
}

export interface Timed {
  readonly timeMs: number;
  /** 0 slight .. 4 grave */
  readonly severity: number;
}

/** Marks that would overlap, as one. */
export interface MarkGroup<T extends Timed> {
  /** 0..1 within the window: the middle of its marks. */
  readonly ratio: number;
  readonly severity: number;
  /** In order of time. */
  readonly marks: readonly T[];
}

/** Joins marks that lie closer than `gapPx` to the first of their group, so that none piles up on another. */
export function groupMarks<T extends Timed>(
  marks: readonly T[],
  window: TimeWindow,
  widthPx: number,
  gapPx: number,
): readonly MarkGroup<T>[] {
  const inside = marks
    .filter((mark) => mark.timeMs >= window.fromMs && mark.timeMs <= window.toMs)
    .sort((a, b) => a.timeMs - b.timeMs);
  const groups: T[][] = [];
  for (const mark of inside) {
    const group = groups.at(-1);
    const first = group?.[0];
    const near = first && (ratioOf(window, mark.timeMs) - ratioOf(window, first.timeMs)) * widthPx < gapPx;
    if (group && near) group.push(mark);
    else groups.push([mark]);
  }
  return groups.map((group) => ({
    ratio: group.reduce((sum, mark) => sum + ratioOf(window, mark.timeMs), 0) / group.length,
    severity: Math.max(...group.map((mark) => mark.severity)),
    marks: group,
  }));
}
