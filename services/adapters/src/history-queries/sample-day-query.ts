import type { HistoryQuery } from '@luyun/core';

/** Where the sample day of a junction lies, UTC epoch ms: of its first event and of its last. */
export interface SampleDay {
  readonly junction: number;
  readonly firstMs: number;
  readonly lastMs: number;
}

/**
 * What the device of sample days (`deviceId`) logged at `junctions` (NodeReferenceIDs) within [fromMs, toMs); none of those where it did
 * not.
 */
export const sampleDayQuery: HistoryQuery<SampleDay> = {
  name: 'sample-day',
  sql: `
    SELECT
      junction,
      toFloat64(toUnixTimestamp64Milli(min(event_time))) AS firstMs,
      toFloat64(toUnixTimestamp64Milli(max(event_time))) AS lastMs
    FROM controller_events
    WHERE has({junctions:Array(UInt32)}, junction)
      AND device_id = {deviceId:String}
      AND event_time >= fromUnixTimestamp64Milli({fromMs:Int64})
      AND event_time < fromUnixTimestamp64Milli({toMs:Int64})
    GROUP BY junction
    ORDER BY junction`,
};
