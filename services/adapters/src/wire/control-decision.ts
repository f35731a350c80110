import { type ControlRecord, packControl, unpackControl } from '@luyun/core';
import type { StoredControlStep } from '../history-queries/control-decisions-query.js';

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

/** A decision as it came from history. */
export function readStoredDecision(stored: StoredControlStep): ControlRecord {
  return {
    junctionId: stored.junctionId,
    run: stored.run,
    number: stored.number,
    mode: stored.mode as ControlRecord['mode'],
    reason: (stored.reason || null) as ControlRecord['reason'],
    decision: unpackControl(stored.decision),
    bindings: unpackControl(stored.bindings),
    order: stored.ordered === '' ? null : unpackControl(stored.ordered),
    commandId: stored.commandId || null,
    input: unpackControl(stored.input),
    snapshot: stored.snapshot === '' ? null : unpackControl(stored.snapshot),
    simulated: stored.simulated === 1,
  };
}
