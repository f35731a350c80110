import { type LoggedEvent, type LogRecord, type ShownLight, topicNames } from '@luyun/core';
import { readRows } from './read-rows.js';

/** What a signal controller told in one record. */
export interface ControllerNews {
  readonly lights: readonly ShownLight[];
  readonly events: readonly LoggedEvent[];
}

/** Reads a record of lights or of a controller's log, of one junction only. Undefined where it cannot be read. */
export function readController(record: LogRecord, nodeRef: number): ControllerNews | undefined {
  const read = readRows<Columns>(record);
  if (read === undefined) return undefined;
  const { columns } = read;
  const lights: ShownLight[] = [];
  const events: LoggedEvent[] = [];
  for (const row of read.rows) {
    if (columns.junction[row] !== nodeRef) continue;
    const timeMs = read.timeMs(row);
    if (record.topic === topicNames.signalStates)
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
