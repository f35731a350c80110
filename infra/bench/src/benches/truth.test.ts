import { fileURLToPath } from 'node:url';
import { importCity } from '@luyun/adapters/city-import/import-city';
import { buildLaneIndex } from '@luyun/core';
import { cityGeoJson } from '@luyun/roadside-sim/district/city/city-geojson';
import { readCityPlan } from '@luyun/roadside-sim/district/city/city-plan';
import { readDevicePlan } from '@luyun/roadside-sim/district/devices/device-plan';
import { District } from '@luyun/roadside-sim/district/district';
import { coveredArea } from '@luyun/roadside-sim/truth/covered-area';
import { SensorPicture } from '@luyun/roadside-sim/truth/sensor-picture';
import { TruthProbe } from '@luyun/roadside-sim/truth/truth-probe';
import { TruthScore, truthGoals } from '@luyun/roadside-sim/truth/truth-score';
import { TruthWatch } from '@luyun/roadside-sim/truth/truth-watch';
import { expect, it } from 'vitest';
import { ProcessedPicture } from '../testing/processed-picture.js';

const city = fileURLToPath(new URL('../../../../roadside-sim/cities/xiaozhen', import.meta.url));
const LATENCY_MS = 300;
const SETTLE_MS = 20_000;
const SCORED_MS = 50_000;

it('the picture of a small town is as true as it is to be, and truer than its sensors', async () => {
  const startMs = Date.UTC(2026, 0, 5, 4);
  const waiting: { readonly dueMs: number; readonly send: () => void }[] = [];
  const sensors = new SensorPicture();
  let nowMs = startMs;
  let picture: ProcessedPicture | undefined;
  const options = { seed: 1, startMs, connectedShare: 0.3, warmUpS: 60, devicePlan: readDevicePlan(city) };
  const district = new District(readCityPlan(city), options, (batch) => {
    sensors.take(batch);
    const dueMs = nowMs + LATENCY_MS;
    waiting.push({ dueMs, send: () => picture?.take(batch, dueMs) });
  });
  const { model } = await importCity('geojson', Buffer.from(cityGeoJson(district.world)), { fileName: 'town.geojson' });
  picture = new ProcessedPicture(buildLaneIndex(model));
  const area = coveredArea(district);
  const probe = new TruthProbe(district.world);
  const watch = new TruthWatch(probe, picture, area);
  const raw = new TruthScore(area);
  while (nowMs < startMs + SETTLE_MS + SCORED_MS) {
    district.step();
    nowMs = Math.round(district.nowMs);
    while ((waiting[0]?.dueMs ?? nowMs + 1) <= nowMs) waiting.shift()?.send();
    await picture.step(nowMs);
    if (nowMs % 1_000 !== 0) continue;
    const state = probe.take();
    if (nowMs < startMs + SETTLE_MS) watch.note(state);
    else {
      watch.observe(state);
      raw.addThings(state, sensors.at(state.timeMs));
    }
  }
  const { figures } = watch.score;
  expect(watch.score.all.truths).toBeGreaterThan(500);
  for (const [name, goal] of Object.entries(truthGoals))
    expect(figures[name as keyof typeof truthGoals], name).toBeLessThanOrEqual(goal);
  expect(figures.falsePct ?? 100).toBeLessThan((raw.figures.falsePct ?? 0) / 2);
  expect(figures.positionErrorP95M ?? 100).toBeLessThan(raw.figures.positionErrorP95M ?? 0);
});
