import type { HistoryQuery } from '@luyun/core';

/** A minute of a device, over its topics. */
export interface DeviceMinuteSums {
  readonly minuteMs: number;
  readonly messages: number;
  readonly batches: number;
  readonly refused: number;
  /** Mean and longest of received minus event time. */
  readonly latencyMs: number;
  readonly latencyMaxMs: number;
  readonly clockOffsetMs: number;
  /** Share of the batches of its stream that never came, 0..1; null where they are not numbered. */
  readonly loss: number | null;
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
      sum(latency_sum_ms) / greatest(1, sum(device_minutes.batches)) AS latencyMs,
      max(latency_max_ms) AS latencyMaxMs,
      toFloat64(argMax(clock_offset_ms, abs(clock_offset_ms))) AS clockOffsetMs,
      any(lost) AS loss
    FROM device_minutes
    GLOBAL LEFT JOIN (
      SELECT minute, avg(greatest(0, 1 - came / numbered)) AS lost
      FROM (
        SELECT minute, session, sum(device_minutes.batches) AS came, max(last_sequence) - min(first_sequence) + 1 AS numbered
        FROM device_minutes
        WHERE stream_id GLOBAL IN (
            SELECT stream_id FROM device_minutes
            WHERE device_id = {deviceId:String} AND minute >= fromUnixTimestamp64Milli({fromMs:Int64})
              AND minute < fromUnixTimestamp64Milli({toMs:Int64}))
          AND last_sequence > 0
          AND minute >= fromUnixTimestamp64Milli({fromMs:Int64})
          AND minute < fromUnixTimestamp64Milli({toMs:Int64})
        GROUP BY minute, session
      )
      GROUP BY minute
    ) AS losses USING (minute)
    WHERE device_id = {deviceId:String}
      AND minute >= fromUnixTimestamp64Milli({fromMs:Int64})
      AND minute < fromUnixTimestamp64Milli({toMs:Int64})
    GROUP BY minute
    ORDER BY minute
    LIMIT 20000`,
};
