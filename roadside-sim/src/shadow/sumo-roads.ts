import type { NetConnection, NetJunction, NetLane, NetLink } from '../district/city/road-network.js';
import type { TaskNetwork } from './task-network.js';

/** Lanes that open within so much of each other open at one place, m. */
const ONE_PLACE_M = 15;
const SAMPLE_M = 20;

/** A stretch of a link on which the same lanes lie: an edge of SUMO. */
export interface SumoEdge {
  readonly id: string;
  readonly link: NetLink;
  /** Along the link, m. */
  readonly beginM: number;
  readonly endM: number;
  /** From the median; SUMO counts them from the kerb. */
  readonly lanes: readonly NetLane[];
}

/** The roads of a task as SUMO's plain XML, by the option of netconvert that takes it. */
export interface SumoRoads {
  readonly files: Readonly<Record<'node-files' | 'edge-files' | 'connection-files' | 'tllogic-files', string>>;
  /** By link's index, in driving direction. */
  readonly edges: readonly (readonly SumoEdge[])[];
  /** By junction's index: the ways that a light rules, in order of SUMO's link indices; empty where no signal stands. */
  readonly ruled: readonly (readonly NetConnection[])[];
}

/** Ids are of numbers: those of a city may hold what SUMO takes for something else. */
export function sumoRoads({ network, groups }: TaskNetwork): SumoRoads {
  const edges = network.links.map(edgesOf);
  const ways = [...new Map(network.connections.map((way) => [`${way.from.index} ${way.to.index}`, way])).values()];
  const ruled = network.junctions.map((junction) =>
    groups[junction.index] === undefined ? [] : ways.filter((way) => way.junction === junction),
  );
  const nodes = network.junctions.map((junction) =>
    tag('node', {
      id: `n${junction.index}`,
      ...middle(junction),
      type: ruled[junction.index]?.length ? 'traffic_light' : 'priority',
      tl: ruled[junction.index]?.length ? lightId(junction) : undefined,
    }),
  );
  const stretches: string[] = [];
  const connections: string[] = [];
  for (const own of edges) {
    for (const [k, edge] of own.entries()) {
      const { id, link, lanes } = edge;
      const next = own[k + 1];
      if (next !== undefined) {
        const [first] = next.lanes;
        if (first) nodes.push(tag('node', { id: `${next.id}.`, ...first.line.locate(edge.endM), angle: undefined }));
        for (const lane of lanes) connections.push(tag('connection', connect(edge, lane, next, lane)));
      } else if (lanes.every(({ out }) => out.length === 0)) {
        // Without this, netconvert would guess ways on.
        connections.push(tag('connection', { from: id }));
      }
      stretches.push(
        tag('edge', {
          id,
          from: k === 0 ? `n${link.from.index}` : `${id}.`,
          to: next === undefined ? `n${link.to.index}` : `${next.id}.`,
          numLanes: lanes.length,
          speed: link.speedLimitMps,
          length: round(edge.endM - edge.beginM),
          shape: shapeOf(edge),
        }),
      );
    }
  }
  const lights: string[] = [];
  for (const way of ways) {
    const [from, to] = [edges[way.from.link.index]?.at(-1), edges[way.to.link.index]?.[0]];
    if (from === undefined || to === undefined) continue;
    const ends = connect(from, way.from, to, way.to);
    connections.push(tag('connection', { ...ends, speed: round(way.speedLimitMps) }));
    const linkIndex = ruled[way.junction.index]?.indexOf(way) ?? -1;
    if (linkIndex >= 0) lights.push(tag('connection', { ...ends, tl: lightId(way.junction), linkIndex }));
  }
  // Every run brings its own lights; these say how many there are.
  const dark = network.junctions.flatMap((junction) => {
    const { length } = ruled[junction.index] ?? [];
    return length ? tlLogic(junction, 'net', [['r'.repeat(length), 1]]) : [];
  });
  return {
    files: {
      'node-files': file('nodes', nodes),
      'edge-files': file('edges', stretches),
      'connection-files': file('connections', connections),
      'tllogic-files': file('tlLogics', [...dark, ...lights]),
    },
    edges,
    ruled,
  };
}

/** A fixed programme of lights. @param phases lights by link index, and how long they show, s */
export function tlLogic(
  junction: NetJunction,
  programID: string,
  phases: readonly (readonly [state: string, durationS: number])[],
): string {
  const inside = phases.map(([state, duration]) => tag('phase', { duration, state })).join('');
  return `<tlLogic id="${lightId(junction)}" type="static" programID="${programID}" offset="0">${inside}</tlLogic>`;
}

/** An element without content; what is undefined is left out. Values are numbers and names that need no escapes. */
export function tag(name: string, attributes: Readonly<Record<string, string | number | undefined>>): string {
  const told = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return `<${name} ${told.map(([key, value]) => `${key}="${value}"`).join(' ')}/>`;
}

export function file(name: string, elements: readonly string[]): string {
  return [`<${name}>`, ...elements, `</${name}>`, ''].join('\n');
}

function lightId({ index }: NetJunction): string {
  return `t${index}`;
}

function edgesOf(link: NetLink): SumoEdge[] {
  const begins = [0];
  for (const { opensAtM } of [...link.lanes].sort((a, b) => a.opensAtM - b.opensAtM))
    if (opensAtM - (begins.at(-1) ?? 0) > ONE_PLACE_M) begins.push(opensAtM);
  return begins.map((beginM, k) => ({
    id: `e${link.index}.${k}`,
    link,
    beginM,
    endM: begins[k + 1] ?? link.line.lengthM,
    lanes: link.lanes.filter(({ opensAtM }) => opensAtM - beginM <= ONE_PLACE_M),
  }));
}

function connect(from: SumoEdge, fromLane: NetLane, to: SumoEdge, toLane: NetLane) {
  return { from: from.id, to: to.id, fromLane: laneNumber(from, fromLane), toLane: laneNumber(to, toLane) };
}

function laneNumber({ lanes }: SumoEdge, lane: NetLane): number {
  return lanes.length - 1 - lanes.indexOf(lane);
}

/** The left side of its leftmost lane. */
function shapeOf({ lanes, beginM, endM }: SumoEdge): string {
  const [left] = lanes;
  const line = left?.line.toTheRight(-left.widthM / 2);
  if (left === undefined || line === undefined) return '';
  const scale = line.lengthM / left.lengthM;
  const count = Math.max(1, Math.ceil((endM - beginM) / SAMPLE_M));
  const places = Array.from({ length: count + 1 }, (_, i) =>
    line.locate((beginM + ((endM - beginM) * i) / count) * scale),
  );
  return places.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ');
}

function middle({ links }: NetJunction): { x: number; y: number } {
  const ends = [
    ...links.in.map(({ line }) => line.locate(line.lengthM)),
    ...links.out.map(({ line }) => line.locate(0)),
  ];
  const mean = (of: (end: { x: number; y: number }) => number) =>
    round(ends.reduce((sum, end) => sum + of(end), 0) / Math.max(1, ends.length));
  return { x: mean(({ x }) => x), y: mean(({ y }) => y) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
