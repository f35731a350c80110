import type { HistoryQuery } from '@luyun/core';

/** The queue of a lane in a quarter of a minute. */
export interface BorderQueue {
  readonly laneId: string;
  /** Number of the border. */
  readonly border: number;
  /** Quarters of a minute in which there was a queue, and the least of those. */
  readonly slots: number;
  readonly vehicles: number;
}

/**
 * Queues before `junctionId` around borders that follow each other every `periodMs` from `fromMs` to `toMs`, within `aroundMs` of
 * each: where a queue was there all the time, its least is what no green cleared.
 */
export const borderQueuesQuery: HistoryQuery<BorderQueue> = {
  name: 'border-queues',
  sql: `
    SELECT laneId, border, toFloat64(count()) AS slots, toFloat64(min(most)) AS vehicles
    FROM (
      SELECT
        toString(lane_id) AS laneId,
        intDiv(toUnixTimestamp64Milli(event_time) - {fromMs:Int64} + {aroundMs:Int64}, {periodMs:Int64}) * 1. AS border,
        intDiv(toUnixTimestamp64Milli(event_time), 15000) AS slot,
        max(lane_queues.vehicles) AS most
      FROM lane_queues
      WHERE junction_id = {junctionId:String}
        AND event_time >= fromUnixTimestamp64Milli({fromMs:Int64} - {aroundMs:Int64})
        AND event_time < fromUnixTimestamp64Milli({toMs:Int64} + {aroundMs:Int64})
        AND modulo(toUnixTimestamp64Milli(event_time) - {fromMs:Int64} + {aroundMs:Int64}, {periodMs:Int64}) < 2 * {aroundMs:Int64}
      GROUP BY laneId, border, slot
      HAVING most > 0
    )
    GROUP BY laneId, border
    ORDER BY laneId, border`,
};
