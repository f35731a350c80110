import { events } from '@luyun/proto';
import { type BadInput, badInput, type RefusalReason } from './bad-input.js';

/** What was refused; see events.v1.Quarantined. */
export interface QuarantinedInput {
  readonly deviceId: string;
  readonly session: string;
  /** 0 where the batch could not be read. */
  readonly sequence: number;
  readonly receivedMs: number;
  readonly reason: RefusalReason | (string & {});
  readonly detail: string;
  /** Topic that it was meant for, empty when unknown. */
  readonly topic: string;
  /** Rows concerned; empty: all. */
  readonly rows: readonly number[];
  readonly simulated: boolean;
  /** Exactly the octets that came in. */
  readonly original: Uint8Array;
}

/** Writes a record of the quarantine topic. */
export function encodeQuarantined(input: QuarantinedInput): Uint8Array {
  return events.v1.Quarantined.encode({ ...input, rows: [...input.rows] }).finish();
}

/** Reads a record of the quarantine topic. Never throws. */
export function decodeQuarantined(bytes: Uint8Array): ({ readonly ok: true } & QuarantinedInput) | BadInput {
  try {
    const message = events.v1.Quarantined.decode(bytes);
    return {
      ok: true,
      deviceId: message.deviceId ?? '',
      session: message.session ?? '',
      sequence: message.sequence ?? 0,
      receivedMs: message.receivedMs ?? 0,
      reason: message.reason ?? '',
      detail: message.detail ?? '',
      topic: message.topic ?? '',
      rows: message.rows ?? [],
      simulated: message.simulated ?? false,
      original: message.original ?? new Uint8Array(0),
    };
  } catch (error) {
    return badInput('malformed', `not a Quarantined: ${error instanceof Error ? error.message : String(error)}`);
  }
}
