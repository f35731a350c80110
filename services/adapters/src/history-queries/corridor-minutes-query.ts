import type { HistoryQuery } from '@luyun/core';

/** One minute of a corridor; travel time is null where less than half of its length was measured. */
export interface CorridorTravelTimeRow {
  readonly corridorId: string;
  readonly minuteMs: number;
  readonly travelTimeS: number | null;
  readonly freeFlowTimeS: number;
  readonly coverage: number;
}

/** Minutes of corridors, one after the other: `corridorIds`, `fromMs` (included), `toMs` (excluded). */
export const corridorMinutesQuery: HistoryQuery<CorridorTravelTimeRow> = {
  name: 'corridor-minutes',
  sql: `
    SELECT
      corridor_id AS corridorId,
      toUnixTimestamp(minute) * 1000. AS minuteMs,
      travel_time_s AS travelTimeS,
      free_flow_time_s AS freeFlowTimeS,
      coverage
    FROM corridor_travel_times
    WHERE corridor_id IN {corridorIds:Array(String)}
      AND minute >= fromUnixTimestamp64Milli({fromMs:Int64})
      AND minute < fromUnixTimestamp64Milli({toMs:Int64})
    ORDER BY corridor_id, minute
    LIMIT 100000`,
};
