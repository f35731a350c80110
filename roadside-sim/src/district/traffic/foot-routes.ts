import type { NetCrossing } from '../city/road-network.js';
import type { FootPlace } from './foot-places.js';
import type { FootEdge, Footways } from './footways.js';

/** What waiting at a kerb is worth, m: nobody crosses a street for nothing. */
const WAIT_SIGNAL_M = 25;
const WAIT_M = 6;

/** The shortest ways on foot between pavements. Distances to a node are found when somebody first goes there, and kept. */
export class FootRoutes {
  readonly #toNode: (Float32Array | undefined)[] = [];
  readonly #edgeM: readonly (readonly number[])[];

  constructor(
    private readonly ways: Footways,
    private readonly crossings: readonly NetCrossing[],
  ) {
    this.#edgeM = ways.edges.map((edges, node) => edges.map((edge) => this.#lengthM(node, edge)));
  }

  /** From a node to a place, m; infinite where no way leads there. */
  fromNodeM(node: number, { link, atM }: FootPlace): number {
    const lengthM = this.ways.pavements[link]?.lengthM ?? 0;
    const start = this.#to(2 * link)[node] ?? Number.POSITIVE_INFINITY;
    const end = this.#to(2 * link + 1)[node] ?? Number.POSITIVE_INFINITY;
    return Math.min(start + atM, end + lengthM - atM);
  }

  /** From a place on a pavement to another place, over the pavement's ends or along it, m. */
  fromPlaceM(from: FootPlace, to: FootPlace): number {
    const direct = from.link === to.link ? Math.abs(from.atM - to.atM) : Number.POSITIVE_INFINITY;
    const lengthM = this.ways.pavements[from.link]?.lengthM ?? 0;
    return Math.min(
      direct,
      from.atM + this.fromNodeM(2 * from.link, to),
      lengthM - from.atM + this.fromNodeM(2 * from.link + 1, to),
    );
  }

  /** Whether one leaves a place backwards along its pavement. */
  backwards(from: FootPlace, to: FootPlace): boolean {
    if (from.link === to.link) return to.atM < from.atM;
    const lengthM = this.ways.pavements[from.link]?.lengthM ?? 0;
    return from.atM + this.fromNodeM(2 * from.link, to) < lengthM - from.atM + this.fromNodeM(2 * from.link + 1, to);
  }

  /** The way on from a node; undefined where none leads there. */
  next(node: number, to: FootPlace): FootEdge | undefined {
    let best: FootEdge | undefined;
    let bestM = Number.POSITIVE_INFINITY;
    for (const [i, edge] of (this.ways.edges[node] ?? []).entries()) {
      const alongM = this.#edgeM[node]?.[i] ?? 0;
      const onIt = edge.kind === 'pavement' && edge.index === to.link;
      const wholeM = onIt ? (edge.backwards ? alongM - to.atM : to.atM) : alongM + this.fromNodeM(edge.to, to);
      if (wholeM < bestM) [best, bestM] = [edge, wholeM];
    }
    return best;
  }

  /** What a crossing costs, m. */
  crossingM(index: number): number {
    const crossing = this.crossings[index];
    if (crossing === undefined) return 0;
    return crossing.lengthM + (crossing.group > 0 ? WAIT_SIGNAL_M : WAIT_M);
  }

  #lengthM(node: number, { kind, index, to }: FootEdge): number {
    if (kind === 'pavement') return this.ways.pavements[index]?.lengthM ?? 0;
    if (kind === 'crossing') return this.crossingM(index);
    const [a, b] = [this.ways.place(node), this.ways.place(to)];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  }

  /** Distances from every node to one (Dijkstra; ways are as long to and fro). */
  #to(target: number): Float32Array {
    const known = this.#toNode[target];
    if (known !== undefined) return known;
    const found = new Float32Array(this.ways.edges.length).fill(Number.POSITIVE_INFINITY);
    found[target] = 0;
    const open = new Set([target]);
    while (open.size > 0) {
      let node = -1;
      for (const each of open) if (node < 0 || (found[each] as number) < (found[node] as number)) node = each;
      open.delete(node);
      for (const [i, { to }] of (this.ways.edges[node] ?? []).entries()) {
        const m = (found[node] as number) + (this.#edgeM[node]?.[i] ?? 0);
        if (m + 0.01 >= (found[to] as number)) continue;
        found[to] = m;
        open.add(to);
      }
    }
    this.#toNode[target] = found;
    return found;
  }
}
