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
  const places: Place[] = marks.map(() => ({ fromZoom: 0, behind: -1 }));
  const reachPx = 2 * Math.max(0, ...marks.map(({ radiusPx }) => radiusPx));
  const grids = Array.from({ length: Math.ceil(ALWAYS_APART) }, (_, zoom) => new Grid(reachPx / (TILE_PX * 2 ** zoom)));
  for (const i of order) {
    const { position, radiusPx } = marks[i] as Mark;
    const at = mercator(position);
    let place: Place = { fromZoom: 0, behind: -1 };
    // From near to far: the first zoom at which something is in the way is the last one.
    for (let zoom = grids.length - 1; zoom >= 0 && place.behind < 0; zoom--) {
      for (const [j, x, y] of grids[zoom]?.around(at) ?? []) {
        const apartPx = Math.hypot(at[0] - x, at[1] - y) * TILE_PX;
        const free = Math.min(Math.log2((radiusPx + (marks[j]?.radiusPx ?? 0)) / apartPx), ALWAYS_APART);
        // One that is not seen itself, before this one would be, is in nobody's way.
        if (free > Math.max(zoom, place.fromZoom, places[j]?.fromZoom ?? 0)) place = { fromZoom: free, behind: j };
      }
    }
    places[i] = place;
    for (let zoom = Math.floor(place.fromZoom); zoom < grids.length; zoom++) grids[zoom]?.add(i, at);
  }
  return places;
}

/** Marks on the Mercator square by cells so large that what is in the way of a mark lies in its cell or in one beside it. */
class Grid {
  readonly #cells = new Map<number, (readonly [mark: number, x: number, y: number])[]>();

  constructor(private readonly size: number) {}

  add(mark: number, [x, y]: readonly [number, number]): void {
    const key = this.#key(Math.floor(x / this.size), Math.floor(y / this.size));
    const cell = this.#cells.get(key);
    if (cell) cell.push([mark, x, y]);
    else this.#cells.set(key, [[mark, x, y]]);
  }

  *around([x, y]: readonly [number, number]) {
    const [column, row] = [Math.floor(x / this.size), Math.floor(y / this.size)];
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++) yield* this.#cells.get(this.#key(column + dx, row + dy)) ?? [];
  }

  #key(column: number, row: number): number {
    return column * 2 ** 26 + row;
  }
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
