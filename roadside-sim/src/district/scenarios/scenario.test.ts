import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { roadside } from '@luyun/proto';
import { describe, expect, it } from 'vitest';
import { decodeColumns } from '../../testing/decode-columns.js';
import { readCityPlan } from '../city/city-plan.js';
import { deviceSchema } from '../devices/device-plan.js';
import { Incidents } from '../devices/incidents.js';
import { District } from '../district.js';
import { DistrictWorld } from '../district-world.js';
import { seededRandom } from '../random.js';
import { VehicleType } from '../traffic/vehicles.js';
import { everyday, readScenario, type Scenario, scenarioNames } from './scenario.js';
import { ScenarioRun } from './scenario-run.js';

const folder = fileURLToPath(new URL('../../../cities/xiangjiang', import.meta.url));
const plan = readCityPlan(folder);
const startMs = Date.UTC(2026, 0, 5, 9, 0, 0);

/** The traffic of a scenario alone, without devices, over some minutes. */
function drive(scenario: Scenario, minutes: number, demandFactor: number, each: (world: DistrictWorld) => void) {
  const world = new DistrictWorld(plan, { seed: 5, startMs, connectedShare: 0, demandFactor, clockShiftH: 15 });
  const incidents = new Incidents(world, seededRandom(5, 'incidents'), deviceSchema.parse({}).operations);
  const run = new ScenarioRun(world, incidents, scenario);
  for (let tick = 0; tick < minutes * 600; tick++) {
    world.step();
    run.step();
    incidents.step();
    each(world);
  }
  return { world, incidents };
}

describe('scenarios', () => {
  it('are read by name, connected with any share', () => {
    const names = scenarioNames(folder);
    for (const name of ['quiet-morning', 'evening-peak', 'stadium', 'bridge-crash', 'detector-failures', 'connected']) {
      expect(names).toContain(name);
      expect(readScenario(folder, name).titleEn).not.toBe('');
    }
    for (const share of [0, 30, 37, 100]) {
      expect(readScenario(folder, `connected-${share}`).connectedShare).toBe(share / 100);
    }
    expect(() => readScenario(folder, 'connected-101')).toThrow('there are');
    expect(() => readScenario(folder, '../city')).toThrow('no scenario');
  });

  it.each(scenarioNames(folder))(
    '%s goes the same way for the same seed, to the last byte that is sent, and another for another',
    (name) => {
      const devicePlan = deviceSchema.parse({ roadsideUnits: { perceptionHz: 1 }, connected: { bsmHz: 1 } });
      const digest = (seed: number) => {
        const hash = createHash('sha256');
        const options = { seed, startMs, connectedShare: 0.3, demandFactor: 0.1, warmUpS: 0, devicePlan };
        const district = new District(plan, { ...options, scenario: readScenario(folder, name) }, (batch) =>
          hash.update(roadside.v1.Batch.encode(batch).finish()),
        );
        for (let tick = 0; tick < 250; tick++) district.step();
        const { vehicles } = district.world.traffic;
        const there = vehicles.positionM.filter((_, slot) => (vehicles.strip[slot] ?? -1) >= 0);
        return hash.update(Buffer.from(there.buffer)).digest('hex');
      };
      const first = digest(11);
      expect(digest(11)).toBe(first);
      expect(digest(12)).not.toBe(first);
    },
    60_000,
  );

  it('bridge-crash makes the bridge slow', () => {
    const crash = readScenario(folder, 'bridge-crash');
    const [first] = crash.incidents;
    /** Of the vehicles on the bridge before and behind the place: how many, and how fast on average. */
    const look = (scenario: Scenario) => {
      const seen = { before: { count: 0, mps: 0 }, behind: { count: 0, mps: 0 } };
      const { world } = drive(scenario, 3, 0.7, () => undefined);
      const link = world.network.linkByNodes.get('B3-C3');
      const { vehicles, queues } = world.traffic;
      for (const slot of link?.lanes.flatMap((lane) => queues[lane.index] ?? []) ?? []) {
        if (vehicles.type[slot] === VehicleType.obstacle) continue;
        const atM = vehicles.positionM[slot] ?? 0;
        const part = atM < (link?.line.lengthM ?? 0) * (first?.along ?? 0) ? seen.before : seen.behind;
        part.count += 1;
        part.mps += ((vehicles.speedMps[slot] ?? 0) - part.mps) / part.count;
      }
      return seen;
    };
    const blocked = look({ ...crash, incidents: first ? [{ ...first, atMin: 0 }] : [] });
    const free = look({ ...everyday, breakdowns: false });
    expect(blocked.before.count).toBeGreaterThan(free.before.count);
    expect(blocked.before.mps).toBeLessThan(0.7 * free.before.mps);
    expect(free.behind.count).toBeGreaterThan(blocked.behind.count);
  }, 120_000);

  it('stadium brings people to it, and the centre knows beforehand', () => {
    const bound = (scenario: Scenario) => {
      const { world, incidents } = drive(scenario, 2, 0.2, () => undefined);
      const goals = new Set(world.demand.zones.byId('sports-centre')?.ends.map(({ index }) => index));
      const { vehicles } = world.traffic;
      let count = 0;
      for (let slot = 0; slot < vehicles.high; slot++) {
        const route = vehicles.route[slot] ?? [];
        if ((vehicles.strip[slot] ?? -1) >= 0 && goals.has(route[route.length - 1] ?? -1)) count += 1;
      }
      return { count, known: incidents.all.map(({ kind }) => kind) };
    };
    const match = bound(readScenario(folder, 'stadium'));
    const usual = bound(everyday);
    expect(match.count).toBeGreaterThan(usual.count + 15);
    expect(match.known).toContain('event');
    expect(usual.known).not.toContain('event');
  }, 120_000);

  it('detector-failures yields wrong counts, and stations that know of some', () => {
    const devicePlan = deviceSchema.parse({ roadsideUnits: { perceptionHz: 1 }, connected: { bsmHz: 1 } });
    const scenario = { ...readScenario(folder, 'detector-failures'), demandFactor: 0.1 };
    const options = { seed: 3, startMs: startMs - 122_000, connectedShare: 0, warmUpS: 0, devicePlan, scenario };
    const batches: roadside.v1.Batch.$Properties[] = [];
    const district = new District(plan, options, (batch) => {
      if (batch.detectorCounts || batch.health) batches.push(batch);
    });
    const other = new District(plan, { ...options, seed: 4 }, () => undefined);
    expect([...other.faults.all.keys()]).not.toEqual([...district.faults.all.keys()]);
    for (let tick = 0; tick < 1850; tick++) district.step();
    const last = new Map<string, ReturnType<typeof decodeColumns>[number]>();
    for (const batch of batches.filter((each) => each.detectorCounts)) {
      for (const row of decodeColumns(batch, 'detectorCounts')) last.set(String(row.detector), row);
    }
    const byKind = (kind: string) =>
      [...district.faults.all]
        .filter(([, fault]) => fault.kind === kind)
        .flatMap(([id]) => {
          const row = last.get(id);
          return row === undefined ? [] : [row];
        });
    expect(byKind('stuck-on').length).toBeGreaterThan(10);
    for (const row of byKind('stuck-on')) expect([row.count, row.occupancy]).toEqual([0, 100]);
    for (const row of byKind('dead')) expect([row.count, row.occupancy]).toEqual([0, 0]);
    // More than a lane can carry: this the platform puts into quarantine as impossible.
    for (const row of byKind('chatter')) expect(Number(row.count)).toBeGreaterThan(63);
    const known = batches.flatMap(({ health }) => health?.faults ?? []).map(({ code }) => code);
    expect(known).toContain('detector-stuck-on');
    expect(known).toContain('detector-dead');
    expect(known).not.toContain('detector-undercount');
  }, 120_000);
});

describe('Incidents', () => {
  it('are known to the centre minutes after they happened, works beforehand', () => {
    const delaysS: number[] = [];
    const world = new DistrictWorld(plan, { seed: 1, startMs, connectedShare: 0, populated: false });
    const incidents = new Incidents(world, seededRandom(2, 'incidents'), deviceSchema.parse({}).operations);
    world.disruptions.byChance = false;
    const links = world.network.links.filter(({ lanes }) => lanes.length >= 3).slice(0, 40);
    for (const link of links) world.disruptions.add({ kind: 'breakdown', link });
    incidents.step();
    for (const { kind, startMs: began, toldMs, seenMs } of incidents.all) {
      if (kind === 'works') expect(toldMs).toBe(Math.round(world.nowMs));
      else {
        delaysS.push((toldMs - began) / 1000);
        expect(seenMs - began).toBeLessThan(60_000);
      }
    }
    delaysS.sort((a, b) => a - b);
    const median = delaysS[delaysS.length >> 1] ?? 0;
    expect(median).toBeGreaterThan(90);
    expect(median).toBeLessThan(240);
  });
});
