import type { HistoryQuery } from '@luyun/core';

/** The longest queue of the lanes of a link in a quarter of a minute. */
export interface LinkQueue {
  readonly linkId: string;
  readonly timeMs: number;
  readonly lengthM: number;
}

/** Queues on `linkIds` before `junctionIds` within [fromMs, toMs), in order of time. */
export const linkQueuesQuery: HistoryQuery<LinkQueue> = {
  name: 'link-queues',
  sql: `
    SELECT
      toString(link_id) AS linkId,
      intDiv(toUnixTimestamp64Milli(event_time), 15000) * 15000. AS timeMs,
      toFloat64(max(length_m)) AS lengthM
    FROM lane_queues
    WHERE has({junctionIds:Array(String)}, junction_id)
      AND has({linkIds:Array(String)}, link_id)
      AND event_time >= fromUnixTimestamp64Milli({fromMs:Int64})
      AND event_time < fromUnixTimestamp64Milli({toMs:Int64})
    GROUP BY linkId, timeMs
    ORDER BY timeMs, linkId
    LIMIT 50000`,
};
