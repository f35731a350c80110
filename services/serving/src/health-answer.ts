import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Health, HealthReport } from './health.js';

const alive: HealthReport = { status: 'ok', checks: {} };

/** Answers /health/live, which holds as long as it answers, and /health/ready. */
export function answerHealth(health: Health) {
  return (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): void => {
    const path = request.url?.split('?')[0];
    const asks = request.method === 'GET' || request.method === 'HEAD';
    if (asks && path === '/health/live') answer(response, alive);
    else if (asks && path === '/health/ready') health.ready().then((report) => answer(response, report), next);
    else next();
  };
}

function answer(response: ServerResponse, report: HealthReport): void {
  response.writeHead(report.status === 'ok' ? 200 : 503, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(report));
}
