import type { HistoryQuery } from '@luyun/core';

/** Where a track was. */
export interface TrackPoint {
  readonly timeMs: number;
  readonly longitude: number;
  readonly latitude: number;
  readonly speedMps: number | null;
  readonly headingDeg: number | null;
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly row: number;
}

/** The newest `limit` points of a track within [fromMs, toMs), newest first: `track`. */
export const trackPointsQuery: HistoryQuery<TrackPoint> = {
  name: 'track-points',
  sql: `
    SELECT
      toFloat64(toUnixTimestamp64Milli(event_time)) AS timeMs,
      longitude_deg AS longitude,
      latitude_deg AS latitude,
      speed_mps AS speedMps,
      heading_deg AS headingDeg,
      toString(log_topic) AS topic,
      log_partition AS partition,
      toFloat64(log_offset) AS offset,
      log_row AS row
    FROM track_points
    WHERE track = {track:UInt32}
      AND event_time >= fromUnixTimestamp64Milli({fromMs:Int64})
      AND event_time < fromUnixTimestamp64Milli({toMs:Int64})
    ORDER BY event_time DESC
    LIMIT {limit:UInt32}`,
};
