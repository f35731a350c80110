-- Reports that come one by one, and what was refused.

-- Occupancy of car parks. -1: unknown. counted: by the facility, or by its bays. impossible: more free places than places.
CREATE TABLE IF NOT EXISTS parking_states (
  facility_id LowCardinality(String),
  event_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  counted LowCardinality(String),
  capacity UInt32 CODEC(ZSTD(1)),
  free Int32 CODEC(ZSTD(1)),
  entries Int32 CODEC(ZSTD(1)),
  exits Int32 CODEC(ZSTD(1)),
  open UInt8 CODEC(ZSTD(1)),
  impossible UInt8 CODEC(ZSTD(1)),
  device_id LowCardinality(String),
  simulated UInt8 CODEC(ZSTD(1)),
  log_topic LowCardinality(String),
  log_partition UInt16 CODEC(ZSTD(1)),
  log_offset UInt64 CODEC(DoubleDelta, ZSTD(1)),
  log_row UInt16 CODEC(ZSTD(1))
) ENGINE = MergeTree
PARTITION BY toYYYYMMDD(event_time)
ORDER BY (facility_id, event_time)
TTL toDateTime(event_time) + INTERVAL 730 DAY
SETTINGS non_replicated_deduplication_window = 1000, ttl_only_drop_parts = 1;

-- State of single bays, as reported.
CREATE TABLE IF NOT EXISTS parking_bays (
  facility_id LowCardinality(String),
  bay_id String CODEC(ZSTD(1)),
  event_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  occupied UInt8 CODEC(ZSTD(1)),
  device_id LowCardinality(String),
  simulated UInt8 CODEC(ZSTD(1)),
  log_topic LowCardinality(String),
  log_partition UInt16 CODEC(ZSTD(1)),
  log_offset UInt64 CODEC(DoubleDelta, ZSTD(1)),
  log_row UInt16 CODEC(ZSTD(1))
) ENGINE = MergeTree
PARTITION BY toYYYYMMDD(event_time)
ORDER BY (facility_id, bay_id, event_time)
TTL toDateTime(event_time) + INTERVAL 90 DAY
SETTINGS non_replicated_deduplication_window = 1000, ttl_only_drop_parts = 1;

-- Events and signs as roadside units announce them, announcement by announcement. start_time, end_time 1970: open.
CREATE TABLE IF NOT EXISTS roadside_events (
  event_id String CODEC(ZSTD(1)),
  device_id LowCardinality(String),
  event_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  type UInt32 CODEC(ZSTD(1)),
  sign UInt8 CODEC(ZSTD(1)),
  source UInt8 CODEC(ZSTD(1)),
  longitude_deg Float64 CODEC(ZSTD(1)),
  latitude_deg Float64 CODEC(ZSTD(1)),
  radius_m Float32 CODEC(ZSTD(1)),
  description String CODEC(ZSTD(1)),
  priority UInt8 CODEC(ZSTD(1)),
  start_time DateTime64(3, 'UTC') CODEC(ZSTD(1)),
  end_time DateTime64(3, 'UTC') CODEC(ZSTD(1)),
  confidence_pct UInt8 CODEC(ZSTD(1)),
  cancelled UInt8 CODEC(ZSTD(1)),
  path String CODEC(ZSTD(1)),
  simulated UInt8 CODEC(ZSTD(1)),
  log_topic LowCardinality(String),
  log_partition UInt16 CODEC(ZSTD(1)),
  log_offset UInt64 CODEC(DoubleDelta, ZSTD(1)),
  log_row UInt16 CODEC(ZSTD(1))
) ENGINE = MergeTree
PARTITION BY toYYYYMMDD(event_time)
ORDER BY (event_id, device_id, event_time)
TTL toDateTime(event_time) + INTERVAL 365 DAY
SETTINGS non_replicated_deduplication_window = 1000, ttl_only_drop_parts = 1;

-- Incidents, works and weather, report by report. NaN: unknown; end_time 1970: open.
CREATE TABLE IF NOT EXISTS tocc_reports (
  report_id String CODEC(ZSTD(1)),
  kind LowCardinality(String),
  event_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  type UInt8 CODEC(ZSTD(1)),
  longitude_deg Float64 CODEC(ZSTD(1)),
  latitude_deg Float64 CODEC(ZSTD(1)),
  severity UInt8 CODEC(ZSTD(1)),
  description String CODEC(ZSTD(1)),
  start_time DateTime64(3, 'UTC') CODEC(ZSTD(1)),
  end_time DateTime64(3, 'UTC') CODEC(ZSTD(1)),
  lanes_closed UInt8 CODEC(ZSTD(1)),
  cancelled UInt8 CODEC(ZSTD(1)),
  temperature_c Float32 CODEC(ZSTD(1)),
  precipitation_mm_per_h Float32 CODEC(ZSTD(1)),
  visibility_m Float32 CODEC(ZSTD(1)),
  wind_mps Float32 CODEC(ZSTD(1)),
  device_id LowCardinality(String),
  simulated UInt8 CODEC(ZSTD(1)),
  log_topic LowCardinality(String),
  log_partition UInt16 CODEC(ZSTD(1)),
  log_offset UInt64 CODEC(DoubleDelta, ZSTD(1)),
  log_row UInt16 CODEC(ZSTD(1))
) ENGINE = MergeTree
PARTITION BY toYYYYMMDD(event_time)
ORDER BY (kind, report_id, event_time)
TTL toDateTime(event_time) + INTERVAL 730 DAY
SETTINGS non_replicated_deduplication_window = 1000, ttl_only_drop_parts = 1;

-- Vehicles of public transport. NaN: unknown.
CREATE TABLE IF NOT EXISTS transit_positions (
  vehicle_id String CODEC(ZSTD(1)),
  route_id LowCardinality(String),
  trip_id String CODEC(ZSTD(1)),
  event_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  track UInt32 CODEC(ZSTD(1)),
  lane_id LowCardinality(String),
  longitude_deg Float64 CODEC(ZSTD(1)),
  latitude_deg Float64 CODEC(ZSTD(1)),
  speed_mps Float32 CODEC(ZSTD(1)),
  heading_deg Float32 CODEC(ZSTD(1)),
  next_stop_id LowCardinality(String),
  delay_s Float32 CODEC(ZSTD(1)),
  load_pct Float32 CODEC(ZSTD(1)),
  device_id LowCardinality(String),
  simulated UInt8 CODEC(ZSTD(1)),
  log_topic LowCardinality(String),
  log_partition UInt16 CODEC(ZSTD(1)),
  log_offset UInt64 CODEC(DoubleDelta, ZSTD(1)),
  log_row UInt16 CODEC(ZSTD(1))
) ENGINE = MergeTree
PARTITION BY toYYYYMMDD(event_time)
ORDER BY (track, event_time)
TTL toDateTime(event_time) + INTERVAL 90 DAY
SETTINGS non_replicated_deduplication_window = 1000, ttl_only_drop_parts = 1;

-- How devices feel. NaN: unknown.
CREATE TABLE IF NOT EXISTS device_health (
  device_id LowCardinality(String),
  event_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  cpu_pct Float32 CODEC(ZSTD(1)),
  memory_pct Float32 CODEC(ZSTD(1)),
  disk_pct Float32 CODEC(ZSTD(1)),
  temperature_c Float32 CODEC(ZSTD(1)),
  uptime_s UInt64 CODEC(ZSTD(1)),
  longitude_deg Float64 CODEC(ZSTD(1)),
  latitude_deg Float64 CODEC(ZSTD(1)),
  software LowCardinality(String),
  faults String CODEC(ZSTD(1)),
  dropped_batches UInt64 CODEC(ZSTD(1)),
  simulated UInt8 CODEC(ZSTD(1)),
  log_topic LowCardinality(String),
  log_partition UInt16 CODEC(ZSTD(1)),
  log_offset UInt64 CODEC(DoubleDelta, ZSTD(1)),
  log_row UInt16 CODEC(ZSTD(1))
) ENGINE = MergeTree
PARTITION BY toYYYYMMDD(event_time)
ORDER BY (device_id, event_time)
TTL toDateTime(event_time) + INTERVAL 90 DAY
SETTINGS non_replicated_deduplication_window = 1000, ttl_only_drop_parts = 1;

-- What was refused, with the reason. The octets are in the log at log_offset, and here where they are not more than 64 KiB.
CREATE TABLE IF NOT EXISTS quarantine (
  device_id LowCardinality(String),
  session LowCardinality(String),
  sequence UInt64 CODEC(ZSTD(1)),
  received_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  reason LowCardinality(String),
  detail String CODEC(ZSTD(1)),
  topic LowCardinality(String),
  rows String CODEC(ZSTD(1)),
  bytes UInt32 CODEC(ZSTD(1)),
  original_base64 String CODEC(ZSTD(1)),
  simulated UInt8 CODEC(ZSTD(1)),
  log_topic LowCardinality(String),
  log_partition UInt16 CODEC(ZSTD(1)),
  log_offset UInt64 CODEC(DoubleDelta, ZSTD(1)),
  log_row UInt16 CODEC(ZSTD(1))
) ENGINE = MergeTree
PARTITION BY toYYYYMMDD(received_time)
ORDER BY (received_time, device_id)
TTL toDateTime(received_time) + INTERVAL 30 DAY
SETTINGS non_replicated_deduplication_window = 1000, ttl_only_drop_parts = 1;
