import { type ControlRecord, packControl, unpackControl } from '@luyun/core';

/** Writes a record of the topic of control decisions: JSON. */
export function encodeDecision(record: ControlRecord): Uint8Array {
  return Buffer.from(packControl(record));
}

/** Reads what `encodeDecision` wrote; undefined where it is something else. */
export function decodeDecision(bytes: Uint8Array): ControlRecord | undefined {
  try {
    const record = unpackControl<ControlRecord>(Buffer.from(bytes).toString('utf8'));
    return typeof record.junctionId === 'string' && typeof record.decision === 'object' ? record : undefined;
  } catch {
    return undefined;
  }
}
