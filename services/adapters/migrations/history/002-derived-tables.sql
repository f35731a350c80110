-- Derived tables: what processing makes of the raw rows. Rows of link_minutes, corridor_minutes and device_minutes are partial
-- sums (of partitions, processes, late rows): always ask for the sum over all of them, since merging has no date.

-- Traffic on links by Edie's definitions: speed = distance / time, density = time / (length * 60 s), flow = distance / (length * 60 s).
-- Never add up sources: the same vehicle may be connected, perceived and counted.
CREATE TABLE IF NOT EXISTS link_minutes (
  link_id LowCardinality(String),
  minute DateTime('UTC') CODEC(DoubleDelta, ZSTD(1)),
  source LowCardinality(String),
  distance_m SimpleAggregateFunction(sum, Float64) CODEC(ZSTD(1)),
  time_s SimpleAggregateFunction(sum, Float64) CODEC(ZSTD(1)),
  stopped_s SimpleAggregateFunction(sum, Float64) CODEC(ZSTD(1)),
  vehicles SimpleAggregateFunction(sum, Float64) CODEC(ZSTD(1)),
  link_length_m SimpleAggregateFunction(max, Float64) CODEC(ZSTD(1)),
  simulated SimpleAggregateFunction(max, UInt8) CODEC(ZSTD(1)),
  -- The record that brought out the newest partial.
  log_topic SimpleAggregateFunction(max, String) CODEC(ZSTD(1)),
  log_partition SimpleAggregateFunction(max, UInt16) CODEC(ZSTD(1)),
  log_offset SimpleAggregateFunction(max, UInt64) CODEC(ZSTD(1)),
  log_row SimpleAggregateFunction(max, UInt16) CODEC(ZSTD(1))
) ENGINE = AggregatingMergeTree
PARTITION BY toYYYYMMDD(minute)
ORDER BY (link_id, minute, source)
TTL minute + INTERVAL 730 DAY
SETTINGS non_replicated_deduplication_window = 1000, ttl_only_drop_parts = 1;

-- What links gave to corridors, with the corridor as it was in that minute. Travel time: sum over links of length / speed, carried
-- over to the part without a measurement; see corridor_travel_times.
CREATE TABLE IF NOT EXISTS corridor_minutes (
  corridor_id LowCardinality(String),
  minute DateTime('UTC') CODEC(DoubleDelta, ZSTD(1)),
  link_id LowCardinality(String),
  source LowCardinality(String),
  distance_m SimpleAggregateFunction(sum, Float64) CODEC(ZSTD(1)),
  time_s SimpleAggregateFunction(sum, Float64) CODEC(ZSTD(1)),
  link_length_m SimpleAggregateFunction(max, Float64) CODEC(ZSTD(1)),
  corridor_length_m SimpleAggregateFunction(max, Float64) CODEC(ZSTD(1)),
  free_flow_time_s SimpleAggregateFunction(max, Float64) CODEC(ZSTD(1)),
  simulated SimpleAggregateFunction(max, UInt8) CODEC(ZSTD(1)),
  log_topic SimpleAggregateFunction(max, String) CODEC(ZSTD(1)),
  log_partition SimpleAggregateFunction(max, UInt16) CODEC(ZSTD(1)),
  log_offset SimpleAggregateFunction(max, UInt64) CODEC(ZSTD(1)),
  log_row SimpleAggregateFunction(max, UInt16) CODEC(ZSTD(1))
) ENGINE = AggregatingMergeTree
PARTITION BY toYYYYMMDD(minute)
ORDER BY (corridor_id, minute, link_id, source)
TTL minute + INTERVAL 730 DAY
SETTINGS non_replicated_deduplication_window = 1000, ttl_only_drop_parts = 1;

-- Queues on lanes, every 15 s while there is one, and once when it is gone (vehicles = 0).
CREATE TABLE IF NOT EXISTS lane_queues (
  lane_id LowCardinality(String),
  link_id LowCardinality(String),
  junction_id LowCardinality(String),
  event_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  source LowCardinality(String),
  length_m Float32 CODEC(ZSTD(1)),
  vehicles UInt16 CODEC(ZSTD(1)),
  simulated UInt8 CODEC(ZSTD(1)),
  log_topic LowCardinality(String),
  log_partition UInt16 CODEC(ZSTD(1)),
  log_offset UInt64 CODEC(ZSTD(1)),
  log_row UInt16 CODEC(ZSTD(1))
) ENGINE = MergeTree
PARTITION BY toYYYYMMDD(event_time)
ORDER BY (junction_id, lane_id, event_time)
TTL toDateTime(event_time) + INTERVAL 365 DAY
SETTINGS non_replicated_deduplication_window = 1000, ttl_only_drop_parts = 1;

-- Vehicles over signalised stop lines. arrival_time: when it would have been there, driving on freely from 100 m before.
CREATE TABLE IF NOT EXISTS stop_line_crossings (
  junction_id LowCardinality(String),
  link_id LowCardinality(String),
  lane_id LowCardinality(String),
  to_link_id LowCardinality(String),
  signal_group UInt8 CODEC(ZSTD(1)),
  event_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  arrival_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  speed_mps Float32 CODEC(ZSTD(1)),
  track UInt32 CODEC(ZSTD(1)),
  source LowCardinality(String),
  simulated UInt8 CODEC(ZSTD(1)),
  log_topic LowCardinality(String),
  log_partition UInt16 CODEC(ZSTD(1)),
  log_offset UInt64 CODEC(ZSTD(1)),
  log_row UInt16 CODEC(ZSTD(1))
) ENGINE = MergeTree
PARTITION BY toYYYYMMDD(event_time)
ORDER BY (junction_id, signal_group, event_time)
TTL toDateTime(event_time) + INTERVAL 365 DAY
SETTINGS non_replicated_deduplication_window = 1000, ttl_only_drop_parts = 1;

-- Lights of signal groups, each from its begin to its end; light is roadside.v1.Light.
CREATE TABLE IF NOT EXISTS signal_changes (
  junction_id LowCardinality(String),
  signal_group UInt8 CODEC(ZSTD(1)),
  light UInt8 CODEC(ZSTD(1)),
  start_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  end_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  -- 0: states around it are missing, so its begin or end is not exact.
  whole UInt8 CODEC(ZSTD(1)),
  -- First prediction of the end minus the end, s; NaN where there was none.
  prediction_error_s Float32 CODEC(ZSTD(1)),
  simulated UInt8 CODEC(ZSTD(1)),
  log_topic LowCardinality(String),
  log_partition UInt16 CODEC(ZSTD(1)),
  log_offset UInt64 CODEC(ZSTD(1)),
  log_row UInt16 CODEC(ZSTD(1))
) ENGINE = MergeTree
PARTITION BY toYYYYMMDD(start_time)
ORDER BY (junction_id, signal_group, start_time)
TTL toDateTime(start_time) + INTERVAL 730 DAY
SETTINGS non_replicated_deduplication_window = 1000, ttl_only_drop_parts = 1;

-- What was noticed of devices, by minute of receiving and by topic. Sequence numbers run over all topics of a session:
-- loss = 1 - sum(batches) / (max(last_sequence) - min(first_sequence) + 1).
CREATE TABLE IF NOT EXISTS device_minutes (
  device_id LowCardinality(String),
  session LowCardinality(String),
  minute DateTime('UTC') CODEC(DoubleDelta, ZSTD(1)),
  log_topic LowCardinality(String),
  kind SimpleAggregateFunction(max, UInt8) CODEC(ZSTD(1)),
  batches SimpleAggregateFunction(sum, UInt64) CODEC(ZSTD(1)),
  row_count SimpleAggregateFunction(sum, UInt64) CODEC(ZSTD(1)),
  duplicates SimpleAggregateFunction(sum, UInt64) CODEC(ZSTD(1)),
  refused_rows SimpleAggregateFunction(sum, UInt64) CODEC(ZSTD(1)),
  late_rows SimpleAggregateFunction(sum, UInt64) CODEC(ZSTD(1)),
  first_sequence SimpleAggregateFunction(min, UInt64) CODEC(ZSTD(1)),
  last_sequence SimpleAggregateFunction(max, UInt64) CODEC(ZSTD(1)),
  -- Sum over batches of (received - mean event time).
  latency_sum_ms SimpleAggregateFunction(sum, Float64) CODEC(ZSTD(1)),
  latency_max_ms SimpleAggregateFunction(max, Float64) CODEC(ZSTD(1)),
  clock_offset_ms SimpleAggregateFunction(max, Float64) CODEC(ZSTD(1)),
  simulated SimpleAggregateFunction(max, UInt8) CODEC(ZSTD(1)),
  log_partition SimpleAggregateFunction(max, UInt16) CODEC(ZSTD(1)),
  log_offset SimpleAggregateFunction(max, UInt64) CODEC(ZSTD(1)),
  log_row SimpleAggregateFunction(max, UInt16) CODEC(ZSTD(1))
) ENGINE = AggregatingMergeTree
PARTITION BY toYYYYMMDD(minute)
ORDER BY (device_id, minute, session, log_topic)
TTL minute + INTERVAL 365 DAY
SETTINGS non_replicated_deduplication_window = 1000, ttl_only_drop_parts = 1;

-- A corridor's travel time a minute. Each link takes the source with the most time spent; links without a measurement go at the
-- mean pace of those with one, where half the length has one.
CREATE VIEW IF NOT EXISTS corridor_travel_times AS
SELECT
  corridor_id,
  minute,
  any(corridor_length) AS corridor_length_m,
  any(free_flow) AS free_flow_time_s,
  sum(length) / corridor_length_m AS coverage,
  if(coverage >= 0.5, sum(length / greatest(speed, 0.1)) / coverage, NULL) AS travel_time_s,
  max(made_up) AS simulated
FROM (
  SELECT
    corridor_id,
    minute,
    link_id,
    argMax(distance / time, time) AS speed,
    max(length_m) AS length,
    max(corridor_m) AS corridor_length,
    max(free_s) AS free_flow,
    max(flag) AS made_up
  FROM (
    SELECT
      corridor_id,
      minute,
      link_id,
      source,
      sum(distance_m) AS distance,
      sum(time_s) AS time,
      max(link_length_m) AS length_m,
      max(corridor_length_m) AS corridor_m,
      max(free_flow_time_s) AS free_s,
      max(simulated) AS flag
    FROM corridor_minutes
    GROUP BY corridor_id, minute, link_id, source
    HAVING time > 0
  )
  GROUP BY corridor_id, minute, link_id
)
GROUP BY corridor_id, minute;

-- The way of every track, whatever said so.
CREATE VIEW IF NOT EXISTS track_points AS
SELECT track, event_time, 'connected' AS source, latitude_deg, longitude_deg, speed_mps, heading_deg, lane_id, simulated, log_topic, log_partition, log_offset, log_row FROM vehicle_states
UNION ALL
SELECT track, event_time, 'perceived', latitude_deg, longitude_deg, speed_mps, heading_deg, lane_id, simulated, log_topic, log_partition, log_offset, log_row FROM perceived_objects
UNION ALL
SELECT track, event_time, 'connected', latitude_deg, longitude_deg, speed_mps, heading_deg, lane_id, simulated, log_topic, log_partition, log_offset, log_row FROM pedestrians
UNION ALL
SELECT track, event_time, 'terminal', latitude_deg, longitude_deg, speed_mps, heading_deg, lane_id, simulated, log_topic, log_partition, log_offset, log_row FROM terminals;
