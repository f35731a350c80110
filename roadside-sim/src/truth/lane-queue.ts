/** A vehicle on a lane, m along it and m/s. */
export interface QueueingVehicle {
  readonly frontM: number;
  readonly lengthM: number;
  readonly speedMps: number;
}

/** Slower than this it stands in the queue; slower than the second it may roll within one. */
const STANDING_MPS = 2;
const ROLLING_MPS = 8;
/** The first is this near the stop line, each next one this near behind. */
const FIRST_WITHIN_M = 20;
const NEXT_WITHIN_M = 15;

/**
 * Back of the queue, m from the stop line to the tail of the last vehicle that stands (the "back of queue" of the HCM, chapter 31): vehicles
 * in a chain from the stop line, through those that roll off at its head.
 *
 * @param vehicles front first
 */
export function laneQueueM(laneLengthM: number, vehicles: readonly QueueingVehicle[]): number {
  let tailM = 0;
  let backM = 0;
  for (const { frontM, lengthM, speedMps } of vehicles) {
    const fromLineM = laneLengthM - frontM;
    if (speedMps >= ROLLING_MPS || fromLineM - tailM > (tailM === 0 ? FIRST_WITHIN_M : NEXT_WITHIN_M)) break;
    tailM = fromLineM + lengthM;
    if (speedMps < STANDING_MPS) backM = tailM;
  }
  return backM;
}
