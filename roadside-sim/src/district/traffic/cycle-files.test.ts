import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCityPlan } from '../city/city-plan.js';
import { DistrictWorld } from '../district-world.js';
import { VehicleType } from './vehicles.js';

const plan = readCityPlan(fileURLToPath(new URL('../../../cities/xiangjiang', import.meta.url)));
/** Half past eight in the morning there. */
const startMs = Date.UTC(2026, 0, 5, 0, 30);

describe('bicycles on a cycle lane', () => {
  const world = new DistrictWorld(plan, { seed: 2, startMs, connectedShare: 0, populated: false, demandFactor: 0 });
  const { traffic, network } = world;
  const { vehicles } = traffic;
  const lane = network.lanes.find(
    ({ use, lengthM, link }) => use === 'cycle' && lengthM > 250 && link.to.signal !== undefined,
  );
  const next = lane?.out[0]?.to.link.index ?? 0;
  const ride = (atM: number, pace: number) => {
    const slot = vehicles.add(VehicleType.ebike, [lane?.link.index ?? 0, next], pace, false) ?? -1;
    if (lane === undefined || !traffic.insert(slot, lane, atM, 3)) throw new Error('no room');
    return slot;
  };
  const slow = ride(60, 0.5);
  const fast = ride(50, 1);
  let passed = false;
  let closestM = Number.POSITIVE_INFINITY;

  it('pass a slow one on its left, with room between, and ride on the right again', () => {
    for (let tick = 0; tick < 400 && !(passed && vehicles.file[fast] === 0); tick++) {
      world.step();
      const [a, b] = [traffic.locate(slow), traffic.locate(fast)];
      const alongM = (vehicles.positionM[fast] ?? 0) - (vehicles.positionM[slow] ?? 0);
      if (Math.abs(alongM) < 1.8) closestM = Math.min(closestM, Math.hypot(a.x - b.x, a.y - b.y));
      passed ||= alongM > 2;
    }
    expect(passed).toBe(true);
    expect(vehicles.file[fast]).toBe(0);
    expect(closestM).toBeGreaterThan(0.75);
    expect(traffic.queues[lane?.index ?? 0]?.[0]).toBe(fast);
  });

  it('wait side by side before a red light', () => {
    const more = [60, 50, 40, 30, 20, 10].map((atM) => ride(atM, 0.9));
    let abreast = 0;
    for (let tick = 0; tick < 1200; tick++) {
      world.step();
      const standing = more.filter(
        (slot) => vehicles.strip[slot] === lane?.index && (vehicles.speedMps[slot] ?? 1) < 0.1,
      );
      abreast = Math.max(abreast, standing.filter((slot) => vehicles.file[slot] === 1).length);
    }
    expect(abreast).toBeGreaterThan(0);
  });
});
