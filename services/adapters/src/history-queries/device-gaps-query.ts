import type { HistoryQuery } from '@luyun/core';

/** A time in which a device said nothing. */
export interface DeviceGap {
  /** Empty: no device said anything. */
  readonly deviceId: string;
  /** From the first silent minute to the first in which it spoke again. */
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * Silences of at least `leastS` seconds within [fromMs, toMs) of devices that speak all the time (those that perceive, tell
 * signal states or count), after they had spoken once; the longest `limit`. One that lasts ends at `toMs`.
 */
export const deviceGapsQuery: HistoryQuery<DeviceGap> = {
  name: 'device-gaps',
  sql: `
    WITH spoken AS (
      SELECT toString(device_id) AS device, minute
      FROM device_minutes
      WHERE minute >= fromUnixTimestamp64Milli({fromMs:Int64})
        AND minute < fromUnixTimestamp64Milli({toMs:Int64})
        AND log_topic IN ('perceived-objects', 'signal-states', 'detector-counts')
      GROUP BY device, minute
    )
    SELECT device AS deviceId, toUnixTimestamp(minute) * 1000. + 60000 AS fromMs, toUnixTimestamp(next) * 1000. AS toMs
    FROM (
      SELECT device, minute,
        leadInFrame(minute, 1, toDateTime(fromUnixTimestamp64Milli({toMs:Int64}), 'UTC')) OVER (
          PARTITION BY device ORDER BY minute ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS next
      FROM (
        SELECT device, minute FROM spoken
        UNION ALL
        SELECT DISTINCT '' AS device, minute FROM spoken
      )
    )
    WHERE next - minute >= {leastS:UInt32} + 60
    ORDER BY toMs - fromMs DESC
    LIMIT {limit:UInt32}`,
};
