import type { HistoryQuery } from '@luyun/core';

/** A count of a car park; free -1: unknown. */
export interface CityParkingRow {
  readonly timeMs: number;
  readonly facilityId: string;
  readonly capacity: number;
  readonly free: number;
  readonly open: number;
  /** More free places than places. */
  readonly impossible: number;
  readonly deviceId: string;
  readonly simulated: number;
}

const columns = `
      toFloat64(toUnixTimestamp64Milli(event_time)) AS timeMs, facility_id AS facilityId, capacity, free, open, impossible,
      device_id AS deviceId, simulated`;

/** Counts of all car parks within [fromMs, toMs), and the last one of each since `sinceMs` before that, in order of time. */
export const cityParkingQuery: HistoryQuery<CityParkingRow> = {
  name: 'city-parking',
  sql: `
    SELECT * FROM (
      SELECT * FROM (
        SELECT ${columns}
        FROM parking_states
        WHERE event_time >= fromUnixTimestamp64Milli({sinceMs:Int64}) AND event_time < fromUnixTimestamp64Milli({fromMs:Int64})
        ORDER BY event_time DESC
        LIMIT 1 BY facility_id)
      UNION ALL
      SELECT ${columns}
      FROM parking_states
      WHERE event_time >= fromUnixTimestamp64Milli({fromMs:Int64}) AND event_time < fromUnixTimestamp64Milli({toMs:Int64}))
    ORDER BY timeMs
    LIMIT 200000`,
};
