import { planeAt } from '../geometry/geometry.js';
import type { CityModel, LonLat } from '../model/city.js';

const plane = planeAt([113.5, 34.8]);

/** Position of (x, y) metres east and north of the road's beginning. */
export const place = (x: number, y: number): LonLat => plane.toLonLat(x, y);

/** A road from west to east of two links of 300 m with two lanes each, a signal (group 3) between them. */
export function straightRoad(): CityModel {
  const link = (id: string, fromX: number, from: string, to: string, onward: string | undefined) => ({
    id,
    name: id,
    fromJunctionId: from,
    toJunctionId: to,
    roadClass: 'arterial' as const,
    lengthM: 300,
    speedLimitMps: 15,
    points: [place(fromX, 0), place(fromX + 300, 0)],
    lanes: [1, 2].map((number) => ({
      id: `${id}_${number}`,
      number,
      kind: 'vehicle' as const,
      widthM: 3.5,
      points: [place(fromX, 1.75 - number * 3.5), place(fromX + 300, 1.75 - number * 3.5)],
      movements: onward === undefined ? [] : [{ toLinkId: onward, turn: 'straight' as const, signalGroup: 3 }],
    })),
  });
  const junction = (id: string, nodeRef: number, x: number, signalised: boolean) => ({
    id,
    nodeRef,
    name: id,
    position: place(x, 0),
    signalised,
    signalGroups: signalised ? [{ group: 3, phase: 2 }] : [],
  });
  return {
    name: 'road',
    simulated: true,
    source: 'test',
    placed: true,
    links: [link('west', 0, 'A', 'B', 'east'), link('east', 320, 'B', 'C', undefined)],
    junctions: [junction('A', 11, -10, false), junction('B', 12, 310, true), junction('C', 13, 630, false)],
    corridors: [{ id: 'whole', name: 'whole', linkIds: ['west', 'east'] }],
    carParks: [],
    detectors: [],
    basemap: [],
  };
}
