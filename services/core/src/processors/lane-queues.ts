import type { LaneIndex } from '../city/lane-index.js';
import type { LaneVehicles } from './lane-vehicles.js';

/** Slower than this it stands in a queue; slower than the second it may roll within one. */
const STANDING_MPS = 2;
const ROLLING_MPS = 8;
/** The first of a queue is this near the stop line, the next one this near behind the tail before it. */
const FIRST_WITHIN_M = 20;
const NEXT_WITHIN_M = 15;

export interface LaneQueue {
  /** From the stop line to the tail of the last vehicle that stands. */
  readonly lengthM: number;
  /** Up to that one, with those that roll off at the head. */
  readonly vehicles: number;
}

interface Chain {
  tailM: number;
  vehicles: number;
  broken: boolean;
  queue: LaneQueue | undefined;
}

/**
 * Back of the queue on each lane that has one, in the order of lanes (HCM, chapter 31): vehicles that chain back from the stop line,
 * through those that roll off at its head, to the last one that stands.
 */
export function laneQueues(vehicles: LaneVehicles, index: LaneIndex): Map<number, LaneQueue> {
  const chains = new Map<number, Chain>();
  for (let row = 0; row < vehicles.rows; row++) {
    const lane = vehicles.lane[row] as number;
    let chain = chains.get(lane);
    if (chain === undefined) {
      chain = { tailM: 0, vehicles: 0, broken: false, queue: undefined };
      chains.set(lane, chain);
    }
    if (chain.broken) continue;
    const speedMps = vehicles.speedMps[row] as number;
    const lengthM = vehicles.lengthM[row] as number;
    // Positions are of a vehicle's middle.
    const frontM = (index.laneLengthM[lane] as number) - (vehicles.alongM[row] as number) - lengthM / 2;
    if (!(speedMps < ROLLING_MPS) || frontM - chain.tailM > (chain.vehicles === 0 ? FIRST_WITHIN_M : NEXT_WITHIN_M)) {
      chain.broken = true;
      continue;
    }
    chain.tailM = Math.max(chain.tailM, frontM + lengthM);
    chain.vehicles++;
    if (speedMps < STANDING_MPS) chain.queue = { lengthM: chain.tailM, vehicles: chain.vehicles };
  }
  const queues = new Map<number, LaneQueue>();
  for (const [lane, { queue }] of [...chains].sort(([a], [b]) => a - b))
    if (queue !== undefined) queues.set(lane, queue);
  return queues;
}
