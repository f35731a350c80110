import { describe, expect, it } from 'vitest';
import { buildNetwork } from './build-network.js';
import { atOnce } from './give-way.js';
import type { Polyline } from './polyline.js';
import type { NetConnection, NetLane, NetLink, RoadNetwork } from './road-network.js';
import { testCities } from './test-cities.js';

const CENTIMETRE = 0.01;

describe.each(testCities)('the network of %s', (_, plan) => {
  const network = buildNetwork(plan);
  const { links, lanes, connections, crossings, junctions } = network;

  it('leads from every gate to every other, and to every street', () => {
    for (const entry of links.filter(({ from }) => from.gate)) {
      const reached = reachedFrom(entry, (link) => link.lanes);
      const missed = links.filter((link) => !reached.has(link) && !link.from.gate && link.to !== entry.from);
      expect(missed.map(({ id }) => id)).toEqual([]);
    }
  });

  it('leads by cycle from every gate that has a cycle lane to every other', () => {
    const gates = links.filter((link) => link.cycleLane !== undefined);
    for (const entry of gates.filter(({ from }) => from.gate)) {
      const reached = reachedFrom(entry, ({ cycleLane }) => (cycleLane ? [cycleLane] : []));
      const missed = gates
        .filter(({ from, to }) => to.gate && to !== entry.from && !from.gate)
        .filter((link) => !reached.has(link));
      expect(missed.map(({ id }) => id)).toEqual([]);
    }
  });

  it('has a way out of every lane, and none into a pocket', () => {
    for (const lane of lanes) {
      if (!lane.link.to.gate) expect(lane.out.length, lane.id).toBeGreaterThan(0);
      if (lane.opensAtM > 0) expect(lane.in, lane.id).toEqual([]);
      expect(lane.opensAtM).toBeLessThan(lane.lengthM - 15);
      for (const way of lane.out) expect(way.to.use).toBe(lane.use);
    }
  });

  it('joins lanes without a gap', () => {
    for (const { from, to, line } of connections) {
      expect(gapM(from.line, from.lengthM, line, 0)).toBeLessThan(CENTIMETRE);
      expect(gapM(line, line.lengthM, to.line, 0)).toBeLessThan(CENTIMETRE);
    }
  });

  it('numbers strips, lanes and groups as told', () => {
    for (const [i, strip] of network.strips.entries()) expect(strip.index).toBe(i);
    for (const link of links) {
      const numbered = [...link.lanes, ...(link.cycleLane ? [link.cycleLane] : [])];
      expect(numbered.map((lane) => lane.number)).toEqual(numbered.map((_, i) => i + 1));
      expect(link.lanes.every((lane) => lane.use === 'motor')).toBe(true);
      expect(link.cycleLane?.use ?? 'cycle').toBe('cycle');
    }
  });

  it('lets exactly one of two give way where their ways meet without a signal between them', () => {
    const sampled = new Map(connections.map((way) => [way, sample(way)]));
    for (const junction of junctions) {
      const ways = connections.filter((way) => way.junction === junction);
      for (const [i, a] of ways.entries()) {
        for (const b of ways.slice(i + 1)) {
          const yields = Number(a.foes.includes(b)) + Number(b.foes.includes(a));
          expect(yields, `${a.from.id} and ${b.from.id}`).toBeLessThanOrEqual(1);
          if (meet(a, b, sampled)) expect(yields, `${name(a)} and ${name(b)}`).toBe(1);
        }
      }
    }
  });

  it('has a group for every movement but right turns, and no two that meet are green at once', () => {
    for (const junction of junctions.filter(({ signal }) => signal !== undefined)) {
      const ways = connections.filter((way) => way.junction === junction);
      const groups = new Set(ways.map(({ group }) => group).filter((group) => group > 0));
      const walked = crossings.filter((crossing) => crossing.junction === junction);
      expect(new Set(junction.groups)).toEqual(new Set([...groups, ...walked.map(({ group }) => group)]));
      for (const way of ways) {
        expect(way.group > 0).toBe(way.turn !== 'right');
        // On a protected junction only vehicles that go straight on and protected left turns are green at once.
        const free = way.group > 0 && junction.signal === 'protected' && way.from.use === 'motor';
        const straightOn = way.turn === 'straight' ? way.foes.filter((foe) => foe.group > 0) : [];
        if (free) expect(straightOn, name(way)).toEqual([]);
      }
    }
  });

  it('has no crossing whose people walk before a left turn that is green for itself', () => {
    for (const { group, junction, conflicts, id } of crossings) {
      if (group === 0) continue;
      expect(junction?.groups).toContain(group - 20);
      const first = conflicts.filter(
        ({ strip }) => strip.kind === 'connection' && strip.group > 0 && atOnce(strip.group, group - 20),
      );
      for (const { strip } of first) {
        const way = strip as NetConnection;
        // Those who turn into the street that is crossed give way; nobody drives straight on over it.
        expect(way.turn, `${id} ${name(way)}`).not.toBe('straight');
      }
    }
  });

  it('lays every crossing over all lanes of its street, from kerb to kerb', () => {
    for (const { id, line, crosses, junction, conflicts } of crossings) {
      expect(crosses.length, id).toBeGreaterThan(0);
      for (const link of crosses) {
        const strips =
          junction === undefined
            ? lanesOf(link)
            : lanesOf(link).flatMap((lane) => (link.to === junction ? lane.out : lane.in));
        const missed = strips.filter((strip) => !conflicts.some((conflict) => conflict.strip === strip));
        expect(
          missed.map((strip) => (strip.kind === 'lane' ? strip.id : name(strip))),
          id,
        ).toEqual([]);
      }
      for (const { strip, atM } of conflicts) {
        const { x, y } = strip.line.locate(atM);
        expect(line.distanceTo({ x, y }), id).toBeLessThan(CENTIMETRE);
      }
    }
  });

  it('places stops and bays on their links', () => {
    for (const { lane, atM, id } of network.stops) {
      expect(atM, id).toBeGreaterThan(15);
      expect(atM, id).toBeLessThan(lane.lengthM - 10);
    }
    for (const { link, fromM, toM, bays, id } of network.bayRows) {
      expect(toM, id).toBeLessThan(link.line.lengthM);
      expect((toM - fromM) / bays, `${id}: a bay's length`).toBeGreaterThan(5);
      expect((toM - fromM) / bays, `${id}: a bay's length`).toBeLessThan(10);
    }
  });
});

describe('the district of Xiangjiang', () => {
  it('is as large as it is said to be', () => {
    const [, plan] = testCities[0] ?? [];
    if (plan === undefined) throw new Error('no city');
    const network = buildNetwork(plan);
    expect(network.junctions.filter(({ signal }) => signal !== undefined).length).toBeGreaterThanOrEqual(40);
    expect(plan.streets.corridors.length).toBeGreaterThanOrEqual(12);
    expect(network.stops.length).toBeGreaterThanOrEqual(50);
    expect(plan.places.carParks.length).toBeGreaterThanOrEqual(16);
    expect(kilometres(network)).toBeGreaterThan(200);
    expect(network.links.filter(({ bridge, roadClass }) => bridge && roadClass !== 'expressway').length).toBe(4);
  });
});

function kilometres({ lanes }: RoadNetwork): number {
  return (
    lanes.filter(({ use }) => use === 'motor').reduce((sum, { lengthM, opensAtM }) => sum + lengthM - opensAtM, 0) /
    1000
  );
}

function lanesOf(link: NetLink): NetLane[] {
  return [...link.lanes, ...(link.cycleLane ? [link.cycleLane] : [])];
}

function name(way: NetConnection): string {
  return `${way.from.id} to ${way.to.id}`;
}

function reachedFrom(entry: NetLink, lanesOf: (link: NetLink) => readonly NetLane[]): ReadonlySet<NetLink> {
  const reached = new Set([entry]);
  for (const link of reached) {
    for (const way of lanesOf(link).flatMap((lane) => lane.out)) reached.add(way.to.link);
  }
  return reached;
}

function gapM(a: Polyline, atM: number, b: Polyline, besideM: number): number {
  const [p, q] = [a.locate(atM), b.locate(besideM)];
  return Math.hypot(p.x - q.x, p.y - q.y);
}

/** Places a metre apart; of a turn in two stages the first, for the second one waits until the others have red. */
function sample({ line, lengthM, holdM = lengthM }: NetConnection): { x: number; y: number }[] {
  return Array.from({ length: Math.floor(holdM) + 1 }, (_, i) => line.locate(i));
}

/** Told anew, without the tables of the builder: whether two vehicles would touch though no signal keeps them apart. */
function meet(
  a: NetConnection,
  b: NetConnection,
  sampled: ReadonlyMap<NetConnection, { x: number; y: number }[]>,
): boolean {
  if (a.from.link === b.from.link && a.from.use === b.from.use) return false;
  if (a.group > 0 && b.group > 0 && !concurrent.has(pair(a.group, b.group))) return false;
  if (a.to === b.to && a.holdM === undefined && b.holdM === undefined) return true;
  return (sampled.get(a) ?? []).some((p) => (sampled.get(b) ?? []).some((q) => Math.hypot(p.x - q.x, p.y - q.y) < 1.5));
}

const pair = (a: number, b: number) => `${Math.min(a, b)} ${Math.max(a, b)}`;
/** NEMA's dual ring: what may be green together. */
const concurrent = new Set([
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((group) => pair(group, group)),
  ...['1 5', '1 6', '2 5', '2 6', '3 7', '3 8', '4 7', '4 8'],
]);
