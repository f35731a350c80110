import type { NetJunction, NetLink, RoadNetwork } from '../city/road-network.js';

/**
 * Which roadside units look along which strip.
 *
 * A unit sees the streets that meet at its junction, and on through bends and junctions without signals, as far as its
 * range; a street round the corner is behind houses.
 */
export class UnitViews {
  /** By strip: indexes of the units. */
  readonly #byStrip: readonly Uint16Array[];

  constructor(network: RoadNetwork, units: readonly NetJunction[], rangeM: number) {
    const lists: Set<number>[] = network.strips.map(() => new Set());
    for (const [index, unit] of units.entries()) {
      const { junctions, links } = inView(unit, rangeM);
      for (const link of links) {
        for (const lane of link.cycleLane ? [...link.lanes, link.cycleLane] : link.lanes) lists[lane.index]?.add(index);
      }
      for (const way of network.connections) if (junctions.has(way.junction)) lists[way.index]?.add(index);
    }
    this.#byStrip = lists.map((list) => Uint16Array.from(list));
  }

  /** Units that look along a strip; whether they reach so far is another question. */
  of(strip: number): Uint16Array {
    return this.#byStrip[strip] ?? NONE;
  }
}

const NONE = new Uint16Array(0);

function inView(unit: NetJunction, rangeM: number): { junctions: Set<NetJunction>; links: Set<NetLink> } {
  const junctions = new Set([unit]);
  const links = new Set<NetLink>();
  const [x, y] = unit.at;
  for (const junction of junctions) {
    // At the next signal another unit looks on; through a bend or a small junction this one does.
    if (junction !== unit && junction.signal !== undefined) continue;
    for (const link of [...junction.links.in, ...junction.links.out]) {
      links.add(link);
      const end = link.from === junction ? link.to : link.from;
      if (Math.hypot(end.at[0] - x, end.at[1] - y) < rangeM) junctions.add(end);
    }
  }
  return { junctions, links };
}
