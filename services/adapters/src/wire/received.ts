import { events } from '@luyun/proto';
import protobuf from 'protobufjs/minimal.js';
import { type BadInput, badInput } from './bad-input.js';
import { type DecodedBatch, readBatch } from './decode-batch.js';
import { CLOCK_TOLERANCE_MS } from './limits.js';

/** What the gateway knows of a batch; see events.v1.Received. */
export interface ReceivedHeader {
  readonly deviceId: string;
  readonly session: string;
  readonly receivedMs: number;
  /** Platform clock minus device clock, ms; 0 before it was measured. */
  readonly clockOffsetMs: number;
  readonly simulated: boolean;
  /** roadside.v1.DeviceKind */
  readonly kind: number;
  /** Empty where the device speaks for itself. */
  readonly concentratorId: string;
  /** Rows that stand in quarantine, rising; they count nowhere else. */
  readonly refusedRows: readonly number[];
}

/** A record of a family's topic. */
export interface DecodedReceived {
  readonly ok: true;
  readonly header: ReceivedHeader;
  readonly batch: DecodedBatch;
}

const BATCH_TAG = (15 << 3) | 2;

/** Writes `events.v1.Received` around the octets of a batch, which are not touched. */
export function encodeReceived(header: ReceivedHeader, batch: Uint8Array): Uint8Array {
  return events.v1.Received.encode({ ...header, refusedRows: [...header.refusedRows] })
    .uint32(BATCH_TAG)
    .bytes(batch)
    .finish();
}

/** Reads a record of a family's topic. Never throws. */
export function decodeReceived(bytes: Uint8Array): DecodedReceived | BadInput {
  let message: events.v1.Received;
  try {
    message = events.v1.Received.decode(bytes);
  } catch (error) {
    return badInput('malformed', `not a Received: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!message.batch) return badInput('malformed', 'Received: no batch');
  const batch = readBatch(message.batch as DecodedBatch['message']);
  if (!batch.ok) return batch;
  return { ok: true, header: headerOf(message), batch };
}

/** The octets of the batch within a record, as the device sent them; undefined where there are none. */
export function batchOctets(bytes: Uint8Array): Uint8Array | undefined {
  let found: Uint8Array | undefined;
  const reader = protobuf.Reader.create(bytes);
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    if (tag === BATCH_TAG) found = reader.bytes();
    else reader.skipType(tag & 7);
  }
  return found;
}

function headerOf(message: events.v1.Received): ReceivedHeader {
  return {
    deviceId: message.deviceId ?? '',
    session: message.session ?? '',
    receivedMs: message.receivedMs ?? 0,
    clockOffsetMs: message.clockOffsetMs ?? 0,
    simulated: message.simulated ?? false,
    kind: message.kind ?? 0,
    concentratorId: message.concentratorId ?? '',
    refusedRows: message.refusedRows ?? [],
  };
}

/** What is added to a device's times: the measured offset, or 0 where it is within the tolerance. */
export function clockCorrectionMs(clockOffsetMs: number): number {
  return Math.abs(clockOffsetMs) >= CLOCK_TOLERANCE_MS ? clockOffsetMs : 0;
}
