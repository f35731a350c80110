-- Requests of vehicles for priority at signals (VIR, SRM). The sender's own id is not kept.
CREATE TABLE IF NOT EXISTS priority_requests (
  device_id LowCardinality(String),
  event_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  received_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  clock_correction_ms Int32 CODEC(ZSTD(1)),
  simulated UInt8 CODEC(ZSTD(1)),
  request UInt8 CODEC(ZSTD(1)),
  status UInt8 CODEC(ZSTD(1)),
  junction UInt32 CODEC(ZSTD(1)),
  signal_group UInt8 CODEC(ZSTD(1)),
  vehicle_class UInt8 CODEC(ZSTD(1)),
  arrival UInt16 CODEC(ZSTD(1)),
  distance UInt16 CODEC(ZSTD(1)),
  log_partition UInt16 CODEC(ZSTD(1)),
  log_offset UInt64 CODEC(DoubleDelta, ZSTD(1)),
  log_row UInt16 CODEC(Delta, ZSTD(1)),
  arrival_s ALIAS if(arrival = 36001, NULL, arrival / 10),
  distance_m ALIAS if(distance = 10001, NULL, distance / 10),
  log_topic ALIAS 'priority-requests'
) ENGINE = MergeTree
PARTITION BY toYYYYMMDD(event_time)
ORDER BY (junction, event_time)
TTL toDateTime(event_time) + INTERVAL 30 DAY
SETTINGS non_replicated_deduplication_window = 1000, merge_selector_base = 15, ttl_only_drop_parts = 1;
