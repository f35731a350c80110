import type { Evidence } from './evidence.js';
import { IndianaCode, LOG_GAP } from './indiana-code.js';
import { eventsOf, type SignalEvents } from './signal-events.js';

/** A cycle of one phase, from red to red, UTC epoch ms: red [startMs, greenMs), green, yellow [yellowMs, endMs). */
export interface PhaseCycle {
  readonly startMs: number;
  readonly greenMs: number;
  readonly yellowMs: number;
  readonly endMs: number;
}

/** A phase that was red for longer has not been watched: a gap in its log, or nobody ever came. */
const LONGEST_MS = 15 * 60_000;

const { greenBegin, yellowBegin, yellowEnd, redClearanceBegin, redClearanceEnd, phaseInactive } = IndianaCode;
const codes: ReadonlySet<number> = new Set([
  greenBegin,
  yellowBegin,
  yellowEnd,
  redClearanceBegin,
  redClearanceEnd,
  phaseInactive,
]);

/** Codes with which red begins, whatever came before. */
const begins: ReadonlySet<number> = new Set([yellowEnd, redClearanceBegin]);

export function cycleEvidence(phase: number): Evidence {
  return { codes: [...codes], parameters: [phase] };
}

/**
 * Whole cycles of a phase, in order. Red begins with code 10 or 9, the earlier of them, or after a yellow without either with the first
 * of 11 and 12. What is cut, or lacks an event, makes no cycle, and the next one is whole again.
 */
export function phaseCycles(events: SignalEvents, phase: number): PhaseCycle[] {
  const cycles: PhaseCycle[] = [];
  let startMs = Number.NaN;
  let greenMs = Number.NaN;
  let yellowMs = Number.NaN;
  const begin = (timeMs: number) => {
    startMs = timeMs;
    greenMs = yellowMs = Number.NaN;
  };
  for (const { timeMs, code } of eventsOf(events, codes, phase)) {
    if (code === LOG_GAP) begin(Number.NaN);
    else if (code === greenBegin) {
      // A green that follows a green has lost its red: what came before is no cycle.
      if (!Number.isNaN(greenMs)) begin(Number.NaN);
      greenMs = timeMs;
    } else if (code === yellowBegin) {
      if (Number.isNaN(greenMs)) begin(Number.NaN);
      else yellowMs = timeMs;
    } else if (!Number.isNaN(yellowMs)) {
      if (timeMs - startMs <= LONGEST_MS) cycles.push({ startMs, greenMs, yellowMs, endMs: timeMs });
      begin(timeMs);
    } else if (begins.has(code) && (Number.isNaN(startMs) || !Number.isNaN(greenMs))) {
      // The first red of all, or one whose yellow is missing: what follows it is known.
      begin(timeMs);
    }
  }
  return cycles;
}
