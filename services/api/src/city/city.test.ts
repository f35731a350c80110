import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApi, type TestApi } from '../testing/open-test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

describe('city', () => {
  it('says what it is', async () => {
    const { json } = await api.ask('viewer', 'GET', '/city');
    expect(json).toMatchObject({ version: 1, nameEn: 'Small Town', simulated: true, counts: { links: 5, lanes: 10 } });
    expect(json.bounds).toEqual([116.3, 39.9, 116.32, 39.91]);
  });

  it('gives GeoJSON within an area', async () => {
    const all = await api.ask('viewer', 'GET', '/city/links');
    expect(all.headers.get('content-type')).toMatch(/^application\/geo\+json/);
    expect(all.json.features).toHaveLength(5);
    const west = await api.ask('viewer', 'GET', '/city/junctions?bbox=116.29,39.89,116.305,39.905');
    expect(west.json.features.map((each: { id: string }) => each.id)).toEqual(['J00']);
    expect((await api.ask('viewer', 'GET', '/city/lanes')).status).toBe(400);
    expect((await api.ask('viewer', 'GET', '/city/lanes?bbox=4,3,2,1')).status).toBe(400);
    const lanes = await api.ask('viewer', 'GET', '/city/lanes?bbox=116.3,39.9,116.304,39.905');
    expect(lanes.json.features.length).toBe(4);
  });

  it('gives stops with their lines, and the lines', async () => {
    const stops = await api.ask('viewer', 'GET', '/city/stops?bbox=116.3,39.89,116.32,39.91');
    expect(stops.json.features.map((each: { properties: unknown }) => each.properties)).toEqual([
      { id: 'S1', name: '东站', nameEn: 'East Stop', kind: 'bus', linkId: 'E0', lines: ['B1'] },
    ]);
    const lines = await api.ask('viewer', 'GET', '/city/transit-lines');
    expect(lines.json.features[0].geometry.type).toBe('LineString');
    expect(lines.json.features[0].properties).toMatchObject({
      id: 'B1',
      kind: 'bus',
      stopIds: ['S1'],
      colour: '#3f8fd2',
    });
    const none = await api.ask('viewer', 'GET', '/city/transit-lines?bbox=10,10,11,11');
    expect(none.json.features).toEqual([]);
  });

  it('cuts tiles, and says when they have not changed', async () => {
    const x = Math.floor(((116.305 + 180) / 360) * 2 ** 15);
    const y = Math.floor((0.5 - Math.asinh(Math.tan((39.9 * Math.PI) / 180)) / (2 * Math.PI)) * 2 ** 15);
    const url = `${api.server.url}/api/v1/tiles/15/${x}/${y}.pbf`;
    const authorization = `Bearer ${api.tokens.viewer}`;
    const first = await fetch(url, { headers: { authorization } });
    expect(first.status).toBe(200);
    expect(first.headers.get('content-type')).toBe('application/vnd.mapbox-vector-tile');
    const layers = Buffer.from(await first.arrayBuffer()).toString('latin1');
    for (const layer of ['road', 'lane', 'junction', 'stop', 'transit', 'crossing']) expect(layers).toContain(layer);
    const again = await fetch(url, { headers: { authorization, 'if-none-match': first.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
    expect((await api.ask('viewer', 'GET', '/tiles/3/9/0.pbf')).status).toBe(400);
  });

  it('shows junctions with the state of their signals', async () => {
    await api.platform.liveState.put('signal', [
      {
        key: 'J10/1',
        eventTimeMs: 1000,
        simulated: true,
        value: { junctionId: 'J10', group: 1, light: 3, sinceMs: 900, likelyEndMs: 2000, confidencePct: 80 },
        lineage: { topic: 'signal-states', partition: 0, offset: 4, row: 2 },
      },
    ]);
    const { json } = await api.ask('viewer', 'GET', '/junctions?signalised=true');
    expect(json.items).toHaveLength(1);
    expect(json.items[0].groups).toMatchObject([
      { group: 1, phase: 2, light: 3, eventTimeMs: 1000 },
      { group: 2, phase: 5, light: 0, eventTimeMs: 0 },
    ]);
    const one = await api.ask('viewer', 'GET', '/junctions/J10');
    expect(one.json.lanes.map((lane: { laneId: string }) => lane.laneId)).toEqual(['E0_1', 'E0_2']);
    expect((await api.ask('viewer', 'GET', '/junctions/none')).status).toBe(404);
    const paged = await api.ask('viewer', 'GET', '/junctions?limit=2');
    const rest = await api.ask('viewer', 'GET', `/junctions?limit=10&cursor=${paged.json.nextCursor}`);
    expect(paged.json.items.length + rest.json.items.length).toBe(5);
    expect(rest.json.nextCursor).toBeNull();
    expect((await api.ask('viewer', 'GET', '/junctions?cursor=nonsense')).status).toBe(400);
  });
});
