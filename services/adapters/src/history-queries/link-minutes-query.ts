import type { HistoryQuery, MotionSource } from '@luyun/core';

/** Sums of one link, minute and source. */
export interface LinkMinuteSumsRow {
  readonly minuteMs: number;
  readonly source: MotionSource;
  readonly distanceM: number;
  readonly timeS: number;
  readonly vehicles: number;
  readonly linkLengthM: number;
  readonly simulated: number;
}

/** Minutes of a link: `linkId`, `fromMs` (included), `toMs` (excluded). */
export const linkMinutesQuery: HistoryQuery<LinkMinuteSumsRow> = {
  name: 'link-minutes',
  sql: `
    SELECT
      toUnixTimestamp(minute) * 1000. AS minuteMs,
      source,
      sum(distance_m) AS distanceM,
      sum(time_s) AS timeS,
      toFloat64(sum(vehicles)) AS vehicles,
      max(link_length_m) AS linkLengthM,
      max(simulated) AS simulated
    FROM link_minutes
    WHERE link_id = {linkId:String}
      AND minute >= fromUnixTimestamp64Milli({fromMs:Int64})
      AND minute < fromUnixTimestamp64Milli({toMs:Int64})
    GROUP BY minute, source
    ORDER BY minute, source
    LIMIT 50000`,
};
