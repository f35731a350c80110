import { MemoryLiveState } from '@luyun/adapters/live-state/memory-live-state';
import { afterEach, describe, expect, it } from 'vitest';
import { Health } from './health.js';
import { Metrics } from './metrics.js';
import { ProcessReporter } from './process-reporter.js';

const clock = { nowMs: () => Date.now() };

describe('ProcessReporter', () => {
  const liveState = new MemoryLiveState({ clock });
  afterEach(() => liveState.close());

  it('tells what the process is, how it does, and that it ended', async () => {
    const metrics = new Metrics('gateway');
    const batches = metrics.counter('luyun_gateway_batches_total', 'Batches');
    const reporter = new ProcessReporter({
      service: 'gateway',
      platform: { liveState, clock },
      metrics,
      journal: { warn: () => undefined },
      health: new Health(() => ({ needs: {}, uses: { history: () => Promise.reject(new Error('away')) } })),
      figures: (window) => ({
        gateway: {
          streams: 1,
          batchesPerS: window.rate('luyun_gateway_batches_total'),
          rowsPerS: null,
          quarantinedPerS: null,
          ackP99Ms: null,
        },
      }),
      everyMs: 50,
    });
    const counting = setInterval(() => batches.inc(), 5);
    const latest = async () => (await liveState.list('process'))[0];
    await expect.poll(async () => (await latest())?.value.gateway?.batchesPerS ?? 0).toBeGreaterThan(0);
    clearInterval(counting);
    const entry = await latest();
    expect(entry?.key).toMatch(/^gateway-.+-\d+$/);
    expect(entry?.value).toMatchObject({
      service: 'gateway',
      pid: process.pid,
      stopped: false,
      ready: true,
      checks: [{ name: 'history', ok: false, detail: 'away' }],
    });
    expect(entry?.value.version).toMatch(/^\d+\.\d+\.\d+/);
    expect(entry?.value.memoryMb).toBeGreaterThan(10);
    expect(entry?.value.cpuShare).toBeGreaterThan(0);
    expect(Math.abs((entry?.value.startedMs ?? 0) - (Date.now() - process.uptime() * 1000))).toBeLessThan(5_000);

    await reporter.stop();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect((await latest())?.value.stopped).toBe(true);
    expect(await liveState.list('process')).toHaveLength(1);
  });
});
