import {
  type BasemapFeature,
  cutLine,
  type Junction,
  type Lane,
  type Link,
  type LonLat,
  type Movement,
  offsetLine,
  polylineLengthM,
} from '@luyun/core';
import type { CityDraft, ImportOptions } from '../city-draft.js';
import { cityNameOf } from '../city-name-of.js';
import { junctionNames } from '../junction-names.js';
import { proposeCorridors } from '../propose-corridors.js';
import { crossingsOf } from './crossings-of.js';
import { junctionsOf } from './junctions-of.js';
import { laneKindOf } from './lane-kind.js';
import { movementsOf } from './movements-of.js';
import { projectSumo, type SumoProjection } from './project-sumo.js';
import { readSumoNet } from './read-sumo-net.js';
import { roadClassOfEdge } from './road-class-of-edge.js';
import type { SumoEdge, SumoLane, SumoNet } from './sumo-net.js';

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
  const isLink = (edgeId: string) => net.edges.get(edgeId)?.lanes.some(isDriven) ?? false;
  const movements = movementsOf(net, isLink, warnings);
  const links = [...net.edges.values()].flatMap((edge): Link[] => {
    const driven = edge.lanes.filter(isDriven);
    if (driven.length === 0) return [];
    return [
      {
        id: edge.id,
        name: edge.name,
        fromJunctionId: junctionIdOf(edge.from),
        toJunctionId: junctionIdOf(edge.to),
        roadClass: roadClassOfEdge(edge),
        lengthM: Math.max(...driven.map((lane) => lane.lengthM)),
        speedLimitMps: Math.max(...driven.map((lane) => lane.speedMps)),
        points: centreLine(driven, projection, net.lefthand),
        lanes: lanesOf(edge, movements, projection),
      },
    ];
  });
  const named = junctionNames(links);
  const used = new Set(links.flatMap((link) => [link.fromJunctionId, link.toJunctionId]));
  const usedJunctions = junctions
    .filter((each) => used.has(each.id))
    .map((each, i) => (each.name === '' ? { ...each, ...(named.get(each.id) ?? numbered(each, i + 1)) } : each));
  const crossings = crossingsOf(net, junctionIdOf, projection).filter((each) => used.has(each.junctionId ?? ''));
  const straight = links.filter((link) => !net.roundaboutEdges.has(link.id));
  return {
    model: {
      name: options.name ?? cityNameOf(options.fileName) ?? 'SUMO',
      simulated: false,
      source: `sumo-net:${options.fileName ?? ''}`,
      placed: projection.placed,
      links,
      junctions: usedJunctions,
      corridors: proposeCorridors(straight, usedJunctions),
      carParks: [],
      detectors: [],
      basemap: railsOf(net, projection),
      ...(crossings.length > 0 ? { crossings } : {}),
    },
    warnings,
  };
}

/** A name for people where no road has one; ids such as "cluster_1098574052_1098574061" are none. */
function numbered(junction: Junction, number: number): { name: string; nameEn: string } {
  const shown = junction.id.length <= 12 ? junction.id : number;
  return { name: `路口 ${shown}`, nameEn: `Junction ${shown}` };
}

/** Whether vehicles use the lane, so that it is part of a link. */
function isDriven(lane: SumoLane): boolean {
  const kind = laneKindOf(lane.allow, lane.disallow);
  return kind !== undefined && kind !== 'rail' && lane.shape.length > 1;
}

/** From the median on. Sidewalks and tracks count, though they are not among the lanes. */
function lanesOf(edge: SumoEdge, movements: ReadonlyMap<string, Movement[]>, projection: SumoProjection): Lane[] {
  const lanes = edge.lanes.flatMap((lane): Lane[] => {
    const kind = laneKindOf(lane.allow, lane.disallow);
    if (kind === undefined || kind === 'rail' || !isDriven(lane)) return [];
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
  return lanes.sort((a, b) => a.number - b.number);
}

function railsOf(net: SumoNet, projection: SumoProjection): BasemapFeature[] {
  return [...net.edges.values()].flatMap((edge): BasemapFeature[] => {
    const track = edge.lanes.find((lane) => laneKindOf(lane.allow, lane.disallow) === 'rail' && lane.shape.length > 1);
    if (!track) return [];
    return [{ kind: 'rail', geometry: { type: 'LineString', coordinates: track.shape.map(projection.toLonLat) } }];
  });
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
