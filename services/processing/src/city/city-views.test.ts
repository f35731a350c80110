import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { SqlRecords } from '@luyun/adapters/records/sql-records';
import type { CityModel, Records } from '@luyun/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { smallCity } from '../testing/small-city.js';
import { CityLearner } from './city-learner.js';
import { CityViews } from './city-views.js';

let directory: string;
let records: Records;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'luyun-city-'));
  records = await SqlRecords.openSqlite(join(directory, 'records.db'));
});
afterAll(async () => {
  await records.close();
  rmSync(directory, { recursive: true, force: true });
});

const add = (city: CityModel) =>
  records.cityModels.add({ createdMs: 0, author: 'test', note: '', body: gzipSync(JSON.stringify(city)) });

it('takes versions that differ, and no others', async () => {
  const cities = new CityViews(records.cityModels);
  expect(await cities.refresh()).toBe(false);
  expect(cities.latest.version).toBe(0);
  await add(smallCity(3));
  expect(await cities.refresh()).toBe(true);
  await add(smallCity(3));
  expect(await cities.refresh()).toBe(false);
  expect(cities.latest.version).toBe(1);
  await add(smallCity(4));
  expect(await cities.refresh()).toBe(true);
  expect(cities.latest).toMatchObject({ version: 3 });
  expect((await cities.find(1)).links.size).toBe(3);

  const another = new CityViews(records.cityModels);
  await another.refresh();
  expect(another.latest.version).toBe(3);
});

it('learns one version from many lessons, and none from the same again', async () => {
  const cities = new CityViews(records.cityModels);
  await cities.refresh();
  let nowMs = 1_000_000;
  const learner = new CityLearner(records, cities, { nowMs: () => nowMs });
  const lessons = [1001, 1002].map((nodeRef) => ({ nodeRef, phases: [{ group: 1, phase: 6 }] }));
  learner.note(lessons);
  await learner.learn();
  expect(cities.latest.version).toBe(3);
  nowMs += 3_000;
  await learner.learn();
  expect(cities.latest.version).toBe(4);
  expect(cities.latest.city.junctions.flatMap(({ signalGroups }) => signalGroups.map(({ phase }) => phase))).toEqual([
    6, 6, 2,
  ]);
  learner.note(lessons);
  nowMs += 60_000;
  await learner.learn();
  expect((await records.cityModels.list()).length).toBe(4);
});
