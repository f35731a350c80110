import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNetwork } from '../city/build-network.js';
import { readCityPlan } from '../city/city-plan.js';
import { seededRandom } from '../random.js';
import { FootPlaces } from './foot-places.js';
import { FootRoutes } from './foot-routes.js';
import { Footways } from './footways.js';
import { Pedestrians } from './pedestrians.js';

const plan = readCityPlan(fileURLToPath(new URL('../../../cities/xiangjiang', import.meta.url)));
const network = buildNetwork(plan);
const ways = new Footways(network);
const places = new FootPlaces(plan, network, ways.pavements);
const routes = new FootRoutes(ways, network.crossings);

describe('ways on foot', () => {
  it('come nearer with every step, and end at the place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (seed) => {
        const random = seededRandom(seed, 'ways');
        const from = places.draw(random);
        const to = places.destination(from, random, (each) => routes.fromPlaceM(from, each) < 2_500);
        if (to === undefined) return;
        let node = 2 * from.link + (routes.backwards(from, to) ? 0 : 1);
        let leftM = routes.fromNodeM(node, to);
        if (from.link === to.link) return;
        for (let steps = 0; steps < 100; steps++) {
          const edge = routes.next(node, to);
          expect(edge).toBeDefined();
          if (edge?.kind === 'pavement' && edge.index === to.link) return;
          node = edge?.to ?? -1;
          const nowM = routes.fromNodeM(node, to);
          expect(nowM).toBeLessThanOrEqual(leftM + 0.1);
          leftM = nowM;
        }
        throw new Error('never there');
      }),
      { numRuns: 300 },
    );
  });

  it('lead to stops, stations and car parks more than to any other stretch', () => {
    const random = seededRandom(3, 'places');
    const count = new Map<number, number>();
    for (let i = 0; i < 20_000; i++) {
      const { link } = places.draw(random);
      count.set(link, (count.get(link) ?? 0) + 1);
    }
    const station = plan.demand.zones.find(({ kind }) => kind === 'station')?.links ?? [];
    const perHundredM = (indexes: readonly number[]) =>
      indexes.reduce((sum, index) => sum + (count.get(index) ?? 0), 0) /
      indexes.reduce((sum, index) => sum + (ways.pavements[index]?.lengthM ?? 0), 0);
    const atStation = station.flatMap((id) => network.linkByNodes.get(id)?.index ?? []);
    expect(perHundredM(atStation)).toBeGreaterThan(1.7 * perHundredM(network.links.map(({ index }) => index)));
  });
});

it('people reach where they go, call for green, and wait for it', () => {
  let calls = 0;
  let nowS = 0;
  // Green for ten seconds of each minute.
  const light = () => (nowS % 60 < 10 ? 'green' : 'red') as 'green' | 'red';
  const foot = new Pedestrians(plan, network, { light }, seededRandom(5, 'people'), () => {
    calls++;
  });
  foot.populate(12);
  const { walkers } = foot;
  const born = new Set(walkers.serial.slice(0, walkers.high));
  const before = walkers.count;
  let setOffOnRed = 0;
  for (; nowS < 900; nowS += 0.1) {
    const on = Uint16Array.from(foot.zebras.walkersOn);
    foot.step(0.1, 12);
    for (const { index, group } of network.crossings)
      if (group > 0 && light() === 'red' && (foot.zebras.walkersOn[index] ?? 0) > (on[index] ?? 0)) setOffOnRed++;
  }
  const still = [...walkers.serial.slice(0, walkers.high)].filter(
    (serial, slot) => walkers.alive[slot] && born.has(serial),
  );
  expect(before).toBeGreaterThan(300);
  expect(calls).toBeGreaterThan(100);
  expect(setOffOnRed).toBe(0);
  // A quarter of an hour later hardly anybody of them is under way: ways are some hundred metres long.
  expect(still.length).toBeLessThan(before * 0.4);
});
