import type { LiveEvent } from '../ports/live-state.js';

/** An event or sign without an end is over when nobody has announced it for so long. */
const OPEN_LASTS_MS = 15 * 60_000;

/**
 * When an event is over that was said last at `saidMs`: UTC epoch ms, infinite while it is open. Incidents stay until they are
 * cancelled; what is broadcast lasts as long as its broadcast.
 */
export function eventEndMs({ kind, endMs }: Pick<LiveEvent, 'kind' | 'endMs'>, saidMs: number): number {
  if (endMs > 0) return endMs;
  return kind === 'event' || kind === 'sign' ? saidMs + OPEN_LASTS_MS : Number.POSITIVE_INFINITY;
}
