import { randomRequests } from '@luyun/core/testing/random-requests';
import { type Bench, say } from '../bench.js';

const REQUESTS = 10_000_000;
const QUICK_REQUESTS = 1_000_000;
const AT_A_TIME = 250_000;

/** Random requests to the gate of random junctions; what it showed is checked by what knows nothing of the gate. */
export const safety: Bench = async ({ quick, seed = 1 }) => {
  const wanted = quick ? QUICK_REQUESTS : REQUESTS;
  const startedMs = performance.now();
  let [requests, granted, greens, violations] = [0, 0, 0, 0];
  for (let part = 0; requests < wanted; part++) {
    const run = randomRequests(AT_A_TIME, seed * 1_000 + part);
    requests += run.requests;
    granted += run.granted;
    greens += run.greens;
    violations += run.violations.length;
    for (const violation of run.violations.slice(0, 3)) say(`part ${part}: ${JSON.stringify(violation)}`);
    if (part % 8 === 7)
      say(`${requests.toLocaleString('en')} requests, ${greens.toLocaleString('en')} greens, ${violations} violations`);
  }
  return {
    requests,
    granted,
    greens,
    violations,
    requestsPerS: Math.round(requests / ((performance.now() - startedMs) / 1000)),
  };
};
