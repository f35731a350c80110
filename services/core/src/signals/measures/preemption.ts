import type { Evidence } from './evidence.js';
import { IndianaCode, LOG_GAP } from './indiana-code.js';
import { eventsOfCodes, type SignalEvents } from './signal-events.js';

/** A pre-emption, UTC epoch ms; null: not logged. */
export interface Preemption {
  readonly number: number;
  readonly callMs: number;
  readonly entryMs: number | null;
  readonly trackClearanceMs: number | null;
  readonly dwellMs: number | null;
  readonly exitMs: number | null;
}

/** A request of a transit vehicle for priority, UTC epoch ms. */
export interface PriorityRequest {
  readonly number: number;
  readonly checkInMs: number;
  readonly checkOutMs: number | null;
  readonly earlyGreen: boolean;
  readonly extension: boolean;
}

const {
  preemptCallOn,
  preemptCallOff,
  preemptEntry,
  preemptTrackClearance,
  preemptDwell,
  preemptExit,
  priorityCheckIn,
  priorityEarlyGreen,
  priorityExtension,
  priorityCheckOut,
} = IndianaCode;
const preemptCodes = [preemptCallOn, preemptCallOff, preemptEntry, preemptTrackClearance, preemptDwell, preemptExit];
const priorityCodes = [priorityCheckIn, priorityEarlyGreen, priorityExtension, priorityCheckOut];

/** No pre-emption and no request lasts longer. */
const LONGEST_MS = 30 * 60_000;

export const preemptionEvidence: Evidence = { codes: preemptCodes, parameters: [] };
export const priorityEvidence: Evidence = { codes: priorityCodes, parameters: [] };

/** Pre-emptions in order of their calls. One that is called again before it is over goes on, unless its end must have got lost. */
export function preemptions(events: SignalEvents): Preemption[] {
  const done: Preemption[] = [];
  const open = new Map<number, { -readonly [K in keyof Preemption]: Preemption[K] }>();
  for (const { timeMs, code, parameter: number } of eventsOfCodes(events, new Set([...preemptCodes, LOG_GAP]))) {
    const known = open.get(number);
    if (code === LOG_GAP) open.clear();
    else if (code === preemptCallOn) {
      if (known !== undefined && timeMs - known.callMs <= LONGEST_MS) continue;
      const begun = { number, callMs: timeMs, entryMs: null, trackClearanceMs: null, dwellMs: null, exitMs: null };
      done.push(begun);
      open.set(number, begun);
    } else if (known === undefined) continue;
    else if (code === preemptEntry) known.entryMs ??= timeMs;
    else if (code === preemptTrackClearance) known.trackClearanceMs ??= timeMs;
    else if (code === preemptDwell) known.dwellMs ??= timeMs;
    else if (code === preemptExit) {
      known.exitMs = timeMs;
      open.delete(number);
    } else if (known.entryMs === null) open.delete(number);
  }
  return done;
}

/** Requests for priority in order of check-in; who checks in again before the check-out is the same one, for a while. */
export function priorityRequests(events: SignalEvents): PriorityRequest[] {
  const done: PriorityRequest[] = [];
  const open = new Map<number, { -readonly [K in keyof PriorityRequest]: PriorityRequest[K] }>();
  for (const { timeMs, code, parameter: number } of eventsOfCodes(events, new Set([...priorityCodes, LOG_GAP]))) {
    const known = open.get(number);
    if (code === LOG_GAP) open.clear();
    else if (code === priorityCheckIn && (known === undefined || timeMs - known.checkInMs > LONGEST_MS)) {
      const begun = { number, checkInMs: timeMs, checkOutMs: null, earlyGreen: false, extension: false };
      open.set(number, begun);
      done.push(begun);
    } else if (known === undefined) continue;
    else if (code === priorityEarlyGreen) known.earlyGreen = true;
    else if (code === priorityExtension) known.extension = true;
    else if (code === priorityCheckOut) {
      known.checkOutMs = timeMs;
      open.delete(number);
    }
  }
  return done;
}
