import { clockCorrectionMs, type DecodedReceived, decodeReceived } from '@luyun/adapters/wire/received';
import { type BatchContext, type DeviceObservation, foldDeviceMinute, isNewBatch, type LogRecord } from '@luyun/core';
import type { BlockBuilder } from '../blocks/block-builder.js';
import { noteOfBatch } from '../blocks/notes.js';
import type { Lane, LaneParams } from '../lanes/lane.js';
import type { PartitionState } from './partition-state.js';

/** A record that cannot be read. */
export interface Unreadable {
  readonly reason: string;
  readonly detail: string;
}

/**
 * Folds one record of a family's topic: reads it, drops what was folded before, notes the device, folds the rows. A record
 * that no fold can take is unreadable, too: thrown on, it would come again for ever and hold up every device behind it.
 */
export function foldRecord<State>(
  lane: Lane<State>,
  state: PartitionState<State>,
  record: LogRecord,
  params: LaneParams,
  out: BlockBuilder,
): Unreadable | undefined {
  if (lane.foldOther !== undefined) {
    lane.foldOther(record, out);
    return undefined;
  }
  const decoded = decodeReceived(record.value);
  if (!decoded.ok) return decoded;
  const context = contextOf(record, decoded);
  const { deviceId, session, sequence } = context;
  // A concentrator counts its own batches: two of them may use the same session and numbers for one device.
  const { concentratorId } = decoded.header;
  const counted = concentratorId === '' ? session : `${concentratorId}\n${session}`;
  let observed: DeviceObservation = { rows: 0, duplicate: true, lateRows: 0, latencyMs: 0 };
  try {
    if (isNewBatch(state.sequences, deviceId, counted, sequence))
      observed = foldNew(lane, state, decoded, context, params, out);
  } catch (error) {
    return {
      reason: 'malformed',
      detail: `cannot be folded: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
  foldDeviceMinute(state.devices, context, observed, out);
  out.notes.batches.push(noteOfBatch(context, observed));
  return undefined;
}

function foldNew<State>(
  lane: Lane<State>,
  state: PartitionState<State>,
  decoded: DecodedReceived,
  context: BatchContext,
  params: LaneParams,
  out: BlockBuilder,
): DeviceObservation {
  const { lateRows } = lane.fold(state.own, decoded, context, params, out);
  const rows = decoded.batch.rows - context.refusedRows.length;
  return { rows, duplicate: false, lateRows, latencyMs: context.receivedMs - meanEventMs(decoded, context) };
}

function contextOf(record: LogRecord, { header, batch }: DecodedReceived): BatchContext {
  return {
    topic: record.topic,
    partition: record.partition,
    offset: record.offset,
    deviceId: header.deviceId,
    streamId: header.concentratorId || header.deviceId,
    session: header.session,
    sequence: batch.sequence,
    receivedMs: header.receivedMs,
    clockOffsetMs: header.clockOffsetMs,
    clockCorrectionMs: clockCorrectionMs(header.clockOffsetMs),
    simulated: header.simulated,
    kind: header.kind,
    refusedRows: header.refusedRows,
  };
}

/** Mean event time of a batch, by the corrected clock; single reports count from the sending. */
function meanEventMs({ batch }: DecodedReceived, context: BatchContext): number {
  const offsets = batch.columns.timeOffset as Int32Array | undefined;
  if (offsets === undefined) return (batch.sentMs || context.receivedMs) + context.clockCorrectionMs;
  let sum = 0;
  for (let row = 0; row < batch.rows; row++) sum += offsets[row] as number;
  return batch.baseTimeMs + context.clockCorrectionMs + sum / batch.rows;
}
