-- Sequence numbers run over all devices and topics of a stream: the loss of a stream's session is
-- 1 - sum(batches) / (max(last_sequence) - min(first_sequence) + 1) over its stream_id, not over one device behind a concentrator.
ALTER TABLE device_minutes ADD COLUMN IF NOT EXISTS stream_id SimpleAggregateFunction(max, String) CODEC(ZSTD(1)) AFTER device_id;
