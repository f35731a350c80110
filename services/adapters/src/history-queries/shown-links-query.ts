import type { HistoryQuery } from '@luyun/core';

/** What was said of a link at one time; null: unknown. */
export interface ShownLink {
  readonly timeMs: number;
  readonly linkId: string;
  readonly speedMps: number | null;
  readonly densityPerKm: number | null;
  readonly flowPerHour: number | null;
  /** 0 unknown */
  readonly los: number;
  readonly samples: number;
  readonly simulated: number;
}

/** What was said of links within [fromMs, toMs), in order of time, and what was said last of each since `sinceMs` before that. */
export const shownLinksQuery: HistoryQuery<ShownLink> = {
  name: 'shown-links',
  sql: `
    SELECT
      toFloat64(toUnixTimestamp64Milli(event_time)) AS timeMs,
      link_id AS linkId,
      speed_mps AS speedMps,
      density_per_km AS densityPerKm,
      flow_per_hour AS flowPerHour,
      los,
      samples,
      simulated
    FROM (
      SELECT * FROM (
        SELECT *
        FROM shown_links
        WHERE event_time >= fromUnixTimestamp64Milli({sinceMs:Int64}) AND event_time < fromUnixTimestamp64Milli({fromMs:Int64})
        ORDER BY event_time DESC
        LIMIT 1 BY link_id)
      UNION ALL
      SELECT *
      FROM shown_links
      WHERE event_time >= fromUnixTimestamp64Milli({fromMs:Int64}) AND event_time < fromUnixTimestamp64Milli({toMs:Int64})
    )
    ORDER BY timeMs
    LIMIT 200000`,
};
