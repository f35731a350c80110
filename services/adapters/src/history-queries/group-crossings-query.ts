import type { HistoryQuery } from '@luyun/core';

/** A vehicle that was followed over the stop line of a group. */
export interface GroupCrossing {
  readonly group: number;
  /** When it would have been there, driving on freely. */
  readonly arrivalMs: number;
  readonly crossingMs: number;
  readonly speedMps: number;
}

/**
 * Vehicles that arrived at a junction within [fromMs, toMs), by the source that saw the most of them: `junctionId`, `groups`
 * (empty: all).
 */
export const groupCrossingsQuery: HistoryQuery<GroupCrossing> = {
  name: 'group-crossings',
  sql: `
    WITH crossings AS (
    SELECT signal_group, arrival_time, event_time, speed_mps, source
    FROM stop_line_crossings
    WHERE junction_id = {junctionId:String}
      AND signal_group > 0
      AND (empty({groups:Array(UInt8)}) OR has({groups:Array(UInt8)}, signal_group))
      AND event_time >= fromUnixTimestamp64Milli({fromMs:Int64})
      AND event_time < fromUnixTimestamp64Milli({toMs:Int64}) + INTERVAL 10 MINUTE
      AND arrival_time >= fromUnixTimestamp64Milli({fromMs:Int64})
      AND arrival_time < fromUnixTimestamp64Milli({toMs:Int64})
    )
    SELECT
      signal_group AS group,
      toFloat64(toUnixTimestamp64Milli(arrival_time)) AS arrivalMs,
      toFloat64(toUnixTimestamp64Milli(event_time)) AS crossingMs,
      speed_mps AS speedMps
    FROM crossings
    WHERE source GLOBAL IN (SELECT source FROM crossings GROUP BY source ORDER BY count() DESC, source LIMIT 1)
    ORDER BY arrivalMs
    LIMIT 500000`,
};
