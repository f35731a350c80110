import { gzipSync } from 'node:zlib';
import { exportCity } from '@luyun/adapters/city-export/export-city';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApi, type TestApi } from '../testing/open-test-api.js';
import { testCity } from '../testing/test-city.js';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi({}, null);
});
afterAll(() => api.close());

describe('city versions', () => {
  it('begin with none, and take a file', async () => {
    expect((await api.ask('viewer', 'GET', '/city')).json).toMatchObject({ version: 0, counts: { links: 0 } });
    const file = Buffer.from(exportCity(testCity));
    const imported = await api.ask('engineer', 'POST', '/city/import?format=geojson&fileName=town.geojson', file);
    expect(imported.status).toBe(201);
    expect(imported.json).toMatchObject({ version: 1, counts: { links: 5, corridors: 1, carParks: 2 } });
    expect((await api.ask('viewer', 'GET', '/city')).json).toMatchObject({ version: 1, nameEn: 'Small Town' });
  });

  it('refuse what is no city', async () => {
    const broken = await api.ask('engineer', 'POST', '/city/import?format=geojson', Buffer.from('{"type":1}'));
    expect(broken.status).toBe(422);
    expect(broken.json.detail.length).toBeGreaterThan(5);
    expect((await api.ask('engineer', 'POST', '/city/import?format=geojson')).status).toBe(400);
    expect((await api.ask('engineer', 'POST', '/city/import?format=kml', Buffer.from('x'))).status).toBe(400);
    expect((await api.ask('engineer', 'POST', '/city/import?format=osm&origin=1', Buffer.from('x'))).status).toBe(400);
  });

  it('edit corridors as new versions, and go back', async () => {
    const corridor = { name: '环', nameEn: 'Ring', linkIds: ['E0', 'N1', 'W1', 'S0'] };
    const put = await api.ask('engineer', 'PUT', '/corridors/R', corridor);
    expect(put.json).toMatchObject({ id: 'R', nameEn: 'Ring', lengthM: 2 * (853 + 1112) });
    const apart = await api.ask('engineer', 'PUT', '/corridors/R', { ...corridor, linkIds: ['E0', 'W1'] });
    expect(apart.status).toBe(422);
    const { json } = await api.ask('viewer', 'GET', '/corridors');
    expect(json.items.map((each: { id: string }) => each.id)).toEqual(['C1', 'R']);
    expect((await api.ask('engineer', 'DELETE', '/corridors/C1')).status).toBe(200);
    expect((await api.ask('engineer', 'DELETE', '/corridors/C1')).status).toBe(404);
    const restored = await api.ask('engineer', 'POST', '/city/versions/1/restore');
    expect(restored.json).toMatchObject({ version: 4, counts: { corridors: 1 } });
    const versions = await api.ask('viewer', 'GET', '/city/versions?limit=3');
    expect(versions.json.items.map((each: { version: number }) => each.version)).toEqual([4, 3, 2]);
    expect(versions.json.items[0].author).toBe('engineer');
    expect((await api.ask('engineer', 'POST', '/city/versions/99/restore')).status).toBe(404);
  });

  it('are added to what was put into force through another process a moment ago', async () => {
    const body = gzipSync(JSON.stringify({ ...testCity, nameEn: 'Grown Town' }));
    await api.platform.records.cityModels.add({ createdMs: 1, author: 'elsewhere', note: 'grown', body });
    const corridor = { name: '环', nameEn: 'Ring', linkIds: ['E0', 'N1', 'W1', 'S0'] };
    expect((await api.ask('engineer', 'PUT', '/corridors/R', corridor)).status).toBe(200);
    expect((await api.ask('viewer', 'GET', '/city')).json).toMatchObject({ nameEn: 'Grown Town' });
  });
});
