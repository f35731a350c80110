import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Link, LonLat } from '../model/city.js';
import { RoadGraph } from './road-graph.js';

const SIZE = 5;
const at = (x: number, y: number): LonLat => [116 + x * 0.01, 40 + y * 0.01];

/** A grid of two-way streets, each 1,000 m. */
function grid(): Link[] {
  const links: Link[] = [];
  const add = (x0: number, y0: number, x1: number, y1: number) => {
    links.push({
      id: `${x0}${y0}-${x1}${y1}`,
      name: '',
      fromJunctionId: `${x0}${y0}`,
      toJunctionId: `${x1}${y1}`,
      roadClass: 'local',
      lengthM: 1000,
      speedLimitMps: 10,
      points: [at(x0, y0), at(x1, y1)],
      lanes: [],
    });
  };
  for (let x = 0; x < SIZE; x++) {
    for (let y = 0; y < SIZE; y++) {
      if (x + 1 < SIZE) {
        add(x, y, x + 1, y);
        add(x + 1, y, x, y);
      }
      if (y + 1 < SIZE) {
        add(x, y, x, y + 1);
        add(x, y + 1, x, y);
      }
    }
  }
  return links;
}

const links = grid();
const index = new Map(links.map((link, place) => [link.id, place]));
const graph = new RoadGraph(links);
const place = (id: string, alongM: number) => ({ link: index.get(id) ?? -1, alongM, offM: 0 });

describe('RoadGraph', () => {
  it('finds both directions of the street at a point', () => {
    const places = graph.placesAt([116.005, 40.0001]);
    expect(places.map((each) => links[each.link]?.id).sort()).toEqual(['00-10', '10-00']);
    expect(places[0]?.alongM).toBeCloseTo(500, -1);
    expect(graph.placesAt([100, 10])).toEqual([]);
  });

  it('drives within one link only forward', () => {
    const [ahead, behind] = graph.quickest(
      [place('00-10', 400)],
      [[place('00-10', 900)], [place('00-10', 100)]],
      () => 100,
      3600,
    );
    expect(ahead).toEqual({ timeS: 50, distanceM: 500, linkIds: ['00-10'] });
    // Round a block of four.
    expect(behind?.distanceM).toBe(600 + 3 * 1000 + 100);
  });

  it('takes the quicker way, and gives up at the limit', () => {
    const slow = (link: Link) => (link.id === '10-20' ? 1000 : 100);
    const [way] = graph.quickest([place('00-10', 500)], [[place('20-30', 500)]], slow, 3600);
    expect(way?.linkIds).not.toContain('10-20');
    expect(way?.timeS).toBe(50 + 3 * 100 + 50);
    expect(graph.quickest([place('00-10', 500)], [[place('34-44', 0)]], slow, 200)).toEqual([undefined]);
  });

  it('obeys movements', () => {
    const one = links.map((link) =>
      link.id === '00-10'
        ? {
            ...link,
            lanes: [
              {
                id: 'l',
                number: 1,
                kind: 'vehicle' as const,
                widthM: 3,
                points: link.points,
                movements: [{ toLinkId: '10-11', turn: 'left' as const, signalGroup: 0 }],
              },
            ],
          }
        : link,
    );
    const [way] = new RoadGraph(one).quickest([place('00-10', 0)], [[place('10-20', 10)]], () => 100, 3600);
    expect(way?.linkIds.slice(0, 2)).toEqual(['00-10', '10-11']);
  });

  it('is as quick as trying everything (Bellman-Ford)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: links.length, maxLength: links.length }),
        fc.nat(links.length - 1),
        fc.nat(links.length - 1),
        (times, start, goal) => {
          const timeS = (link: Link) => times[index.get(link.id) ?? 0] ?? 1;
          const [found] = graph.quickest(
            [{ link: start, alongM: 0, offM: 0 }],
            [[{ link: goal, alongM: 0, offM: 0 }]],
            timeS,
            1e9,
          );
          expect(found?.timeS).toBe(start === goal ? 0 : bellmanFord(start, goal, times));
        },
      ),
      { numRuns: 50 },
    );
  });
});

function bellmanFord(start: number, goal: number, times: readonly number[]): number {
  const atBegin = new Array<number>(links.length).fill(Number.POSITIVE_INFINITY);
  atBegin[start] = 0;
  for (let round = 0; round < links.length; round++) {
    for (const [from, link] of links.entries()) {
      for (const [to, next] of links.entries()) {
        if (next.fromJunctionId !== link.toJunctionId || next.toJunctionId === link.fromJunctionId) continue;
        atBegin[to] = Math.min(atBegin[to] ?? 0, (atBegin[from] ?? 0) + (times[from] ?? 0));
      }
    }
  }
  return atBegin[goal] ?? 0;
}
