import { type Junction, type Link, type LonLat, polylineLengthM } from '@luyun/core';
import { addMovements } from '../add-movements.js';
import { junctionNames } from '../junction-names.js';
import { layLanes, type Outline } from '../lay-lanes.js';
import { laneWidthM } from '../road-class.js';
import type { OsmData } from './osm-data.js';
import { restrictionsOf } from './restrictions-of.js';
import type { Direction, Road } from './road-tags.js';
import { type Segment, type SplitRoads, splitRoads } from './split-roads.js';

/** Links and junctions of an extract's roads. */
export function roadNetworkOf(data: OsmData, warnings: string[]): { links: Link[]; junctions: Junction[] } {
  const roads = splitRoads(data);
  const outlines = roads.segments.flatMap((segment) => directed(segment, roads));
  const links = addMovements(layLanes(outlines), restrictionsOf(data, roads));
  const names = junctionNames(links);
  const used = new Set(links.flatMap((link) => [link.fromJunctionId, link.toJunctionId]));
  const junctions = [...roads.members].flatMap(([node, members]): Junction[] => {
    const id = junctionId(node);
    if (!used.has(id)) return [];
    return [
      {
        id,
        nodeRef: 0,
        name: '',
        ...names.get(id),
        position: middle(members.map((member) => data.positions.find(member) as LonLat)),
        signalised: roads.signalised.has(node),
        signalGroups: [],
      },
    ];
  });
  if (roads.signalised.size > 0) {
    warnings.push('OpenStreetMap does not know signal groups; they come with MAP messages.');
  }
  return { links, junctions };
}

function junctionId(node: number): string {
  return `n${node}`;
}

/** The links of a segment: one a direction of travel. */
function directed(segment: Segment, roads: SplitRoads): Outline[] {
  const { road } = segment;
  const from = junctionId(roads.junctionOf(segment.from));
  const to = junctionId(roads.junctionOf(segment.to));
  const id = `${segment.wayId}.${segment.index}`;
  const outlines: Outline[] = [];
  if (road.forward) {
    outlines.push(outline(road, road.forward, id, from, to, segment.points, segment.last));
  }
  if (road.backward) {
    outlines.push(outline(road, road.backward, `-${id}`, to, from, [...segment.points].reverse(), segment.first));
  }
  return outlines;
}

function outline(
  road: Road,
  direction: Direction,
  id: string,
  fromJunctionId: string,
  toJunctionId: string,
  axis: readonly LonLat[],
  endsWay: boolean,
): Outline {
  return {
    id,
    name: road.name,
    ...(road.nameEn ? { nameEn: road.nameEn } : {}),
    fromJunctionId,
    toJunctionId,
    roadClass: road.roadClass,
    lengthM: polylineLengthM(axis),
    speedLimitMps: road.speedLimitMps,
    axis,
    besideMedian: !road.oneway,
    lanes: direction.lanes,
    laneKind: road.laneKind,
    laneWidthM,
    // Turn arrows are painted before the junction, not all along the way.
    turns: endsWay ? direction.turns : [],
  };
}

function middle(positions: readonly LonLat[]): LonLat {
  const mean = (axis: 0 | 1) => positions.reduce((sum, position) => sum + position[axis], 0) / positions.length;
  return [mean(0), mean(1)];
}
