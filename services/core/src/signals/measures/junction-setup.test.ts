import { describe, expect, it } from 'vitest';
import type { CityModel, Link, LonLat, Turn } from '../../model/city.js';
import { corridorSetup } from './corridor-setup.js';
import { junctionSetup } from './junction-setup.js';

const place: Readonly<Record<string, LonLat>> = {
  j: [112, 28],
  n: [112, 28.01],
  s: [112, 27.99],
  e: [112.01, 28],
  w: [111.99, 28],
};
const link = (from: string, to: string, lanes: readonly (readonly [Turn, number, string][])[]): Link => {
  const points = [place[from] as LonLat, place[to] as LonLat];
  return {
    id: `${from}-${to}`,
    name: '',
    fromJunctionId: from,
    toJunctionId: to,
    roadClass: 'arterial',
    lengthM: 1000,
    speedLimitMps: 10,
    points,
    lanes: lanes.map((movements, i) => ({
      id: `${from}-${to}_${i + 1}`,
      number: i + 1,
      kind: 'vehicle',
      widthM: 3,
      points,
      movements: movements.map(([turn, signalGroup, toLinkId]) => ({ turn, signalGroup, toLinkId })),
    })),
  };
};
const links = [
  // From the west a lane for left turns (1) and one for the rest (2); from the east one lane for all (5, 6).
  link('w', 'j', [
    [['left', 1, 'j-n']],
    [
      ['straight', 2, 'j-e'],
      ['right', 2, 'j-s'],
    ],
  ]),
  link('e', 'j', [
    [
      ['left', 5, 'j-s'],
      ['straight', 6, 'j-w'],
    ],
  ]),
  link('j', 'e', []),
  link('j', 'w', []),
];
const city: CityModel = {
  name: '',
  simulated: true,
  source: '',
  placed: false,
  links,
  junctions: [
    {
      id: 'j',
      nodeRef: 7,
      name: '',
      position: [112, 28],
      signalised: true,
      signalGroups: [1, 2, 5, 6, 22].map((group) => ({ group, phase: group === 22 ? 2 : group === 6 ? 0 : group })),
    },
  ],
  corridors: [{ id: 'c', name: '', linkIds: ['w-j', 'j-e'] }],
  carParks: [],
  detectors: [
    { id: 'a', laneId: 'w-j_1', distanceToStopLineM: 35, channel: 1 },
    { id: 'b', laneId: 'w-j_2', distanceToStopLineM: 35, channel: 2 },
    { id: 'c', laneId: 'w-j_2', distanceToStopLineM: 80, channel: 3 },
    { id: 'd', laneId: 'w-j_2', distanceToStopLineM: 3, channel: 4 },
    { id: 'e', laneId: 'e-j_1', distanceToStopLineM: 35, channel: 5 },
    { id: 'f', laneId: 'e-j_1', distanceToStopLineM: 3, channel: 0 },
  ],
  basemap: [],
};

describe('the setup of a junction', () => {
  const junction = city.junctions[0];
  if (!junction) throw new Error('no junction');
  const { phases } = junctionSetup(city, junction);
  const of = (phase: number, kind = 'vehicle') => phases.find((each) => each.phase === phase && each.kind === kind);

  it('finds phases of vehicles and of people on foot, by group where there is no number', () => {
    expect(phases.map(({ phase, kind }) => `${phase} ${kind}`)).toEqual([
      '1 vehicle',
      '2 vehicle',
      '2 pedestrian',
      '5 vehicle',
      '6 vehicle',
    ]);
  });

  it('takes the farthest detector of a lane for arrivals, and that at the stop line for who leaves', () => {
    expect(of(2)?.advance.map(({ channel, travelMs }) => [channel, travelMs])).toEqual([[3, 8000]]);
    expect(of(2)?.stopBar.map(({ channel }) => channel)).toEqual([4]);
    expect(of(1)?.advance.map(({ channel }) => channel)).toEqual([1]);
  });

  it('lets a shared lane count for one phase only, that of those who go straight on', () => {
    expect(of(6)?.advance.map(({ channel }) => channel)).toEqual([5]);
    expect(of(5)).toMatchObject({ advance: [], stopBar: [], lanes: 1, turns: ['left'] });
  });

  it('knows who comes the other way', () => {
    expect([1, 2, 5, 6].map((phase) => of(phase)?.opposing)).toEqual([6, null, 2, null]);
  });

  it('follows a corridor there, and back where there is a way back', () => {
    const corridor = city.corridors[0];
    if (!corridor) throw new Error('no corridor');
    const { onward, back, speedMps } = corridorSetup(city, corridor);
    expect(onward).toEqual([{ junctionId: 'j', linkId: 'w-j', distanceM: 1000, phase: 2, groups: [2] }]);
    expect(back).toEqual([{ junctionId: 'j', linkId: 'e-j', distanceM: 1000, phase: 6, groups: [6] }]);
    expect(speedMps).toBe(10);
  });
});
