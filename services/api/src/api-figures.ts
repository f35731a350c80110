import type { ApiFigures } from '@luyun/core';
import type { MetricsWindow } from '@luyun/serving/metrics-window';

const REQUESTS = 'luyun_http_request_seconds';

/** What the API does, out of its metrics. */
export function apiFigures(window: MetricsWindow): ApiFigures {
  const requestsPerS = window.rate(`${REQUESTS}_count`);
  const failedPerS = window.rate(`${REQUESTS}_count`, ({ status }) => Number(status) >= 500);
  const p95S = window.quantile(REQUESTS, 0.95);
  return {
    requestsPerS,
    errorShare: requestsPerS && failedPerS !== null ? failedPerS / requestsPerS : null,
    p95Ms: p95S === null ? null : p95S * 1000,
    sockets: window.sum('luyun_live_sockets'),
    framesPerS: window.rate('luyun_live_frames_total'),
  };
}
