/** The stretch of time that a page of measures shows, as its address has it. */
export type Span =
  | { readonly kind: 'last'; readonly hours: number }
  | { readonly kind: 'day' }
  | { readonly kind: 'sample' }
  | FixedSpan;

interface FixedSpan {
  readonly kind: 'fixed';
  readonly fromMs: number;
  readonly toMs: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MIN_MS = 60_000;
/** Seven in the morning. */
const PEAK_MS = 7 * HOUR_MS;
/** Live spans move on this often. */
export const SPAN_STEP_MS = 15_000;

/** Reads `1h`..`24h`, `yesterday`, `sample`, or two times in epoch seconds; the last hour where it is none of them. */
export function parseSpan(text: string | null): Span {
  if (text === 'yesterday') return { kind: 'day' };
  if (text === 'sample') return { kind: 'sample' };
  const hours = /^(\d{1,2})h$/.exec(text ?? '');
  if (hours) return { kind: 'last', hours: Math.min(24, Math.max(1, Number(hours[1]))) };
  const fixed = /^(\d{9,10})-(\d{9,10})$/.exec(text ?? '');
  const [fromMs, toMs] = [Number(fixed?.[1]) * 1000, Number(fixed?.[2]) * 1000];
  if (fixed && toMs - fromMs >= MIN_MS && toMs - fromMs <= DAY_MS) return { kind: 'fixed', fromMs, toMs };
  return { kind: 'last', hours: 1 };
}

export function formatSpan(span: Span): string {
  if (span.kind === 'day') return 'yesterday';
  if (span.kind === 'sample') return 'sample';
  return span.kind === 'last' ? `${span.hours}h` : `${Math.round(span.fromMs / 1000)}-${Math.round(span.toMs / 1000)}`;
}

/** A stretch that somebody drew: whole seconds, at least a minute. */
export function drawnSpan(fromMs: number, toMs: number): Span {
  const from = Math.floor(fromMs / 1000) * 1000;
  return { kind: 'fixed', fromMs: from, toMs: Math.max(from + MIN_MS, Math.ceil(toMs / 1000) * 1000) };
}

/** From when to when. */
export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * From when to when a span is at a time, where local time is `zoneMs` ahead of UTC. `sample` is from the first to the last event of the
 * sample day; where there is none, its span is the last hour.
 */
export function spanAt(span: Span, nowMs: number, zoneMs: number, sample: Stretch | null = null): Stretch {
  if (span.kind === 'fixed') return { fromMs: span.fromMs, toMs: span.toMs };
  if (span.kind === 'day') {
    const todayMs = midnight(nowMs, zoneMs);
    return { fromMs: todayMs - DAY_MS, toMs: todayMs };
  }
  if (span.kind === 'sample' && sample) {
    const dayMs = midnight(sample.fromMs, zoneMs);
    return { fromMs: dayMs, toMs: dayMs + DAY_MS };
  }
  const toMs = Math.ceil(nowMs / SPAN_STEP_MS) * SPAN_STEP_MS;
  return { fromMs: toMs - (span.kind === 'last' ? span.hours : 1) * HOUR_MS, toMs };
}

/** When the local day of a time began. */
const midnight = (ms: number, zoneMs: number) => Math.floor((ms + zoneMs) / DAY_MS) * DAY_MS - zoneMs;

/** Whether they have any time in common. */
export function overlap(a: Stretch, b: Stretch): boolean {
  return a.fromMs < b.toMs && b.fromMs < a.toMs;
}

/** At most `mostMs` of a stretch: of a day the morning peak from seven on, else its end. */
export function partOf({ fromMs, toMs }: Stretch, mostMs: number, zoneMs: number): Stretch {
  if (toMs - fromMs <= mostMs) return { fromMs, toMs };
  const peakMs = midnight(fromMs, zoneMs) + PEAK_MS;
  if (peakMs >= fromMs && peakMs + mostMs <= toMs) return { fromMs: peakMs, toMs: peakMs + mostMs };
  return { fromMs: toMs - mostMs, toMs };
}
