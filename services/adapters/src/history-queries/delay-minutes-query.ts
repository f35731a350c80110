import type { HistoryQuery } from '@luyun/core';

/** What vehicles lost before the stop lines of a junction, of those that crossed one within a minute. */
export interface DelayMinute {
  readonly minuteMs: number;
  /** Against driving on freely over the last 100 m, mean over the vehicles, s. */
  readonly delayS: number;
  readonly vehicles: number;
}

/** Minutes within [fromMs, toMs) in which somebody crossed a stop line of `junctionId`, by the source that saw the most of them. */
export const delayMinutesQuery: HistoryQuery<DelayMinute> = {
  name: 'delay-minutes',
  sql: `
    WITH crossings AS (
    SELECT event_time, arrival_time, source
    FROM stop_line_crossings
    WHERE junction_id = {junctionId:String}
      AND signal_group > 0
      AND event_time >= fromUnixTimestamp64Milli({fromMs:Int64})
      AND event_time < fromUnixTimestamp64Milli({toMs:Int64})
    )
    SELECT
      toUnixTimestamp(toStartOfMinute(toDateTime(event_time, 'UTC'))) * 1000. AS minuteMs,
      avg(greatest(0, toUnixTimestamp64Milli(event_time) - toUnixTimestamp64Milli(arrival_time))) / 1000 AS delayS,
      toFloat64(count()) AS vehicles
    FROM crossings
    WHERE source GLOBAL IN (SELECT source FROM crossings GROUP BY source ORDER BY count() DESC, source LIMIT 1)
    GROUP BY minuteMs
    ORDER BY minuteMs
    LIMIT 20000`,
};
