import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApi, type TestApi } from '../testing/open-test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

const count = (key: string, free: number | null, ageS: number, open = true) => ({
  key,
  eventTimeMs: api.platform.clock.nowMs() - ageS * 1000,
  simulated: true,
  value: { capacity: 100, free, source: 'facility', open, name: key, longitude: null, latitude: null },
  lineage: { topic: 'parking', partition: 0, offset: 1, row: 0 },
});
/** Near P1, which lies on link E1; one comes from the west, along E0. */
const near = '/parking?lon=116.315&lat=39.9002&fromLon=116.301&fromLat=39.9&radiusM=5000';

interface Place {
  id: string;
  reasons: string[];
  driveS: number;
  score: number;
}
const search = async (path: string): Promise<Place[]> => (await api.ask('viewer', 'GET', path)).json.items;

describe('parking search', () => {
  it('ranks by drive and walk along the roads', async () => {
    await api.platform.liveState.put('parking', [count('P1', 40, 60), count('P2', 40, 60)]);
    const places = await search(near);
    expect(places.map((place) => place.id)).toEqual(['P1', 'P2']);
    const [first] = places;
    // The rest of E0 and half of E1, at 80 % of 16.67 m/s, and one signal.
    expect(first?.driveS).toBeGreaterThan(90);
    expect(first?.driveS).toBeLessThan(130);
    expect(first?.reasons).toContain('free:40');
    expect(first?.reasons).toContain('live-speeds:0');
  });

  it('drives at the speeds that were measured', async () => {
    const before = (await search(near))[0]?.driveS ?? 0;
    const value = { speedMps: 2, densityPerKm: 50, flowPerHour: 300, los: 4, samples: 9 };
    const eventTimeMs = api.platform.clock.nowMs();
    await api.platform.liveState.put('link', [{ key: 'E0', eventTimeMs, simulated: true, value }]);
    const after = (await search(near)).find((place) => place.id === 'P1');
    expect(after?.driveS).toBeGreaterThan(before * 2);
    expect(after?.reasons).toContain('live-speeds:50');
  });

  it('puts full and closed ones last, and says so', async () => {
    await api.platform.liveState.put('parking', [count('P1', 0, 30)]);
    const places = await search(near);
    expect(places.map((place) => place.id)).toEqual(['P2', 'P1']);
    expect(places[1]?.reasons).toContain('full');
    await api.platform.liveState.put('parking', [count('P2', 5, 20, false), count('P1', 2, 20)]);
    const again = await search(near);
    expect(again.find((place) => place.id === 'P2')?.reasons).toContain('closed');
    expect(again.find((place) => place.id === 'P1')?.reasons).toContain('few-free');
  });

  it('tells garage from kerb and where one can charge, as far as that is known', async () => {
    const [charging, ...others] = await search(`${near}&charger=true`);
    expect(charging).toMatchObject({ id: 'P1', kind: 'garage', chargers: 12 });
    expect(others).toEqual([]);
    expect((await api.ask('viewer', 'GET', '/parking/P2')).json).toMatchObject({ kind: null, chargers: null });
  });

  it('lists all by pages, one by id, and history', async () => {
    const page = await api.ask('viewer', 'GET', '/parking?limit=1');
    expect(page.json.items[0]).toMatchObject({ id: 'P1', nameEn: 'Near', lineage: { topic: 'parking' } });
    expect(page.json.nextCursor).not.toBeNull();
    expect((await api.ask('viewer', 'GET', '/parking/P2')).json).toMatchObject({ open: false, free: 5 });
    expect((await api.ask('viewer', 'GET', '/parking/none')).status).toBe(404);
    expect((await api.ask('viewer', 'GET', '/parking?lon=5')).status).toBe(400);
  });

  it('remembers counts', async () => {
    const nowMs = api.platform.clock.nowMs();
    await api.platform.history.insert({
      table: 'parking_states',
      token: 'test-parking',
      rows: 2,
      columns: {
        facility_id: { dictionary: ['P1'], index: new Uint8Array(2) },
        event_time: Float64Array.of(nowMs - 60_000, nowMs - 1000),
        free: Int32Array.of(-1, 7),
        capacity: Uint32Array.of(100, 100),
        log_topic: { dictionary: ['parking'], index: new Uint8Array(2) },
        log_offset: Float64Array.of(3, 4),
      },
    });
    const { json } = await api.ask('viewer', 'GET', '/parking/P1/history');
    const from = { topic: 'parking', partition: 0, row: 0 };
    expect(json.items).toEqual([
      { timeMs: nowMs - 60_000, free: null, capacity: 100, lineage: { ...from, offset: 3 } },
      { timeMs: nowMs - 1000, free: 7, capacity: 100, lineage: { ...from, offset: 4 } },
    ]);
  });
});
