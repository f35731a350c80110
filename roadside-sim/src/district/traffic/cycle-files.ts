import type { RoadNetwork } from '../city/road-network.js';
import type { Vehicles } from './vehicles.js';

/** Each thinks about where it rides this often, ticks. */
const EVERY_TICKS = 5;
/** From the middle of the lane to the middle of each of the two files, m: 0.4 m are left between handlebars. */
const BESIDE_M = 0.55;
/** One goes past whoever rides by so much slower than one wants to, within the way of so many seconds, and stands beside a queue. */
const SLOWER = 0.92;
const LOOKS_S = 2.5;
const LEAST_LOOK_M = 6;
/** To swing out there must be so much more room, and gaps to those ahead and behind in that file, m and s. */
const GAINS_M = 2;
const AHEAD_GAP = { m: 0.8, s: 0.3 };
const BEHIND_GAP = { m: 0.5, s: 0.3 };
const BRAKE_MPS2 = 1.8;
/** Back to the right where so much is free there; and so far before one turns off, m. */
const FREE_M = 10;
const TURNS_OFF_M = 30;

/** Cycle lanes are wide enough for two: bicycles ride on the right, pass on the left, and wait side by side. */
export class CycleFiles {
  readonly #lanes: readonly number[];

  constructor(
    network: RoadNetwork,
    private readonly vehicles: Vehicles,
    private readonly queues: readonly number[][],
  ) {
    this.#lanes = network.lanes.filter(({ use }) => use === 'cycle').map(({ index }) => index);
  }

  /** Where in the lane one rides, m to the right of its middle. */
  lateralM(slot: number): number {
    return this.vehicles.file[slot] === 1 ? -BESIDE_M : BESIDE_M;
  }

  /** Those who passed others come before them. */
  sort(): void {
    const { positionM } = this.vehicles;
    for (const lane of this.#lanes) {
      const queue = this.queues[lane] ?? [];
      for (let i = 1; i < queue.length; i++) {
        const slot = queue[i] ?? 0;
        const at = positionM[slot] ?? 0;
        let to = i;
        for (; to > 0 && (positionM[queue[to - 1] ?? 0] ?? 0) < at; to--) queue[to] = queue[to - 1] ?? 0;
        queue[to] = slot;
      }
    }
  }

  /** Lets some swing out, and others back. */
  change(tick: number): void {
    for (const lane of this.#lanes) {
      const queue = this.queues[lane] ?? [];
      for (let i = 0; i < queue.length; i++) {
        const slot = queue[i] ?? 0;
        if ((slot + tick) % EVERY_TICKS === 0 && this.#wants(queue, i, slot))
          this.vehicles.file[slot] = 1 - (this.vehicles.file[slot] ?? 0);
      }
    }
  }

  /** Whether one wants to ride in the other file, and can. */
  #wants(queue: readonly number[], at: number, slot: number): boolean {
    const { speedMps, file, exitM, positionM, wishedMps } = this.vehicles;
    const speed = speedMps[slot] ?? 0;
    const own = file[slot] ?? 0;
    const other = 1 - own;
    const position = positionM[slot] ?? 0;
    const exit = exitM[slot] ?? -1;
    const turnsOff = exit >= 0 && exit - position < TURNS_OFF_M;
    const thereM = this.#gapAheadM(queue, at, slot, other);
    if (own === 0) {
      const leader = this.#ahead(queue, at, own);
      if (turnsOff || leader < 0) return false;
      const hereM = this.#gapAheadM(queue, at, slot, own);
      if (hereM > Math.max(LEAST_LOOK_M, LOOKS_S * speed) || thereM < hereM + GAINS_M) return false;
      if ((speedMps[leader] ?? 0) > SLOWER * (wishedMps[slot] ?? 0)) return false;
    } else if (!turnsOff && thereM < Math.max(FREE_M, 2 * LOOKS_S * speed)) return false;
    const before = this.#ahead(queue, at, other);
    const closing = before < 0 ? 0 : Math.max(0, speed - (speedMps[before] ?? 0));
    const needM = AHEAD_GAP.m + AHEAD_GAP.s * speed + (closing * closing) / (2 * BRAKE_MPS2);
    return thereM > needM && this.#freeBehind(queue, at, slot, other);
  }

  #ahead(queue: readonly number[], at: number, file: number): number {
    for (let i = at - 1; i >= 0; i--) if (this.vehicles.file[queue[i] ?? 0] === file) return queue[i] ?? -1;
    return -1;
  }

  #gapAheadM(queue: readonly number[], at: number, slot: number, file: number): number {
    const { positionM, lengthM } = this.vehicles;
    const ahead = this.#ahead(queue, at, file);
    if (ahead < 0) return Number.POSITIVE_INFINITY;
    return (positionM[ahead] ?? 0) - (lengthM[ahead] ?? 0) - (positionM[slot] ?? 0);
  }

  #freeBehind(queue: readonly number[], at: number, slot: number, file: number): boolean {
    const { positionM, lengthM, speedMps } = this.vehicles;
    const rearM = (positionM[slot] ?? 0) - (lengthM[slot] ?? 0);
    for (let i = at + 1; i < queue.length; i++) {
      const behind = queue[i] ?? 0;
      if (this.vehicles.file[behind] !== file) continue;
      const gapM = rearM - (positionM[behind] ?? 0);
      const theirs = speedMps[behind] ?? 0;
      const closing = Math.max(0, theirs - (speedMps[slot] ?? 0));
      return gapM > BEHIND_GAP.m + BEHIND_GAP.s * theirs + (closing * closing) / (2 * BRAKE_MPS2);
    }
    return true;
  }
}
