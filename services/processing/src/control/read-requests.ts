import type { HeardRequest, LogRecord } from '@luyun/core';
import { families } from '@luyun/proto';
import { readRows } from './read-rows.js';

/** A request for priority, and the junction that it is for. */
export interface RequestAt {
  readonly nodeRef: number;
  readonly request: HeardRequest;
}

const missing = (name: string) =>
  families.priorityRequests.columns.find((column) => column.name === name)?.missing ?? Number.NaN;
const NO_ARRIVAL = missing('arrival');
const NO_DISTANCE = missing('distance');

/** Reads a record of requests for priority; of what cannot be read there are none. */
export function readRequests(record: LogRecord): RequestAt[] {
  const read = readRows<Columns>(record);
  if (read === undefined) return [];
  const { columns } = read;
  return read.rows.map((row): RequestAt => {
    const [arrival = NO_ARRIVAL, distance = NO_DISTANCE] = [columns.arrival[row], columns.distance[row]];
    const request = {
      timeMs: read.timeMs(row),
      vehicleId: columns.vehicleId[row] ?? 0n,
      request: columns.request[row] ?? 0,
      status: columns.status[row] ?? 0,
      group: columns.signalGroup[row] ?? 0,
      vehicleClass: columns.vehicleClass[row] ?? 0,
      arrivalS: arrival === NO_ARRIVAL ? null : arrival / 10,
      distanceM: distance === NO_DISTANCE ? null : distance / 10,
    };
    return { nodeRef: columns.junction[row] ?? 0, request };
  });
}

interface Columns {
  readonly timeOffset: Int32Array;
  readonly vehicleId: BigUint64Array;
  readonly request: Uint8Array;
  readonly status: Uint8Array;
  readonly junction: Uint32Array;
  readonly signalGroup: Uint8Array;
  readonly vehicleClass: Uint8Array;
  readonly arrival: Uint16Array;
  readonly distance: Uint16Array;
}
