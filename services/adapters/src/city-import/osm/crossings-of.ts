import { type Crossing, distanceM, type Junction } from '@luyun/core';
import { type OsmData, pointsOf } from './osm-data.js';

/** A crossing farther from a junction lies between two, m. */
const REACH_M = 45;
const WIDTH_M = 4;

/** Crossings that are drawn as ways. Signal groups are not known to OpenStreetMap. */
export function crossingsOf(data: OsmData, junctions: readonly Junction[]): Crossing[] {
  return [...data.ways.values()].flatMap(({ id, nodes, tags }): Crossing[] => {
    if (tags.footway !== 'crossing') return [];
    const points = pointsOf(data, nodes);
    const middle = points[Math.floor(points.length / 2)];
    if (points.length < 2 || middle === undefined) return [];
    const near = junctions
      .filter(({ signalised }) => signalised)
      .map((junction) => ({ junction, awayM: distanceM(junction.position, middle) }))
      .filter(({ awayM }) => awayM <= REACH_M)
      .sort((a, b) => a.awayM - b.awayM)[0];
    const at = near ? { junctionId: near.junction.id } : {};
    return [{ id: `w${id}`, ...at, signalGroup: 0, points, widthM: WIDTH_M }];
  });
}
