import { describe, expect, it } from 'vitest';
import { Metrics } from './metrics.js';
import { type MetricsReading, type MetricsSample, MetricsWindow } from './metrics-window.js';

type Line = readonly [name: string, labels: MetricsSample['labels'], value: number];

function reading(atMs: number, lines: readonly Line[]): MetricsReading {
  const samples = new Map<string, MetricsSample[]>();
  for (const [name, labels, value] of lines) samples.set(name, [...(samples.get(name) ?? []), { name, labels, value }]);
  return { atMs, samples };
}

describe('MetricsWindow', () => {
  it('tells what was counted in a second, of what is chosen', () => {
    const before = reading(1_000, [
      ['rows', { outcome: 'accepted' }, 100],
      ['rows', { outcome: 'quarantined' }, 4],
    ]);
    const after = reading(11_000, [
      ['rows', { outcome: 'quarantined' }, 6],
      ['rows', { outcome: 'accepted' }, 300],
    ]);
    const window = new MetricsWindow(before, after);
    expect(window.rate('rows')).toBeCloseTo(20.2);
    expect(window.rate('rows', ({ outcome }) => outcome === 'quarantined')).toBeCloseTo(0.2);
    expect(window.rate('others')).toBe(0);
  });

  it('knows no rate before there are two readings', () => {
    const now = reading(1_000, [['rows', {}, 100]]);
    expect(new MetricsWindow(undefined, now).rate('rows')).toBeNull();
    expect(new MetricsWindow(now, now).rate('rows')).toBeNull();
  });

  it('counts from zero what began anew or is new, and is never below zero', () => {
    const before = reading(0, [
      ['rows', { part: 'a' }, 1_000],
      ['rows', { part: 'gone' }, 50],
    ]);
    const after = reading(10_000, [
      ['rows', { part: 'a' }, 30],
      ['rows', { part: 'b' }, 20],
    ]);
    expect(new MetricsWindow(before, after).rate('rows')).toBe(5);
  });

  it('takes labels in any order for the same', () => {
    const before = reading(0, [['rows', { a: 1, b: 2 }, 10]]);
    const after = reading(1_000, [['rows', { b: 2, a: 1 }, 15]]);
    expect(new MetricsWindow(before, after).rate('rows')).toBe(5);
  });

  it('sums what is now, and knows nothing where nothing is told', () => {
    const lag = (topic: string, partition: number, value: number): Line => ['lag', { topic, partition }, value];
    const window = new MetricsWindow(undefined, reading(0, [lag('a', 0, 3), lag('a', 1, 4), lag('b', 0, 5)]));
    expect(window.sum('lag')).toBe(12);
    expect(window.sumBy('lag', 'topic')).toEqual({ a: 7, b: 5 });
    expect(window.sum('lag', ({ topic }) => topic === 'c')).toBeNull();
  });

  it('tells quantiles of what was observed between the readings only', () => {
    const buckets = (counts: readonly number[]): Line[] =>
      counts.map((count, i) => ['seconds_bucket', { le: [0.1, 1, '+Inf'][i] ?? '' }, count]);
    const window = new MetricsWindow(reading(0, buckets([0, 0, 500])), reading(1_000, buckets([90, 100, 600])));
    expect(window.quantile('seconds', 0.45)).toBeCloseTo(0.05);
    expect(window.quantile('seconds', 0.95)).toBeCloseTo(0.55);
    const none = reading(2_000, buckets([90, 100, 600]));
    expect(new MetricsWindow(none, none).quantile('seconds', 0.5)).toBeNull();
  });

  it('says no more than the last bound of what is beyond it', () => {
    const after = reading(1_000, [
      ['seconds_bucket', { le: 1 }, 1],
      ['seconds_bucket', { le: '+Inf' }, 100],
    ]);
    expect(new MetricsWindow(reading(0, []), after).quantile('seconds', 0.99)).toBe(1);
  });

  it('reads the same figures that are told at /metrics', async () => {
    const metrics = new Metrics('test');
    const rows = metrics.counter('luyun_rows_total', 'Rows', ['outcome']);
    const seconds = metrics.durations('luyun_seconds', 'Seconds');
    let known = true;
    metrics.gauge('luyun_lag', 'Lag', ['topic'], () =>
      known ? Promise.resolve([{ labels: { topic: 'a' }, value: 8 }]) : Promise.reject(new Error('away')),
    );
    rows.inc({ outcome: 'accepted' }, 5);
    const before = await metrics.read(1_000);
    rows.inc({ outcome: 'accepted' }, 10);
    seconds.observe(0.4);
    const after = await metrics.read(1_000);
    const window = new MetricsWindow({ ...before, atMs: 0 }, { ...after, atMs: 2_000 });
    expect(window.rate('luyun_rows_total')).toBe(5);
    expect(window.quantile('luyun_seconds', 0.5)).toBeCloseTo(0.375);
    expect(window.sum('luyun_lag')).toBe(8);
    expect(await metrics.text()).toContain('luyun_rows_total{outcome="accepted",service="test"} 15');
    known = false;
    expect(new MetricsWindow(after, await metrics.read(1_000)).sum('luyun_lag')).toBeNull();
  });

  it('waits for nobody who does not answer, and asks once', async () => {
    const metrics = new Metrics('test');
    let asked = 0;
    metrics.gauge('luyun_lag', 'Lag', [], () => {
      asked += 1;
      return new Promise(() => {});
    });
    metrics.counter('luyun_rows_total', 'Rows').inc(3);
    for (let i = 0; i < 2; i++) {
      const { samples } = await metrics.read(20);
      expect(samples.has('luyun_lag')).toBe(false);
      expect(samples.get('luyun_rows_total')?.[0]?.value).toBe(3);
    }
    expect(asked).toBe(1);
  });
});
