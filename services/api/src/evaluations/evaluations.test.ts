import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestApi, type TestApi } from '../testing/open-test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

const evaluation = {
  name: '真值',
  nameEn: 'Truth',
  source: 'sim-truth',
  simulated: true,
  fromMs: 1_000,
  toMs: 61_000,
  figures: [{ key: 'missedPct', value: 1.5, unit: '%', goal: 5, better: 'lower' }],
  detail: { byKind: { car: { missedPct: 1.5 } } },
};

it('are handed in by operators, replaced, and read by viewers', async () => {
  expect((await api.ask('viewer', 'GET', '/evaluations')).json).toEqual({ items: [], nextCursor: null });
  expect((await api.ask('viewer', 'PUT', '/evaluations/truth', evaluation)).status).toBe(403);
  expect((await api.ask('operator', 'PUT', '/evaluations/truth', evaluation)).status).toBe(200);
  const later = { ...evaluation, fromMs: 61_000, toMs: 121_000, figures: [] };
  expect((await api.ask('operator', 'PUT', '/evaluations/truth', later)).status).toBe(200);
  const { items } = (await api.ask('viewer', 'GET', '/evaluations')).json;
  expect(items).toEqual([{ ...later, id: 'truth', author: 'operator', updatedMs: expect.any(Number) }]);
});

it('are refused where they say nothing that can be', async () => {
  const put = (id: string, change: object) =>
    api.ask('operator', 'PUT', `/evaluations/${id}`, { ...evaluation, ...change });
  expect((await put('Truth%20', {})).status).toBe(400);
  expect((await put('truth', { toMs: 0 })).status).toBe(400);
  expect((await put('truth', { figures: [{ key: 'x', value: 'much' }] })).status).toBe(400);
  expect((await put('truth', { more: 1 })).status).toBe(400);
});
