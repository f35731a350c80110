import { describe, expect, it } from 'vitest';
import type { ApiFigures, ProcessReport, ProcessState } from '../../../api/types.js';
import { lagByTopic, sumApis, sumGateways, sumProcessing, total } from './sum-processes.js';

const report: ProcessReport = {
  instance: 'a',
  service: 'processing',
  host: 'host',
  pid: 1,
  version: '0.1.0',
  startedMs: 0,
  reportedMs: 0,
  state: 'ready',
  checks: [],
  cpuShare: 0.1,
  memoryMb: 100,
  eventLoopP99Ms: 11,
};
const folding = (state: ProcessState, lag: number, lagOf: Record<string, number>): ProcessReport => ({
  ...report,
  state,
  processing: { recordsPerS: 10, lag, lagByTopic: lagOf, ageP95Ms: lag, failuresPerMin: 0 },
});
const serving = (figures: Partial<ApiFigures>): ProcessReport => ({
  ...report,
  api: { requestsPerS: null, errorShare: null, p95Ms: null, sockets: null, framesPerS: null, ...figures },
});

describe('the sums of a service', () => {
  it('are of those that are heard; the silent count, those that ended do not', () => {
    const sum = sumProcessing([
      folding('ready', 5, { a: 2, b: 3 }),
      folding('notReady', 7, { b: 7 }),
      folding('silent', 100, { a: 100 }),
      folding('stopped', 100, { a: 100 }),
    ]);
    expect(sum).toEqual({
      processes: 3,
      ready: 1,
      figures: { recordsPerS: 20, lag: 12, lagByTopic: { b: 10, a: 2 }, ageP95Ms: 7, failuresPerMin: 0 },
    });
  });

  it('are none where nobody serves so', () => {
    expect(sumGateways([folding('ready', 0, {})])).toBeNull();
    expect(sumGateways([])).toBeNull();
  });

  it('weigh errors by requests, and keep what is not known as a gap', () => {
    const sum = sumApis([
      serving({ requestsPerS: 90, errorShare: 0, p95Ms: 20 }),
      serving({ requestsPerS: 10, errorShare: 0.5, p95Ms: 80 }),
      serving({ requestsPerS: 0 }),
    ]);
    expect(sum?.figures).toEqual({ requestsPerS: 100, errorShare: 0.05, p95Ms: 80, sockets: null, framesPerS: null });
    expect(sumApis([serving({})])?.figures.errorShare).toBeNull();
  });
});

describe('total', () => {
  it('is a gap where nothing is known', () => {
    expect(total([null, undefined])).toBeNull();
    expect(total([])).toBeNull();
    expect(total([0, null])).toBe(0);
  });
});

describe('lagByTopic', () => {
  it('sums over processes, the longest first', () => {
    const reports = [
      folding('ready', 0, { a: 1, b: 2 }),
      folding('ready', 0, { b: 2, c: 1 }),
      folding('silent', 0, { a: 9 }),
    ];
    expect(lagByTopic(reports)).toEqual([
      { topic: 'b', lag: 4, holders: 2 },
      { topic: 'a', lag: 1, holders: 1 },
      { topic: 'c', lag: 1, holders: 1 },
    ]);
  });
});
