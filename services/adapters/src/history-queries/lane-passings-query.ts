import type { HistoryQuery } from '@luyun/core';

/** Vehicles over one lane's stop line, by who saw them. Times in ms since `fromMs`. */
export interface LanePassings {
  readonly laneId: string;
  readonly source: string;
  readonly crossingMs: readonly number[];
  readonly arrivalMs: readonly number[];
  /** '' where the vehicle was lost from sight. */
  readonly toLinkId: readonly string[];
}

/** Vehicles over the stop lines of `junctionId` within [fromMs, toMs), by lane and source; the arrays in no order. */
export const lanePassingsQuery: HistoryQuery<LanePassings> = {
  name: 'lane-passings',
  sql: `
    SELECT
      toString(lane_id) AS laneId,
      toString(source) AS source,
      groupArray(toFloat64(toUnixTimestamp64Milli(event_time) - {fromMs:Int64})) AS crossingMs,
      groupArray(toFloat64(toUnixTimestamp64Milli(arrival_time) - {fromMs:Int64})) AS arrivalMs,
      groupArray(toString(to_link_id)) AS toLinkId
    FROM stop_line_crossings
    WHERE junction_id = {junctionId:String}
      AND event_time >= fromUnixTimestamp64Milli({fromMs:Int64})
      AND event_time < fromUnixTimestamp64Milli({toMs:Int64})
    GROUP BY laneId, source
    ORDER BY laneId, source`,
};
