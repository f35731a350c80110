import type { Metrics } from '@luyun/serving/metrics';
import type { LiveServer } from './live-server.js';

/** Tells how many look at the live picture, and how much they get. */
export function countLive(metrics: Metrics, live: LiveServer): void {
  metrics.gauge('luyun_live_sockets', 'Live sockets open now', [], async () => [{ value: live.statistics.sockets }]);
  metrics.total('luyun_live_frames_total', 'Live frames sent', () => live.statistics.framesSent);
  metrics.total('luyun_live_bytes_total', 'Octets of live frames sent', () => live.statistics.bytesSent);
}
