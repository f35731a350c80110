import type { HistoryQuery } from '@luyun/core';

/** A lane's queue as one partition of one source saw it. */
export interface CityQueueRow {
  readonly timeMs: number;
  readonly laneId: string;
  /** Who saw it: source and partition. */
  readonly seenBy: string;
  readonly lengthM: number;
  /** 0: it was gone. */
  readonly vehicles: number;
  readonly simulated: number;
}

/** Queues on all lanes within [fromMs, toMs), in order of time. */
export const cityQueuesQuery: HistoryQuery<CityQueueRow> = {
  name: 'city-queues',
  sql: `
    SELECT
      toFloat64(toUnixTimestamp64Milli(event_time)) AS timeMs,
      lane_id AS laneId,
      concat(source, ' ', toString(log_partition)) AS seenBy,
      length_m AS lengthM,
      vehicles,
      simulated
    FROM lane_queues
    WHERE event_time >= fromUnixTimestamp64Milli({fromMs:Int64})
      AND event_time < fromUnixTimestamp64Milli({toMs:Int64})
    ORDER BY event_time
    LIMIT 200000`,
};
