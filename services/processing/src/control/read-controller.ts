import { clockCorrectionMs, decodeReceived } from '@luyun/adapters/wire/received';
import { type LoggedEvent, type LogRecord, type ShownLight, topicNames } from '@luyun/core';

/** What a signal controller told in one record. */
export interface ControllerNews {
  readonly lights: readonly ShownLight[];
  readonly events: readonly LoggedEvent[];
}

/** Reads a record of lights or of a controller's log, of one junction only. Undefined where it cannot be read. */
export function readController({ topic, value }: LogRecord, nodeRef: number): ControllerNews | undefined {
  const decoded = decodeReceived(value);
  if (!decoded.ok) return undefined;
  const { header, batch } = decoded;
  const refused = new Set(header.refusedRows);
  const baseMs = batch.baseTimeMs + clockCorrectionMs(header.clockOffsetMs);
  const columns = batch.columns as unknown as Columns;
  const lights: ShownLight[] = [];
  const events: LoggedEvent[] = [];
  for (let row = 0; row < batch.rows; row++) {
    if (refused.has(row) || columns.junction[row] !== nodeRef) continue;
    const timeMs = baseMs + (columns.timeOffset[row] ?? 0);
    if (topic === topicNames.signalStates)
      lights.push({ timeMs, group: columns.signalGroup[row] ?? 0, light: columns.light[row] ?? 0 });
    else events.push({ timeMs, code: columns.eventCode[row] ?? 0, parameter: columns.parameter[row] ?? 0 });
  }
  return { lights, events };
}

interface Columns {
  readonly timeOffset: Int32Array;
  readonly junction: Uint32Array;
  readonly signalGroup: Uint8Array;
  readonly light: Uint8Array;
  readonly eventCode: Uint16Array;
  readonly parameter: Uint16Array;
}
