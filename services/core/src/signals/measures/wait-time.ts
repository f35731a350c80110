import type { Evidence } from './evidence.js';
import { IndianaCode, LOG_GAP } from './indiana-code.js';
import { eventsOf, type SignalEvents } from './signal-events.js';

/** A green that somebody waited for, UTC epoch ms. */
export interface PhaseWait {
  /** First call since the green before, that was not dropped. */
  readonly callMs: number;
  readonly greenMs: number;
}

export interface WaitTime {
  readonly waits: readonly PhaseWait[];
  readonly meanS: number | null;
  readonly maxS: number | null;
}

const { greenBegin, yellowBegin, yellowEnd, redClearanceBegin, callRegistered, callDropped } = IndianaCode;
const ends: ReadonlySet<number> = new Set([yellowBegin, yellowEnd, redClearanceBegin]);
const codes: ReadonlySet<number> = new Set([greenBegin, ...ends, callRegistered, callDropped]);

export function waitEvidence(phase: number): Evidence {
  return { codes: [...codes], parameters: [phase] };
}

/** From the call of a phase to its green. A call that is dropped before the green begins was none; one at green waits for nothing. */
export function waitTime(events: SignalEvents, phase: number): WaitTime {
  const waits: PhaseWait[] = [];
  let call: { readonly timeMs: number; droppedMs: number } | undefined;
  let green = false;
  for (const { timeMs, code } of eventsOf(events, codes, phase)) {
    if (code === LOG_GAP) {
      call = undefined;
      green = false;
    } else if (code === greenBegin) {
      // Controllers drop the call with the very green that answers it.
      if (call !== undefined && call.droppedMs >= timeMs) waits.push({ callMs: call.timeMs, greenMs: timeMs });
      call = undefined;
      green = true;
    } else if (ends.has(code)) green = false;
    else if (code === callDropped) {
      if (call !== undefined) call.droppedMs = Math.min(call.droppedMs, timeMs);
    } else if (!green && (call === undefined || call.droppedMs < timeMs)) {
      call = { timeMs, droppedMs: Number.POSITIVE_INFINITY };
    }
  }
  const timesS = waits.map(({ callMs, greenMs }) => (greenMs - callMs) / 1000);
  return {
    waits,
    meanS: timesS.length > 0 ? timesS.reduce((sum, each) => sum + each, 0) / timesS.length : null,
    maxS: timesS.length > 0 ? Math.max(...timesS) : null,
  };
}
