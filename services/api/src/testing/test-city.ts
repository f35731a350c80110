import type { CityModel, Link, LonLat } from '@luyun/core';

const at = (x: number, y: number): LonLat => [116.3 + x * 0.01, 39.9 + y * 0.01];

function link(
  id: string,
  from: [number, number],
  to: [number, number],
  movements: Link['lanes'][number]['movements'],
): Link {
  const points = [at(...from), at(...to)];
  return {
    id,
    name: `路${id}`,
    nameEn: `Road ${id}`,
    fromJunctionId: `J${from.join('')}`,
    toJunctionId: `J${to.join('')}`,
    roadClass: 'arterial',
    lengthM: from[1] === to[1] ? 853 : 1112,
    speedLimitMps: 16.67,
    points,
    lanes: [
      { id: `${id}_1`, number: 1, kind: 'vehicle', widthM: 3.5, points, movements: [...movements] },
      { id: `${id}_2`, number: 2, kind: 'vehicle', widthM: 3.5, points, movements: [] },
    ],
  };
}

/** Two by two junctions, a signal at J10, a corridor along the south, two car parks. */
export const testCity: CityModel = {
  name: '小城',
  nameEn: 'Small Town',
  simulated: true,
  source: 'test',
  placed: false,
  links: [
    link(
      'E0',
      [0, 0],
      [1, 0],
      [
        { toLinkId: 'E1', turn: 'straight', signalGroup: 1 },
        { toLinkId: 'N1', turn: 'left', signalGroup: 2 },
      ],
    ),
    link('E1', [1, 0], [2, 0], []),
    link('N1', [1, 0], [1, 1], []),
    link('W1', [1, 1], [0, 1], []),
    link('S0', [0, 1], [0, 0], []),
  ],
  junctions: [
    { id: 'J00', nodeRef: 0, name: '西', position: at(0, 0), signalised: false, signalGroups: [] },
    {
      id: 'J10',
      nodeRef: 65_546,
      name: '中',
      nameEn: 'Middle',
      position: at(1, 0),
      signalised: true,
      signalGroups: [
        { group: 1, phase: 2 },
        { group: 2, phase: 5 },
      ],
    },
    { id: 'J20', nodeRef: 0, name: '东', position: at(2, 0), signalised: false, signalGroups: [] },
    { id: 'J11', nodeRef: 0, name: '北', position: at(1, 1), signalised: false, signalGroups: [] },
    { id: 'J01', nodeRef: 0, name: '西北', position: at(0, 1), signalised: false, signalGroups: [] },
  ],
  corridors: [{ id: 'C1', name: '南路', nameEn: 'South', linkIds: ['E0', 'E1'] }],
  carParks: [
    {
      id: 'P1',
      name: '近场',
      nameEn: 'Near',
      position: at(1.5, 0.01),
      capacity: 100,
      kind: 'garage',
      chargers: 12,
      entryLinkId: 'E1',
    },
    { id: 'P2', name: '远场', nameEn: 'Far', position: at(1.01, 0.5), capacity: 50 },
  ],
  detectors: [{ id: 'D1', laneId: 'E0_1', distanceToStopLineM: 40, channel: 3 }],
  basemap: [
    {
      kind: 'water',
      name: '湖',
      geometry: { type: 'Polygon', coordinates: [[at(0.2, 0.2), at(0.4, 0.2), at(0.4, 0.4), at(0.2, 0.2)]] },
    },
  ],
  stops: [{ id: 'S1', name: '东站', nameEn: 'East Stop', position: at(0.5, -0.01), linkId: 'E0', lines: ['B1'] }],
  transitLines: [
    {
      id: 'B1',
      name: '1路',
      nameEn: 'Line 1',
      kind: 'bus',
      points: [at(0, 0), at(1, 0)],
      stopIds: ['S1'],
      colour: '#3f8fd2',
    },
  ],
  crossings: [{ id: 'X1', junctionId: 'J10', signalGroup: 2, points: [at(0.98, -0.01), at(0.98, 0.01)], widthM: 4 }],
  bays: [
    {
      id: 'K1',
      facilityId: 'P1',
      linkId: 'E0',
      outline: [at(0.5, -0.02), at(0.51, -0.02), at(0.51, -0.025), at(0.5, -0.025)],
    },
  ],
};
