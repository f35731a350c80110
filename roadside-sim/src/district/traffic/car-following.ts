/** Nobody brakes harder, m/s2. */
export const hardestBrakeMps2 = 8;
/** Share by which drivers trust that the one ahead will not brake without cause (Kesting, Treiber, Helbing 2010). */
const COOLNESS = 0.9;

/** Where all drive slowly, as off a stop line or through a turn, drivers keep closer: this share of the headway at a standstill. */
const SLOW_HEADWAY = 0.75;
const BRISK_MPS = 12;

/** Acceleration on a free road, m/s2; `wishedMps` is above 0. */
export function freeAcceleration(speedMps: number, wishedMps: number, accelMps2: number, brakeMps2: number): number {
  if (speedMps <= wishedMps) {
    const share = speedMps / wishedMps;
    const square = share * share;
    return accelMps2 * (1 - square * square);
  }
  // Faster than wished, as before a tight turn: the model's own term would brake like a wall.
  return -Math.min(brakeMps2 * 1.3, (speedMps - wishedMps) / 0.5);
}

/**
 * Acceleration towards something ahead, m/s2; the lesser of this and the free one is what the driver does.
 *
 * The Intelligent Driver Model (Treiber, Hennecke, Helbing 2000) with the free term apart (IDM+, Schakel, van Arem,
 * Netten 2010), which keeps free speed up to near capacity as the Highway Capacity Manual has it. Where somebody cuts
 * in, the driver brakes as one who expects the other to go on (constant-acceleration heuristic). `rootMps2` is twice the
 * root of acceleration times comfortable deceleration. `gapM` is from bumper to bumper.
 */
export function followingAcceleration(
  speedMps: number,
  gapM: number,
  leaderMps: number,
  headwayS: number,
  standstillM: number,
  accelMps2: number,
  brakeMps2: number,
  rootMps2: number,
): number {
  const gap = Math.max(gapM, 0.1);
  const closingMps = speedMps - leaderMps;
  const keeps =
    speedMps < BRISK_MPS ? headwayS * (SLOW_HEADWAY + ((1 - SLOW_HEADWAY) * speedMps) / BRISK_MPS) : headwayS;
  const moving = speedMps * keeps + (speedMps * closingMps) / rootMps2;
  const closeness = (standstillM + Math.max(moving, 0)) / gap;
  const accel = accelMps2 * (1 - closeness * closeness);
  if (accel >= -brakeMps2 || closingMps < 0) return Math.max(accel, -hardestBrakeMps2);
  const steady = -(closingMps * closingMps) / (2 * gap);
  if (accel >= steady) return Math.max(accel, -hardestBrakeMps2);
  const calm = steady + brakeMps2 * Math.tanh((accel - steady) / brakeMps2);
  const mixed = (1 - COOLNESS) * accel + COOLNESS * calm;
  return Math.max(mixed, -hardestBrakeMps2);
}

/**
 * Greatest speed after a step from which one can still stop behind a leader that brakes as hard as anybody can, m/s
 * (Gipps 1981). Keeps bumpers apart whatever the model above does.
 */
export function safeSpeedMps(gapM: number, leaderMps: number, stepS: number): number {
  const b = hardestBrakeMps2 * stepS;
  const room = Math.max(gapM, 0);
  return -b + Math.sqrt(b * b + leaderMps * leaderMps + 2 * hardestBrakeMps2 * room);
}
