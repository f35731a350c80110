import type { HistoryQuery } from '@luyun/core';

/** A count of a car park; free -1: unknown. */
export interface ParkingCountRow {
  readonly timeMs: number;
  readonly free: number;
  readonly capacity: number;
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly row: number;
}

/** The newest `limit` counts of a car park within [fromMs, toMs), newest first: `facilityId`. */
export const parkingCountsQuery: HistoryQuery<ParkingCountRow> = {
  name: 'parking-counts',
  sql: `
    SELECT toFloat64(toUnixTimestamp64Milli(event_time)) AS timeMs, free, capacity,
      toString(log_topic) AS topic, log_partition AS partition, toFloat64(log_offset) AS offset, log_row AS row
    FROM parking_states
    WHERE facility_id = {facilityId:String}
      AND event_time >= fromUnixTimestamp64Milli({fromMs:Int64})
      AND event_time < fromUnixTimestamp64Milli({toMs:Int64})
    ORDER BY event_time DESC
    LIMIT {limit:UInt32}`,
};
