import type { NetConnection } from '../city/road-network.js';
import { type BoxConflict, waitingM } from './box-conflicts.js';
import { LightCode, type StripTable } from './strip-table.js';
import type { Vehicles } from './vehicles.js';

/** A driver who gives way decides from here on, m; before, the vehicle comes as if it had to stop. */
const YIELD_AT_M = 12;
/** A merge at speed is decided from farther away, m. */
const MERGE_AT_M = 70;
/** At this speed and more two ways that end on one lane are merged at speed, m/s. */
const FAST_MPS = 10;
/** Who stands at the line with a green light drives about so fast on average over the junction, m/s. */
const SETTING_OFF_MPS = 5;
/** How a driver who crosses pulls off, m/s2. */
const PULLS_OFF_MPS2 = 2;
/** Share of a critical gap that the crossing itself takes: the rest is what drivers keep as a margin, s. */
const GAP_IN_CROSSING_S = 3.7;
const YELLOW_BRAKE = 3;
/** How far back a merging driver looks, and the time that has to lie between two who merge at speed. */
const MERGE_LOOK_M = 160;
const MERGE_GAP_S = { ahead: 0.9, behind: 1.3 };
/** After this wait drivers take gaps that are a third smaller, s. */
const IMPATIENT_S = 60;

/** Whether a driver who has to give way finds the gap in the other traffic large enough. */
export class GapAcceptance {
  constructor(
    private readonly table: StripTable,
    private readonly vehicles: Vehicles,
    private readonly queues: readonly number[][],
    private readonly lights: Uint8Array,
  ) {}

  accepts(slot: number, way: NetConnection, leftM: number): boolean {
    const fast = way.group === 0 && way.speedLimitMps >= FAST_MPS;
    if (leftM >= (fast ? MERGE_AT_M : YIELD_AT_M)) return false;
    const waitedS = this.vehicles.standingS[slot] ?? 0;
    const gapS = (this.vehicles.criticalGapS[slot] ?? 4) * (1 - 0.33 * Math.min(1, waitedS / IMPATIENT_S));
    const crossed = this.table.foeBoxes[way.index];
    for (let i = 0; i < way.foes.length; i++) {
      const foe = way.foes[i];
      const box = crossed?.[i];
      if (foe === undefined) continue;
      if (fast && foe.to === way.to) {
        if (!this.#canMerge(slot, way, leftM, foe)) return false;
      } else if (box !== undefined) {
        if (!this.#canCross(slot, foe, box, leftM, gapS)) return false;
      } else if (!this.#isFree(slot, way, foe, gapS)) return false;
    }
    return true;
  }

  /** Between those inside, who will have passed when one gets there, and the next, who comes only when one is through. */
  #canCross(slot: number, foe: NetConnection, box: BoxConflict, leftM: number, gapS: number): boolean {
    const { positionM, speedMps, lengthM } = this.vehicles;
    const reachS = this.#timeS(slot, leftM + box.atM);
    const inside = this.queues[foe.index] ?? [];
    for (let i = 0; i < inside.length; i++) {
      const other = inside[i] ?? 0;
      const position = positionM[other] ?? 0;
      // Who waits at a corner for the second stage of a left turn is out of the way.
      if (foe.holdM !== undefined && position > foe.holdM - waitingM) continue;
      const toClearM = box.clearM + (lengthM[other] ?? 0) - position;
      if (toClearM > 0 && toClearM / Math.max(1.5, speedMps[other] ?? 0) > reachS) return false;
    }
    const light = this.lights[this.table.lightAt[foe.index] ?? 0];
    if (light === LightCode.red) return true;
    const first = this.queues[foe.from.index]?.[0];
    if (first === undefined) return this.#farIsFree(foe, gapS);
    if (this.vehicles.way[first] !== foe.index) return true;
    const awayM = foe.from.lengthM - (positionM[first] ?? 0);
    const speed = speedMps[first] ?? 0;
    if (light === LightCode.none && speed < 0.3 && awayM < 4) return this.#isBefore(slot, first);
    if (light === LightCode.yellow && speed * speed < 2 * YELLOW_BRAKE * Math.max(0, awayM - 1)) return true;
    const throughS = this.#timeS(slot, leftM + box.endM + (lengthM[slot] ?? 0));
    const comesS = (awayM + box.beginM) / Math.max(SETTING_OFF_MPS, speed);
    return comesS > throughS + gapS - GAP_IN_CROSSING_S;
  }

  /** To drive on by a distance, s. */
  #timeS(slot: number, distanceM: number): number {
    const speed = this.vehicles.speedMps[slot] ?? 0;
    return (2 * distanceM) / (speed + Math.sqrt(speed * speed + 2 * PULLS_OFF_MPS2 * distanceM));
  }

  #isFree(slot: number, way: NetConnection, foe: NetConnection, gapS: number): boolean {
    const { positionM, speedMps, lengthM } = this.vehicles;
    const same = foe.to === way.to;
    const inside = this.queues[foe.index] ?? [];
    for (let i = 0; i < inside.length; i++) {
      const other = inside[i] ?? 0;
      // Who waits at a corner for the second stage of a left turn is out of the way.
      if (foe.holdM !== undefined && (positionM[other] ?? 0) > foe.holdM - waitingM) continue;
      const clearedM = (positionM[other] ?? 0) - (lengthM[other] ?? 0);
      if (same || clearedM < foe.lengthM * 0.75) return false;
    }
    if (same && !this.#beginningIsFree(foe.to.index)) return false;
    const light = this.lights[this.table.lightAt[foe.index] ?? 0];
    if (light === LightCode.red) return true;
    const first = this.queues[foe.from.index]?.[0];
    if (first === undefined) return this.#farIsFree(foe, gapS);
    if (this.vehicles.way[first] !== foe.index) return true;
    const awayM = foe.from.lengthM - (positionM[first] ?? 0);
    const speed = speedMps[first] ?? 0;
    if (light === LightCode.none && speed < 0.3 && awayM < 4) return this.#isBefore(slot, first);
    const stops = light === LightCode.yellow && speed * speed < 2 * YELLOW_BRAKE * Math.max(0, awayM - 1);
    // A bicycle is short and soon past.
    const neededS = foe.from.use === 'cycle' ? gapS * 0.55 : gapS;
    return stops || awayM >= Math.max(foe.from.use === 'cycle' ? 4 : 8, speed * neededS);
  }

  /** A short lane that is empty: whoever comes over the junction behind it counts too. */
  #farIsFree(foe: NetConnection, gapS: number): boolean {
    if (foe.from.lengthM > 60) return true;
    for (const into of foe.from.in) {
      const first = this.queues[into.index]?.[0];
      if (first === undefined) continue;
      const awayM = foe.from.lengthM + into.lengthM - (this.vehicles.positionM[first] ?? 0);
      if (awayM < (this.vehicles.speedMps[first] ?? 0) * gapS) return false;
    }
    return true;
  }

  /** Two who both stand and give way to each other: who has stood longer goes first. */
  #isBefore(slot: number, other: number): boolean {
    const { standingS, serial } = this.vehicles;
    const difference = (standingS[slot] ?? 0) - (standingS[other] ?? 0);
    return difference > 0 || (difference === 0 && (serial[slot] ?? 0) < (serial[other] ?? 0));
  }

  /** At speed: nobody in the lane to come would be there at the same time. */
  #canMerge(slot: number, way: NetConnection, leftM: number, foe: NetConnection): boolean {
    const { positionM, speedMps, lengthM } = this.vehicles;
    const speed = Math.max(5, speedMps[slot] ?? 0);
    const endM = leftM + way.lengthM;
    const endS = endM / speed;
    const lengthS = (lengthM[slot] ?? 0) / speed;
    for (const strip of [foe, foe.from]) {
      const queue = this.queues[strip.index] ?? [];
      const beyondM = strip === foe ? 0 : foe.lengthM;
      for (let i = 0; i < queue.length; i++) {
        const other = queue[i] ?? 0;
        const awayM = strip.lengthM - (positionM[other] ?? 0) + beyondM;
        if (awayM > MERGE_LOOK_M + endM) break;
        if (strip !== foe && this.vehicles.way[other] !== foe.index) continue;
        const theirs = speedMps[other] ?? 0;
        const atS = awayM / Math.max(3, theirs);
        const ahead = atS + (lengthM[other] ?? 0) / Math.max(3, theirs) + MERGE_GAP_S.ahead < endS;
        const closingS = Math.max(0, theirs - speed) / 3;
        if (!ahead && atS < endS + lengthS + MERGE_GAP_S.behind + closingS) return false;
      }
    }
    return this.#beginningIsFree(way.to.index);
  }

  #beginningIsFree(laneIndex: number): boolean {
    const queue = this.queues[laneIndex];
    if (queue === undefined || queue.length === 0) return true;
    const last = queue[queue.length - 1] ?? 0;
    return (this.vehicles.positionM[last] ?? 0) - (this.vehicles.lengthM[last] ?? 0) > 2;
  }
}
