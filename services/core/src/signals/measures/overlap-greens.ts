import type { Evidence } from './evidence.js';
import { IndianaCode, LOG_GAP } from './indiana-code.js';
import { eventsOfCodes, type SignalEvents } from './signal-events.js';

/** A green of an overlap: lights that are green with any of several phases. UTC epoch ms. */
export interface OverlapGreen {
  /** As the controller numbers them: A is 1. */
  readonly overlap: number;
  readonly greenMs: number;
  /** From here on it is green beyond its phases; null: it was not. */
  readonly trailingMs: number | null;
  readonly yellowMs: number;
  /** End of yellow, begin of red. */
  readonly redMs: number;
  /** End of red clearance. */
  readonly endMs: number;
}

const { overlapGreen, overlapTrailingGreen, overlapYellow, overlapRedClearance, overlapOff, overlapDark } = IndianaCode;
const codes = [overlapGreen, overlapTrailingGreen, overlapYellow, overlapRedClearance, overlapOff, overlapDark];

export const overlapEvidence: Evidence = { codes, parameters: [] };

/** Greens of all overlaps that were seen from begin to yellow, in order. */
export function overlapGreens(events: SignalEvents): OverlapGreen[] {
  const done: OverlapGreen[] = [];
  const open = new Map<number, { -readonly [K in keyof OverlapGreen]: OverlapGreen[K] }>();
  const close = (overlap: number) => {
    const green = open.get(overlap);
    open.delete(overlap);
    if (green === undefined || Number.isNaN(green.yellowMs)) return;
    if (Number.isNaN(green.redMs)) green.redMs = green.yellowMs;
    if (Number.isNaN(green.endMs)) green.endMs = green.redMs;
    done.push(green);
  };
  for (const { timeMs, code, parameter: overlap } of eventsOfCodes(events, new Set([...codes, LOG_GAP]))) {
    if (code === LOG_GAP) for (const each of [...open.keys()]) close(each);
    else if (code === overlapGreen) {
      close(overlap);
      const unknown = Number.NaN;
      open.set(overlap, {
        overlap,
        greenMs: timeMs,
        trailingMs: null,
        yellowMs: unknown,
        redMs: unknown,
        endMs: unknown,
      });
    }
    const green = open.get(overlap);
    if (green === undefined || code === overlapGreen) continue;
    if (code === overlapTrailingGreen) green.trailingMs ??= timeMs;
    else if (code === overlapYellow) green.yellowMs = timeMs;
    else if (code === overlapRedClearance) green.redMs = timeMs;
    else {
      // Off or dark.
      if (Number.isNaN(green.redMs)) green.redMs = timeMs;
      green.endMs = timeMs;
      close(overlap);
    }
  }
  for (const each of [...open.keys()]) close(each);
  return done.sort((a, b) => a.greenMs - b.greenMs || a.overlap - b.overlap);
}
