import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Metrics } from './metrics.js';

/** Counts requests by route, as declared, and status, with the time until they were answered. */
export function observeRequests(metrics: Metrics) {
  const durations = metrics.durations('luyun_http_request_seconds', 'Requests until they were answered', [
    'method',
    'route',
    'status',
  ]);
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const began = performance.now();
    response.once('finish', () => {
      durations.observe(
        { method: request.method ?? '', route: routeOf(request), status: response.statusCode },
        (performance.now() - began) / 1000,
      );
    });
    next();
  };
}

/** Files of the web and what is no route are one: a name for each path asked for would fill the memory. */
function routeOf(request: IncomingMessage): string {
  return (request as { route?: { path?: string } }).route?.path ?? 'other';
}
