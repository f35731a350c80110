import { importCity } from '@luyun/adapters/city-import/import-city';
import { buildLaneIndex } from '@luyun/core';
import { cityGeoJson } from '@luyun/roadside-sim/district/city/city-geojson';
import { readCityPlan } from '@luyun/roadside-sim/district/city/city-plan';
import { readDevicePlan } from '@luyun/roadside-sim/district/devices/device-plan';
import { District } from '@luyun/roadside-sim/district/district';
import type { Scenario } from '@luyun/roadside-sim/district/scenarios/scenario';
import { coveredArea } from '@luyun/roadside-sim/truth/covered-area';
import { SensorPicture } from '@luyun/roadside-sim/truth/sensor-picture';
import { TruthProbe } from '@luyun/roadside-sim/truth/truth-probe';
import { TruthScore } from '@luyun/roadside-sim/truth/truth-score';
import { TruthWatch } from '@luyun/roadside-sim/truth/truth-watch';
import { ProcessedPicture } from './processed-picture.js';

/** From a device to the folds, as on a machine that keeps up. */
const LATENCY_MS = 300;
const INSTANT_MS = 1_000;
const CONNECTED_SHARE = 0.3;

export interface SimulatedTruthOptions {
  /** Folder of the city. */
  readonly city: string;
  readonly scenario: Scenario;
  readonly seed: number;
  /** UTC epoch ms of the devices' first word. */
  readonly startMs: number;
  /** Traffic runs this long before, s; then the platform gets to know the city for so long; then it is scored. */
  readonly warmUpS: number;
  readonly settleS: number;
  readonly scoredS: number;
}

/**
 * Scores what the platform makes of a district's batches in simulated time: as fast as the machine can, and whatever else it does. The same
 * options give the same figures but for the rhythm of fusion, which follows the machine.
 */
export async function simulatedTruth(options: SimulatedTruthOptions) {
  const { city, scenario, seed, startMs, warmUpS, settleS, scoredS } = options;
  const waiting: { readonly dueMs: number; readonly send: () => void }[] = [];
  const sensors = new SensorPicture();
  let nowMs = startMs;
  let picture: ProcessedPicture | undefined;
  const district = new District(
    readCityPlan(city),
    { seed, startMs, connectedShare: CONNECTED_SHARE, warmUpS, devicePlan: readDevicePlan(city), scenario },
    (batch) => {
      sensors.take(batch);
      const dueMs = nowMs + LATENCY_MS;
      waiting.push({ dueMs, send: () => picture?.take(batch, dueMs) });
    },
  );
  const { model } = await importCity('geojson', Buffer.from(cityGeoJson(district.world)), { fileName: 'city.geojson' });
  picture = new ProcessedPicture(buildLaneIndex(model));
  const area = coveredArea(district);
  const probe = new TruthProbe(district.world);
  const watch = new TruthWatch(probe, picture, area);
  const raw = new TruthScore(area);
  const scoredFromMs = startMs + settleS * 1000;
  while (nowMs < scoredFromMs + scoredS * 1000) {
    district.step();
    nowMs = Math.round(district.nowMs);
    while ((waiting[0]?.dueMs ?? nowMs + 1) <= nowMs) waiting.shift()?.send();
    await picture.step(nowMs);
    if (nowMs % INSTANT_MS !== 0) continue;
    const state = probe.take();
    if (nowMs < scoredFromMs) watch.note(state);
    else {
      watch.observe(state);
      raw.addThings(state, sensors.at(state.timeMs));
    }
  }
  return { score: watch.score, raw, vehicles: district.world.traffic.vehicles.count };
}
