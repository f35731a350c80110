import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runCity } from './run-city.js';
import { ADMIN_PASSWORD, PlatformProcess } from './testing/platform-process.js';

const directory = mkdtempSync(join(tmpdir(), 'luyun-city-'));
afterAll(() => rmSync(directory, { recursive: true }));
const road = {
  type: 'Feature',
  properties: { highway: 'secondary', lanes: 4 },
  geometry: {
    type: 'LineString',
    coordinates: [
      [112.9, 28.2],
      [112.91, 28.2],
    ],
  },
};
const write = (name: string, text: string) => {
  const file = join(directory, name);
  writeFileSync(file, text);
  return file;
};
const town = write('town.geojson', JSON.stringify({ type: 'FeatureCollection', features: [road] }));

it('says what is in a file', async () => {
  expect(await runCity(['check', town], {})).toEqual([
    'town: 2 links, 4 lanes, 2 junctions, 0 signalised, 0 corridors, 0 carParks, 0 detectors',
  ]);
});

it('gives a running platform its city', { timeout: 120_000 }, async () => {
  const platform = await PlatformProcess.start({ dataDir: join(directory, 'data') });
  const login = ['--url', platform.httpUrl, '--user', 'admin', '--password', ADMIN_PASSWORD];
  const [first, ...warnings] = await runCity(['import', town, '--name', '小镇', ...login], {});
  expect(first).toContain('is in force: 2 links, 4 lanes, 2 junctions');
  expect(warnings).toEqual([]);
  expect(await (await platform.api('/city')).json()).toMatchObject({ name: '小镇', counts: { links: 2 } });
  const wrong = write('wrong.osm', '<osm/>');
  await expect(runCity(['import', wrong, ...login], {})).rejects.toThrow('no road that vehicles may use');
  expect(await platform.stop()).toBe(0);
});

it('says in one sentence what is wrong', async () => {
  await expect(runCity(['check', town, '--format', 'osm'], {})).rejects.toThrow('not well-formed');
  await expect(runCity(['check', write('town.txt', '')], {})).rejects.toThrow('give --format');
  await expect(runCity(['check', join(directory, 'no.osm')], {})).rejects.toThrow('cannot be read');
  await expect(runCity(['check', town, '--origin', 'here'], {})).rejects.toThrow('longitude,latitude');
  await expect(runCity(['import'], {})).rejects.toThrow('Usage');
  await expect(runCity(['import', town, '--url', 'http://127.0.0.1:1'], {})).rejects.toThrow('npm start');
});
