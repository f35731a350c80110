import { clockCorrectionMs, decodeReceived } from '@luyun/adapters/wire/received';
import { readHealth, readRoadsideEvents } from '@luyun/adapters/wire/reports';
import { type CommandEvidence, type LogRecord, topicNames } from '@luyun/core';

/** Something that was heard of a device, and when. */
export interface Heard {
  readonly evidence: CommandEvidence;
  /** UTC epoch ms at the gateway. */
  readonly receivedMs: number;
  /** UTC epoch ms by the platform's clock; of what is simulated, the simulated time. */
  readonly eventMs: number;
  readonly simulated: boolean;
  /** Where it stands in the log: `topic/partition/offset`. */
  readonly place: string;
}

/** Code of a change of plan (Indiana enumerations). */
const PATTERN_CHANGE = 131;

/** What a record of a family's topic shows of what devices were told. Nothing where it cannot be read. */
export function readEvidence(record: LogRecord): Heard[] {
  const decoded = decodeReceived(record.value);
  if (!decoded.ok) return [];
  const { header, batch } = decoded;
  const correctionMs = clockCorrectionMs(header.clockOffsetMs);
  const refused = new Set(header.refusedRows);
  const place = `${record.topic}/${record.partition}/${record.offset}`;
  const heard = (evidence: CommandEvidence, eventMs: number): Heard => ({
    evidence,
    receivedMs: header.receivedMs,
    eventMs: eventMs + correctionMs,
    simulated: header.simulated,
    place,
  });
  switch (record.topic) {
    case topicNames.controllerEvents: {
      const { timeOffset, eventCode, parameter } = batch.columns as unknown as ControllerColumns;
      const found: Heard[] = [];
      for (let row = 0; row < batch.rows; row++) {
        if (eventCode[row] !== PATTERN_CHANGE || refused.has(row)) continue;
        found.push(heard({ kind: 'plan', plan: parameter[row] ?? 0 }, batch.baseTimeMs + (timeOffset[row] ?? 0)));
      }
      return found;
    }
    case topicNames.signalStates: {
      const { timeOffset, junction, signalGroup, light } = batch.columns as unknown as LightColumns;
      const lights = new Map<number, Map<number, number>>();
      let latestMs = 0;
      for (let row = 0; row < batch.rows; row++) {
        if (refused.has(row)) continue;
        const of = lights.get(junction[row] ?? 0) ?? new Map<number, number>();
        of.set(signalGroup[row] ?? 0, light[row] ?? 0);
        lights.set(junction[row] ?? 0, of);
        latestMs = Math.max(latestMs, batch.baseTimeMs + (timeOffset[row] ?? 0));
      }
      return [...lights].map(([of, shown]) => heard({ kind: 'lights', junction: of, lights: shown }, latestMs));
    }
    case topicNames.roadsideEvents:
      return readRoadsideEvents(batch.message.roadsideEvents ?? {}).map(({ eventId, cancelled }) =>
        heard({ kind: 'event', eventId, cancelled }, batch.baseTimeMs || header.receivedMs),
      );
    case topicNames.health:
      return [heard({ kind: 'health' }, readHealth(batch.message.health ?? {}).timeMs)];
    default:
      return [];
  }
}

interface ControllerColumns {
  readonly timeOffset: Int32Array;
  readonly eventCode: Uint16Array;
  readonly parameter: Uint16Array;
}

interface LightColumns {
  readonly timeOffset: Int32Array;
  readonly junction: Uint32Array;
  readonly signalGroup: Uint8Array;
  readonly light: Uint8Array;
}
