import type { NetConnection, NetLane, NetLink, RoadNetwork } from '../city/road-network.js';
import { type BoxConflict, boxConflicts } from './box-conflicts.js';
import { nearestAlong } from './nearest-along.js';

/** Lights by number, so that a column can hold them. */
export const LightCode = { none: 0, green: 1, yellow: 2, red: 3 } as const;
/** Room for the groups of a junction in the column of lights. */
export const groupsEach = 32;

/** A pedestrian crossing on a strip: where along the strip, and where along the crossing's own line, m. */
export interface Zebra {
  readonly crossing: number;
  readonly atM: number;
  readonly alongM: number;
}

/** The network as columns by strip, for the steps that look at every vehicle. */
export class StripTable {
  readonly laneCount: number;
  readonly count: number;
  readonly lengthM: Float64Array;
  readonly limitMps: Float64Array;
  /** Of lanes: link, number from the median, whether it is the kerb-side motor lane or a cycle lane, where it opens. */
  readonly link: Int32Array;
  readonly number: Uint8Array;
  readonly atKerb: Uint8Array;
  readonly cycle: Uint8Array;
  readonly opensAtM: Float64Array;
  /** Of connections: lanes at its ends, and its place in the column of lights. */
  readonly fromLane: Int32Array;
  readonly toLane: Int32Array;
  readonly lightAt: Int32Array;
  /** Of left turns in two stages: where one waits on the way, m, -1 for others; and for which light. */
  readonly holdM: Float64Array;
  readonly holdLightAt: Int32Array;
  /** Ways in are merged when a lane has several. */
  readonly merges: Uint8Array;
  readonly zebras: readonly (readonly Zebra[] | undefined)[];
  /** By connection: others that cross it inside the junction. */
  readonly boxes: readonly (readonly BoxConflict[])[];
  /** By connection, in the order of its foes: where one crosses them; undefined where the two merge. */
  readonly foeBoxes: readonly (readonly (BoxConflict | undefined)[] | undefined)[];
  /** Where the light is that never rules. */
  readonly noLight: number;
  readonly #lanesTo: readonly ReadonlyMap<number, number>[];

  constructor(readonly network: RoadNetwork) {
    const { strips, lanes, junctions, links } = network;
    this.laneCount = lanes.length;
    this.count = strips.length;
    this.noLight = junctions.length * groupsEach;
    const lane = (of: (lane: NetLane) => number) => strips.map((strip) => (strip.kind === 'lane' ? of(strip) : -1));
    const way = (of: (way: NetConnection) => number) => strips.map((strip) => (strip.kind === 'lane' ? -1 : of(strip)));
    this.lengthM = Float64Array.from(strips, (strip) => strip.lengthM);
    this.limitMps = Float64Array.from(strips, (strip) => strip.speedLimitMps);
    this.link = Int32Array.from(lane((each) => each.link.index));
    this.number = Uint8Array.from(lane((each) => each.number));
    this.atKerb = Uint8Array.from(lane((each) => (isAtKerb(each) ? 1 : 0)).map((kerb) => Math.max(0, kerb)));
    this.cycle = Uint8Array.from(strips, (strip) => (strip.kind === 'lane' && strip.use === 'cycle' ? 1 : 0));
    this.opensAtM = Float64Array.from(lane((each) => each.opensAtM));
    this.fromLane = Int32Array.from(way((each) => each.from.index));
    this.toLane = Int32Array.from(way((each) => each.to.index));
    this.lightAt = Int32Array.from(
      way(({ group, junction }) => (group === 0 ? this.noLight : junction.index * groupsEach + group)),
    );
    this.holdM = Float64Array.from(way((each) => each.holdM ?? -1));
    this.holdLightAt = Int32Array.from(
      way((each) => (each.holdM === undefined ? this.noLight : each.junction.index * groupsEach + holdGroup(each))),
    );
    this.merges = Uint8Array.from(strips, (strip) => (strip.kind === 'connection' && strip.to.in.length > 1 ? 1 : 0));
    this.zebras = zebrasOf(network);
    this.boxes = boxConflicts(network);
    this.foeBoxes = strips.map((strip) =>
      strip.kind === 'lane'
        ? undefined
        : strip.foes.map((foe) => this.boxes[strip.index]?.find(({ way: other }) => other === foe.index)),
    );
    this.#lanesTo = links.map(lanesTo);
  }

  /** Lanes of a link with a way into another link: bit `number - 1`; 0 where none leads there. */
  lanesTo(link: number, next: number): number {
    return this.#lanesTo[link]?.get(next) ?? 0;
  }

  /** Strip of the connection from a lane into a link; -1 where its arrows do not lead there. */
  wayOf(lane: number, nextLink: number): number {
    const strip = this.network.strips[lane];
    if (strip?.kind !== 'lane') return -1;
    for (const way of strip.out) if (way.to.link.index === nextLink) return way.index;
    return -1;
  }
}

/** Group that brings traffic straight into the street that one turns into; where none does, the one that comes out of it. */
function holdGroup({ junction, to }: NetConnection): number {
  const ways = junction.links.in.flatMap(({ lanes }) => lanes.flatMap((lane) => lane.out));
  const straight = ways.find((each) => each.to.link === to.link && each.turn === 'straight' && each.group > 0);
  const out = ways.find((each) => each.from.link.from === to.link.to && each.group > 0);
  return straight?.group ?? out?.group ?? 0;
}

function isAtKerb(lane: NetLane): boolean {
  return lane.use === 'cycle' || lane.number === lane.link.lanes.length;
}

function lanesTo(link: NetLink): Map<number, number> {
  const masks = new Map<number, number>();
  for (const { out, number } of link.lanes) {
    for (const { to } of out) masks.set(to.link.index, (masks.get(to.link.index) ?? 0) | (1 << (number - 1)));
  }
  return masks;
}

function zebrasOf({ strips, crossings }: RoadNetwork): (Zebra[] | undefined)[] {
  const zebras: (Zebra[] | undefined)[] = strips.map(() => undefined);
  for (const crossing of crossings) {
    for (const { strip, atM } of crossing.conflicts) {
      const { x, y } = strip.line.locate(atM);
      const alongM = nearestAlong(crossing.line, x, y).atM;
      const list = zebras[strip.index] ?? [];
      list.push({ crossing: crossing.index, atM, alongM });
      zebras[strip.index] = list;
    }
  }
  return zebras;
}
