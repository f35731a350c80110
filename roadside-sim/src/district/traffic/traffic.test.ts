import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildNetwork } from '../city/build-network.js';
import { readCityPlan } from '../city/city-plan.js';
import { DistrictWorld } from '../district-world.js';
import { seededRandom } from '../random.js';
import type { SignalView } from './signal-view.js';
import { Traffic } from './traffic.js';
import { VehicleType } from './vehicles.js';

const plan = readCityPlan(fileURLToPath(new URL('../../../cities/xiangjiang', import.meta.url)));

describe('Traffic', () => {
  it('never overlaps, runs a red light or exceeds a limit, and keeps moving', () => {
    // Eight in the morning: the busiest hour.
    const world = new DistrictWorld(plan, { seed: 5, startMs: Date.UTC(2026, 0, 5, 0), connectedShare: 0.3 });
    const { traffic, network } = world;
    let crossed = 0;
    let arrived = 0;
    const onRed: string[] = [];
    world.listen({
      crossed: (_, { junction, group, from }) => {
        crossed += 1;
        if (world.signals.light(junction.index, group) === 'red') onRed.push(from.id);
      },
      left: () => {
        arrived += 1;
      },
    });
    const { positionM, lengthM, speedMps, strip, type, standingS } = traffic.vehicles;
    const overlaps: string[] = [];
    let fastest = 0;
    for (let tick = 0; tick < 12_000; tick++) {
      world.step();
      if (tick % 5 !== 0) continue;
      for (const [index, queue] of traffic.queues.entries()) {
        const limit = network.strips[index]?.speedLimitMps ?? 0;
        queue.forEach((slot, i) => {
          const ahead = queue[i - 1];
          const gap =
            ahead === undefined ? 1 : (positionM[ahead] ?? 0) - (lengthM[ahead] ?? 0) - (positionM[slot] ?? 0);
          if (gap < 0) overlaps.push(`${index} at ${tick}`);
          if (network.strips[index]?.kind === 'lane') fastest = Math.max(fastest, (speedMps[slot] ?? 0) / limit);
        });
      }
    }
    expect(overlaps).toEqual([]);
    expect(onRed).toEqual([]);
    expect(fastest).toBeLessThanOrEqual(1.001);
    expect(fastest).toBeGreaterThan(0.9);
    expect(crossed).toBeGreaterThan(5000);
    expect(arrived).toBeGreaterThan(1000);
    const longest = Math.max(
      ...[...standingS].filter((_, slot) => (strip[slot] ?? -1) >= 0 && type[slot] !== VehicleType.obstacle),
    );
    expect(longest).toBeLessThan(400);
  });

  it('discharges a queue at 1500 to 2100 vehicles an hour and lane', () => {
    const network = buildNetwork(plan);
    let light: 'red' | 'green' = 'red';
    const signals: SignalView = { light: (_, group) => (group === 0 ? 'none' : light) };
    const crossings: number[] = [];
    let tick = 0;
    const traffic = new Traffic(network, signals, {
      moved: () => undefined,
      left: () => undefined,
      crossed: (_, { from }) => {
        if (from === lane) crossings.push(tick / 10);
      },
    });
    const link = network.linkByNodes.get('D3-E3');
    const lane = link?.lanes[1];
    const exit = network.linkByNodes.get('E3-F3');
    const gate = network.linkByNodes.get('F3-XF3');
    if (link === undefined || lane === undefined || exit === undefined || gate === undefined)
      throw new Error('no street');
    const random = seededRandom(1, 'queue');
    // Both through lanes are full, so that changing lanes gains nothing.
    for (const each of link.lanes.slice(1)) {
      for (let i = 0; i < 40; i++) {
        const route = [link.index, exit.index, gate.index];
        const slot = traffic.vehicles.add(VehicleType.car, route, 0.82 + 0.17 * random(), false) ?? 0;
        expect(traffic.insert(slot, each, each.lengthM - 2 - i * 8, 0)).toBe(true);
      }
    }
    for (; tick < 300; tick++) traffic.step();
    expect(crossings).toEqual([]);
    light = 'green';
    for (; tick < 1200; tick++) traffic.step();
    // From the fifth vehicle on, as saturation flow is measured.
    const [first = 0, last = 0] = [crossings[4], crossings[19]];
    const perHour = (15 / (last - first)) * 3600;
    expect(perHour).toBeGreaterThan(1500);
    expect(perHour).toBeLessThan(2100);
  });
});
