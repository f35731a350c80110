import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCityPlan } from '../city/city-plan.js';
import { DistrictWorld } from '../district-world.js';
import { VehicleType } from './vehicles.js';

const plan = readCityPlan(fileURLToPath(new URL('../../../cities/xiangjiang', import.meta.url)));
/** Half past five in the afternoon there. */
const eveningMs = Date.UTC(2026, 0, 5, 9, 30);

describe('Traffic at the evening peak', () => {
  const world = new DistrictWorld(plan, { seed: 5, startMs: eveningMs, connectedShare: 0.3 });
  const { traffic, network, foot } = world;
  const { vehicles, queues } = traffic;
  const onRed: string[] = [];
  const overlaps: string[] = [];
  const walkedOnRed: string[] = [];
  let crossed = 0;
  let left = 0;
  let fastest = 0;

  beforeAll(() => {
    world.listen({
      crossed: (_, { junction, group, from }) => {
        crossed += 1;
        if (world.signals.light(junction.index, group) === 'red') onRed.push(from.id);
      },
      left: () => {
        left += 1;
      },
    });
    const before = new Uint16Array(network.crossings.length);
    for (let tick = 0; tick < 2400; tick++) {
      before.set(foot.zebras.walkersOn);
      world.step();
      for (const { index, junction, group } of network.crossings) {
        const more = (foot.zebras.walkersOn[index] ?? 0) > (before[index] ?? 0);
        if (more && group > 0 && world.signals.light(junction?.index ?? 0, group) === 'red')
          walkedOnRed.push(`${index}`);
      }
      if (tick % 10 === 0) look(tick);
    }
  });

  function look(tick: number): void {
    const { positionM, lengthM, speedMps } = vehicles;
    for (const [index, queue] of queues.entries()) {
      const limit = network.strips[index]?.speedLimitMps ?? 0;
      for (let i = 0; i < queue.length; i++) {
        const slot = queue[i] ?? 0;
        const ahead = queue[i - 1];
        const gap = ahead === undefined ? 1 : (positionM[ahead] ?? 0) - (lengthM[ahead] ?? 0) - (positionM[slot] ?? 0);
        if (gap < 0) overlaps.push(`${network.strips[index]?.kind} ${index} at ${tick}`);
        if (network.strips[index]?.kind === 'lane') fastest = Math.max(fastest, (speedMps[slot] ?? 0) / limit);
      }
    }
  }

  it('has 5,000 vehicles on the streets at once, and people on foot', () => {
    expect(vehicles.count).toBeGreaterThan(5000);
    expect(foot.walkers.count).toBeGreaterThan(400);
    const kinds = new Set([...vehicles.type].filter((_, slot) => (vehicles.strip[slot] ?? -1) >= 0));
    const { car, van, truck, bus, ebike } = VehicleType;
    for (const type of [car, van, truck, bus, ebike]) expect(kinds).toContain(type);
  });

  it('never overlaps', () => expect(overlaps).toEqual([]));
  it('never drives or begins to walk on red', () => expect([onRed, walkedOnRed]).toEqual([[], []]));
  it('keeps to the limits, and uses them', () => {
    expect(fastest).toBeLessThanOrEqual(1.001);
    expect(fastest).toBeGreaterThan(0.9);
  });
  it('keeps moving', () => {
    expect(crossed).toBeGreaterThan(8000);
    expect(left).toBeGreaterThan(900);
  });
  it('loses and invents nobody: who entered is there, has left, or is parked', () => {
    const there = queues.reduce((sum, queue) => sum + queue.length, 0) + vehicles.aside.reduce((a, b) => a + b);
    expect(there).toBe(vehicles.count);
    expect(vehicles.count - vehicles.obstacles.size).toBe(world.demand.begun + world.buses.started - left);
  });
});
