import { type Evidence, type History, type SignalEvents, signalEventsOf } from '@luyun/core';
import { controllerEventsQuery } from '../history-queries/controller-events-query.js';
import { eventKeys } from './event-keys.js';

export interface EventWindow {
  /** UTC epoch ms, included. */
  readonly fromMs: number;
  /** UTC epoch ms, excluded. */
  readonly toMs: number;
}

const TIMEOUT_MS = 30_000;

/** What a controller logged; only the events of `wanted` where that is given. */
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
  const [row] = nothing ? [] : await history.query(controllerEventsQuery, asked, TIMEOUT_MS);
  if (row === undefined) return { events: signalEventsOf([]), simulated: false };
  return { events: inOrder(row.offsetMs, row.code, row.parameter, fromMs), simulated: row.simulated === 1 };
}

/** The engine gathers arrays in the order of the rows below them, though it does not promise to. */
function inOrder(
  offsetMs: readonly number[],
  code: readonly number[],
  parameter: readonly number[],
  fromMs: number,
): SignalEvents {
  const timeMs = Float64Array.from(offsetMs, (offset) => fromMs + offset);
  if (timeMs.every((each, i) => i === 0 || each >= (timeMs[i - 1] as number))) {
    return { timeMs, code: Uint16Array.from(code), parameter: Uint16Array.from(parameter) };
  }
  return signalEventsOf(
    Array.from(timeMs, (each, i) => ({ timeMs: each, code: code[i] as number, parameter: parameter[i] as number })),
  );
}
