import type { Metrics } from '@luyun/serving/metrics';
import type { Gateway } from './gateway-module.js';
import type { StoredBatch } from './intake/stored-batch.js';

/** Counts what the gateway makes durable; gives the observer for its options. */
export function countBatches(metrics: Metrics): (batch: StoredBatch) => void {
  const batches = metrics.counter('luyun_gateway_batches_total', 'Batches made durable');
  const rows = metrics.counter('luyun_gateway_rows_total', 'Rows made durable', ['outcome']);
  const bytes = metrics.counter('luyun_gateway_bytes_total', 'Octets of batches made durable');
  const durations = metrics.durations(
    'luyun_gateway_durable_seconds',
    'Batches from their arrival until they were durable',
  );
  const accepted = rows.labels({ outcome: 'accepted' });
  const quarantined = rows.labels({ outcome: 'quarantined' });
  return (batch) => {
    batches.inc();
    accepted.inc(batch.rows - batch.quarantinedRows);
    quarantined.inc(batch.quarantinedRows);
    bytes.inc(batch.bytes);
    durations.observe(batch.durationMs / 1000);
  };
}

/** Tells how many devices are connected. */
export function countDevices(metrics: Metrics, gateway: Gateway): void {
  metrics.gauge('luyun_gateway_connected_devices', 'Devices connected now', [], async () => [
    { value: gateway.connected.length },
  ]);
}
