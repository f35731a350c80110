import { gzipSync } from 'node:zlib';
import type { SignalProgramme } from '@luyun/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CityStore } from '../city/city-store.js';
import { openTestApi, type TestApi } from '../testing/open-test-api.js';
import { testCity } from '../testing/test-city.js';

const group = {
  kind: 'vehicle',
  minGreenMs: 8000,
  clearanceMs: 0,
  yellowMs: 3000,
  allRedMs: 2000,
  maxRedMs: null,
} as const;
const timing = { splitMs: 30_000, minGreenMs: 8000, maxGreenMs: 25_000, recall: 'max' } as const;
const programme: SignalProgramme = {
  junctionId: 'J10',
  nodeRef: 65_546,
  limits: {
    groups: [
      { group: 1, ...group },
      { group: 2, ...group },
    ],
    conflicts: [
      { group: 1, other: 2, intergreenMs: 5000 },
      { group: 2, other: 1, intergreenMs: 5000 },
    ],
    phases: [
      { phase: 2, groups: [1] },
      { phase: 5, groups: [2] },
    ],
  },
  plans: [
    {
      plan: 1,
      name: '全天',
      control: 'fixed',
      cycleMs: 60_000,
      offsetMs: 0,
      reference: 'green',
      coordinatedPhases: [2],
      rings: [[[{ phase: 2, ...timing }], [{ phase: 5, ...timing }]]],
    },
  ],
  dayPlans: [{ dayPlan: 1, entries: [{ fromMinute: 0, plan: 1 }] }],
  schedule: [{ dayPlan: 1, weekdays: [], dates: [] }],
};

let api: TestApi;
const toMs = Math.floor(Date.now() / 60_000) * 60_000;
const basis = { fromMs: toMs - 900_000, toMs };

beforeAll(async () => {
  api = await openTestApi();
  const reading = { deviceId: 'signal-1', readMs: toMs, commandId: 'c1', programme };
  await api.platform.records.programmes.putReading(reading);
});
afterAll(() => api.close());

it('are one where they are asked for again, and another order is none of them', async () => {
  const order = { requestId: 'p1', junctionIds: ['J10'], aim: 'stops', ...basis, reason: '早高峰' };
  const { status, json } = await api.ask('engineer', 'POST', '/proposals', order);
  expect([status, json.aim]).toEqual([202, 'stops']);
  expect((await api.ask('engineer', 'POST', '/proposals', order)).json.id).toBe(json.id);
  expect((await api.ask('engineer', 'POST', '/proposals', { ...order, aim: 'delay' })).status).toBe(409);
  const later = await api.ask('engineer', 'POST', '/proposals', { ...order, requestId: 'p2', aim: 'delay' });
  expect([later.status, later.json.aim]).toEqual([202, 'delay']);
  expect((await api.ask('viewer', 'GET', '/proposals')).json.items).toHaveLength(2);
});

it('tell what offsets would do in the city as it is now', async () => {
  const asked = { junctionIds: ['J10'], ...basis, offsetsMs: { J10: 10_000 } };
  const preview = () => api.ask('viewer', 'POST', '/proposals/offset-preview', asked);
  expect((await preview()).json.items).toMatchObject([{ junctionId: 'J10', offsetMs: 0, cycleMs: 60_000 }]);
  const junctions = testCity.junctions.filter(({ id }) => id !== 'J10');
  const body = gzipSync(JSON.stringify({ ...testCity, junctions }));
  await api.platform.records.cityModels.add({ createdMs: Date.now(), author: 'test', note: 'without it', body });
  await api.server.get(CityStore).refresh();
  expect((await preview()).status).toBe(404);
});
