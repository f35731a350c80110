import type { HistoryQuery } from '@luyun/core';

/** A minute of a corridor that took at least twice the time of free flow. */
export interface CongestedMinuteRow {
  readonly corridorId: string;
  readonly minuteMs: number;
  readonly travelTimeS: number;
  readonly freeFlowTimeS: number;
}

/** Congested minutes of all corridors within [fromMs, toMs), by corridor in order of time. */
export const congestedMinutesQuery: HistoryQuery<CongestedMinuteRow> = {
  name: 'congested-minutes',
  sql: `
    SELECT
      corridor_id AS corridorId,
      toUnixTimestamp(minute) * 1000. AS minuteMs,
      assumeNotNull(travel_time_s) AS travelTimeS,
      free_flow_time_s AS freeFlowTimeS
    FROM corridor_travel_times
    WHERE minute >= fromUnixTimestamp64Milli({fromMs:Int64})
      AND minute < fromUnixTimestamp64Milli({toMs:Int64})
      AND travel_time_s >= 2 * free_flow_time_s
      AND free_flow_time_s > 0
    ORDER BY corridor_id, minute
    LIMIT 50000`,
};
