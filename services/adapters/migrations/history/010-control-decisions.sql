-- Decisions of real-time control, with what they were made of. Lists are JSON. run and number tell their order; snapshot, now and then,
-- holds everything before the decision, from which on all can be made again; empty elsewhere.
CREATE TABLE IF NOT EXISTS control_decisions (
  junction_id LowCardinality(String),
  event_time DateTime64(3, 'UTC') CODEC(DoubleDelta, ZSTD(1)),
  run LowCardinality(String),
  number UInt32 CODEC(DoubleDelta, ZSTD(1)),
  mode LowCardinality(String),
  reason LowCardinality(String),
  decision String CODEC(ZSTD(3)),
  bindings String CODEC(ZSTD(3)),
  ordered String CODEC(ZSTD(3)),
  command_id String CODEC(ZSTD(1)),
  input String CODEC(ZSTD(3)),
  snapshot String CODEC(ZSTD(3)),
  simulated UInt8 CODEC(ZSTD(1)),
  log_topic LowCardinality(String),
  log_partition UInt16 CODEC(ZSTD(1)),
  log_offset UInt64 CODEC(DoubleDelta, ZSTD(1)),
  log_row UInt16 CODEC(ZSTD(1))
) ENGINE = MergeTree
PARTITION BY toYYYYMMDD(event_time)
ORDER BY (junction_id, event_time)
TTL toDateTime(event_time) + INTERVAL 90 DAY
SETTINGS non_replicated_deduplication_window = 1000, ttl_only_drop_parts = 1;
