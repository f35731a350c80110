/** How a platoon arrives: everything is `shiftS` later, then smoothed: q(t) = F in(t - shift) + (1 - F) q(t - 1). */
export interface Dispersion {
  readonly shiftS: number;
  /** F, 0..1; 1: as it left. */
  readonly smoothing: number;
}

/** Robertson's dispersion by his own numbers: the head drives `beta` of the mean time, F = 1 / (1 + alpha beta T). */
export function robertsonDispersion(travelS: number, alpha = 0.35, beta = 0.8): Dispersion {
  return { shiftS: beta * travelS, smoothing: 1 / (1 + alpha * beta * travelS) };
}

/**
 * The same from times that vehicles took when nothing held them up. The smoothing's delays are geometric, with mean
 * (1 - F) / F and variance (1 - F) / F^2; so the spread gives F and the mean the shift (Yu 1999).
 */
export function measuredDispersion(meanS: number, deviationS: number): Dispersion {
  const variance = deviationS ** 2;
  const smoothing = variance < 1e-9 ? 1 : (Math.sqrt(1 + 4 * variance) - 1) / (2 * variance);
  return { shiftS: Math.max(0, meanS - (1 - smoothing) / smoothing), smoothing };
}

/** A cyclic flow profile, one value a second, as it arrives downstream. */
export function disperse(profile: readonly number[], { shiftS, smoothing }: Dispersion): number[] {
  const n = profile.length;
  const shift = Math.round(shiftS);
  const out = new Array<number>(n).fill(0);
  // Twice round: after the first the last value is right to within (1 - F)^n, and the second begins with it.
  let last = profile.reduce((a, b) => a + b, 0) / n;
  for (let t = 0; t < 2 * n; t++) {
    const at = (((t - shift) % n) + n) % n;
    last = smoothing * (profile[at] ?? 0) + (1 - smoothing) * last;
    out[t % n] = last;
  }
  return out;
}
