import type { LiveProcess } from '@luyun/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApi, type TestApi } from '../testing/open-test-api.js';
import { processState } from './process-state.js';

const report: LiveProcess = {
  service: 'processing',
  host: 'host',
  pid: 7,
  version: '0.1.0',
  startedMs: 1_000,
  stopped: false,
  ready: true,
  checks: [{ name: 'eventLog', ok: true, detail: '' }],
  cpuShare: 0.5,
  memoryMb: 200,
  eventLoopP99Ms: null,
  processing: {
    recordsPerS: 1.5,
    lag: 3,
    lagByTopic: { 'vehicle-states': 3 },
    ageP95Ms: null,
    failuresPerMin: 0,
  },
};

describe('processState', () => {
  const failing = { ...report, checks: [{ name: 'history', ok: false, detail: 'refused' }] };

  it('tells what works, what goes without something, and what cannot work', () => {
    expect(processState(report, 0)).toBe('ready');
    expect(processState(failing, 0)).toBe('limited');
    expect(processState({ ...failing, ready: false }, 0)).toBe('notReady');
  });

  it('tells who is silent for 20 s, and forgets after 10 minutes', () => {
    expect(processState(report, 19_999)).toBe('ready');
    expect(processState({ ...failing, ready: false }, 20_000)).toBe('silent');
    expect(processState(report, 599_999)).toBe('silent');
    expect(processState(report, 600_000)).toBeUndefined();
  });

  it('does not call silent who ended in order, and takes a clock that is ahead for now', () => {
    expect(processState({ ...report, stopped: true }, 30_000)).toBe('stopped');
    expect(processState({ ...report, stopped: true }, 600_000)).toBeUndefined();
    expect(processState(report, -5_000)).toBe('ready');
  });
});

describe('GET /processes', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi();
    const nowMs = api.platform.clock.nowMs();
    const entry = (key: string, agoMs: number, value: LiveProcess = report) => ({
      key,
      eventTimeMs: nowMs - agoMs,
      simulated: false,
      value,
    });
    await api.platform.liveState.put('process', [
      entry('processing-host-8', 30_000),
      entry('processing-host-7', 0),
      entry('gateway-host-9', 700_000),
      entry('api-host-6', 0, {
        ...report,
        service: 'api',
        checks: [{ name: 'history', ok: false, detail: 'refused' }],
      }),
    ]);
  });
  afterAll(() => api.close());

  it('lists who was heard lately, with what it says', async () => {
    const { status, json } = await api.ask('operator', 'GET', '/processes');
    expect(status).toBe(200);
    expect(json.items.map(({ instance, state }: { instance: string; state: string }) => [instance, state])).toEqual([
      ['api-host-6', 'limited'],
      ['processing-host-7', 'ready'],
      ['processing-host-8', 'silent'],
    ]);
    expect(json.items[1]).toEqual({
      ...report,
      instance: 'processing-host-7',
      state: 'ready',
      reportedMs: json.items[1].reportedMs,
    });
    expect(json.nextCursor).toBeNull();
  });

  it('is for operators', async () => {
    expect((await api.ask('viewer', 'GET', '/processes')).status).toBe(403);
    expect((await api.ask(undefined, 'GET', '/processes')).status).toBe(401);
  });
});
