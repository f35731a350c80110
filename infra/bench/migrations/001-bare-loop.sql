-- What the bare loop writes to: the 16 columns of a BSM, and a rollup by materialized view.
CREATE TABLE IF NOT EXISTS bare_rows (
  device_id LowCardinality(String),
  event_time DateTime64(3, 'UTC'),
  vehicle_id UInt64,
  latitude Int32,
  longitude Int32,
  elevation Int32,
  speed UInt16,
  heading UInt16,
  acceleration Int16,
  yaw_rate Int16,
  brakes UInt8,
  lights UInt16,
  width UInt16,
  length UInt16,
  vehicle_class UInt8,
  position_error UInt16
) ENGINE = MergeTree PARTITION BY toYYYYMMDD(event_time) ORDER BY (vehicle_id, event_time)
SETTINGS non_replicated_deduplication_window = 1000, merge_selector_base = 15;

CREATE TABLE IF NOT EXISTS bare_minutes (
  cell UInt64,
  minute DateTime('UTC'),
  vehicles AggregateFunction(count),
  speed AggregateFunction(avg, UInt16)
) ENGINE = AggregatingMergeTree ORDER BY (cell, minute)
SETTINGS non_replicated_deduplication_window = 1000;

CREATE MATERIALIZED VIEW IF NOT EXISTS bare_minutes_view TO bare_minutes AS
SELECT
  intDiv(latitude + 900000000, 20000) * 100000 + intDiv(longitude + 1800000000, 20000) AS cell,
  toStartOfMinute(event_time) AS minute,
  countState() AS vehicles,
  avgState(speed) AS speed
FROM bare_rows
GROUP BY cell, minute;
