import type { Position } from './city-store.js';

/** A mark that wants room on the screen. */
export interface Mark {
  readonly position: Position;
  /** Which stays when two are in each other's way: the greater. */
  readonly rank: number;
  /** Room around its middle, px. */
  readonly radiusPx: number;
}

export interface Place {
  /** The zoom from which it does not lie on a mark of higher rank. */
  readonly fromZoom: number;
  /** Index of the mark that stands for it before that, -1 none. */
  readonly behind: number;
}

const TILE_PX = 512;

/** Position on the Mercator square of side 1. */
export function mercator([longitude, latitude]: Position): [x: number, y: number] {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return [longitude / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/**
 * From which zoom on each mark has room. Zooming in never takes one away again, so that a layer can fade them in. The
 * answers are in the order of the marks.
 */
export function placesOf(marks: readonly Mark[]): Place[] {
  const order = marks.map((_, i) => i).sort((a, b) => (marks[b]?.rank ?? 0) - (marks[a]?.rank ?? 0) || a - b);
  const at = marks.map(({ position }) => mercator(position));
  const places: Place[] = marks.map(() => ({ fromZoom: 0, behind: -1 }));
  order.forEach((i, n) => {
    const mark = marks[i] as Mark;
    const [x, y] = at[i] as [number, number];
    let fromZoom = 0;
    let behind = -1;
    for (let m = 0; m < n; m++) {
      const j = order[m] as number;
      const other = marks[j] as Mark;
      const [otherX, otherY] = at[j] as [number, number];
      const apart = Math.hypot(x - otherX, y - otherY) * TILE_PX;
      const free = Math.log2((mark.radiusPx + other.radiusPx) / apart);
      // One that is not seen itself, before this one would be, is in nobody's way.
      if (free > fromZoom && free > (places[j]?.fromZoom ?? 0)) {
        fromZoom = Math.min(free, ALWAYS_APART);
        behind = j;
      }
    }
    places[i] = { fromZoom, behind };
  });
  return places;
}

/** From this zoom on even marks at one place are all drawn. */
const ALWAYS_APART = 19.5;

/** How many marks each seen mark stands for besides itself at a zoom. */
export function hiddenBehind(places: readonly Place[], zoom: number): number[] {
  const counts = places.map(() => 0);
  places.forEach((place, i) => {
    if (place.fromZoom <= zoom) return;
    let seen = i;
    for (let step = 0; step < places.length && (places[seen]?.fromZoom ?? 0) > zoom; step++) {
      seen = places[seen]?.behind ?? -1;
    }
    if (seen >= 0) counts[seen] = (counts[seen] ?? 0) + 1;
  });
  return counts;
}
