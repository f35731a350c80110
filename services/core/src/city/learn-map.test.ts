import { describe, expect, it } from 'vitest';
import type { CityModel } from '../model/city.js';
import type { JunctionMap, MapLane, MapLink } from '../model/reports.js';
import { place, straightRoad } from '../testing/straight-road.js';
import { learnMap, learnPhases } from './learn-map.js';

const toPlace = ([longitude, latitude]: readonly [number, number]) => ({ longitude, latitude });

/** What an RSU at junction B says of the link "west", if it was set up from the model. */
function mapOfB(change: (link: MapLink) => MapLink = (link) => link): JunctionMap {
  const west = straightRoad().links[0] as CityModel['links'][0];
  const link: MapLink = {
    upstreamRef: 11,
    name: 'west',
    speedLimitMps: 15,
    points: west.points.map(toPlace),
    lanes: west.lanes.map((lane) => ({
      number: lane.number,
      widthM: 3.5,
      maneuvers: 1,
      kind: 'vehicle',
      points: lane.points.map(toPlace),
      connections: [{ remoteRef: 13, signalGroup: 3 }],
    })),
  };
  return { nodeRef: 12, name: 'B', place: toPlace(place(310, 0)), links: [change(link)] };
}

describe('learning from a map', () => {
  it('leaves a model alone that says the same', () => {
    const city = straightRoad();
    expect(learnMap(city, mapOfB())).toBe(city);
  });

  it('corrects lanes that lie elsewhere, once', () => {
    const city = straightRoad();
    const moved = mapOfB((link) => ({
      ...link,
      lanes: link.lanes.map((lane) => ({
        ...lane,
        points: lane.points.map((p) => ({ ...p, latitude: p.latitude + 3e-5 })),
      })),
    }));
    const learnt = learnMap(city, moved);
    expect(learnt.links[0]?.lanes[0]?.points[0]?.[1]).toBeCloseTo((place(0, -1.75)[1] as number) + 3e-5, 9);
    expect(learnt.links[1]).toBe(city.links[1]);
    expect(learnMap(learnt, moved)).toBe(learnt);
  });

  it('corrects signal groups and speed limits', () => {
    const told = mapOfB((link) => ({
      ...link,
      speedLimitMps: 11,
      lanes: link.lanes.map((lane) => ({ ...lane, connections: [{ remoteRef: 13, signalGroup: 9 }] })),
    }));
    const learnt = learnMap(straightRoad(), told);
    expect(learnt.links[0]?.speedLimitMps).toBe(11);
    expect(learnt.links[0]?.lanes[0]?.movements).toEqual([{ toLinkId: 'east', turn: 'straight', signalGroup: 9 }]);
    expect(learnt.junctions[1]?.signalGroups).toEqual([
      { group: 3, phase: 2 },
      { group: 9, phase: 0 },
    ]);
  });

  it('learns a crosswalk as a crossing with its group, once, and as no lane', () => {
    const told = mapOfB((link) => ({
      ...link,
      lanes: [
        ...link.lanes,
        {
          number: 9,
          widthM: 4,
          maneuvers: 0,
          kind: 'crosswalk' as const,
          points: [toPlace(place(300, -8)), toPlace(place(300, 8))],
          connections: [{ remoteRef: 11, signalGroup: 26 }],
        },
      ],
    }));
    const learnt = learnMap(straightRoad(), told);
    expect(learnt.crossings).toMatchObject([{ id: 'west_9', signalGroup: 26, widthM: 4 }]);
    expect(learnt.links).toEqual(straightRoad().links);
    expect(learnt.junctions[1]?.signalGroups.map(({ group }) => group)).toEqual([3, 26]);
    expect(learnMap(learnt, told)).toBe(learnt);
  });

  it('is content where several connections lead into one link', () => {
    const told = mapOfB((link) => ({
      ...link,
      lanes: link.lanes.map((lane) => ({
        ...lane,
        connections: [7, 3, 8].map((signalGroup) => ({ remoteRef: 13, signalGroup })),
      })),
    }));
    const learnt = learnMap(straightRoad(), told);
    expect(learnt.links).toEqual(straightRoad().links);
    expect(learnMap(learnt, told)).toBe(learnt);
  });

  it('learns nothing from a map that contradicts itself', () => {
    const city = straightRoad();
    const told = mapOfB((link) => ({
      ...link,
      lanes: [1, 1].map((number, at) => ({ ...link.lanes[at], number }) as MapLane),
    }));
    expect(learnMap(city, told)).toBe(city);
  });

  it('builds a model from nothing', () => {
    const empty: CityModel = { ...straightRoad(), source: '', links: [], junctions: [], corridors: [] };
    const learnt = learnMap(empty, mapOfB());
    expect(learnt).toMatchObject({
      source: 'map-message',
      junctions: [{ nodeRef: 12, signalised: true }, { nodeRef: 11 }],
      links: [{ id: 'west', lanes: [{ number: 1 }, { number: 2 }] }],
    });
    expect(learnt.links[0]?.lengthM).toBeCloseTo(300, 1);
    expect(learnMap(learnt, mapOfB())).toBe(learnt);
  });

  it('learns phases', () => {
    const city = straightRoad();
    expect(learnPhases(city, 12, [{ group: 3, phase: 2 }])).toBe(city);
    expect(learnPhases(city, 12, [{ group: 3, phase: 6 }]).junctions[1]?.signalGroups).toEqual([
      { group: 3, phase: 6 },
    ]);
  });
});
