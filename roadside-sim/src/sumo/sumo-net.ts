import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { SaxesParser } from 'saxes';

/** Metres in the network's own frame. */
export type NetXy = readonly [number, number];

export interface SumoNet {
  readonly location: {
    /** Added to projected coordinates to get the network's, m. */
    readonly netOffset: NetXy;
    /** PROJ string; "!" where there is none. */
    readonly projection: string;
    readonly boundary: readonly [number, number, number, number];
  };
  readonly edges: ReadonlyMap<string, SumoEdge>;
  readonly junctions: ReadonlyMap<string, SumoJunction>;
  readonly connections: readonly SumoConnection[];
}

export interface SumoEdge {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly lanes: SumoLane[];
}

export interface SumoLane {
  readonly id: string;
  /** Counts from the kerb, from 0. */
  readonly index: number;
  readonly speedMps: number;
  readonly lengthM: number;
  readonly widthM: number;
  readonly shape: readonly NetXy[];
  /** Vehicle classes that may use it; undefined: all but those disallowed. */
  readonly allow: readonly string[] | undefined;
  readonly disallow: readonly string[];
}

export interface SumoJunction {
  readonly id: string;
  readonly type: string;
  readonly at: NetXy;
}

export interface SumoConnection {
  readonly from: string;
  readonly to: string;
  readonly fromLane: number;
  readonly toLane: number;
  /** s, l, L, r, R, t */
  readonly direction: string;
  readonly trafficLight: string | undefined;
  readonly linkIndex: number;
}

/** Bytes of a network file, unpacked where they are gzip. */
export function readNetFile(file: string): Buffer {
  const bytes = readFileSync(file);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

/** Reads a `.net.xml`. Throws where it is no XML. Internal edges and junctions are left out. */
export function parseNet(xml: string): SumoNet {
  const edges = new Map<string, SumoEdge>();
  const junctions = new Map<string, SumoJunction>();
  const connections: SumoConnection[] = [];
  let location: SumoNet['location'] = { netOffset: [0, 0], projection: '!', boundary: [0, 0, 0, 0] };
  let edge: SumoEdge | undefined;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'edge') edge = undefined;
  });
  parser.on('opentag', ({ name, attributes: of }) => {
    if (name === 'location') location = readLocation(of);
    else if (name === 'edge' && (of.function === undefined || of.function === 'normal')) {
      edge = { id: of.id ?? '', name: of.name ?? '', from: of.from ?? '', to: of.to ?? '', lanes: [] };
      edges.set(edge.id, edge);
    } else if (name === 'lane' && edge !== undefined) edge.lanes.push(readLane(of));
    else if (name === 'junction' && of.type !== 'internal') {
      junctions.set(of.id ?? '', { id: of.id ?? '', type: of.type ?? '', at: [Number(of.x), Number(of.y)] });
    } else if (name === 'connection') connections.push(readConnection(of));
  });
  parser.write(xml).close();
  return { location, edges, junctions, connections: connections.filter((c) => edges.has(c.from) && edges.has(c.to)) };
}

type Attributes = Readonly<Record<string, string>>;

function readLocation(of: Attributes): SumoNet['location'] {
  const [x = 0, y = 0] = numbers(of.netOffset);
  const [west = 0, south = 0, east = 0, north = 0] = numbers(of.convBoundary);
  return { netOffset: [x, y], projection: of.projParameter ?? '!', boundary: [west, south, east, north] };
}

function readLane(of: Attributes): SumoLane {
  return {
    id: of.id ?? '',
    index: Number(of.index),
    speedMps: Number(of.speed),
    lengthM: Number(of.length),
    widthM: Number(of.width ?? 3.2),
    shape: (of.shape ?? '').split(' ').map((point): NetXy => {
      const [x = 0, y = 0] = numbers(point);
      return [x, y];
    }),
    allow: of.allow === undefined ? undefined : of.allow.split(' '),
    disallow: (of.disallow ?? '').split(' '),
  };
}

function readConnection(of: Attributes): SumoConnection {
  return {
    from: of.from ?? '',
    to: of.to ?? '',
    fromLane: Number(of.fromLane),
    toLane: Number(of.toLane),
    direction: of.dir ?? 's',
    trafficLight: of.tl,
    linkIndex: Number(of.linkIndex ?? -1),
  };
}

function numbers(text: string | undefined): number[] {
  return (text ?? '').split(',').map(Number);
}
