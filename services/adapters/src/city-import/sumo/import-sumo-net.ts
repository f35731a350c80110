import {
  type BasemapFeature,
  cutLine,
  type Lane,
  type Link,
  type LonLat,
  offsetLine,
  polylineLengthM,
} from '@luyun/core';
import type { CityDraft, ImportOptions } from '../import-city.js';
import { junctionNames } from '../junction-names.js';
import { proposeCorridors } from '../propose-corridors.js';
import { junctionsOf } from './junctions-of.js';
import { laneKindOf } from './lane-kind.js';
import { movementsOf } from './movements-of.js';
import { projectSumo, type SumoProjection } from './project-sumo.js';
import { readSumoNet } from './read-sumo-net.js';
import { roadClassOfEdge } from './road-class-of-edge.js';
import type { SumoLane } from './sumo-net.js';

/** Where networks without a geographic reference lie when nobody says where. */
const defaultOrigin: LonLat = [120, 30];

/** A city from a SUMO network. Link, lane and traffic-light ids stay SUMO's own. */
export async function importSumoNet(bytes: Uint8Array, options: ImportOptions): Promise<CityDraft> {
  const net = await readSumoNet(bytes);
  const origin = options.origin ?? defaultOrigin;
  const projection = projectSumo(net.location, origin);
  const warnings: string[] = [];
  if (projection.placed) {
    warnings.push(`The network has no geographic reference; its origin was laid at ${origin.join(', ')}.`);
  }
  const { junctions, junctionIdOf } = junctionsOf(net, projection, warnings);
  const movements = movementsOf(net, warnings);
  const links: Link[] = [];
  const basemap: BasemapFeature[] = [];
  for (const edge of net.edges.values()) {
    const kinds = edge.lanes.map((lane) => laneKindOf(lane.allow, lane.disallow));
    const rail = edge.lanes.find((lane, i) => kinds[i] === 'rail' && lane.shape.length > 1);
    if (rail)
      basemap.push({
        kind: 'rail',
        geometry: { type: 'LineString', coordinates: rail.shape.map(projection.toLonLat) },
      });
    const lanes = edge.lanes.flatMap((lane, i): Lane[] => {
      const kind = kinds[i];
      if (kind === undefined || kind === 'rail' || lane.shape.length < 2) return [];
      return [
        {
          id: lane.id,
          number: edge.lanes.length - lane.index,
          kind,
          widthM: lane.widthM,
          points: stopLineEnd(lane, projection),
          movements: movements.get(`${edge.id}_${lane.index}`) ?? [],
        },
      ];
    });
    if (lanes.length === 0) continue;
    const kept = edge.lanes.filter((lane) => lanes.some((each) => each.id === lane.id));
    links.push({
      id: edge.id,
      name: edge.name,
      fromJunctionId: junctionIdOf(edge.from),
      toJunctionId: junctionIdOf(edge.to),
      roadClass: roadClassOfEdge(edge),
      lengthM: Math.max(...kept.map((lane) => lane.lengthM)),
      speedLimitMps: Math.max(...kept.map((lane) => lane.speedMps)),
      points: centreLine(kept, projection, net.lefthand),
      lanes: lanes.sort((a, b) => a.number - b.number),
    });
  }
  const named = junctionNames(links);
  const used = new Set(links.flatMap((link) => [link.fromJunctionId, link.toJunctionId]));
  const usedJunctions = junctions
    .filter((each) => used.has(each.id))
    .map((each) => (each.name === '' ? { ...each, name: each.id, ...named.get(each.id) } : each));
  const straight = links.filter((link) => !net.roundaboutEdges.has(link.id));
  return {
    model: {
      name: options.name ?? options.fileName?.replace(/\.net\.xml(\.gz)?$/, '') ?? 'SUMO',
      simulated: false,
      source: `sumo-net:${options.fileName ?? ''}`,
      placed: projection.placed,
      links,
      junctions: usedJunctions,
      corridors: proposeCorridors(straight, usedJunctions),
      carParks: [],
      detectors: [],
      basemap,
    },
    warnings,
  };
}

function stopLineEnd(lane: SumoLane, projection: SumoProjection): LonLat[] {
  const points = lane.shape.map(projection.toLonLat);
  if (lane.endOffsetM <= 0) return points;
  const lengthM = polylineLengthM(points);
  return cutLine(points, 0, Math.max(lengthM / 2, lengthM - lane.endOffsetM));
}

/** The middle of the lanes: the middle lane, or halfway between the two in the middle. */
function centreLine(lanes: readonly SumoLane[], projection: SumoProjection, lefthand: boolean): LonLat[] {
  const lower = lanes[Math.floor((lanes.length - 1) / 2)] as SumoLane;
  const points = lower.shape.map(projection.toLonLat);
  // Index 0 is at the kerb, so the middle lies towards the median.
  const shift = lanes.length % 2 === 1 ? 0 : lower.widthM / 2;
  return offsetLine(points, lefthand ? shift : -shift);
}
