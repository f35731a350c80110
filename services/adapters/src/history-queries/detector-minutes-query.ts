import type { HistoryQuery } from '@luyun/core';

/** What detectors counted within a minute. */
export interface DetectorMinute {
  readonly minuteMs: number;
  readonly counted: number;
  /** Mean over vehicles; null where no speed was measured. */
  readonly speedMps: number | null;
  /** Mean over detectors and time; null where none was measured. */
  readonly occupancyPct: number | null;
}

/** Minutes of `detectors` within [fromMs, toMs); a count belongs to the minute in which its interval began. */
export const detectorMinutesQuery: HistoryQuery<DetectorMinute> = {
  name: 'detector-minutes',
  sql: `
    SELECT
      toUnixTimestamp(toStartOfMinute(toDateTime(event_time - toIntervalMillisecond(interval), 'UTC'))) * 1000. AS minuteMs,
      toFloat64(sum(count)) AS counted,
      if(sumIf(count, speed != 8191) > 0, sumIf(count * speed / 50, speed != 8191) / sumIf(count, speed != 8191), NULL) AS speedMps,
      if(countIf(occupancy != 65535) > 0, avgIf(occupancy / 10, occupancy != 65535), NULL) AS occupancyPct
    FROM detector_counts
    WHERE has({detectors:Array(String)}, detector)
      AND event_time >= fromUnixTimestamp64Milli({fromMs:Int64})
      AND event_time < fromUnixTimestamp64Milli({toMs:Int64})
    GROUP BY minuteMs
    ORDER BY minuteMs
    LIMIT 20000`,
};
