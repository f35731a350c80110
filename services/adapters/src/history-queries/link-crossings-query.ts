import type { HistoryQuery } from '@luyun/core';

/** A vehicle at the stop line of a link. */
export interface LinkCrossing {
  readonly linkId: string;
  readonly track: number;
  readonly crossingMs: number;
}

/** Vehicles over the stop lines of `linkIds` within [fromMs, toMs), by track and time; those of one source, the one that saw the most. */
export const linkCrossingsQuery: HistoryQuery<LinkCrossing> = {
  name: 'link-crossings',
  sql: `
    WITH crossings AS (
    SELECT link_id, track, event_time, source
    FROM stop_line_crossings
    WHERE has({junctionIds:Array(String)}, junction_id)
      AND has({linkIds:Array(String)}, link_id)
      AND event_time >= fromUnixTimestamp64Milli({fromMs:Int64})
      AND event_time < fromUnixTimestamp64Milli({toMs:Int64})
    )
    SELECT toString(link_id) AS linkId, track, toFloat64(toUnixTimestamp64Milli(event_time)) AS crossingMs
    FROM crossings
    WHERE source GLOBAL IN (SELECT source FROM crossings GROUP BY source ORDER BY count() DESC, source LIMIT 1)
    ORDER BY track, crossingMs
    LIMIT 50000`,
};
