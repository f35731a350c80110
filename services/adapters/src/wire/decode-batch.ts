import { topicNames } from '@luyun/core';
import { type FamilyName, families, roadside } from '@luyun/proto';
import { type BadInput, badInput } from './bad-input.js';
import { type DecodedColumns, decodeColumns } from './decode-columns.js';
import { MAX_BATCH_BYTES } from './limits.js';

/** A payload of `roadside.v1.Batch`. */
export type BatchFamily = FamilyName | 'map' | 'signalLayout' | 'roadsideEvents' | 'parking' | 'tocc' | 'health';

/** Topic that a family goes to. */
export const familyTopics: Readonly<Record<BatchFamily, string>> = {
  vehicleStates: topicNames.vehicleStates,
  perceivedObjects: topicNames.perceivedObjects,
  signalStates: topicNames.signalStates,
  controllerEvents: topicNames.controllerEvents,
  detectorCounts: topicNames.detectorCounts,
  pedestrians: topicNames.pedestrians,
  terminals: topicNames.terminals,
  passingVehicles: topicNames.passingVehicles,
  priorityRequests: topicNames.priorityRequests,
  map: topicNames.maps,
  signalLayout: topicNames.maps,
  roadsideEvents: topicNames.roadsideEvents,
  parking: topicNames.parking,
  tocc: topicNames.tocc,
  health: topicNames.health,
};

/** A batch that could be read. Times are UTC epoch ms by the device's clock. */
export interface DecodedBatch {
  readonly ok: true;
  readonly family: BatchFamily;
  /** Topic of the log that it belongs to. */
  readonly topic: string;
  /** From 1; 0 where it came by a way that does not count (HTTP feeds). */
  readonly sequence: number;
  /** Empty: the device that said Hello. */
  readonly deviceId: string;
  readonly baseTimeMs: number;
  readonly sentMs: number;
  /** Rows of a column family, single reports of the others; at least 1. */
  readonly rows: number;
  /** By column name; empty for families that travel as single messages. Views of the octets that were decoded. */
  readonly columns: DecodedColumns['columns'];
  /** Strings that a dictionary column indexes, by column name. */
  readonly dictionaries: DecodedColumns['dictionaries'];
  readonly message: roadside.v1.Batch;
}

/** Reads the octets of a `roadside.v1.Batch`. Never throws. */
export function decodeBatch(bytes: Uint8Array): DecodedBatch | BadInput {
  if (bytes.length > MAX_BATCH_BYTES)
    return badInput('too-large', `${bytes.length} octets, at most ${MAX_BATCH_BYTES} are taken`);
  let message: roadside.v1.Batch;
  try {
    message = roadside.v1.Batch.decode(bytes);
  } catch (error) {
    return badInput('malformed', `not a Batch: ${error instanceof Error ? error.message : String(error)}`);
  }
  return readBatch(message);
}

/** Checks a decoded message and reads its columns. */
export function readBatch(message: roadside.v1.Batch): DecodedBatch | BadInput {
  const family = message.payload;
  if (family === undefined) return badInput('malformed', 'Batch: no payload');
  const body = message[family];
  if (body === undefined || body === null) return badInput('malformed', 'Batch: no payload');
  const sequence = message.sequence ?? 0;
  if (!Number.isSafeInteger(sequence) || sequence < 0)
    return badInput('malformed', `Batch.sequence: ${sequence}, not a count`);
  const baseTimeMs = message.baseTimeMs ?? 0;
  if (!Number.isSafeInteger(baseTimeMs)) return badInput('malformed', 'Batch.base_time_ms: not a time');
  const header = {
    family,
    topic: familyTopics[family],
    sequence,
    deviceId: message.deviceId ?? '',
    baseTimeMs,
    sentMs: message.sentMs ?? 0,
    message,
  };
  if (family in families) {
    const decoded = decodeColumns(families[family as FamilyName], body as unknown as Record<string, unknown>);
    return decoded.ok
      ? { ok: true, ...header, rows: decoded.rows, columns: decoded.columns, dictionaries: decoded.dictionaries }
      : decoded;
  }
  return { ok: true, ...header, rows: Math.max(1, reportCount(message)), columns: {}, dictionaries: {} };
}

function reportCount({ roadsideEvents, parking, tocc }: roadside.v1.Batch): number {
  if (roadsideEvents) return roadsideEvents.events?.length ?? 0;
  if (parking) return (parking.facilities?.length ?? 0) + (parking.bays?.length ?? 0);
  if (tocc) return (tocc.incidents?.length ?? 0) + (tocc.weather?.length ?? 0) + (tocc.transitVehicles?.length ?? 0);
  return 1;
}
