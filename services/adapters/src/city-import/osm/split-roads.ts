import { distanceM, type LonLat, polylineLengthM } from '@luyun/core';
import { type OsmData, pointsOf } from './osm-data.js';
import { type Road, roadOf } from './road-tags.js';

/** Signals stand at stop lines: they belong to the junction within this distance. */
const signalReachM = 40;
/** Signalised nodes that a road this short joins are one junction: the carriageways of divided roads. */
const innerRoadM = 35;

/** A stretch of a way between two nodes where roads meet. */
export interface Segment {
  readonly wayId: number;
  readonly index: number;
  /** Whether it begins or ends its way. */
  readonly first: boolean;
  readonly last: boolean;
  readonly road: Road;
  readonly from: number;
  readonly to: number;
  readonly points: readonly LonLat[];
}

export interface SplitRoads {
  readonly segments: readonly Segment[];
  /** The node that stands for the junction that a node belongs to. */
  junctionOf(node: number): number;
  readonly signalised: ReadonlySet<number>;
  /** Nodes of each junction, by the node that stands for it. */
  readonly members: ReadonlyMap<number, readonly number[]>;
}

/** Roads split where they meet, with signals at their junctions and divided roads' crossings as one junction each. */
export function splitRoads(data: OsmData): SplitRoads {
  const roads = [...data.ways.values()].flatMap((way) => {
    const road = roadOf(way.tags);
    const nodes = way.nodes.filter((id) => data.positions.find(id) !== undefined);
    return road && nodes.length > 1 ? [{ id: way.id, road, nodes }] : [];
  });
  const arms = new Map<number, number>();
  const ends = new Set<number>();
  for (const { nodes } of roads) {
    nodes.forEach((id, i) => {
      const end = i === 0 || i === nodes.length - 1;
      if (end) ends.add(id);
      arms.set(id, (arms.get(id) ?? 0) + (end ? 1 : 2));
    });
  }
  const crossings = [...arms].filter(([, count]) => count > 2).map(([id]) => id);
  const signals = assignSignals(data, arms, crossings);
  const breaks = new Set([...ends, ...crossings, ...signals]);
  const segments = roads.flatMap((way) => cutWay(data, way, breaks));
  const groups = new Groups();
  const kept = segments.filter((segment) => {
    const inner = signals.has(segment.from) && signals.has(segment.to) && polylineLengthM(segment.points) <= innerRoadM;
    if (inner) groups.join(segment.from, segment.to);
    return !inner;
  });
  const members = new Map<number, number[]>();
  for (const id of breaks) {
    const key = groups.of(id);
    const list = members.get(key);
    if (list) list.push(id);
    else members.set(key, [id]);
  }
  return {
    segments: kept,
    junctionOf: (node) => groups.of(node),
    signalised: new Set([...signals].map((id) => groups.of(id))),
    members,
  };
}

/** Nodes that are signalised: crossings near a signal, otherwise the signal's own node (a crossing for pedestrians). */
function assignSignals(data: OsmData, arms: ReadonlyMap<number, number>, crossings: readonly number[]): Set<number> {
  const grid = new Map<string, number[]>();
  const cell = ([lon, lat]: LonLat, dx = 0, dy = 0) => `${Math.floor(lon * 1000) + dx} ${Math.floor(lat * 1000) + dy}`;
  for (const id of crossings) {
    const key = cell(data.positions.find(id) as LonLat);
    const list = grid.get(key);
    if (list) list.push(id);
    else grid.set(key, [id]);
  }
  const signals = new Set<number>();
  for (const [id, tags] of data.nodeTags) {
    const at = data.positions.find(id);
    if (tags.highway !== 'traffic_signals' || !arms.has(id) || !at) continue;
    let nearest = id;
    let nearestM = (arms.get(id) ?? 0) > 2 ? 0 : signalReachM;
    for (const dx of [-1, 0, 1]) {
      for (const dy of [-1, 0, 1]) {
        for (const other of grid.get(cell(at, dx, dy)) ?? []) {
          const distance = distanceM(at, data.positions.find(other) as LonLat);
          if (distance < nearestM) [nearest, nearestM] = [other, distance];
        }
      }
    }
    signals.add(nearest);
  }
  return signals;
}

function cutWay(
  data: OsmData,
  way: { readonly id: number; readonly road: Road; readonly nodes: readonly number[] },
  breaks: ReadonlySet<number>,
): Segment[] {
  const cuts = way.nodes.flatMap((id, i) => (breaks.has(id) ? [i] : []));
  return cuts.slice(1).flatMap((end, index) => {
    const start = cuts[index] as number;
    const points = pointsOf(data, way.nodes.slice(start, end + 1));
    if (polylineLengthM(points) < 0.5) return [];
    return [
      {
        wayId: way.id,
        index,
        first: index === 0,
        last: index === cuts.length - 2,
        road: way.road,
        from: way.nodes[start] as number,
        to: way.nodes[end] as number,
        points,
      },
    ];
  });
}

/** Disjoint sets of nodes; the smallest id stands for its set. */
class Groups {
  readonly #parent = new Map<number, number>();

  of(id: number): number {
    let root = id;
    for (let up = this.#parent.get(root); up !== undefined; up = this.#parent.get(root)) root = up;
    return root;
  }

  join(a: number, b: number): void {
    const [one, two] = [this.of(a), this.of(b)];
    if (one !== two) this.#parent.set(Math.max(one, two), Math.min(one, two));
  }
}
