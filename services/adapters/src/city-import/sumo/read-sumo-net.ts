import { CityImportError } from '../city-import-error.js';
import { type Attributes, readXml } from '../read-xml.js';
import type { SumoEdge, SumoNet, Xy } from './sumo-net.js';

/** Edges that are part of a junction or for pedestrians alone. */
const innerFunctions = new Set(['internal', 'crossing', 'walkingarea']);

/** Reads a `.net.xml`. @throws CityImportError where it is something else. */
export async function readSumoNet(bytes: Uint8Array): Promise<SumoNet> {
  const net: SumoNet = {
    location: undefined,
    lefthand: false,
    edges: new Map(),
    junctions: new Map(),
    connections: [],
    roundaboutEdges: new Set(),
    crossings: [],
  };
  let root = '';
  let edge: SumoEdge | undefined;
  let crossing = '';
  await readXml(bytes, {
    open(name, attributes) {
      if (root === '') {
        root = name;
        if (root !== 'net')
          throw new CityImportError([`This is not a SUMO network: its root is <${root}>, not <net>.`]);
        net.lefthand = attributes.lefthand === 'true' || attributes.lefthand === '1';
      } else if (name === 'edge') {
        edge = readEdge(net, attributes);
        crossing = attributes.function === 'crossing' ? (attributes.id ?? '') : '';
      } else if (name === 'lane') {
        if (edge) readLane(edge, attributes);
        else if (crossing !== '') readCrossing(net, crossing, attributes);
      } else if (name === 'junction') {
        readJunction(net, attributes);
      } else if (name === 'connection') {
        readConnection(net, attributes);
      } else if (name === 'roundabout') {
        for (const id of (attributes.edges ?? '').split(' ')) net.roundaboutEdges.add(id);
      } else if (name === 'location') {
        net.location = { projection: attributes.projParameter ?? '!', offset: readXy(attributes.netOffset ?? '0,0') };
      }
    },
    close(name) {
      if (name === 'edge') edge = undefined;
    },
  });
  return net;
}

function readEdge(net: SumoNet, attributes: Attributes): SumoEdge | undefined {
  const { id, from, to } = attributes;
  if (!id || !from || !to || innerFunctions.has(attributes.function ?? '')) return undefined;
  const edge: SumoEdge = {
    id,
    from,
    to,
    name: attributes.name ?? '',
    type: attributes.type ?? '',
    priority: Number(attributes.priority ?? -1),
    lanes: [],
  };
  net.edges.set(id, edge);
  return edge;
}

function readLane(edge: SumoEdge, attributes: Attributes): void {
  edge.lanes.push({
    id: attributes.id ?? `${edge.id}_${attributes.index}`,
    index: Number(attributes.index),
    speedMps: Number(attributes.speed),
    lengthM: Number(attributes.length),
    widthM: Number(attributes.width ?? 3.2),
    endOffsetM: Number(attributes.endOffset ?? 0),
    allow: attributes.allow ?? '',
    disallow: attributes.disallow ?? '',
    shape: readShape(attributes.shape ?? ''),
  });
}

/** A crossing is an edge of one lane; its id tells the junction: ":junction_c0". */
function readCrossing(net: SumoNet, id: string, attributes: Attributes): void {
  const junction = /^:(.+)_c\d+$/.exec(id)?.[1];
  const shape = readShape(attributes.shape ?? '');
  if (junction === undefined || shape.length < 2) return;
  net.crossings.push({ id, junction, widthM: Number(attributes.width ?? 4), shape });
}

function readJunction(net: SumoNet, attributes: Attributes): void {
  const { id } = attributes;
  if (!id || attributes.type === 'internal') return;
  net.junctions.set(id, {
    id,
    name: attributes.name ?? '',
    at: [Number(attributes.x), Number(attributes.y)],
    shape: readShape(attributes.shape ?? ''),
  });
}

function readConnection(net: SumoNet, attributes: Attributes): void {
  const { from, to } = attributes;
  if (!from || !to) return;
  net.connections.push({
    from,
    to,
    fromLane: Number(attributes.fromLane),
    dir: attributes.dir ?? '',
    tl: attributes.tl ?? '',
    linkIndex: Number(attributes.linkIndex ?? -1),
  });
}

/** "x,y[,z] x,y[,z] ..." */
function readShape(text: string): Xy[] {
  return text === '' ? [] : text.split(' ').map(readXy);
}

function readXy(text: string): Xy {
  const [x, y] = text.split(',');
  return [Number(x), Number(y)];
}
