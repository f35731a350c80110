import type { HistoryQuery } from '@luyun/core';

/** One minute of a corridor; travel time is null where less than half of its length was measured. */
export interface CorridorTravelTimeRow {
  readonly minuteMs: number;
  readonly travelTimeS: number | null;
  readonly freeFlowTimeS: number;
  readonly coverage: number;
}

/** Minutes of a corridor: `corridorId`, `fromMs` (included), `toMs` (excluded). */
export const corridorMinutesQuery: HistoryQuery<CorridorTravelTimeRow> = {
  name: 'corridor-minutes',
  sql: `
    SELECT
      toUnixTimestamp(minute) * 1000. AS minuteMs,
      travel_time_s AS travelTimeS,
      free_flow_time_s AS freeFlowTimeS,
      coverage
    FROM corridor_travel_times
    WHERE corridor_id = {corridorId:String}
      AND minute >= fromUnixTimestamp64Milli({fromMs:Int64})
      AND minute < fromUnixTimestamp64Milli({toMs:Int64})
    ORDER BY minute
    LIMIT 20000`,
};
