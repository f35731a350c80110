import type { HistoryQuery } from '@luyun/core';

/** The longest queue within a minute. */
export interface QueueMinute {
  readonly minuteMs: number;
  readonly lengthM: number;
  readonly vehicles: number;
  /** Where the longest came from. */
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly row: number;
}

/** Minutes within [fromMs, toMs) in which queues were told of lanes into `junctionId`, of `laneId` only where that is not empty. */
export const queueMinutesQuery: HistoryQuery<QueueMinute> = {
  name: 'queue-minutes',
  sql: `
    SELECT
      toUnixTimestamp(toStartOfMinute(toDateTime(event_time, 'UTC'))) * 1000. AS minuteMs,
      toFloat64(max(length_m)) AS lengthM,
      toFloat64(max(lane_queues.vehicles)) AS vehicles,
      toString(argMax(log_topic, length_m)) AS topic,
      argMax(log_partition, length_m) AS partition,
      toFloat64(argMax(log_offset, length_m)) AS offset,
      argMax(log_row, length_m) AS row
    FROM lane_queues
    WHERE junction_id = {junctionId:String}
      AND (empty({laneId:String}) OR lane_id = {laneId:String})
      AND event_time >= fromUnixTimestamp64Milli({fromMs:Int64})
      AND event_time < fromUnixTimestamp64Milli({toMs:Int64})
    GROUP BY minuteMs
    ORDER BY minuteMs
    LIMIT 20000`,
};
