/** The stretch of time that a page of measures shows, as its address has it. */
export type Span = { readonly kind: 'last'; readonly hours: number } | { readonly kind: 'day' } | FixedSpan;

interface FixedSpan {
  readonly kind: 'fixed';
  readonly fromMs: number;
  readonly toMs: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MIN_MS = 60_000;
/** Live spans move on this often. */
const STEP_MS = 15_000;

/** Reads `1h`..`24h`, `yesterday`, or two times in epoch seconds; the last hour where it is none of them. */
export function parseSpan(text: string | null): Span {
  if (text === 'yesterday') return { kind: 'day' };
  const hours = /^(\d{1,2})h$/.exec(text ?? '');
  if (hours) return { kind: 'last', hours: Math.min(24, Math.max(1, Number(hours[1]))) };
  const fixed = /^(\d{9,10})-(\d{9,10})$/.exec(text ?? '');
  const [fromMs, toMs] = [Number(fixed?.[1]) * 1000, Number(fixed?.[2]) * 1000];
  if (fixed && toMs - fromMs >= MIN_MS && toMs - fromMs <= DAY_MS) return { kind: 'fixed', fromMs, toMs };
  return { kind: 'last', hours: 1 };
}

export function formatSpan(span: Span): string {
  if (span.kind === 'day') return 'yesterday';
  return span.kind === 'last' ? `${span.hours}h` : `${Math.round(span.fromMs / 1000)}-${Math.round(span.toMs / 1000)}`;
}

/** A stretch that somebody drew: whole seconds, at least a minute. */
export function drawnSpan(fromMs: number, toMs: number): Span {
  const from = Math.floor(fromMs / 1000) * 1000;
  return { kind: 'fixed', fromMs: from, toMs: Math.max(from + MIN_MS, Math.ceil(toMs / 1000) * 1000) };
}

/** From when to when, at a time, where local time is `zoneMs` ahead of UTC. */
export function spanAt(span: Span, nowMs: number, zoneMs: number): { readonly fromMs: number; readonly toMs: number } {
  if (span.kind === 'fixed') return { fromMs: span.fromMs, toMs: span.toMs };
  if (span.kind === 'day') {
    const toMs = Math.floor((nowMs + zoneMs) / DAY_MS) * DAY_MS - zoneMs;
    return { fromMs: toMs - DAY_MS, toMs };
  }
  const toMs = Math.ceil(nowMs / STEP_MS) * STEP_MS;
  return { fromMs: toMs - span.hours * HOUR_MS, toMs };
}
