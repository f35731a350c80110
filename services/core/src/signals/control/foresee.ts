import type { ControlParams, ExpectedVehicles } from './control-junction.js';
import { type LaneEstimate, QUEUE_SPACING_M } from './lane-estimate.js';

/** Vehicles that will want to cross a stop line, in their order; times from now, s. */
export interface Arrivals {
  /** When each would be there if nothing held it. */
  readonly etaS: Float64Array;
  readonly weight: Float64Array;
  /** What a second of its delay counts. */
  readonly urgency: Float64Array;
  /** It stands, and has to start. */
  readonly stands: Uint8Array;
  readonly count: number;
}

const STANDING_MPS = 1;
/** Expected arrivals beyond what is known are put together over so long, s. */
const EXPECTED_EVERY_S = 5;

/**
 * What the estimate of a lane means for the next seconds: whom one knows of, then whom the junction behind announces, and then as many as
 * usual. Each counts so much.
 */
export function foresee(
  estimate: LaneEstimate,
  speedMps: number,
  knownS: number,
  counts: number,
  params: ControlParams,
  announced: readonly ExpectedVehicles[] | null = null,
): Arrivals {
  const { vehicles, flowPerS } = estimate;
  const coming = announced?.filter(({ etaS }) => etaS > knownS && etaS < params.horizonS) ?? [];
  const usualS = Math.max(knownS, coming.at(-1)?.etaS ?? 0);
  const expected = flowPerS > 0 ? Math.max(0, Math.ceil((params.horizonS - usualS) / EXPECTED_EVERY_S)) : 0;
  const size = vehicles.length + coming.length + expected;
  const [etaS, weight, stands] = [new Float64Array(size), new Float64Array(size), new Uint8Array(size)];
  const urgency = new Float64Array(size).fill(counts);
  let i = 0;
  for (const vehicle of vehicles) {
    const isStanding = vehicle.speedMps < STANDING_MPS && vehicle.distanceM < (i + 3) * QUEUE_SPACING_M * 1.5;
    etaS[i] = isStanding ? 0 : travelS(vehicle.distanceM, vehicle.speedMps, speedMps, params.accelerationMps2);
    weight[i] = vehicle.weight;
    stands[i] = isStanding ? 1 : 0;
    urgency[i] = counts * (1 + Math.max(0, vehicle.ageS - params.patienceS) / params.patienceS);
    i += 1;
  }
  for (const next of coming) {
    etaS[i] = next.etaS;
    weight[i] = next.vehicles;
    i += 1;
  }
  for (let s = usualS + EXPECTED_EVERY_S / 2; i < size; s += EXPECTED_EVERY_S) {
    etaS[i] = s;
    weight[i] = flowPerS * EXPECTED_EVERY_S;
    i += 1;
  }
  return { etaS, weight, urgency, stands, count: size };
}

/** Time for a distance that begins at a speed and is gone through as fast as the lane lets, s. */
function travelS(distanceM: number, fromMps: number, toMps: number, accelerationMps2: number): number {
  const from = Math.min(fromMps, toMps);
  const speedingM = (toMps * toMps - from * from) / (2 * accelerationMps2);
  if (distanceM < speedingM)
    return (Math.sqrt(from * from + 2 * accelerationMps2 * Math.max(0, distanceM)) - from) / accelerationMps2;
  return (toMps - from) / accelerationMps2 + (distanceM - speedingM) / toMps;
}
