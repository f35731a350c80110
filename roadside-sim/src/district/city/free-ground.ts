import type { CityPlan, Xy } from './city-plan.js';
import type { RoadNetwork } from './road-network.js';

/** Between a kerb and a building, m. */
const PAVEMENT_M = 9;
const RAIL_M = 30;
/** Half the sides of what is kept free round a car park's place. */
const LOT_M = 40;
const CELL_M = 60;

interface Stretch {
  readonly a: Xy;
  readonly b: Xy;
  readonly clearM: number;
}

/** Where nothing stands yet: beside streets and rails, outside water, parks, squares and landmarks. */
export class FreeGround {
  /** Stretches of streets by cell. */
  readonly #stretches = new Map<string, Stretch[]>();
  readonly #areas: readonly (readonly Xy[])[];

  constructor(plan: CityPlan, network: RoadNetwork) {
    const { water, green, hills, landuse, landmarks, rail } = plan.basemap;
    this.#areas = [
      ...[...water, ...green, ...landmarks].map(({ ring }) => ring),
      ...landuse.filter(({ kind }) => kind !== 'campus' && kind !== 'hospital').map(({ ring }) => ring),
      ...hills.flatMap(({ contours }) => contours.slice(0, 1).map(({ ring }) => ring)),
    ];
    for (const link of network.links) this.#add(link.line.points, link.kerbM + PAVEMENT_M);
    for (const { at, outline } of network.junctions) {
      const reach = Math.max(0, ...outline.map(([x, y]) => Math.hypot(x - at[0], y - at[1])));
      if (reach > 0) this.#add([at, [at[0] + 0.1, at[1]]], reach + PAVEMENT_M / 2);
    }
    for (const { line } of rail) this.#add(line, RAIL_M);
    for (const { street, along, kind } of plan.places.carParks) {
      const link = network.linkByNodes.get(street.join('-'));
      const at = link?.line.toTheRight(38).locate(link.line.lengthM * along);
      if (at && kind === 'lot')
        this.#add(
          [
            [at.x, at.y],
            [at.x + 0.1, at.y],
          ],
          LOT_M,
        );
    }
  }

  /** Whether a building with these corners fits into a block. */
  isFree(corners: readonly Xy[], block: readonly Xy[]): boolean {
    if (!corners.every((corner) => within(block, corner))) return false;
    const [a, b, c, d] = corners;
    if (!a || !b || !c || !d) return false;
    const probes = [...corners, middle(a, b), middle(b, c), middle(c, d), middle(d, a), middle(a, c)];
    return !probes.some((at) => this.#areas.some((area) => within(area, at)) || this.#onStreet(at));
  }

  #onStreet([x, y]: Xy): boolean {
    const stretches = this.#stretches.get(`${Math.floor(x / CELL_M)},${Math.floor(y / CELL_M)}`) ?? [];
    return stretches.some(({ a, b, clearM }) => distanceM([x, y], a, b) < clearM);
  }

  #add(points: readonly Xy[], clearM: number): void {
    for (const [i, b] of points.slice(1).entries()) {
      const a = points[i] ?? b;
      const [west, east] = [Math.min(a[0], b[0]) - clearM, Math.max(a[0], b[0]) + clearM];
      const [south, north] = [Math.min(a[1], b[1]) - clearM, Math.max(a[1], b[1]) + clearM];
      for (let u = Math.floor(west / CELL_M); u <= east / CELL_M; u++) {
        for (let v = Math.floor(south / CELL_M); v <= north / CELL_M; v++) {
          const key = `${u},${v}`;
          const known = this.#stretches.get(key);
          if (known) known.push({ a, b, clearM });
          else this.#stretches.set(key, [{ a, b, clearM }]);
        }
      }
    }
  }
}

function middle(a: Xy, b: Xy): Xy {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

function distanceM([x, y]: Xy, [ax, ay]: Xy, [bx, by]: Xy): number {
  const squared = (bx - ax) ** 2 + (by - ay) ** 2 || 1;
  const share = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared));
  return Math.hypot(ax + (bx - ax) * share - x, ay + (by - ay) * share - y);
}

/** Whether a place lies in a ring. */
function within(ring: readonly Xy[], [x, y]: Xy): boolean {
  let result = false;
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + ring.length - 1) % ring.length] ?? [ax, ay];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) result = !result;
  });
  return result;
}
