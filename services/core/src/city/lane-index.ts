import { DEGREE_UNIT } from '../columns/moving-columns.js';
import { metresPerDegree } from '../geometry/geometry.js';
import type { CityModel, LaneKind, LonLat } from '../model/city.js';

/** Positions farther than this from a lane's centre line belong to no lane. */
export const MATCH_RADIUS_M = 8;
/** Longer stretches are cut, so that a cell of the grid holds few of them. */
const MAX_SEGMENT_M = 50;
const MIN_CELL_M = 30;
const MAX_CELLS = 1_000_000;

export const laneKindCodes: Readonly<Record<LaneKind, number>> = { vehicle: 0, bus: 1, bike: 2, crosswalk: 3 };

/**
 * The lanes of a city laid out for fast matching: plain typed arrays over lanes, links and straight segments, and a grid
 * of square cells, each with the segments within `MATCH_RADIUS_M` of it.
 *
 * Lanes are numbered as they stand in the model, link by link, from 0. Segments of a lane follow each other. Coordinates are
 * metres east and north of (`originLon`, `originLat`), which are raw wire units (1e-7 degree).
 */
export interface LaneIndex {
  readonly originLon: number;
  readonly originLat: number;
  /** Metres of one raw unit. */
  readonly eastPerUnit: number;
  readonly northPerUnit: number;

  readonly linkIds: readonly string[];
  readonly linkLengthM: Float64Array;
  readonly linkSpeedLimitMps: Float64Array;
  /** Junction at the link's end. */
  readonly linkToJunctionId: readonly string[];

  readonly laneIds: readonly string[];
  readonly laneLink: Int32Array;
  readonly laneKind: Uint8Array;
  readonly laneLengthM: Float64Array;
  /** Segments of lane i: laneStart[i] .. laneStart[i + 1]. */
  readonly laneStart: Int32Array;
  /** 1 where a movement from the lane is ruled by a signal. */
  readonly laneSignalised: Uint8Array;
  /** Signal group by link that the movement leads to. */
  readonly laneGroups: readonly ReadonlyMap<string, number>[];

  readonly segmentX: Float64Array;
  readonly segmentY: Float64Array;
  /** Direction as a unit vector. */
  readonly segmentEast: Float64Array;
  readonly segmentNorth: Float64Array;
  readonly segmentLengthM: Float64Array;
  readonly segmentHeadingDeg: Float64Array;
  readonly segmentLane: Int32Array;
  /** Distance of its beginning along the lane. */
  readonly segmentAlongM: Float64Array;

  readonly cellM: number;
  readonly gridX: number;
  readonly gridY: number;
  readonly columns: number;
  readonly rows: number;
  /** Segments of cell i: cellSegments[cellStart[i] .. cellStart[i + 1]]. */
  readonly cellStart: Int32Array;
  readonly cellSegments: Int32Array;
}

interface Segment {
  x: number;
  y: number;
  dx: number;
  dy: number;
  lengthM: number;
  lane: number;
  alongM: number;
}

/** Lays out a city's lanes. Crosswalks are left out: nobody drives along them. */
export function buildLaneIndex(city: CityModel): LaneIndex {
  const origin: LonLat = city.links[0]?.points[0] ?? [0, 0];
  const originLon = Math.round(origin[0] / DEGREE_UNIT);
  const originLat = Math.round(origin[1] / DEGREE_UNIT);
  const northPerUnit = metresPerDegree * DEGREE_UNIT;
  const eastPerUnit = northPerUnit * Math.cos((origin[1] * Math.PI) / 180);
  const lanes = city.links.flatMap((link, at) => link.lanes.map((lane) => ({ lane, link: at })));
  const laneLengthM = new Float64Array(lanes.length);
  const laneStart = new Int32Array(lanes.length + 1);
  const segments: Segment[] = [];
  lanes.forEach(({ lane }, at) => {
    if (lane.kind !== 'crosswalk') {
      const flat = lane.points.map(
        ([lon, lat]) =>
          [(lon / DEGREE_UNIT - originLon) * eastPerUnit, (lat / DEGREE_UNIT - originLat) * northPerUnit] as const,
      );
      laneLengthM[at] = addSegments(segments, flat, at);
    }
    laneStart[at + 1] = segments.length;
  });
  return {
    originLon,
    originLat,
    eastPerUnit,
    northPerUnit,
    linkIds: city.links.map((link) => link.id),
    linkLengthM: Float64Array.from(city.links, (link) => link.lengthM),
    linkSpeedLimitMps: Float64Array.from(city.links, (link) => link.speedLimitMps),
    linkToJunctionId: city.links.map((link) => link.toJunctionId),
    laneIds: lanes.map(({ lane }) => lane.id),
    laneLink: Int32Array.from(lanes, ({ link }) => link),
    laneKind: Uint8Array.from(lanes, ({ lane }) => laneKindCodes[lane.kind]),
    laneLengthM,
    laneStart,
    laneSignalised: Uint8Array.from(lanes, ({ lane }) =>
      lane.movements.some((movement) => movement.signalGroup > 0) ? 1 : 0,
    ),
    laneGroups: lanes.map(
      ({ lane }) => new Map(lane.movements.map(({ toLinkId, signalGroup }) => [toLinkId, signalGroup])),
    ),
    segmentX: Float64Array.from(segments, (segment) => segment.x),
    segmentY: Float64Array.from(segments, (segment) => segment.y),
    segmentEast: Float64Array.from(segments, (segment) => segment.dx / segment.lengthM),
    segmentNorth: Float64Array.from(segments, (segment) => segment.dy / segment.lengthM),
    segmentLengthM: Float64Array.from(segments, (segment) => segment.lengthM),
    segmentHeadingDeg: Float64Array.from(segments, ({ dx, dy }) => ((Math.atan2(dx, dy) * 180) / Math.PI + 360) % 360),
    segmentLane: Int32Array.from(segments, (segment) => segment.lane),
    segmentAlongM: Float64Array.from(segments, (segment) => segment.alongM),
    ...buildGrid(segments),
  };
}

/** Appends the segments of one lane; gives its length. */
function addSegments(segments: Segment[], flat: readonly (readonly [number, number])[], lane: number): number {
  let alongM = 0;
  for (let i = 1; i < flat.length; i++) {
    const [ax, ay] = flat[i - 1] as readonly [number, number];
    const [bx, by] = flat[i] as readonly [number, number];
    const lengthM = Math.hypot(bx - ax, by - ay);
    if (lengthM < 0.01) continue;
    const pieces = Math.ceil(lengthM / MAX_SEGMENT_M);
    const dx = (bx - ax) / pieces;
    const dy = (by - ay) / pieces;
    for (let piece = 0; piece < pieces; piece++) {
      segments.push({ x: ax + dx * piece, y: ay + dy * piece, dx, dy, lengthM: lengthM / pieces, lane, alongM });
      alongM += lengthM / pieces;
    }
  }
  return alongM;
}

function buildGrid(segments: readonly Segment[]) {
  let west = Number.POSITIVE_INFINITY;
  let south = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;
  for (const { x, y, dx, dy } of segments) {
    west = Math.min(west, x, x + dx);
    east = Math.max(east, x, x + dx);
    south = Math.min(south, y, y + dy);
    north = Math.max(north, y, y + dy);
  }
  if (segments.length === 0) west = east = south = north = 0;
  const gridX = west - MATCH_RADIUS_M;
  const gridY = south - MATCH_RADIUS_M;
  const width = east - west + 2 * MATCH_RADIUS_M;
  const height = north - south + 2 * MATCH_RADIUS_M;
  const cellM = Math.max(MIN_CELL_M, Math.sqrt((width * height) / MAX_CELLS));
  const columns = Math.floor(width / cellM) + 1;
  const rows = Math.floor(height / cellM) + 1;
  const eachCell = (visit: (cell: number, segment: number) => void) =>
    segments.forEach(({ x, y, dx, dy }, segment) => {
      const c0 = Math.floor((Math.min(x, x + dx) - MATCH_RADIUS_M - gridX) / cellM);
      const c1 = Math.floor((Math.max(x, x + dx) + MATCH_RADIUS_M - gridX) / cellM);
      const r0 = Math.floor((Math.min(y, y + dy) - MATCH_RADIUS_M - gridY) / cellM);
      const r1 = Math.floor((Math.max(y, y + dy) + MATCH_RADIUS_M - gridY) / cellM);
      for (let row = Math.max(0, r0); row <= Math.min(rows - 1, r1); row++)
        for (let column = Math.max(0, c0); column <= Math.min(columns - 1, c1); column++)
          visit(row * columns + column, segment);
    });
  const cellStart = new Int32Array(columns * rows + 1);
  eachCell((cell) => {
    cellStart[cell + 1] = (cellStart[cell + 1] as number) + 1;
  });
  for (let cell = 0; cell < columns * rows; cell++)
    cellStart[cell + 1] = (cellStart[cell + 1] as number) + (cellStart[cell] as number);
  const cellSegments = new Int32Array(cellStart[columns * rows] as number);
  const next = cellStart.slice();
  eachCell((cell, segment) => {
    const at = next[cell] as number;
    cellSegments[at] = segment;
    next[cell] = at + 1;
  });
  return { cellM, gridX, gridY, columns, rows, cellStart, cellSegments };
}
