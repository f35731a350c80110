import { eventsOfCodes, type SignalEvent, type SignalEvents } from './signal-events.js';

/** Which events a figure was made of: of a code and one of its parameters. What is not named here, the figure does not depend on. */
export interface Evidence {
  readonly codes: readonly number[];
  /** Phases, channels or plans; empty: any. */
  readonly parameters: readonly number[];
}

/** The events behind a figure, in order of time, within [fromMs, toMs). */
export function evidenceIn(
  events: SignalEvents,
  evidence: readonly Evidence[],
  fromMs: number,
  toMs: number,
): SignalEvent[] {
  const codes = new Set(evidence.flatMap((each) => each.codes));
  const found: SignalEvent[] = [];
  for (const event of eventsOfCodes(events, codes)) {
    if (event.timeMs < fromMs || event.timeMs >= toMs) continue;
    const named = evidence.some(
      (each) =>
        each.codes.includes(event.code) && (each.parameters.length === 0 || each.parameters.includes(event.parameter)),
    );
    if (named) found.push(event);
  }
  return found;
}
