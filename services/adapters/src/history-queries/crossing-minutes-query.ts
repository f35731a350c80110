import type { HistoryQuery } from '@luyun/core';

/** Vehicles that went over a stop line within a minute, as the source that saw the most of them has it. */
export interface CrossingMinute {
  readonly minuteMs: number;
  readonly passed: number;
  readonly speedMps: number;
}

/**
 * Minutes within [fromMs, toMs) in which vehicles passed the stop lines of a junction: `junctionId`, and where they are given
 * of `group` (0: all) and `laneId` (empty: all) only.
 */
export const crossingMinutesQuery: HistoryQuery<CrossingMinute> = {
  name: 'crossing-minutes',
  sql: `
    SELECT minuteMs, passed, speedMps
    FROM (
      SELECT
        toUnixTimestamp(toStartOfMinute(toDateTime(event_time, 'UTC'))) * 1000. AS minuteMs,
        source,
        toFloat64(count()) AS passed,
        toFloat64(avg(speed_mps)) AS speedMps
      FROM stop_line_crossings
      WHERE junction_id = {junctionId:String}
        AND ({group:UInt8} = 0 OR signal_group = {group:UInt8})
        AND (empty({laneId:String}) OR lane_id = {laneId:String})
        AND event_time >= fromUnixTimestamp64Milli({fromMs:Int64})
        AND event_time < fromUnixTimestamp64Milli({toMs:Int64})
      GROUP BY minuteMs, source
      ORDER BY passed DESC
      LIMIT 1 BY minuteMs
    )
    ORDER BY minuteMs
    LIMIT 20000`,
};
