import { type Random, seededRandom } from '../random.js';
import type { CityPlan, Xy } from './city-plan.js';

export interface Building {
  readonly ring: readonly Xy[];
  readonly heightM: number;
}

/** Kept free along the streets round a block, m. */
const STREET_MARGIN_M = 34;

/** Fills the blocks of a plan with buildings, always the same ones. */
export function layBuildings(plan: CityPlan): Building[] {
  return plan.basemap.blocks.flatMap((block, i) => {
    const corners = block.corners.map((id) => {
      const node = plan.streets.nodes[id];
      if (node === undefined) throw new Error(`basemap.json has a block at ${id}, which streets.json does not have`);
      return node.at;
    });
    const kind = plan.basemap.kinds[block.kind];
    if (kind === undefined) throw new Error(`basemap.json has no kind ${block.kind}`);
    return fill(corners, kind, seededRandom(i + 1, 'buildings')).filter(({ ring }) => !inPlace(plan, ring));
  });
}

function fill(
  corners: readonly Xy[],
  { plotM, fill: share, heightM: [low, high] }: CityPlan['basemap']['kinds'][string],
  random: Random,
): Building[] {
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const west = Math.min(...xs) + STREET_MARGIN_M;
  const south = Math.min(...ys) + STREET_MARGIN_M;
  const columns = Math.floor((Math.max(...xs) - STREET_MARGIN_M - west) / plotM);
  const rows = Math.floor((Math.max(...ys) - STREET_MARGIN_M - south) / plotM);
  const buildings: Building[] = [];
  for (let i = 0; i < columns * rows; i++) {
    const width = plotM * (0.45 + 0.35 * random());
    const depth = plotM * (0.45 + 0.35 * random());
    const height = low + (high - low) * random() ** 2.5;
    const x = west + ((i % columns) + 0.5) * plotM + (random() - 0.5) * plotM * 0.12;
    const y = south + (Math.floor(i / columns) + 0.5) * plotM + (random() - 0.5) * plotM * 0.12;
    const built = random() < share;
    const ring = rectangle(x, y, width, depth);
    if (built && ring.every((corner) => inside(corners, corner, STREET_MARGIN_M))) {
      buildings.push({ ring, heightM: Math.round(height) });
    }
  }
  return buildings;
}

function rectangle(x: number, y: number, width: number, depth: number): Xy[] {
  const [w, d] = [width / 2, depth / 2];
  return [
    [x - w, y - d],
    [x + w, y - d],
    [x + w, y + d],
    [x - w, y + d],
    [x - w, y - d],
  ];
}

/** Inside a convex ring that runs counter-clockwise, at least `marginM` from its edges. */
function inside(ring: readonly Xy[], [x, y]: Xy, marginM: number): boolean {
  return ring.every(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length] ?? [ax, ay];
    return ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / Math.hypot(bx - ax, by - ay) >= marginM;
  });
}

/** Whether it would stand in water or in a park. */
function inPlace(plan: CityPlan, ring: readonly Xy[]): boolean {
  const areas = [...plan.basemap.water, ...plan.basemap.green];
  return ring.some((corner) => areas.some((area) => within(area.ring, corner)));
}

function within(ring: readonly Xy[], [x, y]: Xy): boolean {
  let result = false;
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + ring.length - 1) % ring.length] ?? [ax, ay];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) result = !result;
  });
  return result;
}
