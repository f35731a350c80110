import type { GatewayFigures } from '@luyun/core';
import type { MetricsWindow } from '@luyun/serving/metrics-window';

/** What a gateway does, out of its metrics. */
export function gatewayFigures(window: MetricsWindow): GatewayFigures {
  const ackS = window.quantile('luyun_gateway_durable_seconds', 0.99);
  return {
    streams: window.sum('luyun_gateway_connected_devices'),
    batchesPerS: window.rate('luyun_gateway_batches_total'),
    rowsPerS: window.rate('luyun_gateway_rows_total'),
    quarantinedPerS: window.rate('luyun_gateway_rows_total', ({ outcome }) => outcome === 'quarantined'),
    ackP99Ms: ackS === null ? null : ackS * 1000,
  };
}
