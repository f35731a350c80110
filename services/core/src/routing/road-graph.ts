import { distanceM, planeAt } from '../geometry/geometry.js';
import type { Link, LonLat } from '../model/city.js';
import { TimeHeap } from './time-heap.js';

/** A place on a link. */
export interface RoadPlace {
  /** Index into `RoadGraph.links`. */
  readonly link: number;
  /** From the link's begin, in driving direction. */
  readonly alongM: number;
  /** From the asked point to the link. */
  readonly offM: number;
}

/** The quickest way to a place. */
export interface Drive {
  readonly timeS: number;
  readonly distanceM: number;
  /** Links used, from the first to the last. */
  readonly linkIds: readonly string[];
}

/** Seconds to drive a whole link now, at least 0. */
export type LinkTimeS = (link: Link) => number;

const CELL_DEG = 0.005;
/** How far from a road a point may be. */
const MAX_RINGS = 8;
/** Roads that are not farther than the nearest by more than this count as well: the other direction, the other side. */
const SAME_PLACE_M = 30;

/**
 * Links as a graph: from a link one may go on where a movement of one of its lanes leads or, on a link without movements, into
 * every link that leaves its end junction except straight back. Pure: the same city and times give the same ways.
 */
export class RoadGraph {
  private readonly next: readonly (readonly number[])[];
  private readonly cells = new Map<string, number[]>();

  constructor(readonly links: readonly Link[]) {
    const index = new Map(links.map((link, at) => [link.id, at]));
    const leaving = new Map<string, number[]>();
    for (const [at, link] of links.entries()) {
      const known = leaving.get(link.fromJunctionId);
      if (known) known.push(at);
      else leaving.set(link.fromJunctionId, [at]);
      for (const cell of cellsOf(link)) {
        const inCell = this.cells.get(cell);
        if (inCell) inCell.push(at);
        else this.cells.set(cell, [at]);
      }
    }
    this.next = links.map((link) => {
      const targets = new Set(link.lanes.flatMap((lane) => lane.movements.map((movement) => movement.toLinkId)));
      if (targets.size > 0) return [...targets].flatMap((id) => index.get(id) ?? []);
      return (leaving.get(link.toJunctionId) ?? []).filter(
        (at) => (links[at] as Link).toJunctionId !== link.fromJunctionId,
      );
    });
  }

  /** Places on the roads at a point, the nearest first; empty where no road is within about 4 km. */
  placesAt(point: LonLat): RoadPlace[] {
    const [x, y] = cellAt(point);
    const found = new Map<number, RoadPlace>();
    let untilRing = MAX_RINGS;
    for (let ring = 0; ring <= untilRing; ring++) {
      for (const at of this.ring(x, y, ring)) {
        if (!found.has(at)) found.set(at, placeOn(this.links[at] as Link, at, point));
      }
      // What lies in the next ring may be nearer than what was found at the rim of this one.
      if (found.size > 0) untilRing = Math.min(untilRing, ring + 1);
    }
    const nearest = [...found.values()].sort((a, b) => a.offM - b.offM || a.link - b.link);
    const least = nearest[0]?.offM ?? 0;
    return nearest.filter((place) => place.offM <= least + SAME_PLACE_M);
  }

  /**
   * The quickest drive from any of `starts` to each of `goals` (any place of a goal will do), in their order; undefined
   * where none takes `maxTimeS` or less.
   */
  quickest(
    starts: readonly RoadPlace[],
    goals: readonly (readonly RoadPlace[])[],
    linkTimeS: LinkTimeS,
    maxTimeS: number,
  ): (Drive | undefined)[] {
    const wanted = new Map<number, { goal: number; place: RoadPlace }[]>();
    for (const [goal, places] of goals.entries()) {
      for (const place of places) {
        const known = wanted.get(place.link);
        if (known) known.push({ goal, place });
        else wanted.set(place.link, [{ goal, place }]);
      }
    }
    const best: { timeS: number; link: number; alongM: number; direct: RoadPlace | undefined }[] = [];
    const reach = (link: number, timeAtBeginS: number, direct: RoadPlace | undefined) => {
      for (const { goal, place } of wanted.get(link) ?? []) {
        if (direct && place.alongM < direct.alongM) continue;
        const timeS = timeAtBeginS + this.partS(link, place.alongM - (direct?.alongM ?? 0), linkTimeS);
        const known = best[goal];
        if (timeS <= maxTimeS && (!known || timeS < known.timeS)) {
          best[goal] = { timeS, link, alongM: place.alongM, direct };
        }
      }
    };
    const came = this.spread(starts, linkTimeS, maxTimeS, reach);
    return goals.map((_, goal) => {
      const found = best[goal];
      return found && this.trace(found, came);
    });
  }

  /** Dijkstra over links; calls `reach` with each link that is entered, and with each start. */
  private spread(
    starts: readonly RoadPlace[],
    linkTimeS: LinkTimeS,
    maxTimeS: number,
    reach: (link: number, timeAtBeginS: number, direct: RoadPlace | undefined) => void,
  ): Map<number, { from: number; start: RoadPlace | undefined }> {
    const timeAtBegin = new Map<number, number>();
    const came = new Map<number, { from: number; start: RoadPlace | undefined }>();
    const done = new Set<number>();
    const heap = new TimeHeap();
    const leave = (from: number, timeS: number, start: RoadPlace | undefined) => {
      for (const link of this.next[from] ?? []) {
        if (timeS > maxTimeS || timeS >= (timeAtBegin.get(link) ?? Number.POSITIVE_INFINITY)) continue;
        timeAtBegin.set(link, timeS);
        came.set(link, { from, start });
        heap.push(timeS, link);
      }
    };
    for (const start of starts) {
      reach(start.link, 0, start);
      const restM = (this.links[start.link] as Link).lengthM - start.alongM;
      leave(start.link, this.partS(start.link, restM, linkTimeS), start);
    }
    for (let entry = heap.pop(); entry; entry = heap.pop()) {
      if (done.has(entry.item)) continue;
      done.add(entry.item);
      reach(entry.item, entry.timeS, undefined);
      leave(entry.item, entry.timeS + linkTimeS(this.links[entry.item] as Link), undefined);
    }
    return came;
  }

  private trace(
    found: { timeS: number; link: number; alongM: number; direct: RoadPlace | undefined },
    came: ReadonlyMap<number, { from: number; start: RoadPlace | undefined }>,
  ): Drive {
    const linkIds = [(this.links[found.link] as Link).id];
    if (found.direct) return { timeS: found.timeS, distanceM: found.alongM - found.direct.alongM, linkIds };
    let lengthM = found.alongM;
    let at = found.link;
    for (;;) {
      const step = came.get(at);
      if (!step) break;
      const from = this.links[step.from] as Link;
      linkIds.unshift(from.id);
      lengthM += from.lengthM - (step.start?.alongM ?? 0);
      if (step.start) break;
      at = step.from;
    }
    return { timeS: found.timeS, distanceM: lengthM, linkIds };
  }

  private partS(link: number, partM: number, linkTimeS: LinkTimeS): number {
    const whole = this.links[link] as Link;
    return whole.lengthM > 0 ? (linkTimeS(whole) * Math.max(0, partM)) / whole.lengthM : 0;
  }

  private *ring(x: number, y: number, ring: number): Generator<number> {
    for (let dx = -ring; dx <= ring; dx++) {
      const edge = Math.abs(dx) === ring;
      for (let dy = -ring; dy <= ring; dy += edge || ring === 0 ? 1 : 2 * ring) {
        yield* this.cells.get(`${x + dx} ${y + dy}`) ?? [];
      }
    }
  }
}

function cellAt([longitude, latitude]: LonLat): [number, number] {
  return [Math.floor(longitude / CELL_DEG), Math.floor(latitude / CELL_DEG)];
}

/** Cells of the rectangle around a link. */
function* cellsOf(link: Link): Generator<string> {
  const cells = link.points.map(cellAt);
  const xs = cells.map(([x]) => x);
  const ys = cells.map(([, y]) => y);
  for (let x = Math.min(...xs); x <= Math.max(...xs); x++) {
    for (let y = Math.min(...ys); y <= Math.max(...ys); y++) yield `${x} ${y}`;
  }
}

/** The nearest place of a link to a point. Lengths along the line are scaled to the link's length. */
function placeOn(link: Link, index: number, point: LonLat): RoadPlace {
  const plane = planeAt(point);
  let best = { offM: Number.POSITIVE_INFINITY, alongM: 0 };
  let drawnM = 0;
  for (let at = 1; at < link.points.length; at++) {
    const from = link.points[at - 1] as LonLat;
    const to = link.points[at] as LonLat;
    const [x0, y0] = plane.toXy(from);
    const [x1, y1] = plane.toXy(to);
    const square = (x1 - x0) ** 2 + (y1 - y0) ** 2;
    const share = square > 0 ? Math.max(0, Math.min(1, -(x0 * (x1 - x0) + y0 * (y1 - y0)) / square)) : 0;
    const offM = Math.hypot(x0 + share * (x1 - x0), y0 + share * (y1 - y0));
    const pieceM = distanceM(from, to);
    if (offM < best.offM) best = { offM, alongM: drawnM + share * pieceM };
    drawnM += pieceM;
  }
  const scale = drawnM > 0 ? link.lengthM / drawnM : 0;
  return { link: index, offM: best.offM, alongM: Math.min(link.lengthM, best.alongM * scale) };
}
