import { createHash } from 'node:crypto';
import type { History, SignalEvent } from '@luyun/core';
import { loadControllerEvents } from '../signal-events/load-controller-events.js';

/** Partition of rows that did not come through the log. */
export const NO_LOG_PARTITION = 65_535;

/** Device of a day that is there to be looked at: never logged anywhere, and no business of the watchdog. */
export const SAMPLE_DAY = 'sample-day';

const BLOCK_ROWS = 50_000;
const HOUR_MS = 3_600_000;

export interface StoredLog {
  /** Rows that are new. */
  readonly stored: number;
  /** Rows that history has already, or that the file has twice. */
  readonly known: number;
}

/**
 * Puts events of a controller into history, straight: they are of the past, and nobody waits for them live. What is there already is left
 * out, so that the same file again changes nothing, nor one that overlaps it.
 */
export async function storeControllerLog(
  history: History,
  nodeRef: number,
  deviceId: string,
  events: readonly SignalEvent[],
  simulated = false,
): Promise<StoredLog> {
  const sorted = [...events].sort((a, b) => a.timeMs - b.timeMs || a.code - b.code || a.parameter - b.parameter);
  let stored = 0;
  for (let at = 0; at < sorted.length; ) {
    const fromMs = Math.floor((sorted[at]?.timeMs ?? 0) / HOUR_MS) * HOUR_MS;
    const part: SignalEvent[] = [];
    for (; at < sorted.length && part.length < BLOCK_ROWS && (sorted[at]?.timeMs ?? 0) < fromMs + 24 * HOUR_MS; at++) {
      part.push(sorted[at] as SignalEvent);
    }
    const window = { fromMs: part[0]?.timeMs ?? 0, toMs: (part.at(-1)?.timeMs ?? 0) + 1 };
    const { events: there } = await loadControllerEvents(history, nodeRef, window);
    const seen = new Set(Array.from(there.timeMs, (timeMs, i) => `${timeMs} ${there.code[i]} ${there.parameter[i]}`));
    const fresh = part.filter(({ timeMs, code, parameter }) => {
      const key = `${timeMs} ${code} ${parameter}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
    await insert(history, nodeRef, deviceId, fresh, simulated);
    stored += fresh.length;
  }
  return { stored, known: sorted.length - stored };
}

async function insert(
  history: History,
  nodeRef: number,
  deviceId: string,
  rows: readonly SignalEvent[],
  simulated: boolean,
): Promise<void> {
  if (rows.length === 0) return;
  const times = Float64Array.from(rows, ({ timeMs }) => timeMs);
  const codes = Uint16Array.from(rows, ({ code }) => code);
  const parameters = Uint16Array.from(rows, ({ parameter }) => parameter);
  const hash = createHash('sha256').update(String(nodeRef));
  for (const column of [times, codes, parameters]) hash.update(new Uint8Array(column.buffer));
  await history.insert({
    table: 'controller_events',
    token: `controller-log ${hash.digest('hex')}`,
    rows: rows.length,
    columns: {
      device_id: { dictionary: [deviceId], index: new Uint8Array(rows.length) },
      event_time: times,
      received_time: new Float64Array(rows.length).fill(Date.now()),
      simulated: new Uint8Array(rows.length).fill(simulated ? 1 : 0),
      junction: new Uint32Array(rows.length).fill(nodeRef),
      event_code: codes,
      parameter: parameters,
      log_partition: new Uint16Array(rows.length).fill(NO_LOG_PARTITION),
      log_row: Uint16Array.from(rows, (_, i) => i),
    },
  });
}
