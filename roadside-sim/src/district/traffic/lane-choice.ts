import type { NetLane, RoadNetwork } from '../city/road-network.js';
import { followingAcceleration, freeAcceleration } from './car-following.js';
import { insertAt, placeIn, removeAt } from './queue.js';
import type { StripTable } from './strip-table.js';
import { type Vehicles, VehicleType } from './vehicles.js';

/** Each vehicle thinks about its lane this often, ticks. */
const EVERY_TICKS = 5;
const MIN_BETWEEN_S = 4;
/** Nobody changes lanes where others drive in from the junction, m. */
const CLEAR_OF_JUNCTION_M = 12;
const OBSTACLE_SEEN_M = 120;
/** MOBIL (Kesting, Treiber, Helbing 2007): what others' loss counts, what one must gain, what braking one may cause, m/s2. */
const POLITENESS = 0.25;
const GAIN_MPS2 = 0.25;
const SAFE_BRAKE_MPS2 = 2.2;
/** So hard others may be made to brake by who must change at once, m/s2. */
const URGENT_BRAKE_MPS2 = 4.5;
/** Least distances to the vehicles ahead and behind in the other lane, m. */
const LEAST_GAP_M = 1.0;
/** Slower than this, room is all that counts, m/s. */
const WALKING_MPS = 1.5;
const NOBODY = -1;

/** Lane changes: into the lanes that the route needs, let in by others, and past slower ones where there is time. */
export class LaneChoice {
  /** By lane: how many obstacles stand on it. */
  readonly #obstacles: Uint8Array;

  constructor(
    private readonly network: RoadNetwork,
    private readonly table: StripTable,
    private readonly vehicles: Vehicles,
    private readonly queues: readonly number[][],
    /** The lane of a vehicle has changed: find its way on. */
    private readonly changed: (slot: number, lane: number) => void,
  ) {
    this.#obstacles = new Uint8Array(table.laneCount);
  }

  change(tick: number): void {
    const { vehicles, queues, network } = this;
    this.#obstacles.fill(0);
    for (const slot of vehicles.obstacles) {
      const lane = vehicles.strip[slot] ?? -1;
      if (lane >= 0) this.#obstacles[lane] = (this.#obstacles[lane] ?? 0) + 1;
    }
    for (let index = 0; index < this.table.laneCount; index++) {
      const queue = queues[index];
      const lane = network.lanes[index];
      if (!queue || !lane || queue.length === 0 || lane.use === 'cycle' || lane.link.lanes.length < 2) continue;
      for (let i = 0; i < queue.length; i++) {
        const slot = queue[i] ?? 0;
        if ((slot + tick) % EVERY_TICKS !== 0 || vehicles.type[slot] === VehicleType.obstacle) continue;
        const target = this.#better(slot, lane, i);
        if (target === undefined) continue;
        removeAt(queue, i--);
        this.#put(slot, lane, target);
      }
    }
  }

  /** Lanes to go sideways before the route can go on; positive towards the kerb. */
  lanesAway(slot: number, number: number): number {
    const mask = this.vehicles.lanes[slot] ?? 0;
    if (mask === 0 || mask & (1 << (number - 1))) return 0;
    for (let distance = 1; distance < 12; distance++) {
      if (mask & (1 << (number - 1 + distance))) return distance;
      if (number - 1 - distance >= 0 && mask & (1 << (number - 1 - distance))) return -distance;
    }
    return 0;
  }

  #better(slot: number, lane: NetLane, at: number): NetLane | undefined {
    const { positionM, speedMps, sinceChangeS, stopM } = this.vehicles;
    const position = positionM[slot] ?? 0;
    const leftM = lane.lengthM - position;
    if (this.#blocked(lane.index, position)) return this.#aroundObstacle(slot, lane, position);
    const away = this.lanesAway(slot, lane.number);
    if (away !== 0) {
      const target = lane.link.lanes[lane.number - 1 + Math.sign(away)];
      if (target === undefined || this.#blocked(target.index, position)) return undefined;
      const stop = stopM[slot] ?? -1;
      const roomM = stop > position ? stop - position : leftM;
      const urgency = Math.min(1, Math.max(0, 1 - (roomM - 50) / (150 * Math.abs(away))));
      return this.#mustChange(slot, target, position, urgency) ? target : undefined;
    }
    if ((sinceChangeS[slot] ?? 0) < MIN_BETWEEN_S || leftM < 70 || (stopM[slot] ?? -1) >= 0) return undefined;
    // Who drives as fast as wished has no reason to look further.
    const speed = speedMps[slot] ?? 0;
    if (at === 0 || speed > lane.speedLimitMps * (this.vehicles.pace[slot] ?? 1) * 0.95) return undefined;
    return this.#faster(slot, lane, at, position, leftM);
  }

  #aroundObstacle(slot: number, lane: NetLane, position: number): NetLane | undefined {
    for (const side of [-1, 1]) {
      const target = lane.link.lanes[lane.number - 1 + side];
      if (target && !this.#blocked(target.index, position) && this.#mustChange(slot, target, position, 1))
        return target;
    }
    return undefined;
  }

  /** Whether there is room; if not, the one behind is asked to make some, and one falls in behind the one ahead. */
  #mustChange(slot: number, target: NetLane, position: number, urgency: number): boolean {
    if (!this.#isOpen(slot, target, position)) return false;
    const queue = this.queues[target.index] ?? [];
    const at = placeIn(queue, this.vehicles.positionM, position);
    const ahead = queue[at - 1] ?? NOBODY;
    const behind = queue[at] ?? NOBODY;
    const brake = SAFE_BRAKE_MPS2 + (URGENT_BRAKE_MPS2 - SAFE_BRAKE_MPS2) * urgency;
    if (this.#isSafe(slot, ahead, behind, brake)) return true;
    if (urgency > 0.3) {
      if (behind >= 0) this.#ask(behind, slot);
      if (ahead >= 0) this.#ask(slot, ahead);
    }
    return false;
  }

  #ask(who: number, other: number): void {
    const { letsIn, letsInTicks, type } = this.vehicles;
    if (type[who] === VehicleType.obstacle || type[other] === VehicleType.obstacle) return;
    letsIn[who] = other;
    letsInTicks[who] = EVERY_TICKS + 2;
  }

  #faster(slot: number, lane: NetLane, at: number, position: number, leftM: number): NetLane | undefined {
    const { vehicles, queues } = this;
    const ownQueue = queues[lane.index] ?? [];
    const own = this.#accel(slot, ownQueue[at - 1] ?? NOBODY, lane.speedLimitMps);
    if (own > 0.6) return undefined;
    const follower = ownQueue[at + 1] ?? NOBODY;
    let best: NetLane | undefined;
    let bestGain = GAIN_MPS2;
    for (let side = -1; side <= 1; side += 2) {
      const target = lane.link.lanes[lane.number - 1 + side];
      if (target === undefined || this.#blocked(target.index, position)) continue;
      if (leftM < 300 && this.lanesAway(slot, target.number) !== 0) continue;
      if (!this.#isOpen(slot, target, position)) continue;
      const queue = queues[target.index] ?? [];
      const place = placeIn(queue, vehicles.positionM, position);
      const ahead = queue[place - 1] ?? NOBODY;
      const behind = queue[place] ?? NOBODY;
      const there = this.#accel(slot, ahead, target.speedLimitMps);
      let gain = there - own;
      if (gain <= bestGain || !this.#isSafe(slot, ahead, behind, SAFE_BRAKE_MPS2)) continue;
      if (behind >= 0) gain += POLITENESS * (this.#accel(behind, slot, 0) - this.#accel(behind, ahead, 0));
      if (follower >= 0) gain += POLITENESS * 0.5 * -Math.min(0, this.#accel(follower, slot, 0));
      if (gain > bestGain) [best, bestGain] = [target, gain];
    }
    return best;
  }

  /** Whether something stands in the lane not far ahead, or beside. */
  #blocked(lane: number, position: number): boolean {
    if (!this.#obstacles[lane]) return false;
    const { obstacles, strip, positionM } = this.vehicles;
    for (const slot of obstacles) {
      const aheadM = (positionM[slot] ?? 0) - position;
      if (strip[slot] === lane && aheadM > -14 && aheadM < OBSTACLE_SEEN_M) return true;
    }
    return false;
  }

  /** Whether the lane is there beside the whole vehicle. */
  #isOpen(slot: number, target: NetLane, position: number): boolean {
    const rearM = position - (this.vehicles.lengthM[slot] ?? 0);
    return position < target.lengthM - 1 && rearM > Math.max(CLEAR_OF_JUNCTION_M, target.opensAtM);
  }

  /** Acceleration behind another vehicle, or on a free lane; `limitMps` 0 leaves the free lane out. */
  #accel(slot: number, ahead: number, limitMps: number): number {
    const { positionM, speedMps, lengthM, headwayS, standstillM, mostAccelMps2, brakeMps2, rootMps2, pace } =
      this.vehicles;
    const speed = speedMps[slot] ?? 0;
    const most = mostAccelMps2[slot] ?? 1;
    const brake = brakeMps2[slot] ?? 2;
    const free = limitMps > 0 ? freeAcceleration(speed, limitMps * (pace[slot] ?? 1), most, brake) : most;
    if (ahead < 0) return free;
    const gapM = (positionM[ahead] ?? 0) - (lengthM[ahead] ?? 0) - (positionM[slot] ?? 0);
    const root = rootMps2[slot] ?? 4;
    const headway = headwayS[slot] ?? 1;
    const still = standstillM[slot] ?? 2;
    return Math.min(free, followingAcceleration(speed, gapM, speedMps[ahead] ?? 0, headway, still, most, brake, root));
  }

  #isSafe(slot: number, ahead: number, behind: number, brakeMps2: number): boolean {
    const { positionM, speedMps, lengthM } = this.vehicles;
    const position = positionM[slot] ?? 0;
    const speed = speedMps[slot] ?? 0;
    if (ahead >= 0) {
      const gapM = (positionM[ahead] ?? 0) - (lengthM[ahead] ?? 0) - position;
      if (gapM < LEAST_GAP_M + 0.15 * speed) return false;
      if (speed > WALKING_MPS && this.#accel(slot, ahead, 0) < -brakeMps2) return false;
    }
    if (behind >= 0) {
      const gapM = position - (lengthM[slot] ?? 0) - (positionM[behind] ?? 0);
      const theirs = speedMps[behind] ?? 0;
      if (gapM < LEAST_GAP_M + 0.15 * theirs) return false;
      if (theirs > WALKING_MPS && this.#accel(behind, slot, 0) < -brakeMps2) return false;
    }
    return true;
  }

  #put(slot: number, from: NetLane, target: NetLane): void {
    const { vehicles } = this;
    // Lanes of a link differ a little in length; the place along the link stays the same.
    const queue = this.queues[target.index] ?? [];
    insertAt(queue, placeIn(queue, vehicles.positionM, vehicles.positionM[slot] ?? 0), slot);
    vehicles.strip[slot] = target.index;
    vehicles.sinceChangeS[slot] = 0;
    vehicles.lateralM[slot] = (vehicles.lateralM[slot] ?? 0) + (from.number - target.number) * from.widthM;
    this.changed(slot, target.index);
  }
}
