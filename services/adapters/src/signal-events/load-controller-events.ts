import { type Evidence, type History, LOG_GAP, type SignalEvents, signalEventsOf } from '@luyun/core';
import { controllerEventsQuery } from '../history-queries/controller-events-query.js';
import { heardMinutesQuery } from '../history-queries/heard-minutes-query.js';
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
  const asked = { junction: nodeRef, fromMs, toMs, ...named };
  if (nothing) return { events: signalEventsOf([]), simulated: false };
  const [[row], minutes] = await Promise.all([
    history.query(controllerEventsQuery, asked, TIMEOUT_MS),
    history.query(heardMinutesQuery, { junction: nodeRef, fromMs, toMs }, TIMEOUT_MS),
  ]);
  if (row === undefined) return { events: signalEventsOf([]), simulated: false };
  const gaps = gapsOf(minutes.map(({ minuteMs }) => minuteMs)).filter((timeMs) => timeMs > fromMs && timeMs < toMs);
  return { events: inOrder(row.offsetMs, row.code, row.parameter, fromMs, gaps), simulated: row.simulated === 1 };
}

/** Where silences of some minutes begin: at the end of the last minute in which something was heard. */
function gapsOf(minutesMs: readonly number[]): number[] {
  return minutesMs
    .filter((minuteMs, i) => (minutesMs[i + 1] ?? minuteMs) - minuteMs > SILENT_MINUTES * MINUTE_MS)
    .map((minuteMs) => minuteMs + MINUTE_MS);
}

/** The engine gathers arrays in the order of the rows below them, though it does not promise to. */
function inOrder(
  offsetMs: readonly number[],
  code: readonly number[],
  parameter: readonly number[],
  fromMs: number,
  gapsMs: readonly number[],
): SignalEvents {
  const timeMs = Float64Array.from(offsetMs, (offset) => fromMs + offset);
  if (gapsMs.length === 0 && timeMs.every((each, i) => i === 0 || each >= (timeMs[i - 1] as number))) {
    return { timeMs, code: Uint16Array.from(code), parameter: Uint16Array.from(parameter) };
  }
  return signalEventsOf([
    ...Array.from(timeMs, (each, i) => ({ timeMs: each, code: code[i] as number, parameter: parameter[i] as number })),
    ...gapsMs.map((each) => ({ timeMs: each, code: LOG_GAP, parameter: 0 })),
  ]);
}
