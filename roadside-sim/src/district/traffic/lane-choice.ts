import type { NetLane, RoadNetwork } from '../city/road-network.js';
import { standstillGapM } from './idm.js';
import type { JunctionRules } from './junction-rules.js';
import { typeData, type Vehicles, VehicleType } from './vehicles.js';

/** Each vehicle thinks about its lane this often, ticks. */
const EVERY_TICKS = 5;
const MIN_BETWEEN_S = 4;
/** Nobody changes lanes where others drive in from the junction, m. */
const CLEAR_OF_JUNCTION_M = 18;
const OBSTACLE_SEEN_M = 120;

/** Lane changes: into the lanes that the route needs, and past slower ones where there is time. */
export class LaneChoice {
  constructor(
    readonly network: RoadNetwork,
    private readonly vehicles: Vehicles,
    private readonly queues: readonly number[][],
    private readonly rules: JunctionRules,
  ) {}

  change(tick: number): void {
    for (const lane of this.network.lanes) {
      if (lane.link.lanes.length < 2) continue;
      const queue = this.queues[lane.index] ?? [];
      for (let i = 0; i < queue.length; i++) {
        const slot = queue[i] ?? 0;
        if ((slot + tick) % EVERY_TICKS !== 0 || this.vehicles.type[slot] === VehicleType.obstacle) continue;
        const target = this.#better(slot, lane, i);
        if (target === undefined) continue;
        queue.splice(i--, 1);
        this.#put(slot, lane, target);
      }
    }
  }

  /** Lanes to go sideways before the route can go on; positive towards the kerb. */
  lanesAway(slot: number, lane: NetLane): number {
    const { route, leg, exitM, stopM } = this.vehicles;
    const kerb = lane.link.lanes.length;
    const next = route[slot]?.[(leg[slot] ?? 0) + 1];
    if (next === undefined) return (exitM[slot] ?? -1) >= 0 ? kerb - lane.number : 0;
    if ((stopM[slot] ?? -1) >= (this.vehicles.positionM[slot] ?? 0)) return kerb - lane.number;
    let away = Number.POSITIVE_INFINITY;
    for (const other of lane.link.lanes) {
      const distance = other.number - lane.number;
      if (this.rules.connectionOf(other, next) && Math.abs(distance) < Math.abs(away)) away = distance;
    }
    return Number.isFinite(away) ? away : 0;
  }

  #better(slot: number, lane: NetLane, at: number): NetLane | undefined {
    const { positionM, speedMps, sinceChangeS } = this.vehicles;
    const position = positionM[slot] ?? 0;
    const away = this.lanesAway(slot, lane);
    const leftM = lane.lengthM - position;
    if (this.#blocked(lane, position)) {
      for (const side of [-1, 1]) {
        const target = lane.link.lanes[lane.number - 1 + side];
        if (target && !this.#blocked(target, position) && this.#fits(slot, target, position, 1)) return target;
      }
      return undefined;
    }
    if (away !== 0) {
      const target = lane.link.lanes[lane.number - 1 + Math.sign(away)];
      if (target && this.#blocked(target, position)) return undefined;
      const urgency = Math.min(1, Math.max(0, 1 - (leftM - 40) / (140 * Math.abs(away))));
      return target && this.#fits(slot, target, position, urgency) ? target : undefined;
    }
    if ((sinceChangeS[slot] ?? 0) < MIN_BETWEEN_S || leftM < 90) return undefined;
    const own = this.#aheadMps(lane, at, position);
    if (own > (speedMps[slot] ?? 0) + 1) return undefined;
    for (const side of [-1, 1]) {
      const target = lane.link.lanes[lane.number - 1 + side];
      if (target === undefined || (leftM < 250 && Math.abs(this.lanesAway(slot, target)) > 0)) continue;
      const there = this.#aheadMps(target, this.#place(target, position), position);
      if (there > own + 2 && this.#fits(slot, target, position, 0)) return target;
    }
    return undefined;
  }

  /** Whether something stands in the lane not far ahead, or beside. */
  #blocked(lane: NetLane, position: number): boolean {
    const { obstacles, strip, positionM } = this.vehicles;
    for (const slot of obstacles) {
      const aheadM = (positionM[slot] ?? 0) - position;
      if (strip[slot] === lane.index && aheadM > -14 && aheadM < OBSTACLE_SEEN_M) return true;
    }
    return false;
  }

  /** Speed of the next vehicle ahead, within 70 m; the limit where there is none. */
  #aheadMps(lane: NetLane, at: number, position: number): number {
    const ahead = this.queues[lane.index]?.[at - 1];
    if (ahead === undefined) return lane.speedLimitMps;
    const gapM = (this.vehicles.positionM[ahead] ?? 0) - (this.vehicles.lengthM[ahead] ?? 0) - position;
    return gapM > 70 ? lane.speedLimitMps : (this.vehicles.speedMps[ahead] ?? 0);
  }

  #place(lane: NetLane, position: number): number {
    const queue = this.queues[lane.index] ?? [];
    let at = queue.length;
    while (at > 0 && (this.vehicles.positionM[queue[at - 1] ?? 0] ?? 0) < position) at -= 1;
    return at;
  }

  /** Room in the target lane; the more urgent, the smaller the gap that is taken, never smaller than safe. */
  #fits(slot: number, target: NetLane, position: number, urgency: number): boolean {
    const { positionM, speedMps, lengthM, type } = this.vehicles;
    if (position > target.lengthM - 1 || position < (lengthM[slot] ?? 0) + CLEAR_OF_JUNCTION_M) return false;
    const queue = this.queues[target.index] ?? [];
    const at = this.#place(target, position);
    const speed = speedMps[slot] ?? 0;
    const headway = 1 - 0.7 * urgency;
    const ahead = queue[at - 1];
    if (ahead !== undefined) {
      const gapM = (positionM[ahead] ?? 0) - (lengthM[ahead] ?? 0) - position;
      const closing = Math.max(0, speed - (speedMps[ahead] ?? 0));
      if (gapM < standstillGapM * 0.75 + headway * speed * 0.5 + (closing * closing) / 6) return false;
    }
    const behind = queue[at];
    if (behind !== undefined) {
      const gapM = position - (lengthM[slot] ?? 0) - (positionM[behind] ?? 0);
      const theirs = speedMps[behind] ?? 0;
      const closing = Math.max(0, theirs - speed);
      const brake = (typeData[type[behind] ?? 0] ?? typeData[0]).brakeMps2 * (1 + urgency);
      if (gapM < standstillGapM * 0.75 + headway * theirs * 0.6 + (closing * closing) / (2 * brake)) return false;
    }
    return true;
  }

  #put(slot: number, from: NetLane, target: NetLane): void {
    const { vehicles } = this;
    // Lanes of a link differ a little in length; the place along the link stays the same.
    const position = vehicles.positionM[slot] ?? 0;
    const queue = this.queues[target.index] ?? [];
    queue.splice(this.#place(target, position), 0, slot);
    vehicles.strip[slot] = target.index;
    vehicles.sinceChangeS[slot] = 0;
    vehicles.lateralM[slot] = (vehicles.lateralM[slot] ?? 0) + (from.number - target.number) * from.widthM;
  }
}
