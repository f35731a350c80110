import type { HistoryQuery } from '@luyun/core';

/** Positions of tracks as columns, values as on the wire: a row each would cost the reader ten times as much. */
export interface TrackTimes {
  /** ms after `fromMs` */
  readonly afterMs: readonly number[];
  readonly track: readonly number[];
  /** 1e-7 degree */
  readonly latitude: readonly number[];
  readonly longitude: readonly number[];
  /** 0.02 m/s, 8191 unknown */
  readonly speed: readonly number[];
  /** 0.0125 degree, 28800 unknown */
  readonly heading: readonly number[];
  /** cm, 0 unknown */
  readonly length: readonly number[];
  /** Participant type of live.v1.Tracks. */
  readonly kind: readonly number[];
  /** 0 perceived, 1 connected, 2 terminal, 3 transit */
  readonly source: readonly number[];
  readonly vehicleClass: readonly number[];
  /** cm, 65535 unknown */
  readonly positionError: readonly number[];
  /** %, 255 unknown */
  readonly existence: readonly number[];
  /** Names the device that saw it. */
  readonly device: readonly number[];
  readonly simulated: readonly number[];
}

const columns = `
      groupArray(after_ms) AS afterMs, groupArray(track) AS track, groupArray(latitude) AS latitude,
      groupArray(longitude) AS longitude, groupArray(speed) AS speed, groupArray(heading) AS heading,
      groupArray(length) AS length, groupArray(kind) AS kind, groupArray(source) AS source,
      groupArray(vehicle_class) AS vehicleClass, groupArray(position_error) AS positionError,
      groupArray(existence) AS existence, groupArray(device_number) AS device, groupArray(simulated) AS simulated`;

const rows = `
      SELECT toUInt32(toUnixTimestamp64Milli(event_time) - {fromMs:Int64}) AS after_ms, track, latitude, longitude, speed,
        heading, length, kind, source, vehicle_class, position_error, existence, toUInt32(cityHash64(device_id)) AS device_number,
        simulated
      FROM track_times
      WHERE event_time >= fromUnixTimestamp64Milli({fromMs:Int64}) AND event_time < fromUnixTimestamp64Milli({toMs:Int64})
        AND latitude BETWEEN {south:Int32} AND {north:Int32} AND longitude BETWEEN {west:Int32} AND {east:Int32}`;

/**
 * Positions in an area (1e-7 degree) within [fromMs, toMs), in order of time: of each track at most one in each `stepMs`, and
 * of perceived and connected ones only from the first `lookMs` of each step, so that all are seen at nearly one time. One
 * row; its columns end after `limit` positions.
 */
export const trackTimesQuery: HistoryQuery<TrackTimes> = {
  name: 'track-times',
  sql: `
    SELECT ${columns}
    FROM (${rows}
        AND (source >= 2 OR after_ms % {stepMs:UInt32} < {lookMs:UInt32})
      ORDER BY event_time
      LIMIT 1 BY track, intDiv(after_ms, {stepMs:UInt32})
      LIMIT {limit:UInt32})`,
};

/** The last position within [fromMs, toMs) of each terminal and each vehicle of public transport in an area, in order of time. */
export const seldomTracksQuery: HistoryQuery<TrackTimes> = {
  name: 'seldom-tracks',
  sql: `
    SELECT ${columns}
    FROM (
      SELECT *
      FROM (${rows}
          AND source >= 2
        ORDER BY event_time DESC
        LIMIT 1 BY track
        LIMIT {limit:UInt32})
      ORDER BY after_ms)`,
};
