import { seededRandom } from '../random.js';
import { cornersOf, patterns } from './building-patterns.js';
import type { BuildingKind, CityPlan, Xy } from './city-plan.js';
import { FreeGround } from './free-ground.js';
import type { RoadNetwork } from './road-network.js';

export interface Building {
  readonly ring: readonly Xy[];
  readonly heightM: number;
  readonly use: string;
}

/** Few are as high as the highest: heights go by this power of chance. */
const HEIGHT_POWER = 2.4;

/** Fills the blocks of a plan with buildings, always the same ones, clear of streets, water and parks. */
export function layBuildings(plan: CityPlan, network: RoadNetwork): Building[] {
  const ground = new FreeGround(plan, network);
  return plan.basemap.blocks.flatMap(({ corners, kind: name }, i) => {
    const kind = plan.basemap.kinds[name];
    if (kind === undefined) throw new Error(`basemap.json has no kind ${name}`);
    const ring = corners.map((corner) => (typeof corner === 'string' ? nodeAt(plan, corner) : corner));
    return fill(ring, kind, i, ground);
  });
}

function nodeAt(plan: CityPlan, id: string): Xy {
  const node = plan.streets.nodes[id];
  if (node === undefined) throw new Error(`basemap.json has a block at ${id}, which streets.json does not have`);
  return node.at;
}

/** Plots in rows along the block's first edge, with lanes between every few. */
function fill(ring: readonly Xy[], kind: BuildingKind, seed: number, ground: FreeGround): Building[] {
  const random = seededRandom(seed + 1, 'buildings');
  const pattern = patterns[kind.pattern];
  const [origin, along] = [ring[0] ?? [0, 0], ring[1] ?? [1, 0]];
  const angle = Math.atan2(along[1] - origin[1], along[0] - origin[0]);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const local = ring.map(([x, y]) => {
    const [dx, dy] = [x - origin[0], y - origin[1]];
    return { u: dx * cos + dy * sin, v: dy * cos - dx * sin };
  });
  const us = places(
    local.map(({ u }) => u),
    pattern.plotM[0],
    pattern.plots[0],
    pattern.laneM,
  );
  const vs = places(
    local.map(({ v }) => v),
    pattern.plotM[1],
    pattern.plots[1],
    pattern.laneM,
  );
  const [low, high] = kind.heightM;
  const height = () => Math.round(low + (high - low) * random() ** HEIGHT_POWER);
  const buildings: Building[] = [];
  for (const v of vs) {
    for (const u of us) {
      const built = random() < kind.fill;
      const parts = pattern.build(random, height);
      const at: Xy = [origin[0] + u * cos - v * sin, origin[1] + u * sin + v * cos];
      const rings = parts.map((part) => cornersOf(part, at, angle));
      if (!built || !rings.every((each) => ground.isFree(each, ring))) continue;
      for (const [i, { heightM }] of parts.entries()) {
        buildings.push({ ring: rings[i] ?? [], heightM: Math.round(heightM), use: kind.use });
      }
    }
  }
  return buildings;
}

/** Middles of plots between the least and the greatest of some values. */
function places(values: readonly number[], plotM: number, perLane: number, laneM: number): number[] {
  const [from, to] = [Math.min(...values), Math.max(...values)];
  const result: number[] = [];
  for (let at = from + plotM / 2, i = 0; at < to; at += plotM, i++) {
    if (i > 0 && i % perLane === 0) at += laneM;
    result.push(at);
  }
  return result;
}
