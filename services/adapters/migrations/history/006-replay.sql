-- The ways of all tracks by time, for replay: the raw tables are sorted by track, so that one moment of a whole city would be a scan of
-- the day. Values are as on the wire; at most two rows a second of a track. Sources: 0 perceived, 1 connected, 2 terminal, 3 transit;
-- kind is the participant type of live.v1.Tracks. What was stored before this table was made is not in it.
CREATE TABLE IF NOT EXISTS track_times (
  event_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  track UInt32 CODEC(ZSTD(1)),
  latitude Int32 CODEC(ZSTD(1)),
  longitude Int32 CODEC(ZSTD(1)),
  speed UInt16 CODEC(ZSTD(1)),
  heading UInt16 CODEC(ZSTD(1)),
  length UInt16 CODEC(ZSTD(1)),
  kind UInt8 CODEC(ZSTD(1)),
  source UInt8 CODEC(ZSTD(1)),
  vehicle_class UInt8 CODEC(ZSTD(1)),
  position_error UInt16 CODEC(ZSTD(1)),
  simulated UInt8 CODEC(ZSTD(1))
) ENGINE = MergeTree
PARTITION BY toYYYYMMDD(event_time)
ORDER BY event_time
TTL toDateTime(event_time) + INTERVAL 30 DAY
SETTINGS non_replicated_deduplication_window = 1000, merge_selector_base = 15, ttl_only_drop_parts = 1, min_bytes_for_wide_part = 67108864;

CREATE MATERIALIZED VIEW IF NOT EXISTS vehicle_states_times TO track_times AS
SELECT event_time, track, latitude, longitude, speed, heading, length, 1 AS kind, 1 AS source, vehicle_class, position_error, simulated
FROM vehicle_states WHERE track != 0
LIMIT 1 BY track, intDiv(toUnixTimestamp64Milli(event_time), 500);

CREATE MATERIALIZED VIEW IF NOT EXISTS perceived_objects_times TO track_times AS
SELECT event_time, track, latitude, longitude, speed, heading, length, if(kind = 6, 0, kind) AS kind, 0 AS source, vehicle_class, position_error, simulated
FROM perceived_objects WHERE track != 0
LIMIT 1 BY track, intDiv(toUnixTimestamp64Milli(event_time), 500);

-- PersonalDeviceUserType: unavailable, pedestrian, cyclist, road worker, animal.
CREATE MATERIALIZED VIEW IF NOT EXISTS pedestrians_times TO track_times AS
SELECT event_time, track, latitude, longitude, speed, heading, 0 AS length, transform(kind, [1, 2, 3], [3, 2, 3], 0) AS kind, 1 AS source, 0 AS vehicle_class, position_error, simulated
FROM pedestrians WHERE track != 0
LIMIT 1 BY track, intDiv(toUnixTimestamp64Milli(event_time), 500);

CREATE MATERIALIZED VIEW IF NOT EXISTS terminals_times TO track_times AS
SELECT event_time, track, latitude, longitude, speed, heading, 0 AS length, 1 AS kind, 2 AS source, 0 AS vehicle_class, 65535 AS position_error, simulated
FROM terminals WHERE track != 0
LIMIT 1 BY track, intDiv(toUnixTimestamp64Milli(event_time), 500);

CREATE MATERIALIZED VIEW IF NOT EXISTS transit_positions_times TO track_times AS
SELECT event_time, track, toInt32(round(latitude_deg * 1e7)) AS latitude, toInt32(round(longitude_deg * 1e7)) AS longitude,
  if(isNaN(speed_mps), 8191, round(speed_mps * 50)) AS speed, if(isNaN(heading_deg), 28800, round(heading_deg * 80)) AS heading,
  0 AS length, 1 AS kind, 3 AS source, 0 AS vehicle_class, 65535 AS position_error, simulated
FROM transit_positions WHERE track != 0;

-- Lights of signal groups by time: each when it began, again every ten seconds while it stands, and 0 where its group fell silent. A
-- group without a row for longer is a gap. since_time: when the light began; likely_end_time: as it was then foreseen, 1970 unknown.
CREATE TABLE IF NOT EXISTS signal_lights (
  junction_id LowCardinality(String),
  signal_group UInt8 CODEC(ZSTD(1)),
  event_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  light UInt8 CODEC(ZSTD(1)),
  since_time DateTime64(3, 'UTC') CODEC(ZSTD(1)),
  likely_end_time DateTime64(3, 'UTC') CODEC(ZSTD(1)),
  confidence_pct UInt8 CODEC(ZSTD(1)),
  simulated UInt8 CODEC(ZSTD(1)),
  log_topic LowCardinality(String),
  log_partition UInt16 CODEC(ZSTD(1)),
  log_offset UInt64 CODEC(ZSTD(1)),
  log_row UInt16 CODEC(ZSTD(1))
) ENGINE = MergeTree
PARTITION BY toYYYYMMDD(event_time)
ORDER BY (event_time, junction_id, signal_group)
TTL toDateTime(event_time) + INTERVAL 90 DAY
SETTINGS non_replicated_deduplication_window = 1000, ttl_only_drop_parts = 1;
