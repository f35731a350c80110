import type { RoadNetwork } from '../city/road-network.js';

/** Shortest ways by time, with the times as they have been of late. */
export class Router {
  /** Seconds to pass each link, junction included; the traffic keeps it current. */
  readonly linkS: Float64Array;
  readonly #next: { link: number; penaltyS: number }[][];

  constructor(private readonly network: RoadNetwork) {
    this.linkS = Float64Array.from(network.links, (link) => link.line.lengthM / link.speedLimitMps + 12);
    this.#next = network.links.map((link) => {
      const turns = new Map<number, number>();
      for (const lane of link.lanes) {
        for (const { to, turn } of lane.out) turns.set(to.link.index, turn === 'left' ? 18 : turn === 'right' ? 4 : 0);
      }
      return [...turns].map(([next, penaltyS]) => ({ link: next, penaltyS }));
    });
  }

  /** Links from one to the other, both included; undefined when no way leads there. */
  route(fromLink: number, toLink: number): number[] | undefined {
    const count = this.network.links.length;
    const costS = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
    const before = new Int32Array(count).fill(-1);
    const done = new Uint8Array(count);
    costS[fromLink] = 0;
    for (;;) {
      let link = -1;
      for (let i = 0; i < count; i++) {
        if (!done[i] && (costS[i] ?? 0) < (link < 0 ? Number.POSITIVE_INFINITY : (costS[link] ?? 0))) link = i;
      }
      if (link < 0) return undefined;
      if (link === toLink) break;
      done[link] = 1;
      for (const { link: next, penaltyS } of this.#next[link] ?? []) {
        const viaS = (costS[link] ?? 0) + (this.linkS[link] ?? 0) + penaltyS;
        if (viaS < (costS[next] ?? 0)) {
          costS[next] = viaS;
          before[next] = link;
        }
      }
    }
    const route = [toLink];
    for (let link = toLink; link !== fromLink; ) {
      link = before[link] ?? -1;
      if (link < 0) return undefined;
      route.unshift(link);
    }
    return route;
  }
}
