import type { HistoryQuery } from '@luyun/core';

/** A minute of a device, over its topics. */
export interface DeviceMinuteSums {
  readonly minuteMs: number;
  readonly messages: number;
  readonly batches: number;
  readonly refused: number;
  /** Mean of received minus event time. */
  readonly latencyMs: number;
}

/** Minutes of a device: `deviceId`, `fromMs` (included), `toMs` (excluded). */
export const deviceMinutesQuery: HistoryQuery<DeviceMinuteSums> = {
  name: 'device-minutes',
  sql: `
    SELECT
      toUnixTimestamp(minute) * 1000. AS minuteMs,
      toFloat64(sum(row_count)) AS messages,
      toFloat64(sum(device_minutes.batches)) AS batches,
      toFloat64(sum(refused_rows)) AS refused,
      sum(latency_sum_ms) / greatest(1, sum(device_minutes.batches)) AS latencyMs
    FROM device_minutes
    WHERE device_id = {deviceId:String}
      AND minute >= fromUnixTimestamp64Milli({fromMs:Int64})
      AND minute < fromUnixTimestamp64Milli({toMs:Int64})
    GROUP BY minute
    ORDER BY minute
    LIMIT 20000`,
};
