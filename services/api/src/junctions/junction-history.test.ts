import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApi, type TestApi } from '../testing/open-test-api.js';
import { computeCoordination } from './coordination.js';
import { computeSplits } from './splits.js';

const RED = 3;
const GREEN = 6;
const YELLOW = 7;
const CYCLE_MS = 60_000;

/** Group 1 is green in the first 20 s of each minute, yellow for 3 s, then red. */
function lights(group: number, startMs: number, cycles: number) {
  return Array.from({ length: cycles }, (_, cycle) => {
    const at = startMs + cycle * CYCLE_MS;
    return [
      { group, light: GREEN, startMs: at, endMs: at + 20_000, whole: true },
      { group, light: YELLOW, startMs: at + 20_000, endMs: at + 23_000, whole: true },
      { group, light: RED, startMs: at + 23_000, endMs: at + CYCLE_MS, whole: true },
    ];
  }).flat();
}

describe('splits', () => {
  it('measure greens by cycle and group', () => {
    const intervals = [...lights(1, 0, 5), ...lights(2, 30_000, 5)];
    const { cycles, groups } = computeSplits(intervals, 0, 10 * CYCLE_MS);
    expect(cycles).toHaveLength(4);
    expect(cycles[0]).toEqual({ startMs: 0, endMs: CYCLE_MS, greens: { 1: 20, 2: 20 } });
    expect(groups[0]).toEqual({
      group: 1,
      greenMeanS: 20,
      greenP50S: 20,
      greenP85S: 20,
      cycles: 5,
      shareOfCycle: 1 / 3,
    });
  });
});

describe('lights that were not seen whole', () => {
  it('count for nothing', () => {
    const cut = lights(1, 0, 4).map((interval) => (interval.startMs === 0 ? { ...interval, whole: false } : interval));
    expect(computeSplits(cut, 0, 10 * CYCLE_MS).groups[0]).toMatchObject({ cycles: 3 });
    const red = { group: 1, light: RED, startMs: -1000, endMs: 0, whole: false };
    expect(computeCoordination([red, ...lights(1, 0, 3)], []).cycles).toHaveLength(2);
  });
});

describe('coordination', () => {
  it('counts arrivals on green, and how much better than chance that is', () => {
    const red = { group: 1, light: RED, startMs: -37_000, endMs: 0, whole: true };
    const arrivals = [5_000, 10_000, 15_000, 30_000, 400_000];
    const result = computeCoordination([red, ...lights(1, 0, 2)], arrivals);
    expect(result.cycles[0]).toEqual({ startMs: -37_000, greenMs: 0, yellowMs: 20_000, endMs: 23_000 });
    expect(result.arrivals.map((arrival) => arrival.onGreen)).toEqual([true, true, true, false]);
    expect(result.arrivalsOnGreenPct).toBe(75);
    expect(result.platoonRatio).toBeCloseTo(0.75 / (20 / 60));
  });

  it('is at chance for even arrivals, whatever the lights', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 50 }), fc.integer({ min: 1, max: 8 }), (greenS, yellowS) => {
        const intervals = Array.from({ length: 6 }, (_, cycle) => {
          const at = cycle * CYCLE_MS;
          const yellowMs = at + greenS * 1000;
          return [
            { group: 1, light: GREEN, startMs: at, endMs: yellowMs, whole: true },
            { group: 1, light: YELLOW, startMs: yellowMs, endMs: yellowMs + yellowS * 1000, whole: true },
            { group: 1, light: RED, startMs: yellowMs + yellowS * 1000, endMs: at + CYCLE_MS, whole: true },
          ];
        }).flat();
        const even = Array.from({ length: 360 }, (_, second) => second * 1000);
        const { platoonRatio, cycles } = computeCoordination(intervals, even);
        expect(cycles).toHaveLength(5);
        expect(platoonRatio).toBeCloseTo(1, 1);
      }),
    );
  });
});

describe('history of a junction', () => {
  let api: TestApi;
  const startMs = Math.floor(Date.now() / 60_000) * 60_000 - 30 * 60_000;
  beforeAll(async () => {
    api = await openTestApi();
    const rows = [...lights(1, startMs, 10), ...lights(2, startMs + 30_000, 10)];
    const { history } = api.platform;
    await history.insert({
      table: 'signal_changes',
      token: 'test-signals',
      rows: rows.length,
      columns: {
        junction_id: { dictionary: ['J10'], index: new Uint8Array(rows.length) },
        signal_group: Uint8Array.from(rows, (row) => row.group),
        light: Uint8Array.from(rows, (row) => row.light),
        start_time: Float64Array.from(rows, (row) => row.startMs),
        end_time: Float64Array.from(rows, (row) => row.endMs),
        whole: new Uint8Array(rows.length).fill(1),
        prediction_error_s: new Float32Array(rows.length),
      },
    });
    const crossings = Array.from({ length: 9 }, (_, cycle) => startMs + CYCLE_MS * (cycle + 1) + 10_000);
    await history.insert({
      table: 'stop_line_crossings',
      token: 'test-crossings',
      rows: crossings.length,
      columns: {
        junction_id: { dictionary: ['J10'], index: new Uint8Array(crossings.length) },
        signal_group: new Uint8Array(crossings.length).fill(1),
        event_time: Float64Array.from(crossings),
        arrival_time: Float64Array.from(crossings),
      },
    });
  });
  afterAll(() => api.close());

  it('gives phases, splits and coordination', async () => {
    const window = `fromMs=${startMs}&toMs=${startMs + 15 * 60_000}`;
    const phases = await api.ask('viewer', 'GET', `/junctions/J10/phases?${window}`);
    expect(phases.json.intervals).toHaveLength(60);
    const splits = await api.ask('viewer', 'GET', `/junctions/J10/splits?${window}`);
    expect(splits.json.groups[0]).toMatchObject({ group: 1, greenMeanS: 20 });
    const coordination = await api.ask('viewer', 'GET', `/junctions/J10/coordination?group=1&${window}`);
    expect(coordination.json).toMatchObject({ source: 'trajectory', arrivalsOnGreenPct: 100 });
    expect(coordination.json.cycles.length).toBeGreaterThan(7);
  });

  it('takes arrivals from detectors where there are any', async () => {
    const events = Array.from({ length: 5 }, (_, cycle) => startMs + CYCLE_MS * (cycle + 1) + 30_000);
    await api.platform.history.insert({
      table: 'controller_events',
      token: 'test-events',
      rows: events.length,
      columns: {
        junction: new Uint32Array(events.length).fill(65_546),
        event_code: new Uint16Array(events.length).fill(82),
        parameter: new Uint16Array(events.length).fill(3),
        event_time: Float64Array.from(events),
      },
    });
    const window = `fromMs=${startMs}&toMs=${startMs + 15 * 60_000}`;
    const { json } = await api.ask('viewer', 'GET', `/junctions/J10/coordination?group=1&${window}`);
    expect(json).toMatchObject({ source: 'detector', arrivalsOnGreenPct: 0 });
    expect(json.arrivals[0].timeMs).toBeCloseTo((events[0] ?? 0) + (40 / 16.67) * 1000, 0);
  });

  it('refuses windows that are none or too long', async () => {
    expect((await api.ask('viewer', 'GET', '/junctions/J10/phases?fromMs=5&toMs=4')).status).toBe(400);
    expect((await api.ask('viewer', 'GET', '/junctions/J10/phases?fromMs=5&toMs=99999999999')).status).toBe(400);
    expect((await api.ask('viewer', 'GET', '/junctions/none/phases')).status).toBe(404);
  });
});
