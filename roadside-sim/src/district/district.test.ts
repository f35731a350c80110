import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { roadside } from '@luyun/proto';
import { describe, expect, it } from 'vitest';
import { decodeColumns } from '../testing/decode-columns.js';
import { cityGeoJson } from './city/city-geojson.js';
import { readCityPlan } from './city/city-plan.js';
import { mapMessage } from './city/map-message.js';
import { readDevicePlan } from './devices/device-plan.js';
import { District } from './district.js';
import { DistrictWorld } from './district-world.js';

const folder = fileURLToPath(new URL('../../cities/xiangjiang', import.meta.url));
const plan = readCityPlan(folder);
/** What holds anywhere is tested where there is little. */
const small = fileURLToPath(new URL('../../cities/xiaozhen', import.meta.url));
/** Ten seconds before the detectors' minute is full. */
const startMs = Date.UTC(2026, 0, 5, 0, 0, 50);

function run(seed: number, seconds: number, city = small): roadside.v1.Batch.$Properties[] {
  const batches: roadside.v1.Batch.$Properties[] = [];
  const factor = city === small ? 1 : 0.15;
  const options = {
    seed,
    startMs,
    connectedShare: 0.3,
    warmUpS: 0,
    demandFactor: factor,
    devicePlan: readDevicePlan(city),
  };
  const district = new District(readCityPlan(city), options, (batch) => batches.push(batch));
  for (let tick = 0; tick < seconds * 10; tick++) district.step();
  return batches;
}

function digest(batches: readonly roadside.v1.Batch.$Properties[]): string {
  const hash = createHash('sha256');
  for (const batch of batches) hash.update(roadside.v1.Batch.encode(batch).finish());
  return hash.digest('hex');
}

describe('District', () => {
  it('sends the same for the same seed, and something else for another', () => {
    const first = run(1, 6);
    expect(digest(run(1, 6))).toBe(digest(first));
    expect(digest(run(2, 6))).not.toBe(digest(first));
  });

  it('lets every kind of device speak, in columns that say what was measured', () => {
    const batches = run(3, 16, folder);
    const families = new Set(
      batches.flatMap((batch) =>
        Object.keys(batch).filter((key) => !['deviceId', 'baseTimeMs', 'original'].includes(key)),
      ),
    );
    expect([...families].sort()).toEqual(
      [
        'controllerEvents',
        'detectorCounts',
        'health',
        'map',
        'parking',
        'passingVehicles',
        'pedestrians',
        'perceivedObjects',
        'priorityRequests',
        'roadsideEvents',
        'signalLayout',
        'signalStates',
        'terminals',
        'tocc',
        'vehicleStates',
      ].sort(),
    );
    for (const batch of batches.filter((each) => each.priorityRequests)) {
      for (const { signalGroup, vehicleClass, distance, status } of decodeColumns(batch, 'priorityRequests')) {
        expect(Number(signalGroup)).toBeGreaterThanOrEqual(1);
        expect(Number(signalGroup)).toBeLessThanOrEqual(8);
        expect([50, 60]).toContain(vehicleClass);
        if (status === 1) expect(Number(distance)).toBeLessThanOrEqual(400);
      }
    }
    for (const batch of batches.filter((each) => each.vehicleStates)) {
      const frame = batch.original?.frames?.[0];
      if (frame === undefined) continue;
      const rows = decodeColumns(batch, 'vehicleStates');
      const own = JSON.parse(Buffer.from(frame).toString()) as { rows: { timeMs: number; longitude: number }[] };
      expect(own.rows).toHaveLength(rows.length);
      for (const [i, row] of rows.entries()) {
        expect(own.rows[i]?.timeMs).toBe(Number(batch.baseTimeMs) + Number(row.timeOffset));
        expect(own.rows[i]?.longitude).toBeCloseTo(Number(row.longitude), 6);
      }
    }
  });

  it('logs greens of every phase in an order that a controller can have', () => {
    const open = new Map<string, number>();
    const greens = new Set<string>();
    for (const batch of run(4, 240)) {
      for (const { eventCode, parameter } of decodeColumns(batch, 'controllerEvents')) {
        const phase = `${batch.deviceId}/${parameter}`;
        if (eventCode === 1) {
          expect(open.get(phase) ?? 11).toBe(11);
          greens.add(phase);
        }
        if (eventCode === 8) expect([undefined, 1]).toContain(open.get(phase));
        if (eventCode === 10) expect([undefined, 8]).toContain(open.get(phase));
        if ([1, 8, 10, 11].includes(Number(eventCode))) open.set(phase, Number(eventCode));
      }
    }
    expect(greens.size).toBeGreaterThan(12);
  });
});

describe('the city', () => {
  const world = new DistrictWorld(plan, { seed: 1, startMs, connectedShare: 0.3 });

  it('leads from every gate to every other', () => {
    const { links } = world.network;
    for (const entry of links.filter((link) => link.from.gate)) {
      for (const exit of links.filter((link) => link.to.gate && link.to !== entry.from)) {
        expect(world.traffic.router.route(entry.index, exit.index), `${entry.id} to ${exit.id}`).toBeDefined();
      }
    }
  });

  it('is told in GeoJSON whose references resolve', () => {
    const { features } = JSON.parse(cityGeoJson(world)) as {
      features: {
        properties: { luyun: string; id?: string; linkIds?: string[]; laneId?: string; signalised?: boolean };
      }[];
    };
    const ids = (kind: string) =>
      new Set(features.filter((f) => f.properties.luyun === kind).map((f) => f.properties.id ?? ''));
    const [links, lanes] = [ids('link'), ids('lane')];
    expect(features.filter((f) => f.properties.signalised).length).toBe(53);
    for (const { properties } of features) {
      for (const link of properties.linkIds ?? []) expect(links).toContain(link);
      if (properties.laneId !== undefined) expect(lanes).toContain(properties.laneId);
    }
  });

  it('is told in MAP with a group for every movement but right turns', () => {
    for (const junction of world.network.junctions.filter((each) => each.signal !== undefined)) {
      const { links = [] } = mapMessage(plan, junction);
      expect(links?.length).toBe(junction.links.in.length);
      for (const lane of links?.flatMap((link) => link.lanes ?? []) ?? []) {
        for (const { signalGroup } of lane.connections ?? []) {
          expect([0, ...junction.groups]).toContain(signalGroup);
        }
      }
    }
  });
});
