import type { Random } from '../random.js';
import type { BuildingKind, Xy } from './city-plan.js';

/** A rectangle on a plot: middle and half sides, m from the plot's middle. */
interface Part {
  readonly x: number;
  readonly y: number;
  readonly halfWidthM: number;
  readonly halfDepthM: number;
  readonly heightM: number;
}

export interface Pattern {
  /** Of a plot, along the block's first edge and across. */
  readonly plotM: readonly [number, number];
  /** Plots side by side before a lane, and its width. */
  readonly plots: readonly [number, number];
  readonly laneM: number;
  /** Builds a plot; heights between the kind's lowest and highest. */
  build(random: Random, height: () => number): readonly Part[];
}

const part = (x: number, y: number, width: number, depth: number, heightM: number): Part => {
  return { x, y, halfWidthM: width / 2, halfDepthM: depth / 2, heightM };
};

export const patterns: Readonly<Record<BuildingKind['pattern'], Pattern>> = {
  rows: {
    plotM: [27, 24],
    plots: [4, 3],
    laneM: 9,
    build: (random, height) => [part(0, 0, 19 + 6 * random(), 15 + 6 * random(), height())],
  },
  slabs: {
    plotM: [62, 38],
    plots: [2, 4],
    laneM: 16,
    build: (random, height) => [part(4 * (random() - 0.5), 0, 42 + 14 * random(), 12 + 4 * random(), height())],
  },
  towers: {
    plotM: [60, 56],
    plots: [3, 2],
    laneM: 14,
    build: (random, height) => {
      const [width, depth] = [34 + 20 * random(), 30 + 20 * random()];
      const podium = 14 + 10 * random();
      const top = height();
      if (top < 45) return [part(0, 0, width, depth, top)];
      const side = 20 + 8 * random();
      const x = (random() - 0.5) * (width - side) * 0.8;
      const y = (random() - 0.5) * (depth - side) * 0.8;
      return [part(0, 0, width, depth, podium), part(x, y, side, side * (0.8 + 0.4 * random()), top)];
    },
  },
  courts: {
    plotM: [78, 70],
    plots: [3, 3],
    laneM: 20,
    build: (random, height) => {
      const top = height();
      const wing = 13 + 3 * random();
      const [width, depth] = [50 + 10 * random(), 44 + 8 * random()];
      const west = part(-(width - wing) / 2, 0, wing, depth, top);
      const north = part(0, (depth - wing) / 2, width - 2 * wing, wing, top);
      const east = part((width - wing) / 2, 0, wing, depth, top * (0.7 + 0.3 * random()));
      return random() < 0.5 ? [west, north] : [west, north, east];
    },
  },
  halls: {
    plotM: [96, 68],
    plots: [2, 3],
    laneM: 22,
    build: (random, height) => [part(0, 0, 66 + 16 * random(), 40 + 12 * random(), height())],
  },
};

/** Corners of a part, on a plot at a place, turned by an angle. */
export function cornersOf({ x, y, halfWidthM, halfDepthM }: Part, [px, py]: Xy, angle: number): Xy[] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corner = (dx: number, dy: number): Xy => [px + cos * dx - sin * dy, py + sin * dx + cos * dy];
  return [
    corner(x - halfWidthM, y - halfDepthM),
    corner(x + halfWidthM, y - halfDepthM),
    corner(x + halfWidthM, y + halfDepthM),
    corner(x - halfWidthM, y + halfDepthM),
  ];
}
