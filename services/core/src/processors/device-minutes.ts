import type { RowSink } from '../model/history-rows.js';
import type { BatchContext } from './batch-context.js';

const MINUTE_MS = 60_000;

interface Sums {
  readonly streamId: string;
  readonly session: string;
  readonly minute: number;
  kind: number;
  batches: number;
  rows: number;
  duplicates: number;
  refusedRows: number;
  lateRows: number;
  firstSequence: number;
  lastSequence: number;
  latencySumMs: number;
  latencyMaxMs: number;
  clockOffsetMs: number;
  simulated: boolean;
}

/** What is noticed of devices, by minute of receiving. One running minute for each device and session. */
export interface DeviceMinutes {
  readonly open: Map<string, Sums>;
  /** Newest minute of receiving. */
  minute: number;
}

export function newDeviceMinutes(): DeviceMinutes {
  return { open: new Map(), minute: 0 };
}

/** What one batch adds. */
export interface DeviceObservation {
  readonly rows: number;
  readonly duplicate: boolean;
  readonly lateRows: number;
  /** Received minus event time, mean of the rows, ms. */
  readonly latencyMs: number;
}

/**
 * Notes a batch. When the minute of receiving goes on, the sums of the minutes before come out; a minute that comes again
 * (the gateway's clock was set back) gives one more partial.
 */
export function foldDeviceMinute(
  state: DeviceMinutes,
  context: BatchContext,
  observed: DeviceObservation,
  sink: RowSink,
): void {
  const minute = Math.floor(context.receivedMs / MINUTE_MS);
  if (minute !== state.minute) {
    closeDeviceMinutes(state, context.offset, sink);
    state.minute = minute;
  }
  const key = `${context.deviceId}\n${context.session}`;
  let sums = state.open.get(key);
  if (sums === undefined) {
    sums = {
      streamId: context.streamId,
      session: context.session,
      minute,
      kind: context.kind,
      batches: 0,
      rows: 0,
      duplicates: 0,
      refusedRows: 0,
      lateRows: 0,
      firstSequence: context.sequence,
      lastSequence: context.sequence,
      latencySumMs: 0,
      latencyMaxMs: 0,
      clockOffsetMs: 0,
      simulated: context.simulated,
    };
    state.open.set(key, sums);
  }
  if (observed.duplicate) {
    sums.duplicates++;
    return;
  }
  sums.batches++;
  sums.rows += observed.rows;
  sums.refusedRows += context.refusedRows.length;
  sums.lateRows += observed.lateRows;
  sums.firstSequence = Math.min(sums.firstSequence, context.sequence);
  sums.lastSequence = Math.max(sums.lastSequence, context.sequence);
  sums.latencySumMs += observed.latencyMs;
  sums.latencyMaxMs = Math.max(sums.latencyMaxMs, observed.latencyMs);
  sums.clockOffsetMs = context.clockOffsetMs;
}

function closeDeviceMinutes(state: DeviceMinutes, logOffset: number, sink: RowSink): void {
  for (const [key, sums] of state.open) {
    const { rows, minute, ...rest } = sums;
    sink.add('device_minutes', {
      ...rest,
      deviceId: key.slice(0, key.indexOf('\n')),
      minute: minute * MINUTE_MS,
      rowCount: rows,
      logOffset,
      logRow: 0,
    });
  }
  state.open.clear();
}
