import type { Xy } from '../city/city-plan.js';

/** Where high buildings hide the satellites. */
export class SkyView {
  constructor(
    private readonly canyons: readonly { readonly at: Xy; readonly radiusM: number }[],
    private readonly factor: number,
  ) {}

  /** How many times greater than under open sky the error of a position is: 1 outside, up to the factor deep inside. */
  factorAt(x: number, y: number): number {
    let most = 1;
    for (const { at, radiusM } of this.canyons) {
      const inside = 1 - Math.hypot(x - at[0], y - at[1]) / radiusM;
      // At the rim the sky opens within a fifth of the radius.
      if (inside > 0) most = Math.max(most, 1 + (this.factor - 1) * Math.min(1, inside * 5));
    }
    return most;
  }
}
