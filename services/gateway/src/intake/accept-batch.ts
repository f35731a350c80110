import type { RefusalReason } from '@luyun/adapters/wire/bad-input';
import { type DecodedBatch, decodeBatch } from '@luyun/adapters/wire/decode-batch';
import { movingColumns } from '@luyun/adapters/wire/moving-columns';
import { checkPlausibility, type Implausible } from '@luyun/adapters/wire/plausibility';
import { encodeQuarantined } from '@luyun/adapters/wire/quarantined';
import { clockCorrectionMs, encodeReceived } from '@luyun/adapters/wire/received';
import { type NewRecord, type PositionJumps, topicNames } from '@luyun/core';
import type { roadside } from '@luyun/proto';

/** Who sends, and when it arrived. */
export interface BatchOrigin {
  readonly streamDeviceId: string;
  readonly kind: roadside.v1.DeviceKind;
  readonly session: string;
  readonly simulated: boolean;
  readonly receivedMs: number;
  /** Platform minus device, ms. */
  readonly clockOffsetMs: number;
  /** Number that the batch must have where its own cannot be read. */
  readonly expectedSequence: number;
  readonly maxBatchBytes: number;
  readonly maxBatchRows: number;
  maySpeakFor(deviceId: string): boolean;
}

/** A simulation may begin so long ago and run through the past faster than it was. */
const SIMULATED_PAST_MS = 86_400_000;

interface Refusal {
  readonly reason: RefusalReason;
  readonly detail: string;
}

/** What becomes of a batch: the records that make it durable, in the log or in quarantine. */
export interface AcceptedBatch {
  readonly sequence: number;
  readonly rows: number;
  readonly quarantinedRows: number;
  readonly quarantinedBytes: number;
  readonly records: readonly NewRecord[];
}

/** Decodes a batch, checks it, and says what to append. It never throws: what is wrong goes to quarantine with the reason. */
export function acceptBatch(bytes: Uint8Array, origin: BatchOrigin, jumps: PositionJumps): AcceptedBatch {
  if (bytes.length > origin.maxBatchBytes) {
    return refuseWhole(bytes, origin, origin.expectedSequence, {
      reason: 'too-large',
      detail: `${bytes.length} octets, ${origin.maxBatchBytes} allowed`,
    });
  }
  const decoded = decodeBatch(bytes);
  if (!decoded.ok) return refuseWhole(bytes, origin, origin.expectedSequence, decoded);
  const { sequence } = decoded;
  if (sequence === 0 && origin.session !== '') {
    return refuseWhole(bytes, origin, origin.expectedSequence, {
      reason: 'malformed',
      detail: 'Batch.sequence: 0, it counts from 1',
    });
  }
  if (decoded.rows > origin.maxBatchRows) {
    return refuseWhole(bytes, origin, sequence, {
      reason: 'too-large',
      detail: `${decoded.rows} rows, ${origin.maxBatchRows} allowed`,
    });
  }
  const deviceId = decoded.deviceId || origin.streamDeviceId;
  if (!origin.maySpeakFor(deviceId)) {
    return refuseWhole(bytes, origin, sequence, {
      reason: 'unknown-device',
      detail: `${origin.streamDeviceId} may not speak for ${deviceId}`,
    });
  }
  return keep(bytes, origin, decoded, deviceId, sequence, findImplausible(decoded, deviceId, origin, jumps));
}

function findImplausible(
  decoded: DecodedBatch,
  deviceId: string,
  origin: BatchOrigin,
  jumps: PositionJumps,
): Implausible | undefined {
  const agoMs = origin.simulated ? SIMULATED_PAST_MS : 0;
  const implausible = checkPlausibility(decoded, origin.receivedMs, clockCorrectionMs(origin.clockOffsetMs), agoMs);
  // A row with values out of range would spoil what is believed of its thing's last position.
  if (implausible) return implausible;
  const moving = movingColumns(decoded);
  const jumped = moving ? jumps.check(deviceId, moving) : [];
  if (jumped.length === 0) return undefined;
  const detail = `${decoded.family}[${jumped[0]}]: too far from the position before`;
  return { reason: 'position-jump', detail, badRows: jumped };
}

function keep(
  bytes: Uint8Array,
  origin: BatchOrigin,
  decoded: DecodedBatch,
  deviceId: string,
  sequence: number,
  implausible: Implausible | undefined,
): AcceptedBatch {
  const badRows = implausible?.badRows ?? [];
  const records: NewRecord[] = [];
  if (implausible) {
    records.push(
      quarantine(bytes, origin, sequence, implausible, { deviceId, topic: decoded.topic, rows: [...badRows] }),
    );
  }
  if (badRows.length < decoded.rows) {
    const value = encodeReceived(
      {
        deviceId,
        session: origin.session,
        receivedMs: origin.receivedMs,
        clockOffsetMs: origin.clockOffsetMs,
        simulated: origin.simulated,
        kind: origin.kind,
        concentratorId: deviceId === origin.streamDeviceId ? '' : origin.streamDeviceId,
        refusedRows: badRows,
      },
      bytes,
    );
    records.push({ topic: decoded.topic, key: deviceId, value, timeMs: origin.receivedMs });
  }
  const quarantinedBytes = implausible ? bytes.length : 0;
  return { sequence, rows: decoded.rows, quarantinedRows: badRows.length, quarantinedBytes, records };
}

function refuseWhole(bytes: Uint8Array, origin: BatchOrigin, sequence: number, why: Refusal): AcceptedBatch {
  const where = { deviceId: origin.streamDeviceId, topic: '', rows: [] };
  const records = [quarantine(bytes, origin, sequence, why, where)];
  return { sequence, rows: 1, quarantinedRows: 1, quarantinedBytes: bytes.length, records };
}

function quarantine(
  original: Uint8Array,
  origin: BatchOrigin,
  sequence: number,
  why: Refusal,
  where: { deviceId: string; topic: string; rows: number[] },
): NewRecord {
  const value = encodeQuarantined({
    ...where,
    reason: why.reason,
    detail: why.detail,
    original,
    sequence,
    receivedMs: origin.receivedMs,
    simulated: origin.simulated,
    session: origin.session,
  });
  return { topic: topicNames.quarantine, key: where.deviceId, value, timeMs: origin.receivedMs };
}
