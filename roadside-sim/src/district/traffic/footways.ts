import type { Polyline } from '../city/polyline.js';
import type { NetCrossing, NetLink, RoadNetwork } from '../city/road-network.js';
import { nearestAlong } from './nearest-along.js';

/** From the kerb to the middle of the pavement, m. */
const BESIDE_KERB_M = 1.8;
/** Round a corner nobody walks farther than this, m. */
const CORNER_M = 60;

/** A way on from a node: along a pavement, over a crossing, or round a corner. */
export interface FootEdge {
  readonly kind: 'pavement' | 'crossing' | 'corner';
  /** Link, crossing, or -1. */
  readonly index: number;
  readonly to: number;
  /** Walked from its end to its beginning. */
  readonly backwards: boolean;
}

/** A crossing between junctions, as met on a pavement. */
export interface MidCrossing {
  readonly crossing: number;
  readonly atM: number;
  readonly backwards: boolean;
  readonly toLink: number;
  readonly toM: number;
}

/**
 * Where people walk: a pavement along the right-hand kerb of every link but expressways, round the corners and over
 * the crossings. Node 2n is the beginning of link n's pavement, 2n + 1 its end.
 */
export class Footways {
  /** By link; undefined where nobody may walk. */
  readonly pavements: readonly (Polyline | undefined)[];
  readonly edges: readonly FootEdge[][];
  readonly mid: readonly MidCrossing[][];

  constructor({ links, crossings, junctions }: RoadNetwork) {
    this.pavements = links.map((link) =>
      link.roadClass === 'expressway' ? undefined : link.line.toTheRight(link.kerbM + BESIDE_KERB_M),
    );
    this.edges = links.flatMap(() => [[], []] as FootEdge[][]);
    this.mid = links.map(() => [] as MidCrossing[]);
    for (const { index } of links) {
      if (this.pavements[index] === undefined) continue;
      this.edges[2 * index]?.push({ kind: 'pavement', index, to: 2 * index + 1, backwards: false });
      this.edges[2 * index + 1]?.push({ kind: 'pavement', index, to: 2 * index, backwards: true });
    }
    for (const junction of junctions) for (const link of junction.links.in) this.#corner(link, junction.links.out);
    for (const crossing of crossings) {
      if (crossing.junction === undefined) this.#between(crossing);
      else this.#atJunction(crossing);
    }
  }

  /** Where a node is. */
  place(node: number): { x: number; y: number } | undefined {
    const line = this.pavements[node >> 1];
    return line?.locate(node % 2 === 0 ? 0 : line.lengthM);
  }

  #corner(link: NetLink, exits: readonly NetLink[]): void {
    const from = this.place(2 * link.index + 1);
    if (from === undefined) return;
    let best = -1;
    let bestM = CORNER_M;
    for (const exit of exits) {
      const to = exit.to === link.from ? undefined : this.place(2 * exit.index);
      const away = to === undefined ? bestM : Math.hypot(to.x - from.x, to.y - from.y);
      if (away < bestM) [best, bestM] = [2 * exit.index, away];
    }
    if (best >= 0) this.#join(2 * link.index + 1, best, 'corner', -1);
  }

  #atJunction(crossing: NetCrossing): void {
    const nodes = crossing.crosses.map((link) => 2 * link.index + (link.to === crossing.junction ? 1 : 0));
    const [a, b] = nodes;
    if (a === undefined || b === undefined) return;
    const start = crossing.line.locate(0);
    const at = this.place(a);
    const other = this.place(b);
    if (at === undefined || other === undefined) return;
    const near = Math.hypot(at.x - start.x, at.y - start.y) < Math.hypot(other.x - start.x, other.y - start.y);
    this.#join(near ? a : b, near ? b : a, 'crossing', crossing.index);
  }

  #join(from: number, to: number, kind: FootEdge['kind'], index: number): void {
    this.edges[from]?.push({ kind, index, to, backwards: false });
    this.edges[to]?.push({ kind, index, to: from, backwards: true });
  }

  #between(crossing: NetCrossing): void {
    const ends = [0, crossing.lengthM].map((along) => {
      const { x, y } = crossing.line.locate(along);
      const beside = crossing.crosses.flatMap(({ index }) => {
        const line = this.pavements[index];
        return line === undefined ? [] : [{ link: index, ...nearestAlong(line, x, y) }];
      });
      return beside.sort((a, b) => a.awayM - b.awayM)[0];
    });
    const [a, b] = ends;
    if (!a || !b || a.link === b.link) return;
    const { index } = crossing;
    this.mid[a.link]?.push({ crossing: index, atM: a.atM, backwards: false, toLink: b.link, toM: b.atM });
    this.mid[b.link]?.push({ crossing: index, atM: b.atM, backwards: true, toLink: a.link, toM: a.atM });
  }
}
