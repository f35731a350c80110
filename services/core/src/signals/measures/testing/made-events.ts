import { IndianaCode } from '../indiana-code.js';
import { type SignalEvent, type SignalEvents, signalEventsOf } from '../signal-events.js';

/** Events from `[seconds, code, parameter]`. */
export function madeEvents(...rows: readonly (readonly [s: number, code: number, parameter: number])[]): SignalEvents {
  return signalEventsOf(rows.map(([s, code, parameter]) => ({ timeMs: s * 1000, code, parameter })));
}

/** Cycles of a phase from red to red: so long red, green and yellow, s; a second of red clearance. */
export function madeCycles(
  phase: number,
  beginS: number,
  cycles: readonly {
    readonly redS: number;
    readonly greenS: number;
    readonly yellowS: number;
    readonly end?: number;
  }[],
): SignalEvent[] {
  const events: SignalEvent[] = [];
  let atS = beginS;
  const log = (code: number) => events.push({ timeMs: atS * 1000, code, parameter: phase });
  log(IndianaCode.redClearanceBegin);
  for (const { redS, greenS, yellowS, end } of cycles) {
    atS += redS;
    log(IndianaCode.phaseOn);
    log(IndianaCode.greenBegin);
    atS += greenS;
    if (end !== undefined) log(end);
    log(IndianaCode.greenTermination);
    log(IndianaCode.yellowBegin);
    atS += yellowS;
    log(IndianaCode.yellowEnd);
    log(IndianaCode.redClearanceBegin);
    events.push({ timeMs: (atS + 1) * 1000, code: IndianaCode.redClearanceEnd, parameter: phase });
  }
  return events;
}
