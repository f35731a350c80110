import type { Xy } from './city-plan.js';

const at = (points: readonly Xy[], index: number): Xy => {
  const point = points[index];
  if (point === undefined) throw new RangeError('a line has at least two points');
  return point;
};

/** A line in metres that can be walked along. */
export class Polyline {
  readonly lengthM: number;
  readonly #along: Float64Array;
  /** Of each segment: beginning, direction as a vector, and as an angle. Places are looked up many thousand times a second. */
  readonly #segments: Float64Array;

  constructor(readonly points: readonly Xy[]) {
    this.#along = new Float64Array(points.length);
    this.#segments = new Float64Array(5 * (points.length - 1));
    for (let i = 1; i < points.length; i++) {
      const [ax, ay] = at(points, i - 1);
      const [bx, by] = at(points, i);
      const lengthM = Math.hypot(bx - ax, by - ay);
      this.#along[i] = (this.#along[i - 1] ?? 0) + lengthM;
      const unit = lengthM || 1;
      this.#segments.set([ax, ay, (bx - ax) / unit, (by - ay) / unit, Math.atan2(by - ay, bx - ax)], 5 * (i - 1));
    }
    this.lengthM = this.#along[points.length - 1] ?? 0;
  }

  /** Place and direction (radians, counter-clockwise from east) at a distance; beyond the ends it goes straight on. */
  locate(distanceM: number): { x: number; y: number; angle: number } {
    return this.locateInto(distanceM, { x: 0, y: 0, angle: 0 });
  }

  /** The same, written into `place`. */
  locateInto(
    distanceM: number,
    place: { x: number; y: number; angle: number },
  ): { x: number; y: number; angle: number } {
    // The last segment that begins before the distance; the first where none does.
    let low = 0;
    let high = this.points.length - 2;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#along[middle] as number) < distanceM) low = middle;
      else high = middle - 1;
    }
    const on = distanceM - (this.#along[low] as number);
    const segments = this.#segments;
    const from = 5 * low;
    place.x = (segments[from] as number) + (segments[from + 2] as number) * on;
    place.y = (segments[from + 1] as number) + (segments[from + 3] as number) * on;
    place.angle = segments[from + 4] as number;
    return place;
  }

  /** Least distance to a place, m. */
  distanceTo({ x, y }: { x: number; y: number }): number {
    let least = Number.POSITIVE_INFINITY;
    for (let i = 1; i < this.points.length; i++) {
      const [ax, ay] = at(this.points, i - 1);
      const [bx, by] = at(this.points, i);
      const squared = (bx - ax) ** 2 + (by - ay) ** 2 || 1;
      const share = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared));
      least = Math.min(least, Math.hypot(ax + (bx - ax) * share - x, ay + (by - ay) * share - y));
    }
    return least;
  }

  /** Where another line crosses this one, m along it; undefined where it does not. */
  crossedBy(other: Polyline): number | undefined {
    for (let i = 1; i < this.points.length; i++) {
      const a = at(this.points, i - 1);
      const b = at(this.points, i);
      for (let j = 1; j < other.points.length; j++) {
        const share = cut(a, b, at(other.points, j - 1), at(other.points, j));
        const start = this.#along[i - 1] ?? 0;
        if (share !== undefined) return start + share * ((this.#along[i] ?? 0) - start);
      }
    }
    return undefined;
  }

  /** The part between two distances. */
  slice(fromM: number, toM: number): Polyline {
    const first = this.locate(fromM);
    const last = this.locate(toM);
    const inner = this.points.filter((_, i) => {
      const along = this.#along[i] ?? 0;
      return along > fromM + 0.5 && along < toM - 0.5;
    });
    return new Polyline([[first.x, first.y], ...inner, [last.x, last.y]]);
  }

  /** The parallel line at `offsetM` to the right. */
  toTheRight(offsetM: number): Polyline {
    const count = this.points.length;
    return new Polyline(
      this.points.map(([x, y], i): Xy => {
        const here = at(this.points, i);
        const [inX, inY] = direction(i === 0 ? here : at(this.points, i - 1), i === 0 ? at(this.points, 1) : here);
        const isLast = i === count - 1;
        const [outX, outY] = isLast ? [inX, inY] : direction(here, at(this.points, i + 1));
        // Along the bisector, longer the sharper the bend: the parallel keeps its distance on both sides of it.
        const scale = offsetM / Math.max(0.5, (1 + inX * outX + inY * outY) / 2) / 2;
        return [x + (inY + outY) * scale, y - (inX + outX) * scale];
      }),
    );
  }

  reversed(): Polyline {
    return new Polyline([...this.points].reverse());
  }
}

function direction([ax, ay]: Xy, [bx, by]: Xy): Xy {
  const length = Math.hypot(bx - ax, by - ay) || 1;
  return [(bx - ax) / length, (by - ay) / length];
}

/** Smooth way between two places with directions, as a vehicle drives over a junction. */
export function curve(
  from: { x: number; y: number; angle: number },
  to: { x: number; y: number; angle: number },
): Polyline {
  const reach = Math.hypot(to.x - from.x, to.y - from.y) * 0.4;
  const c1 = [from.x + Math.cos(from.angle) * reach, from.y + Math.sin(from.angle) * reach] as const;
  const c2 = [to.x - Math.cos(to.angle) * reach, to.y - Math.sin(to.angle) * reach] as const;
  const points: Xy[] = [];
  for (let i = 0; i <= 10; i++) {
    const t = i / 10;
    const u = 1 - t;
    const mix = (a: number, b: number, c: number, d: number) =>
      u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    points.push([mix(from.x, c1[0], c2[0], to.x), mix(from.y, c1[1], c2[1], to.y)]);
  }
  return new Polyline(points);
}

/** Share of the way from a to b at which it crosses the way from c to d. */
function cut([ax, ay]: Xy, [bx, by]: Xy, [cx, cy]: Xy, [dx, dy]: Xy): number | undefined {
  const across = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (across === 0) return undefined;
  const share = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / across;
  const other = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / across;
  return share >= 0 && share <= 1 && other >= 0 && other <= 1 ? share : undefined;
}
