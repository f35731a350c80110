import type { HistoryQuery } from '@luyun/core';

/** What was said of a lane's queue at one time. */
export interface ShownQueue {
  readonly timeMs: number;
  readonly laneId: string;
  readonly lengthM: number;
  /** 0: it was gone. */
  readonly vehicles: number;
  readonly simulated: number;
}

/** What was said of queues within [fromMs, toMs), in order of time. */
export const shownQueuesQuery: HistoryQuery<ShownQueue> = {
  name: 'shown-queues',
  sql: `
    SELECT
      toFloat64(toUnixTimestamp64Milli(event_time)) AS timeMs,
      lane_id AS laneId,
      length_m AS lengthM,
      vehicles,
      simulated
    FROM shown_queues
    WHERE event_time >= fromUnixTimestamp64Milli({fromMs:Int64})
      AND event_time < fromUnixTimestamp64Milli({toMs:Int64})
    ORDER BY event_time
    LIMIT 200000`,
};
