import type { HistoryQuery } from '@luyun/core';

/** The newest position of any track since `fromMs`; 0 where there is none. */
export const newestTrackQuery: HistoryQuery<{ readonly newestMs: number }> = {
  name: 'newest-track',
  sql: `
    SELECT toFloat64(toUnixTimestamp64Milli(max(event_time))) AS newestMs
    FROM track_times
    WHERE event_time >= fromUnixTimestamp64Milli({fromMs:Int64})`,
};
