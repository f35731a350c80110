/** Standstill gap m and time headway s of the Intelligent Driver Model. */
export const standstillGapM = 2;
export const headwayS = 1.05;
/** Nobody brakes harder, m/s2. */
const HARDEST_BRAKE = 8;

/**
 * Acceleration by the Intelligent Driver Model (Treiber, Hennecke, Helbing 2000), m/s2.
 *
 * `gapM` is from bumper to bumper; infinite when the road is free. `wishedMps` is the speed on a free road.
 */
export function idmAcceleration(
  speedMps: number,
  wishedMps: number,
  gapM: number,
  leaderMps: number,
  accelMps2: number,
  brakeMps2: number,
): number {
  // Faster than wished, as before a tight turn: the model's own term would brake like a wall.
  const free =
    speedMps <= wishedMps
      ? accelMps2 * (1 - (speedMps / wishedMps) ** 4)
      : -Math.min(brakeMps2 * 1.3, (speedMps - wishedMps) / 0.5);
  if (gapM === Number.POSITIVE_INFINITY) return free;
  const approach = (speedMps * (speedMps - leaderMps)) / (2 * Math.sqrt(accelMps2 * brakeMps2));
  const wishedGapM = standstillGapM + Math.max(0, speedMps * headwayS + approach);
  const closeness = wishedGapM / Math.max(0.1, gapM);
  return Math.max(-HARDEST_BRAKE, free - accelMps2 * closeness * closeness);
}
