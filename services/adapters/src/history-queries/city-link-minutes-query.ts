import type { HistoryQuery } from '@luyun/core';
import type { LinkMinuteSumsRow } from './link-minutes-query.js';

/** Minutes of all links that began within [fromMs, toMs). */
export const cityLinkMinutesQuery: HistoryQuery<LinkMinuteSumsRow & { readonly linkId: string }> = {
  name: 'city-link-minutes',
  sql: `
    SELECT
      link_id AS linkId,
      toUnixTimestamp(minute) * 1000. AS minuteMs,
      source,
      sum(distance_m) AS distanceM,
      sum(time_s) AS timeS,
      toFloat64(sum(vehicles)) AS vehicles,
      max(link_length_m) AS linkLengthM,
      max(simulated) AS simulated
    FROM link_minutes
    WHERE minute >= fromUnixTimestamp64Milli({fromMs:Int64})
      AND minute < fromUnixTimestamp64Milli({toMs:Int64})
    GROUP BY link_id, minute, source
    ORDER BY minute, link_id, source
    LIMIT 200000`,
};
