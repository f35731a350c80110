import type { RoadNetwork } from '../city/road-network.js';
import { seededRandom } from '../random.js';

/** Drivers see the same streets a little differently, so that not all take the same way. */
const tastes = 3;
const TASTE = 0.18;
/** A tree of ways is made anew when its times are older than this, s. */
const FRESH_S = 90;
/** How much one more passage changes the known time of a turn. */
const LEARN = 0.15;
/** Nobody learns that a blocked turn is free again: what is known fades to the usual with this time constant, s. */
const FORGET_S = 900;

/** Shortest ways by time, with the times as they have been of late. */
export class Router {
  /** Ways over a junction, numbered: from a link into a link. */
  readonly #from: Int32Array;
  readonly #usualS: Float64Array;
  readonly #knownS: Float64Array;
  readonly #knownAtS: Float64Array;
  readonly #tasteOf: Float64Array[];
  /** Turns out of a link, and into it. */
  readonly #out: ReadonlyMap<number, number>[];
  readonly #in: number[][];
  /** By destination and taste: the next link, -1 where no way leads on. */
  readonly #trees = new Map<number, { next: Int32Array; madeS: number }>();
  readonly #costS: Float64Array;
  readonly #heap: Heap;
  nowS = 0;

  /** `cycle`: ways by cycle lanes instead of motor lanes. */
  constructor(
    private readonly network: RoadNetwork,
    cycle = false,
  ) {
    const { links } = network;
    const from: number[] = [];
    const usual: number[] = [];
    this.#in = links.map(() => []);
    this.#out = links.map((link) => {
      const turns = new Map<number, number>();
      const lanes = cycle ? (link.cycleLane ? [link.cycleLane] : []) : link.lanes;
      const limitMps = cycle ? 5.5 : link.speedLimitMps * 0.9;
      for (const lane of lanes) {
        for (const { to, turn, group } of lane.out) {
          if (turns.has(to.link.index)) continue;
          turns.set(to.link.index, from.length);
          this.#in[to.link.index]?.push(from.length);
          const waitS = group > 0 ? (turn === 'left' ? 35 : 22) : turn === 'straight' ? 1 : 6;
          usual.push(link.line.lengthM / limitMps + waitS);
          from.push(link.index);
        }
      }
      return turns;
    });
    this.#from = Int32Array.from(from);
    this.#usualS = Float64Array.from(usual);
    this.#knownS = Float64Array.from(usual);
    this.#knownAtS = new Float64Array(usual.length);
    const random = seededRandom(links.length, 'tastes');
    this.#tasteOf = Array.from({ length: tastes }, () => Float64Array.from(from, () => 1 + TASTE * (2 * random() - 1)));
    this.#costS = new Float64Array(links.length);
    this.#heap = new Heap(links.length);
  }

  /** A vehicle took this long from the beginning of a link until it turned into the next. */
  learn(link: number, next: number, tookS: number): void {
    const turn = this.#out[link]?.get(next);
    if (turn === undefined) return;
    const known = this.#timeS(turn);
    this.#knownS[turn] = known + LEARN * (tookS - known);
    this.#knownAtS[turn] = this.nowS;
  }

  /** The link after this one on the way to `toLink`; -1 where no way leads there, or it is reached. */
  next(fromLink: number, toLink: number, taste = 0): number {
    return this.#tree(toLink, taste)[fromLink] ?? -1;
  }

  /** Links from one to the other, both included; undefined when no way leads there. */
  route(fromLink: number, toLink: number, taste = 0): number[] | undefined {
    const tree = this.#tree(toLink, taste);
    const route = [fromLink];
    for (let link = fromLink; link !== toLink; route.push(link)) {
      link = tree[link] ?? -1;
      if (link < 0) return undefined;
    }
    return route;
  }

  /** Time from the beginning of one link to the end of the other, s, as known now; infinite when no way leads there. */
  timeS(fromLink: number, toLink: number): number {
    const route = this.route(fromLink, toLink);
    if (route === undefined) return Number.POSITIVE_INFINITY;
    let sumS = 0;
    for (let i = 0; i + 1 < route.length; i++)
      sumS += this.#timeS(this.#out[route[i] ?? 0]?.get(route[i + 1] ?? 0) ?? 0);
    return sumS;
  }

  /** Time to pass a link and turn into the next, s, as known now. */
  turnS(link: number, next: number): number {
    const turn = this.#out[link]?.get(next);
    return turn === undefined ? 0 : this.#timeS(turn);
  }

  #timeS(turn: number): number {
    const usual = this.#usualS[turn] ?? 0;
    const faded = Math.exp(((this.#knownAtS[turn] ?? 0) - this.nowS) / FORGET_S);
    return usual + ((this.#knownS[turn] ?? 0) - usual) * faded;
  }

  #tree(toLink: number, taste: number): Int32Array {
    const key = toLink * tastes + (taste % tastes);
    let tree = this.#trees.get(key);
    if (tree === undefined) {
      tree = { next: new Int32Array(this.network.links.length), madeS: Number.NEGATIVE_INFINITY };
      this.#trees.set(key, tree);
    }
    // Spread over time, so that not every tree is made in the same step.
    if (this.nowS - tree.madeS > FRESH_S + (key % 30)) {
      this.#grow(tree.next, toLink, this.#tasteOf[taste % tastes]);
      tree.madeS = this.nowS;
    }
    return tree.next;
  }

  /** Dijkstra from the destination backwards. */
  #grow(next: Int32Array, toLink: number, taste: Float64Array | undefined): void {
    const cost = this.#costS.fill(Number.POSITIVE_INFINITY);
    next.fill(-1);
    cost[toLink] = 0;
    this.#heap.push(toLink, 0);
    for (let link = this.#heap.pop(cost); link >= 0; link = this.#heap.pop(cost)) {
      for (const turn of this.#in[link] ?? []) {
        const before = this.#from[turn] ?? 0;
        const viaS = (cost[link] ?? 0) + this.#timeS(turn) * (taste?.[turn] ?? 1);
        if (viaS >= (cost[before] ?? 0)) continue;
        cost[before] = viaS;
        next[before] = link;
        this.#heap.push(before, viaS);
      }
    }
  }
}

/** Binary heap of numbers by cost; an entry that has become cheaper since is passed over. */
class Heap {
  readonly #items: number[] = [];
  readonly #costs: number[] = [];

  constructor(private readonly most: number) {}

  push(item: number, cost: number): void {
    let at = this.#items.length;
    if (at > this.most * 8) throw new RangeError('heap grows without bound');
    while (at > 0) {
      const up = (at - 1) >> 1;
      if ((this.#costs[up] ?? 0) <= cost) break;
      this.#items[at] = this.#items[up] ?? 0;
      this.#costs[at] = this.#costs[up] ?? 0;
      at = up;
    }
    this.#items[at] = item;
    this.#costs[at] = cost;
  }

  /** -1 when empty. */
  pop(current: Float64Array): number {
    while (this.#items.length > 0) {
      const item = this.#items[0] ?? -1;
      const cost = this.#costs[0] ?? 0;
      this.#sink();
      if (cost <= (current[item] ?? 0)) return item;
    }
    return -1;
  }

  #sink(): void {
    const item = this.#items.pop() ?? 0;
    const cost = this.#costs.pop() ?? 0;
    const count = this.#items.length;
    if (count === 0) return;
    let at = 0;
    for (let down = 1; down < count; down = 2 * at + 1) {
      if (down + 1 < count && (this.#costs[down + 1] ?? 0) < (this.#costs[down] ?? 0)) down += 1;
      if ((this.#costs[down] ?? 0) >= cost) break;
      this.#items[at] = this.#items[down] ?? 0;
      this.#costs[at] = this.#costs[down] ?? 0;
      at = down;
    }
    this.#items[at] = item;
    this.#costs[at] = cost;
  }
}
