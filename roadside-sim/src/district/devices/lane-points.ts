import type { DistrictWorld } from '../district-world.js';

interface Point {
  readonly atM: number;
  passed(slot: number): void;
}

/** Places along lanes that vehicles are noticed at as their front passes. */
export class LanePoints {
  readonly #byLane: (Point[] | undefined)[] = [];

  constructor(world: DistrictWorld) {
    world.listen({
      moved: (slot, lane, beforeM, afterM) => {
        const points = this.#byLane[lane.index];
        if (points === undefined) return;
        for (const point of points) if (beforeM < point.atM && afterM >= point.atM) point.passed(slot);
      },
    });
  }

  watch(lane: number, atM: number, passed: (slot: number) => void): void {
    const points = this.#byLane[lane] ?? [];
    this.#byLane[lane] = points;
    points.push({ atM, passed });
  }
}
