import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApi, type TestApi } from '../testing/open-test-api.js';

let api: TestApi;
const minuteMs = Math.floor(Date.now() / 60_000) * 60_000 - 10 * 60_000;
const same = (rows: number, text: string) => ({ dictionary: [text], index: new Uint8Array(rows) });

beforeAll(async () => {
  api = await openTestApi();
  const { history } = api.platform;
  // Two partial sums of one source in the first minute, another source beside them.
  await history.insert({
    table: 'link_minutes',
    token: 'test-links',
    rows: 4,
    columns: {
      link_id: same(4, 'E0'),
      minute: Float64Array.of(minuteMs, minuteMs, minuteMs, minuteMs + 60_000),
      source: { dictionary: ['connected', 'perceived'], index: Uint8Array.of(1, 1, 0, 1) },
      distance_m: Float64Array.of(600, 400, 100, 50),
      time_s: Float64Array.of(60, 40, 10, 50),
      vehicles: Float64Array.of(3, 2, 1, 1),
      link_length_m: new Float64Array(4).fill(853),
    },
  });
  await history.insert({
    table: 'corridor_minutes',
    token: 'test-corridors',
    rows: 2,
    columns: {
      corridor_id: same(2, 'C1'),
      minute: Float64Array.of(minuteMs, minuteMs),
      link_id: { dictionary: ['E0', 'E1'], index: Uint8Array.of(0, 1) },
      source: same(2, 'perceived'),
      distance_m: Float64Array.of(1000, 500),
      time_s: Float64Array.of(100, 100),
      link_length_m: Float64Array.of(853, 853),
      corridor_length_m: Float64Array.of(1706, 1706),
      free_flow_time_s: Float64Array.of(102, 102),
    },
  });
  await history.insert({
    table: 'perceived_objects',
    token: 'test-tracks',
    rows: 2,
    columns: {
      track: Uint32Array.of(7, 7),
      event_time: Float64Array.of(minuteMs, minuteMs + 100),
      latitude: Int32Array.of(399_000_000, 399_000_100),
      longitude: Int32Array.of(1_163_000_000, 1_163_000_100),
      speed: Uint16Array.of(500, 8191),
      heading: Uint16Array.of(7200, 28_800),
    },
  });
});
afterAll(() => api.close());

describe('history of traffic', () => {
  it('sums up the partials of a link, source by source', async () => {
    const { json } = await api.ask('viewer', 'GET', '/links/E0/history');
    expect(json.items).toHaveLength(2);
    expect(json.items[0]).toMatchObject({ minuteMs, samples: 5, los: 1 });
    expect(json.items[0].speedMps).toBeCloseTo(10);
    expect(json.items[0].densityPerKm).toBeCloseTo(100 / 60 / 0.853);
    expect(json.items[1]).toMatchObject({ minuteMs: minuteMs + 60_000, speedMps: 1, los: 4 });
    expect((await api.ask('viewer', 'GET', '/links/none/history')).status).toBe(404);
    expect((await api.ask('viewer', 'GET', '/links/E0/history?fromMs=0')).status).toBe(400);
  });

  it('gives the travel times of a corridor', async () => {
    const { json } = await api.ask('viewer', 'GET', '/corridors/C1/history');
    expect(json.items).toHaveLength(1);
    expect(json.items[0].travelTimeS).toBeCloseTo(853 / 10 + 853 / 5);
    expect(json.items[0]).toMatchObject({ minuteMs, coverage: 1, los: 3 });
    const all = await api.ask('viewer', 'GET', '/corridors/history');
    expect(all.json.items.find((each: { corridorId: string }) => each.corridorId === 'C1').minutes).toEqual(json.items);
    expect((await api.ask('viewer', 'GET', '/corridors/history?fromMs=0')).status).toBe(400);
  });

  it('gives the way of a track, which may be over', async () => {
    expect((await api.ask('viewer', 'GET', '/tracks/7')).status).toBe(404);
    const { json } = await api.ask('viewer', 'GET', '/tracks/7/history');
    const lineage = { topic: 'perceived-objects', partition: 0, offset: 0, row: 0 };
    expect(json.items).toEqual([
      { timeMs: minuteMs, longitude: 116.3, latitude: 39.9, speedMps: 10, headingDeg: 90, lineage },
      { timeMs: minuteMs + 100, longitude: 116.30001, latitude: 39.90001, speedMps: null, headingDeg: null, lineage },
    ]);
  });
});
