import type { NetConnection, NetLane, RoadNetwork } from '../city/road-network.js';
import { idmAcceleration, standstillGapM } from './idm.js';
import { JunctionRules } from './junction-rules.js';
import { LaneChoice } from './lane-choice.js';
import { Router } from './router.js';
import type { SignalView } from './signal-view.js';
import { typeData, Vehicles, VehicleType } from './vehicles.js';

/** Length of a step, s. */
export const stepS = 0.1;
const LOOK_AHEAD_M = 120;
/** From here a driver minds the light even behind others, m. */
const SIGNAL_SEEN_M = 60;
const EXIT_SPEED_MPS = 4;
/** A vehicle in the wrong lane waits this long for a gap, s. */
const PATIENCE_S = 8;
const FREE = Number.POSITIVE_INFINITY;

/** What the devices are told of a step. */
export interface TrafficListener {
  /** A vehicle's front went along a lane. */
  moved(slot: number, lane: NetLane, beforeM: number, afterM: number): void;
  /** It has left at a gate or into a car park. */
  left(slot: number, linkIndex: number, parked: boolean): void;
  /** It drove over a stop line. */
  crossed(slot: number, connection: NetConnection): void;
}

/**
 * Traffic on a road network: car following, lane changes, signals, giving way, queues that spill back.
 *
 * Each strip holds its vehicles from front to back. A vehicle follows the one ahead on its strip, or the first thing
 * beyond its end: a red light, a gap that is too small, the last vehicle on its way.
 */
export class Traffic {
  readonly vehicles = new Vehicles();
  readonly router: Router;
  /** Vehicles on each strip, front first. */
  readonly queues: number[][];
  readonly #rules: JunctionRules;
  readonly #lanes: LaneChoice;
  readonly #enteredS: Float64Array;
  #nowS = 0;
  #tick = 0;

  constructor(
    readonly network: RoadNetwork,
    readonly signals: SignalView,
    private readonly listener: TrafficListener,
  ) {
    this.queues = network.strips.map(() => []);
    this.router = new Router(network);
    this.#rules = new JunctionRules(this.vehicles, this.queues, signals);
    this.#lanes = new LaneChoice(network, this.vehicles, this.queues, this.#rules);
    this.#enteredS = new Float64Array(4096);
  }

  step(): void {
    this.#nowS += stepS;
    this.#tick += 1;
    this.#accelerate();
    this.#move();
    this.#lanes.change(this.#tick);
    if (this.#tick % 10 === 0) this.#findNewWays();
  }

  /** Puts a vehicle on a lane if there is room at `positionM`; it joins with `speedMps` at most. */
  insert(slot: number, lane: NetLane, positionM: number, speedMps: number): boolean {
    const { vehicles } = this;
    const queue = this.queues[lane.index] ?? [];
    let at = queue.length;
    while (at > 0 && (vehicles.positionM[queue[at - 1] ?? 0] ?? 0) < positionM) at -= 1;
    const ahead = queue[at - 1];
    const behind = queue[at];
    let speed = speedMps;
    if (ahead !== undefined) {
      const gapM = (vehicles.positionM[ahead] ?? 0) - (vehicles.lengthM[ahead] ?? 0) - positionM;
      if (gapM < standstillGapM + 1) return false;
      speed = Math.min(speed, Math.max(vehicles.speedMps[ahead] ?? 0, Math.sqrt(2 * 2 * (gapM - standstillGapM))));
    }
    if (behind !== undefined) {
      const gapM = positionM - (vehicles.lengthM[slot] ?? 0) - (vehicles.positionM[behind] ?? 0);
      if (gapM < standstillGapM + 1.5 * (vehicles.speedMps[behind] ?? 0)) return false;
    }
    vehicles.strip[slot] = lane.index;
    vehicles.positionM[slot] = positionM;
    vehicles.speedMps[slot] = speed;
    this.#enteredS[slot] = this.#nowS;
    queue.splice(at, 0, slot);
    return true;
  }

  remove(slot: number): void {
    const queue = this.queues[this.vehicles.strip[slot] ?? 0];
    const at = queue?.indexOf(slot) ?? -1;
    if (at >= 0) queue?.splice(at, 1);
    this.vehicles.remove(slot);
  }

  /** Place and direction of a vehicle's middle, m and radians counter-clockwise from east. */
  locate(slot: number): { x: number; y: number; angle: number } {
    const { vehicles } = this;
    const strip = this.network.strips[vehicles.strip[slot] ?? 0];
    if (strip === undefined) throw new RangeError(`no vehicle in slot ${slot}`);
    const place = strip.line.locate((vehicles.positionM[slot] ?? 0) - (vehicles.lengthM[slot] ?? 0) / 2);
    const lateralM = vehicles.lateralM[slot] ?? 0;
    place.x += Math.sin(place.angle) * lateralM;
    place.y -= Math.cos(place.angle) * lateralM;
    return place;
  }

  #accelerate(): void {
    const { vehicles, network } = this;
    for (const [index, queue] of this.queues.entries()) {
      const strip = network.strips[index];
      if (strip === undefined) continue;
      let leader = -1;
      for (const slot of queue) {
        const type = typeData[vehicles.type[slot] ?? 0] ?? typeData[0];
        const speed = vehicles.speedMps[slot] ?? 0;
        const position = vehicles.positionM[slot] ?? 0;
        let wished = strip.speedLimitMps * (vehicles.pace[slot] ?? 1);
        if (vehicles.type[slot] === VehicleType.obstacle) {
          vehicles.accelMps2[slot] = -speed / stepS;
          leader = slot;
          continue;
        }
        wished = this.#slowDown(slot, strip, wished, position);
        const toward = (gapM: number, leaderMps: number) =>
          idmAcceleration(speed, wished, gapM, leaderMps, type.accelMps2, type.brakeMps2);
        let accel = toward(FREE, 0);
        if (leader >= 0) {
          const gapM = (vehicles.positionM[leader] ?? 0) - (vehicles.lengthM[leader] ?? 0) - position;
          accel = Math.min(accel, toward(gapM, vehicles.speedMps[leader] ?? 0));
          const leftM = strip.lengthM - position;
          if (strip.kind === 'lane' && leftM < SIGNAL_SEEN_M && this.#rules.stopsForLight(slot, strip, leftM)) {
            accel = Math.min(accel, toward(leftM - 1 + standstillGapM, 0));
          }
        } else {
          const beyond = this.#rules.beyondEnd(slot, strip, position, LOOK_AHEAD_M);
          if (beyond.gapM < FREE) accel = Math.min(accel, toward(beyond.gapM, beyond.speedMps));
        }
        const stopM = this.#stopAheadM(slot, strip, position);
        if (stopM < FREE) accel = Math.min(accel, toward(stopM + standstillGapM, 0));
        vehicles.accelMps2[slot] = accel;
        leader = slot;
      }
    }
  }

  /** Slower things ahead that are known beforehand: a tight turn, a car park's entrance. */
  #slowDown(slot: number, strip: NetLane | NetConnection, wished: number, position: number): number {
    const { vehicles } = this;
    if (strip.kind === 'connection') return wished;
    const route = vehicles.route[slot] ?? [];
    const leg = vehicles.leg[slot] ?? 0;
    const left = strip.lengthM - position;
    let slow = wished;
    if (left < 60) {
      const connection = this.#rules.connectionOf(strip, route[leg + 1]);
      const limit = connection?.speedLimitMps ?? wished;
      if (limit < slow) slow = Math.min(slow, Math.sqrt(limit * limit + 2 * 1.8 * Math.max(0, left)));
    }
    const exit = vehicles.exitM[slot] ?? -1;
    if (exit >= position && leg === route.length - 1 && strip.number === strip.link.lanes.length) {
      slow = Math.min(slow, Math.sqrt(EXIT_SPEED_MPS ** 2 + 2 * 1.8 * (exit - position)));
    }
    return slow;
  }

  /** Distance to the bus stop where it must halt. */
  #stopAheadM(slot: number, strip: NetLane | NetConnection, position: number): number {
    const stop = this.vehicles.stopM[slot] ?? -1;
    return strip.kind === 'lane' && stop >= position - 1 ? Math.max(0, stop - position) : FREE;
  }

  #move(): void {
    const { vehicles, network } = this;
    for (const [index, queue] of this.queues.entries()) {
      const strip = network.strips[index];
      if (strip === undefined) continue;
      for (const slot of queue) {
        const before = vehicles.positionM[slot] ?? 0;
        const speed = vehicles.speedMps[slot] ?? 0;
        const next = Math.max(0, speed + (vehicles.accelMps2[slot] ?? 0) * stepS);
        const after = before + ((speed + next) / 2) * stepS;
        vehicles.speedMps[slot] = next < 0.01 ? 0 : next;
        vehicles.positionM[slot] = after;
        vehicles.standingS[slot] = next < 0.1 ? (vehicles.standingS[slot] ?? 0) + stepS : 0;
        vehicles.sinceChangeS[slot] = (vehicles.sinceChangeS[slot] ?? 0) + stepS;
        const lateral = vehicles.lateralM[slot] ?? 0;
        if (lateral !== 0) {
          const sideways = Math.min(Math.abs(lateral), (0.1 + 0.12 * next) * stepS);
          vehicles.lateralM[slot] = lateral - Math.sign(lateral) * sideways;
        }
        if (strip.kind === 'lane') this.listener.moved(slot, strip, before, after);
      }
    }
    for (const [index, queue] of this.queues.entries()) {
      const strip = network.strips[index];
      if (strip !== undefined && queue.length > 0) this.#handOver(queue, strip);
    }
  }

  /** Vehicles beyond the strip's end go on to the next one, or leave. */
  #handOver(queue: number[], strip: NetLane | NetConnection): void {
    const { vehicles } = this;
    for (let slot = queue[0]; slot !== undefined; slot = queue[0]) {
      const beyond = (vehicles.positionM[slot] ?? 0) - strip.lengthM;
      if (beyond < 0) break;
      if (strip.kind === 'connection') {
        queue.shift();
        vehicles.leg[slot] = (vehicles.leg[slot] ?? 0) + 1;
        this.#enter(slot, strip.to.index, beyond);
        this.#enteredS[slot] = this.#nowS;
        continue;
      }
      const route = vehicles.route[slot] ?? [];
      this.#learnLinkTime(slot, strip);
      const connection = this.#rules.connectionOf(strip, route[(vehicles.leg[slot] ?? 0) + 1]);
      queue.shift();
      if (connection === undefined) {
        this.listener.left(slot, strip.link.index, false);
        vehicles.remove(slot);
        continue;
      }
      this.listener.crossed(slot, connection);
      this.#enter(slot, connection.index, beyond);
    }
    this.#park(queue, strip);
  }

  #enter(slot: number, stripIndex: number, positionM: number): void {
    const { vehicles } = this;
    const queue = this.queues[stripIndex] ?? [];
    let at = queue.length;
    while (at > 0 && (vehicles.positionM[queue[at - 1] ?? 0] ?? 0) < positionM) at -= 1;
    queue.splice(at, 0, slot);
    vehicles.strip[slot] = stripIndex;
    vehicles.positionM[slot] = positionM;
  }

  #learnLinkTime(slot: number, lane: NetLane): void {
    const { linkS } = this.router;
    const link = lane.link.index;
    const tookS = this.#nowS - (this.#enteredS[slot] ?? 0);
    linkS[link] = (linkS[link] ?? tookS) + 0.1 * (tookS - (linkS[link] ?? tookS));
  }

  #park(queue: number[], strip: NetLane | NetConnection): void {
    if (strip.kind === 'connection' || strip.number !== strip.link.lanes.length) return;
    const { vehicles } = this;
    for (let i = 0; i < queue.length; i++) {
      const slot = queue[i] ?? 0;
      const exit = vehicles.exitM[slot] ?? -1;
      if (exit < 0 || (vehicles.leg[slot] ?? 0) !== (vehicles.route[slot]?.length ?? 0) - 1) continue;
      const position = vehicles.positionM[slot] ?? 0;
      if (position < exit || position > exit + 10 || (vehicles.speedMps[slot] ?? 0) > EXIT_SPEED_MPS + 1.5) continue;
      queue.splice(i--, 1);
      this.listener.left(slot, strip.link.index, true);
      vehicles.remove(slot);
    }
  }

  /** Who cannot get into the lane that the route needs, or missed the car park, goes another way round. */
  #findNewWays(): void {
    const { vehicles } = this;
    for (const lane of this.network.lanes) {
      const slot = this.queues[lane.index]?.[0];
      if (slot === undefined || vehicles.type[slot] === VehicleType.obstacle) continue;
      const route = vehicles.route[slot] ?? [];
      const leg = vehicles.leg[slot] ?? 0;
      const next = route[leg + 1];
      const exitM = vehicles.exitM[slot] ?? -1;
      const missed = next === undefined && exitM >= 0 && (vehicles.positionM[slot] ?? 0) > exitM + 10;
      const stuck =
        next !== undefined && !this.#rules.connectionOf(lane, next) && (vehicles.standingS[slot] ?? 0) > PATIENCE_S;
      const destination = route[route.length - 1];
      if ((!missed && !stuck) || destination === undefined) continue;
      const ways = lane.out.map(({ to }) => this.router.route(to.link.index, destination) ?? [to.link.index]);
      // From some lanes no way leads there; out of the district is the next best thing.
      const rest = ways.find((way) => way[way.length - 1] === destination) ?? ways[0];
      if (rest === undefined) continue;
      if (rest[rest.length - 1] !== destination) vehicles.exitM[slot] = -1;
      vehicles.route[slot] = [lane.link.index, ...rest];
      vehicles.leg[slot] = 0;
    }
  }
}
