import type { Evidence } from './evidence.js';
import { IndianaCode, LOG_GAP } from './indiana-code.js';
import { eventsOf, type SignalEvents } from './signal-events.js';

/** Why a green ended. unknown: the log does not say, as where it was derived. */
export type Termination = 'gap-out' | 'max-out' | 'force-off' | 'unknown';

/** One green of a phase with what followed, UTC epoch ms. */
export interface PhaseService {
  readonly phase: number;
  readonly greenMs: number;
  readonly yellowMs: number;
  /** End of yellow, begin of red. */
  readonly redMs: number;
  /** End of red clearance. */
  readonly endMs: number;
  readonly termination: Termination;
  /** Pedestrians were let walk with it. */
  readonly walk: boolean;
}

const {
  greenBegin,
  gapOut,
  maxOut,
  forceOff,
  yellowBegin,
  yellowEnd,
  redClearanceBegin,
  redClearanceEnd,
  phaseInactive,
  walkBegin,
} = IndianaCode;
const codes: ReadonlySet<number> = new Set([
  greenBegin,
  gapOut,
  maxOut,
  forceOff,
  yellowBegin,
  yellowEnd,
  redClearanceBegin,
  redClearanceEnd,
  phaseInactive,
  walkBegin,
]);
const terminations: Readonly<Record<number, Termination>> = {
  [gapOut]: 'gap-out',
  [maxOut]: 'max-out',
  [forceOff]: 'force-off',
};
const LONGEST_CLEARANCE_MS = 30_000;

export function serviceEvidence(phases: readonly number[]): Evidence {
  return { codes: [...codes], parameters: phases };
}

/** Greens of a phase that were seen from begin to yellow, in order. */
export function phaseServices(events: SignalEvents, phase: number): PhaseService[] {
  const services: PhaseService[] = [];
  let open: { -readonly [K in keyof PhaseService]: PhaseService[K] } | undefined;
  let walkMs = Number.NEGATIVE_INFINITY;
  const close = () => {
    if (open !== undefined && !Number.isNaN(open.yellowMs)) {
      if (Number.isNaN(open.redMs)) open.redMs = open.yellowMs;
      if (Number.isNaN(open.endMs)) open.endMs = open.redMs;
      services.push(open);
    }
    open = undefined;
  };
  for (const { timeMs, code } of eventsOf(events, codes, phase)) {
    if (code === LOG_GAP) {
      close();
      continue;
    }
    if (code === greenBegin) {
      close();
      open = {
        phase,
        greenMs: timeMs,
        yellowMs: Number.NaN,
        redMs: Number.NaN,
        endMs: Number.NaN,
        termination: 'unknown',
        walk: walkMs === timeMs,
      };
      continue;
    }
    if (code === walkBegin) walkMs = timeMs;
    if (open === undefined) continue;
    if (code === walkBegin) open.walk = true;
    else if (code === gapOut || code === maxOut || code === forceOff) {
      // Ring-barrier controllers may log a gap-out long before the barrier lets the phase go: the last word counts.
      if (Number.isNaN(open.yellowMs) || timeMs === open.yellowMs) open.termination = terminations[code] ?? 'unknown';
    } else if (code === yellowBegin) open.yellowMs = timeMs;
    else if (Number.isNaN(open.yellowMs) || timeMs - open.yellowMs > LONGEST_CLEARANCE_MS) continue;
    else if (code === yellowEnd) open.redMs = timeMs;
    else if (code === redClearanceBegin) {
      if (Number.isNaN(open.redMs)) open.redMs = timeMs;
    } else open.endMs = Number.isNaN(open.endMs) ? timeMs : open.endMs;
  }
  close();
  return services;
}
