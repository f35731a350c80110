-- Raw tables: what devices sent, a row a row, values as on the wire; beside it aliases in units (NULL where the wire says "not available").
-- event_time is the device's time plus clock_correction_ms (0 while its clock is right). Where a row came from: log_topic, log_partition,
-- log_offset, log_row. The sender's own id is not kept: its track, which is numbered anew each day, stands for it. Sorted for the questions that are asked: the way of a track, a group's or a detector's history.

-- Vehicle states as connected vehicles say them (BSM).
CREATE TABLE IF NOT EXISTS vehicle_states (
  device_id LowCardinality(String),
  event_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  received_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  clock_correction_ms Int32 CODEC(ZSTD(1)),
  simulated UInt8 CODEC(ZSTD(1)),
  track UInt32 CODEC(ZSTD(1)),
  lane_id LowCardinality(String),
  latitude Int32 CODEC(Delta, ZSTD(1)),
  longitude Int32 CODEC(Delta, ZSTD(1)),
  elevation Int32 CODEC(Delta, ZSTD(1)),
  speed UInt16 CODEC(Delta, ZSTD(1)),
  heading UInt16 CODEC(Delta, ZSTD(1)),
  acceleration Int16 CODEC(ZSTD(1)),
  yaw_rate Int16 CODEC(ZSTD(1)),
  brakes UInt8 CODEC(ZSTD(1)),
  lights UInt16 CODEC(ZSTD(1)),
  width UInt16 CODEC(ZSTD(1)),
  length UInt16 CODEC(ZSTD(1)),
  vehicle_class UInt8 CODEC(ZSTD(1)),
  position_error UInt16 CODEC(ZSTD(1)),
  log_partition UInt16 CODEC(ZSTD(1)),
  log_offset UInt64 CODEC(DoubleDelta, ZSTD(1)),
  log_row UInt16 CODEC(Delta, ZSTD(1)),
  latitude_deg ALIAS latitude / 10000000,
  longitude_deg ALIAS longitude / 10000000,
  elevation_m ALIAS if(elevation = -4096, NULL, elevation / 10),
  speed_mps ALIAS if(speed = 8191, NULL, speed / 50),
  heading_deg ALIAS if(heading = 28800, NULL, heading / 80),
  acceleration_mps2 ALIAS if(acceleration = 2001, NULL, acceleration / 100),
  yaw_rate_degps ALIAS if(yaw_rate = -32768, NULL, yaw_rate / 100),
  width_m ALIAS if(width = 0, NULL, width / 100),
  length_m ALIAS if(length = 0, NULL, length / 100),
  position_error_m ALIAS if(position_error = 65535, NULL, position_error / 100),
  log_topic ALIAS 'vehicle-states'
) ENGINE = MergeTree
PARTITION BY toYYYYMMDD(event_time)
ORDER BY (track, event_time)
TTL toDateTime(event_time) + INTERVAL 30 DAY
SETTINGS non_replicated_deduplication_window = 1000, merge_selector_base = 15, ttl_only_drop_parts = 1;

-- Objects as roadside sensors perceive them (RSM, SSM).
CREATE TABLE IF NOT EXISTS perceived_objects (
  device_id LowCardinality(String),
  event_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  received_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  clock_correction_ms Int32 CODEC(ZSTD(1)),
  simulated UInt8 CODEC(ZSTD(1)),
  track UInt32 CODEC(ZSTD(1)),
  lane_id LowCardinality(String),
  object_id UInt32 CODEC(ZSTD(1)),
  latitude Int32 CODEC(Delta, ZSTD(1)),
  longitude Int32 CODEC(Delta, ZSTD(1)),
  elevation Int32 CODEC(Delta, ZSTD(1)),
  speed UInt16 CODEC(Delta, ZSTD(1)),
  heading UInt16 CODEC(Delta, ZSTD(1)),
  kind UInt8 CODEC(ZSTD(1)),
  source UInt8 CODEC(ZSTD(1)),
  width UInt16 CODEC(ZSTD(1)),
  length UInt16 CODEC(ZSTD(1)),
  vehicle_class UInt8 CODEC(ZSTD(1)),
  position_error UInt16 CODEC(ZSTD(1)),
  existence UInt8 CODEC(ZSTD(1)),
  log_partition UInt16 CODEC(ZSTD(1)),
  log_offset UInt64 CODEC(DoubleDelta, ZSTD(1)),
  log_row UInt16 CODEC(Delta, ZSTD(1)),
  latitude_deg ALIAS latitude / 10000000,
  longitude_deg ALIAS longitude / 10000000,
  elevation_m ALIAS if(elevation = -4096, NULL, elevation / 10),
  speed_mps ALIAS if(speed = 8191, NULL, speed / 50),
  heading_deg ALIAS if(heading = 28800, NULL, heading / 80),
  width_m ALIAS if(width = 0, NULL, width / 100),
  length_m ALIAS if(length = 0, NULL, length / 100),
  position_error_m ALIAS if(position_error = 65535, NULL, position_error / 100),
  existence_pct ALIAS if(existence = 255, NULL, existence),
  log_topic ALIAS 'perceived-objects'
) ENGINE = MergeTree
PARTITION BY toYYYYMMDD(event_time)
ORDER BY (track, event_time)
TTL toDateTime(event_time) + INTERVAL 30 DAY
SETTINGS non_replicated_deduplication_window = 1000, merge_selector_base = 15, ttl_only_drop_parts = 1;

-- Pedestrians, cyclists and road workers (PSM).
CREATE TABLE IF NOT EXISTS pedestrians (
  device_id LowCardinality(String),
  event_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  received_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  clock_correction_ms Int32 CODEC(ZSTD(1)),
  simulated UInt8 CODEC(ZSTD(1)),
  track UInt32 CODEC(ZSTD(1)),
  lane_id LowCardinality(String),
  latitude Int32 CODEC(Delta, ZSTD(1)),
  longitude Int32 CODEC(Delta, ZSTD(1)),
  speed UInt16 CODEC(Delta, ZSTD(1)),
  heading UInt16 CODEC(Delta, ZSTD(1)),
  kind UInt8 CODEC(ZSTD(1)),
  position_error UInt16 CODEC(ZSTD(1)),
  log_partition UInt16 CODEC(ZSTD(1)),
  log_offset UInt64 CODEC(DoubleDelta, ZSTD(1)),
  log_row UInt16 CODEC(Delta, ZSTD(1)),
  latitude_deg ALIAS latitude / 10000000,
  longitude_deg ALIAS longitude / 10000000,
  speed_mps ALIAS if(speed = 8191, NULL, speed / 50),
  heading_deg ALIAS if(heading = 28800, NULL, heading / 80),
  position_error_m ALIAS if(position_error = 65535, NULL, position_error / 100),
  log_topic ALIAS 'pedestrians'
) ENGINE = MergeTree
PARTITION BY toYYYYMMDD(event_time)
ORDER BY (track, event_time)
TTL toDateTime(event_time) + INTERVAL 7 DAY
SETTINGS non_replicated_deduplication_window = 1000, merge_selector_base = 15, ttl_only_drop_parts = 1;

-- Positions of commercial vehicles (JT/T 808).
CREATE TABLE IF NOT EXISTS terminals (
  device_id LowCardinality(String),
  event_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  received_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  clock_correction_ms Int32 CODEC(ZSTD(1)),
  simulated UInt8 CODEC(ZSTD(1)),
  track UInt32 CODEC(ZSTD(1)),
  lane_id LowCardinality(String),
  terminal LowCardinality(String),
  latitude Int32 CODEC(Delta, ZSTD(1)),
  longitude Int32 CODEC(Delta, ZSTD(1)),
  elevation Int32 CODEC(Delta, ZSTD(1)),
  speed UInt16 CODEC(Delta, ZSTD(1)),
  heading UInt16 CODEC(Delta, ZSTD(1)),
  alarms UInt32 CODEC(ZSTD(1)),
  status UInt32 CODEC(ZSTD(1)),
  log_partition UInt16 CODEC(ZSTD(1)),
  log_offset UInt64 CODEC(DoubleDelta, ZSTD(1)),
  log_row UInt16 CODEC(Delta, ZSTD(1)),
  latitude_deg ALIAS latitude / 10000000,
  longitude_deg ALIAS longitude / 10000000,
  elevation_m ALIAS if(elevation = -4096, NULL, elevation / 10),
  speed_mps ALIAS if(speed = 8191, NULL, speed / 50),
  heading_deg ALIAS if(heading = 28800, NULL, heading / 80),
  log_topic ALIAS 'terminals'
) ENGINE = MergeTree
PARTITION BY toYYYYMMDD(event_time)
ORDER BY (track, event_time)
TTL toDateTime(event_time) + INTERVAL 90 DAY
SETTINGS non_replicated_deduplication_window = 1000, merge_selector_base = 15, ttl_only_drop_parts = 1;

-- Signal states (SPAT).
CREATE TABLE IF NOT EXISTS signal_states (
  device_id LowCardinality(String),
  event_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  received_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  clock_correction_ms Int32 CODEC(ZSTD(1)),
  simulated UInt8 CODEC(ZSTD(1)),
  junction UInt32 CODEC(ZSTD(1)),
  signal_group UInt8 CODEC(ZSTD(1)),
  light UInt8 CODEC(ZSTD(1)),
  likely_end UInt16 CODEC(ZSTD(1)),
  min_end UInt16 CODEC(ZSTD(1)),
  max_end UInt16 CODEC(ZSTD(1)),
  confidence UInt8 CODEC(ZSTD(1)),
  status UInt8 CODEC(ZSTD(1)),
  log_partition UInt16 CODEC(ZSTD(1)),
  log_offset UInt64 CODEC(DoubleDelta, ZSTD(1)),
  log_row UInt16 CODEC(Delta, ZSTD(1)),
  likely_end_s ALIAS if(likely_end = 36001, NULL, likely_end / 10),
  min_end_s ALIAS if(min_end = 36001, NULL, min_end / 10),
  max_end_s ALIAS if(max_end = 36001, NULL, max_end / 10),
  confidence_pct ALIAS if(confidence = 255, NULL, confidence),
  log_topic ALIAS 'signal-states'
) ENGINE = MergeTree
PARTITION BY toYYYYMMDD(event_time)
ORDER BY (junction, signal_group, event_time)
TTL toDateTime(event_time) + INTERVAL 30 DAY
SETTINGS non_replicated_deduplication_window = 1000, merge_selector_base = 15, ttl_only_drop_parts = 1;

-- Events of signal controllers (Indiana enumerations).
CREATE TABLE IF NOT EXISTS controller_events (
  device_id LowCardinality(String),
  event_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  received_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  clock_correction_ms Int32 CODEC(ZSTD(1)),
  simulated UInt8 CODEC(ZSTD(1)),
  junction UInt32 CODEC(ZSTD(1)),
  event_code UInt16 CODEC(ZSTD(1)),
  parameter UInt16 CODEC(ZSTD(1)),
  log_partition UInt16 CODEC(ZSTD(1)),
  log_offset UInt64 CODEC(DoubleDelta, ZSTD(1)),
  log_row UInt16 CODEC(Delta, ZSTD(1)),
  log_topic ALIAS 'controller-events'
) ENGINE = MergeTree
PARTITION BY toYYYYMMDD(event_time)
ORDER BY (junction, event_time, event_code)
TTL toDateTime(event_time) + INTERVAL 730 DAY
SETTINGS non_replicated_deduplication_window = 1000, merge_selector_base = 15, ttl_only_drop_parts = 1;

-- Detector counts; event time is the end of the interval.
CREATE TABLE IF NOT EXISTS detector_counts (
  device_id LowCardinality(String),
  event_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  received_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  clock_correction_ms Int32 CODEC(ZSTD(1)),
  simulated UInt8 CODEC(ZSTD(1)),
  detector LowCardinality(String),
  interval UInt32 CODEC(ZSTD(1)),
  count UInt16 CODEC(ZSTD(1)),
  occupancy UInt16 CODEC(ZSTD(1)),
  speed UInt16 CODEC(Delta, ZSTD(1)),
  log_partition UInt16 CODEC(ZSTD(1)),
  log_offset UInt64 CODEC(DoubleDelta, ZSTD(1)),
  log_row UInt16 CODEC(Delta, ZSTD(1)),
  interval_ms ALIAS interval,
  occupancy_pct ALIAS if(occupancy = 65535, NULL, occupancy / 10),
  speed_mps ALIAS if(speed = 8191, NULL, speed / 50),
  log_topic ALIAS 'detector-counts'
) ENGINE = MergeTree
PARTITION BY toYYYYMMDD(event_time)
ORDER BY (detector, event_time)
TTL toDateTime(event_time) + INTERVAL 730 DAY
SETTINGS non_replicated_deduplication_window = 1000, merge_selector_base = 15, ttl_only_drop_parts = 1;

-- Passing-vehicle records. No plate is here.
CREATE TABLE IF NOT EXISTS passing_vehicles (
  device_id LowCardinality(String),
  event_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  received_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  clock_correction_ms Int32 CODEC(ZSTD(1)),
  simulated UInt8 CODEC(ZSTD(1)),
  site LowCardinality(String),
  lane UInt8 CODEC(ZSTD(1)),
  pseudonym UInt64 CODEC(ZSTD(1)),
  speed UInt16 CODEC(Delta, ZSTD(1)),
  vehicle_class UInt8 CODEC(ZSTD(1)),
  log_partition UInt16 CODEC(ZSTD(1)),
  log_offset UInt64 CODEC(DoubleDelta, ZSTD(1)),
  log_row UInt16 CODEC(Delta, ZSTD(1)),
  speed_mps ALIAS if(speed = 8191, NULL, speed / 50),
  log_topic ALIAS 'passing-vehicles'
) ENGINE = MergeTree
PARTITION BY toYYYYMMDD(event_time)
ORDER BY (site, event_time)
TTL toDateTime(event_time) + INTERVAL 90 DAY
SETTINGS non_replicated_deduplication_window = 1000, merge_selector_base = 15, ttl_only_drop_parts = 1;
