import { LOG_GAP } from './indiana-code.js';

/**
 * Events of one junction's controller, as columns in order of time: from a log, from history, from a simulation, or derived.
 * Times are UTC epoch ms, codes those of `IndianaCode`.
 */
export interface SignalEvents {
  readonly timeMs: Float64Array;
  readonly code: Uint16Array;
  readonly parameter: Uint16Array;
}

export interface SignalEvent {
  readonly timeMs: number;
  readonly code: number;
  readonly parameter: number;
}

/** Columns of events in any order. The same event twice counts once: logs are imported again, and overlap. */
export function signalEventsOf(rows: readonly SignalEvent[]): SignalEvents {
  const sorted = [...rows].sort((a, b) => a.timeMs - b.timeMs || a.code - b.code || a.parameter - b.parameter);
  const once = sorted.filter((row, i) => {
    const before = sorted[i - 1];
    return (
      before === undefined ||
      before.timeMs !== row.timeMs ||
      before.code !== row.code ||
      before.parameter !== row.parameter
    );
  });
  return {
    timeMs: Float64Array.from(once, (row) => row.timeMs),
    code: Uint16Array.from(once, (row) => row.code),
    parameter: Uint16Array.from(once, (row) => row.parameter),
  };
}

/** Events of some codes with one parameter, in order; gaps in the log among them. */
export function* eventsOf(events: SignalEvents, codes: ReadonlySet<number>, parameter: number): Generator<SignalEvent> {
  for (let i = 0; i < events.timeMs.length; i++) {
    const code = events.code[i] as number;
    if ((events.parameter[i] === parameter && codes.has(code)) || code === LOG_GAP) {
      yield { timeMs: events.timeMs[i] as number, code, parameter };
    }
  }
}

/** Events of some codes with any parameter, in order. */
export function* eventsOfCodes(events: SignalEvents, codes: ReadonlySet<number>): Generator<SignalEvent> {
  for (let i = 0; i < events.timeMs.length; i++) {
    const code = events.code[i] as number;
    if (codes.has(code)) yield { timeMs: events.timeMs[i] as number, code, parameter: events.parameter[i] as number };
  }
}

/** Parameters with which a code was logged at all. */
export function parametersOf({ code, parameter }: SignalEvents, wanted: number): ReadonlySet<number> {
  const found = new Set<number>();
  for (let i = 0; i < code.length; i++) if (code[i] === wanted) found.add(parameter[i] as number);
  return found;
}
