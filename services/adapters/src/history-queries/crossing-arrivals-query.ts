import type { HistoryQuery } from '@luyun/core';

/** When a vehicle would have been at the stop line, driving on freely. */
export interface CrossingArrival {
  readonly timeMs: number;
}

/**
 * Arrivals of vehicles that were followed over the stop line, by the source that saw the most of them: one that is both
 * perceived and connected would count twice otherwise.
 *
 * Parameters: `junctionId`, `group`, `fromMs` (included), `toMs` (excluded).
 */
export const crossingArrivalsQuery: HistoryQuery<CrossingArrival> = {
  name: 'crossing-arrivals',
  sql: `
    WITH arrivals AS (
    SELECT toFloat64(toUnixTimestamp64Milli(arrival_time)) AS timeMs, source
    FROM stop_line_crossings
    WHERE junction_id = {junctionId:String}
      AND signal_group = {group:UInt8}
      AND event_time >= fromUnixTimestamp64Milli({fromMs:Int64})
      AND event_time < fromUnixTimestamp64Milli({toMs:Int64}) + INTERVAL 10 MINUTE
      AND arrival_time >= fromUnixTimestamp64Milli({fromMs:Int64})
      AND arrival_time < fromUnixTimestamp64Milli({toMs:Int64})
    )
    SELECT timeMs
    FROM arrivals
    WHERE source GLOBAL IN (SELECT source FROM arrivals GROUP BY source ORDER BY count() DESC, source LIMIT 1)
    ORDER BY timeMs
    LIMIT 50000`,
};
