import { type Evidence, type History, LOG_GAP, type SignalEvents, signalEventsOf } from '@luyun/core';
import { type ControllerEventColumns, controllerEventsQuery } from '../history-queries/controller-events-query.js';
import { eventKeys } from './event-keys.js';

export interface EventWindow {
  /** UTC epoch ms, included. */
  readonly fromMs: number;
  /** UTC epoch ms, excluded. */
  readonly toMs: number;
}

const TIMEOUT_MS = 30_000;
const MINUTE_MS = 60_000;
/** Even at night a junction says something within so many. */
const SILENT_MINUTES = 5;

/** What a controller logged; only the events of `wanted` where that is given. Where nothing at all was logged for some minutes is a LOG_GAP. */
export async function loadControllerEvents(
  history: History,
  nodeRef: number,
  { fromMs, toMs }: EventWindow,
  wanted?: readonly Evidence[],
): Promise<{ readonly events: SignalEvents; readonly simulated: boolean }> {
  const named = eventKeys(wanted ?? []);
  // To the query nothing named is everything.
  const nothing = wanted !== undefined && named.keys.length + named.anyCodes.length === 0;
  if (nothing) return { events: signalEventsOf([]), simulated: false };
  const asked = { junction: nodeRef, fromMs, toMs, ...named };
  const [row] = await history.query(controllerEventsQuery, asked, TIMEOUT_MS);
  if (row === undefined) return { events: signalEventsOf([]), simulated: false };
  return { events: withGaps(row, fromMs), simulated: row.simulated === 1 };
}

/** The events, and a gap where a silence of some minutes begins: at the end of the last minute in which something was heard. */
function withGaps({ offsetMs, code, parameter, heardMinutes }: ControllerEventColumns, fromMs: number): SignalEvents {
  const timeMs = Float64Array.from(offsetMs, (offset) => fromMs + offset);
  const gapsMs = heardMinutes
    .filter((minute, i) => (heardMinutes[i + 1] ?? minute) - minute > SILENT_MINUTES)
    .map((minute) => fromMs + (minute + 1) * MINUTE_MS);
  if (gapsMs.length === 0) {
    return { timeMs, code: Uint16Array.from(code), parameter: Uint16Array.from(parameter) };
  }
  return signalEventsOf([
    ...Array.from(timeMs, (each, i) => ({ timeMs: each, code: code[i] as number, parameter: parameter[i] as number })),
    ...gapsMs.map((each) => ({ timeMs: each, code: LOG_GAP, parameter: 0 })),
  ]);
}
