import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCityPlan } from '../city/city-plan.js';
import { DistrictWorld } from '../district-world.js';
import { VehicleType } from './vehicles.js';

const plan = readCityPlan(fileURLToPath(new URL('../../../cities/xiangjiang', import.meta.url)));
/** Half past five in the afternoon there. */
const eveningMs = Date.UTC(2026, 0, 5, 9, 30);
const TICKS = 18_000;
/** Minutes of which departures are compared. */
const SPAN_TICKS = 6_000;

describe('Half an hour of the evening peak', () => {
  const world = new DistrictWorld(plan, { seed: 5, startMs: eveningMs, connectedShare: 0.3 });
  const { traffic, network, foot } = world;
  const { vehicles, queues } = traffic;
  const onRed: string[] = [];
  const overlaps: string[] = [];
  const walkedOnRed: string[] = [];
  let crossed = 0;
  let left = 0;
  let fastest = 0;
  let fewest = Number.POSITIVE_INFINITY;
  let longestS = 0;
  let stuckShare = 0;
  const leftBySpan: number[] = [];

  beforeAll(() => {
    world.listen({
      crossed: (_, { junction, group, from }) => {
        crossed += 1;
        if (world.signals.light(junction.index, group) === 'red') onRed.push(from.id);
      },
      left: () => {
        left += 1;
        leftBySpan[Math.floor((world.ticks - 1) / SPAN_TICKS)] =
          (leftBySpan[Math.floor((world.ticks - 1) / SPAN_TICKS)] ?? 0) + 1;
      },
    });
    const before = new Uint16Array(network.crossings.length);
    for (let tick = 0; tick < TICKS; tick++) {
      before.set(foot.zebras.walkersOn);
      world.step();
      for (const { index, junction, group } of network.crossings) {
        const more = (foot.zebras.walkersOn[index] ?? 0) > (before[index] ?? 0);
        if (more && group > 0 && world.signals.light(junction?.index ?? 0, group) === 'red')
          walkedOnRed.push(`${index}`);
      }
      if (tick % 10 === 0) look(tick);
      if (tick % 600 === 0) lookForStuck();
    }
  }, 600_000);

  /** Vehicles that stand for long, but for those behind something that blocks their street. */
  function lookForStuck(): void {
    fewest = Math.min(fewest, vehicles.count);
    const blocked = new Set(world.disruptions.all.map(({ link }) => link.index));
    let stuck = 0;
    for (let slot = 0; slot < vehicles.high; slot++) {
      const link = traffic.table.link[vehicles.strip[slot] ?? -1];
      if ((vehicles.strip[slot] ?? -1) < 0 || vehicles.type[slot] === VehicleType.obstacle) continue;
      if (link !== undefined && blocked.has(link)) continue;
      const standsS = vehicles.standingS[slot] ?? 0;
      longestS = Math.max(longestS, standsS);
      if (standsS > 180) stuck += 1;
    }
    stuckShare = Math.max(stuckShare, stuck / vehicles.count);
  }

  function look(tick: number): void {
    const { positionM, lengthM, speedMps } = vehicles;
    for (const [index, queue] of queues.entries()) {
      const limit = network.strips[index]?.speedLimitMps ?? 0;
      for (let i = 0; i < queue.length; i++) {
        const slot = queue[i] ?? 0;
        const ahead = traffic.aheadOf(queue, i);
        const gap = ahead === undefined ? 1 : (positionM[ahead] ?? 0) - (lengthM[ahead] ?? 0) - (positionM[slot] ?? 0);
        if (gap < 0) overlaps.push(`${network.strips[index]?.kind} ${index} at ${tick}`);
        if (network.strips[index]?.kind === 'lane') fastest = Math.max(fastest, (speedMps[slot] ?? 0) / limit);
      }
    }
  }

  it('has 5,000 vehicles on the streets at once, and people on foot', () => {
    expect(fewest).toBeGreaterThan(5000);
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
  it('does not lock up', () => {
    const [first = 0, , last = 0] = leftBySpan;
    expect(crossed).toBeGreaterThan(70_000);
    expect(last).toBeGreaterThan(0.85 * first);
    // Nobody waits for longer than a few cycles, and hardly anybody for two.
    expect(stuckShare).toBeLessThan(0.02);
    expect(longestS).toBeLessThan(600);
  });
  it('loses and invents nobody: who entered is there, has left, or is parked', () => {
    const there = queues.reduce((sum, queue) => sum + queue.length, 0) + vehicles.aside.reduce((a, b) => a + b);
    expect(there).toBe(vehicles.count);
    expect(vehicles.count - vehicles.obstacles.size).toBe(world.demand.begun + world.buses.started - left);
  });
});
