-- What replay needs to make one thing of the tracks that several sources give of it, as live frames do: which device saw it, and how
-- sure that is that it exists (255 unknown).
ALTER TABLE track_times ADD COLUMN IF NOT EXISTS existence UInt8 DEFAULT 255 CODEC(ZSTD(1));

ALTER TABLE track_times ADD COLUMN IF NOT EXISTS device_id LowCardinality(String);

DROP VIEW IF EXISTS vehicle_states_times;

CREATE MATERIALIZED VIEW vehicle_states_times TO track_times AS
SELECT event_time, track, latitude, longitude, speed, heading, length, 1 AS kind, 1 AS source, vehicle_class, position_error, simulated,
  255 AS existence, device_id
FROM vehicle_states WHERE track != 0
LIMIT 1 BY track, intDiv(toUnixTimestamp64Milli(event_time), 500);

DROP VIEW IF EXISTS perceived_objects_times;

CREATE MATERIALIZED VIEW perceived_objects_times TO track_times AS
SELECT event_time, track, latitude, longitude, speed, heading, length, if(kind = 6, 0, kind) AS kind, 0 AS source, vehicle_class, position_error, simulated,
  existence, device_id
FROM perceived_objects WHERE track != 0
LIMIT 1 BY track, intDiv(toUnixTimestamp64Milli(event_time), 500);

DROP VIEW IF EXISTS pedestrians_times;

CREATE MATERIALIZED VIEW pedestrians_times TO track_times AS
SELECT event_time, track, latitude, longitude, speed, heading, 0 AS length, transform(kind, [1, 2, 3], [3, 2, 3], 0) AS kind, 1 AS source, 0 AS vehicle_class, position_error, simulated,
  255 AS existence, device_id
FROM pedestrians WHERE track != 0
LIMIT 1 BY track, intDiv(toUnixTimestamp64Milli(event_time), 500);

DROP VIEW IF EXISTS terminals_times;

CREATE MATERIALIZED VIEW terminals_times TO track_times AS
SELECT event_time, track, latitude, longitude, speed, heading, 0 AS length, 1 AS kind, 2 AS source, 0 AS vehicle_class, 65535 AS position_error, simulated,
  255 AS existence, device_id
FROM terminals WHERE track != 0
LIMIT 1 BY track, intDiv(toUnixTimestamp64Milli(event_time), 500);

DROP VIEW IF EXISTS transit_positions_times;

-- Class 50: a bus.
CREATE MATERIALIZED VIEW transit_positions_times TO track_times AS
SELECT event_time, track, toInt32(round(latitude_deg * 1e7)) AS latitude, toInt32(round(longitude_deg * 1e7)) AS longitude,
  if(isNaN(speed_mps), 8191, round(speed_mps * 50)) AS speed, if(isNaN(heading_deg), 28800, round(heading_deg * 80)) AS heading,
  0 AS length, 1 AS kind, 3 AS source, 50 AS vehicle_class, 65535 AS position_error, simulated, 255 AS existence, device_id
FROM transit_positions WHERE track != 0;

-- What was said of links every 15 s, as it was said: a record of statements, for replay. NaN: unknown; level of service 0: unknown.
CREATE TABLE IF NOT EXISTS shown_links (
  link_id LowCardinality(String),
  event_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  speed_mps Float64 CODEC(ZSTD(1)),
  density_per_km Float64 CODEC(ZSTD(1)),
  flow_per_hour Float64 CODEC(ZSTD(1)),
  los UInt8 CODEC(ZSTD(1)),
  samples Float64 CODEC(ZSTD(1)),
  simulated UInt8 CODEC(ZSTD(1))
) ENGINE = MergeTree
PARTITION BY toYYYYMMDD(event_time)
ORDER BY (event_time, link_id)
TTL toDateTime(event_time) + INTERVAL 90 DAY
SETTINGS non_replicated_deduplication_window = 1000, ttl_only_drop_parts = 1;

-- What was said of queues, every 5 s while there is one, and once when it is gone (vehicles = 0).
CREATE TABLE IF NOT EXISTS shown_queues (
  lane_id LowCardinality(String),
  event_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  length_m Float32 CODEC(ZSTD(1)),
  vehicles UInt16 CODEC(ZSTD(1)),
  simulated UInt8 CODEC(ZSTD(1))
) ENGINE = MergeTree
PARTITION BY toYYYYMMDD(event_time)
ORDER BY (event_time, lane_id)
TTL toDateTime(event_time) + INTERVAL 90 DAY
SETTINGS non_replicated_deduplication_window = 1000, ttl_only_drop_parts = 1;
