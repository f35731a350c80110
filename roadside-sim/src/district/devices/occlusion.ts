const BINS = 720;
const NOTHING = Number.NEGATIVE_INFINITY;

/**
 * What hides what from a mast: a horizon all around it, in half degrees.
 *
 * Things are shown to it from near to far. Each covers the directions that it takes up; what is behind is hidden where the
 * line from the sensor to its upper part passes below the highest edge before it.
 */
export class Horizon {
  readonly #slope = new Float64Array(BINS).fill(NOTHING);

  /** @param mastM height of the sensor */
  constructor(private readonly mastM: number) {}

  clear(): void {
    this.#slope.fill(NOTHING);
  }

  /**
   * Share of a thing that is seen, 0..1, and its shadow on what comes after. It stands `distanceM` away in the direction
   * `bearing` (radians), is `widthM` wide across the line of sight and `heightM` high.
   */
  see(distanceM: number, bearing: number, widthM: number, heightM: number): number {
    const half = Math.atan2(widthM / 2, Math.max(distanceM, 1));
    const first = Math.floor(((bearing - half) / (2 * Math.PI)) * BINS);
    const last = Math.floor(((bearing + half) / (2 * Math.PI)) * BINS);
    // Enough of it shows when its upper third does.
    const seenSlope = (heightM * 0.7 - this.mastM) / distanceM;
    const edgeSlope = (heightM - this.mastM) / distanceM;
    let seen = 0;
    for (let bin = first; bin <= last; bin++) {
      const at = ((bin % BINS) + BINS) % BINS;
      const before = this.#slope[at] ?? NOTHING;
      if (seenSlope > before) seen += 1;
      if (edgeSlope > before) this.#slope[at] = edgeSlope;
    }
    return seen / (last - first + 1);
  }
}
