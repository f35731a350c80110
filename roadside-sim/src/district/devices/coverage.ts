import type { NetJunction, RoadNetwork } from '../city/road-network.js';

const CELL_M = 10;

/** Which roadside unit is nearest, precomputed along every strip. */
export class Coverage {
  readonly #nearest: Int16Array[];
  readonly #distanceM: Float32Array[];

  constructor(network: RoadNetwork, units: readonly NetJunction[]) {
    this.#nearest = [];
    this.#distanceM = [];
    for (const strip of network.strips) {
      const cells = Math.ceil(strip.lengthM / CELL_M) + 1;
      const nearest = new Int16Array(cells);
      const distance = new Float32Array(cells);
      for (let cell = 0; cell < cells; cell++) {
        const { x, y } = strip.line.locate(cell * CELL_M);
        distance[cell] = Number.POSITIVE_INFINITY;
        for (const [index, { at }] of units.entries()) {
          const away = Math.hypot(at[0] - x, at[1] - y);
          if (away < (distance[cell] ?? 0)) {
            distance[cell] = away;
            nearest[cell] = index;
          }
        }
      }
      this.#nearest.push(nearest);
      this.#distanceM.push(distance);
    }
  }

  /** Index of the nearest unit, or -1 where it is farther than `rangeM`. */
  unitAt(strip: number, positionM: number, rangeM: number): number {
    const cell = Math.max(0, Math.round(positionM / CELL_M));
    const distance = this.#distanceM[strip];
    const last = (distance?.length ?? 1) - 1;
    const at = Math.min(cell, last);
    return (distance?.[at] ?? Number.POSITIVE_INFINITY) <= rangeM ? (this.#nearest[strip]?.[at] ?? -1) : -1;
  }

  /** Distance of the nearest unit, m. */
  distanceM(strip: number, positionM: number): number {
    const distance = this.#distanceM[strip];
    const cell = Math.min(Math.max(0, Math.round(positionM / CELL_M)), (distance?.length ?? 1) - 1);
    return distance?.[cell] ?? Number.POSITIVE_INFINITY;
  }
}
