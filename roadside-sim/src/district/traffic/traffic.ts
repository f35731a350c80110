import type { NetConnection, NetLane, RoadNetwork } from '../city/road-network.js';
import { CycleFiles } from './cycle-files.js';
import { Detours, missedM } from './detours.js';
import { type FootView, nobodyOnFoot } from './foot-view.js';
import { Foresight } from './foresight.js';
import { JunctionRules } from './junction-rules.js';
import { LaneChoice } from './lane-choice.js';
import { insertAt, placeIn, removeAt } from './queue.js';
import { Router } from './router.js';
import type { SignalView } from './signal-view.js';
import { StripTable } from './strip-table.js';
import { Goal, Vehicles, VehicleType, Way } from './vehicles.js';

/** Length of a step, s. */
export const stepS = 0.1;
const LOOK_AHEAD_M = 120;
/** From here a driver minds the light even behind others, m. */
const SIGNAL_SEEN_M = 60;
/** Before a tight turn speed is taken off this gently, m/s2. */
const TURN_BRAKE = 1.6;
const EXIT_SPEED_MPS = 4;
/** Two who ride side by side get behind each other so far before the junction, m. */
const FILES_MERGE_M = 25;
const AT_LINE_M = 4;
/** To get into a bay at the kerb takes this long, s. */
const BAY_S = 7;

/** What the devices are told of a step. */
export interface TrafficListener {
  /** A vehicle's front went along a lane. */
  moved(slot: number, lane: NetLane, beforeM: number, afterM: number): void;
  /** It has left at a gate or a door, or is parked. */
  left(slot: number, linkIndex: number, parked: boolean): void;
  /** It drove over a stop line. */
  crossed(slot: number, connection: NetConnection): void;
}

/** A stretch of lane where nobody drives faster than a share of the limit, as where water stands. */
export interface SlowStretch {
  readonly fromM: number;
  readonly toM: number;
  readonly factor: number;
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
  readonly cycleRouter: Router;
  readonly table: StripTable;
  /** Vehicles on each strip, front first. */
  readonly queues: number[][];
  /** By lane, while something slows it down. */
  readonly slow = new Map<number, readonly SlowStretch[]>();
  readonly #rules: JunctionRules;
  readonly #lanes: LaneChoice;
  readonly #files: CycleFiles;
  readonly #detours: Detours;
  readonly #see: Foresight;
  readonly #enteredS: Float64Array;
  #nowS = 0;
  #tick = 0;

  constructor(
    readonly network: RoadNetwork,
    readonly signals: SignalView,
    private readonly listener: TrafficListener,
    private readonly feet: FootView = nobodyOnFoot,
  ) {
    this.table = new StripTable(network);
    this.queues = network.strips.map(() => []);
    this.router = new Router(network);
    this.cycleRouter = new Router(network, true);
    this.#rules = new JunctionRules(network, this.table, this.vehicles, this.queues, signals);
    this.#lanes = new LaneChoice(network, this.table, this.vehicles, this.queues, (slot, lane) =>
      this.orient(slot, lane),
    );
    this.#files = new CycleFiles(network, this.vehicles, this.queues);
    this.#detours = new Detours(this);
    this.#see = new Foresight(this.vehicles, stepS);
    this.#enteredS = new Float64Array(this.vehicles.strip.length);
  }

  step(): void {
    this.#nowS += stepS;
    this.#tick += 1;
    this.router.nowS = this.cycleRouter.nowS = this.#nowS;
    this.#rules.readLights();
    this.#accelerate();
    this.#move();
    this.#lanes.change(this.#tick);
    this.#files.change(this.#tick);
    if (this.#tick % 10 === 0) this.#detours.find();
  }

  /** Puts a vehicle on a lane if there is room at `positionM`; it joins with `speedMps` at most. */
  insert(slot: number, lane: NetLane, positionM: number, speedMps: number): boolean {
    const { vehicles } = this;
    const queue = this.queues[lane.index] ?? [];
    const at = placeIn(queue, vehicles.positionM, positionM);
    const ahead = queue[at - 1];
    const behind = queue[at];
    const stillM = vehicles.standstillM[slot] ?? 2;
    let speed = speedMps;
    if (ahead !== undefined) {
      const gapM = (vehicles.positionM[ahead] ?? 0) - (vehicles.lengthM[ahead] ?? 0) - positionM;
      if (gapM < stillM + 1) return false;
      speed = Math.min(speed, Math.max(vehicles.speedMps[ahead] ?? 0, Math.sqrt(2 * 2 * (gapM - stillM))));
    }
    if (behind !== undefined) {
      const gapM = positionM - (vehicles.lengthM[slot] ?? 0) - (vehicles.positionM[behind] ?? 0);
      if (gapM < stillM + 1.5 * (vehicles.speedMps[behind] ?? 0)) return false;
    }
    vehicles.strip[slot] = lane.index;
    vehicles.positionM[slot] = positionM;
    vehicles.speedMps[slot] = speed;
    vehicles.beganS[slot] = this.#nowS;
    // Half a link does not tell how long a whole one takes.
    this.#enteredS[slot] = positionM < 30 ? this.#nowS : -1;
    this.orient(slot, lane.index);
    insertAt(queue, at, slot);
    return true;
  }

  remove(slot: number): void {
    this.#takeOut(slot);
    this.vehicles.remove(slot);
  }

  /** Out of its lane into a bay beside it, in nobody's way any more. */
  standAside(slot: number): void {
    this.#takeOut(slot);
    this.vehicles.aside[slot] = 1;
    this.vehicles.speedMps[slot] = 0;
    this.vehicles.accelMps2[slot] = 0;
  }

  /** Back from a bay into the lane beside it; false while there is no gap. */
  rejoin(slot: number): boolean {
    const { vehicles } = this;
    const lane = this.network.lanes[vehicles.strip[slot] ?? 0];
    const beganS = vehicles.beganS[slot] ?? 0;
    if (lane === undefined || !this.insert(slot, lane, vehicles.positionM[slot] ?? 0, 0)) return false;
    vehicles.aside[slot] = 0;
    vehicles.beganS[slot] = beganS;
    return true;
  }

  /** Finds the way on from a lane, after the lane or the route has changed. */
  orient(slot: number, lane: number): void {
    const { vehicles, table } = this;
    const link = table.link[lane] ?? 0;
    const next = vehicles.route[slot]?.[(vehicles.leg[slot] ?? 0) + 1];
    vehicles.way[slot] = next === undefined ? Way.endsHere : table.wayOf(lane, next);
    const lanes = this.network.links[link]?.lanes.length ?? 1;
    if ((vehicles.stopM[slot] ?? -1) >= 0 || (next === undefined && (vehicles.exitM[slot] ?? -1) >= 0)) {
      vehicles.lanes[slot] = 1 << (lanes - 1);
    } else vehicles.lanes[slot] = next === undefined ? 0 : table.lanesTo(link, next);
  }

  /** Gives a vehicle on a lane another way to go; it begins with the link that it is on. */
  redirect(slot: number, route: number[], exitM: number): void {
    const { vehicles } = this;
    vehicles.route[slot] = route;
    vehicles.leg[slot] = 0;
    vehicles.exitM[slot] = exitM;
    vehicles.stopM[slot] = -1;
    const strip = vehicles.strip[slot] ?? 0;
    if (strip < this.table.laneCount) this.orient(slot, strip);
  }

  /** A way that leaves a link at its end, be it back to the same link; undefined when none leads there. */
  wayRound(link: number, toLink: number, taste: number): number[] | undefined {
    return this.#detours.wayRound(link, toLink, taste);
  }

  /** The one that the vehicle at a place of a strip's queue is behind: on a cycle lane of those in its file; undefined for the first. */
  aheadOf(queue: readonly number[], at: number): number | undefined {
    const { file, strip } = this.vehicles;
    const slot = queue[at] ?? 0;
    if (this.table.cycle[strip[slot] ?? 0] !== 1) return queue[at - 1];
    for (let i = at - 1; i >= 0; i--) if (file[queue[i] ?? 0] === file[slot]) return queue[i];
    return undefined;
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

  #takeOut(slot: number): void {
    const queue = this.queues[this.vehicles.strip[slot] ?? 0];
    const at = queue?.indexOf(slot) ?? -1;
    if (queue !== undefined && at >= 0) removeAt(queue, at);
  }

  #accelerate(): void {
    const { queues, vehicles, table } = this;
    for (let strip = 0; strip < table.count; strip++) {
      const queue = queues[strip];
      if (queue === undefined || queue.length === 0) continue;
      const onLane = strip < table.laneCount;
      if (table.cycle[strip] === 1) {
        this.#accelerateCycles(queue, strip);
        continue;
      }
      let leader = -1;
      for (let i = 0; i < queue.length; i++) {
        const slot = queue[i] ?? 0;
        if (vehicles.type[slot] === VehicleType.obstacle) vehicles.accelMps2[slot] = 0;
        else if (onLane) this.#driveOnLane(slot, strip, leader);
        else this.#driveOverJunction(slot, strip, leader);
        leader = slot;
      }
    }
  }

  /** Two files, each behind its own; before the junction, which they cross one behind the other, they let each other in. */
  #accelerateCycles(queue: readonly number[], strip: number): void {
    const { file, positionM } = this.vehicles;
    const mergesFromM = (this.table.lengthM[strip] ?? 0) - FILES_MERGE_M;
    let right = -1;
    let left = -1;
    for (let i = 0; i < queue.length; i++) {
      const slot = queue[i] ?? 0;
      const onLeft = file[slot] === 1;
      const beside = (positionM[slot] ?? 0) > mergesFromM ? (onLeft ? right : left) : -1;
      this.#driveOnLane(slot, strip, onLeft ? left : right, beside);
      if (onLeft) left = slot;
      else right = slot;
    }
  }

  /** @param beside one in the other file of a cycle lane, a little ahead, who is let in */
  #driveOnLane(slot: number, strip: number, leader: number, beside = -1): void {
    const { vehicles, table } = this;
    const see = this.#see;
    see.begin(slot);
    const position = vehicles.positionM[slot] ?? 0;
    const leftM = (table.lengthM[strip] ?? 0) - position;
    const wishedMps = this.#wishedMps(slot, strip, position, leftM);
    vehicles.wishedMps[slot] = wishedMps;
    see.road(wishedMps);
    if (leader >= 0) {
      this.#follow(leader, position);
      if (leftM < SIGNAL_SEEN_M && this.#rules.stopsForLight(slot, leftM, see.speedMps)) see.stopLine(leftM);
    } else if (leftM < LOOK_AHEAD_M) this.#rules.beyondLane(slot, strip, leftM, see);
    const stopM = vehicles.stopM[slot] ?? -1;
    if (stopM >= position - 1) see.stopLine(Math.max(0, stopM - position) + 0.7);
    if ((vehicles.letsInTicks[slot] ?? 0) > 0) this.#letIn(slot, position);
    if (beside >= 0) this.#letGoFirst(beside, position, leftM);
    if (table.zebras[strip] !== undefined) this.#minZebras(strip, position);
    vehicles.accelMps2[slot] = see.accelMps2;
  }

  #driveOverJunction(slot: number, strip: number, leader: number): void {
    const { vehicles, table } = this;
    const see = this.#see;
    see.begin(slot);
    const position = vehicles.positionM[slot] ?? 0;
    see.road((table.limitMps[strip] ?? 0) * (vehicles.pace[slot] ?? 1));
    if (leader >= 0) this.#follow(leader, position);
    this.#rules.beyondConnection(slot, strip, (table.lengthM[strip] ?? 0) - position, leader < 0, see);
    if (table.zebras[strip] !== undefined) this.#minZebras(strip, position);
    vehicles.accelMps2[slot] = see.accelMps2;
  }

  #follow(leader: number, position: number): void {
    const { positionM, lengthM, speedMps } = this.vehicles;
    this.#see.vehicle((positionM[leader] ?? 0) - (lengthM[leader] ?? 0) - position, speedMps[leader] ?? 0);
  }

  #wishedMps(slot: number, strip: number, position: number, leftM: number): number {
    const { vehicles, table } = this;
    let wished = (table.limitMps[strip] ?? 0) * (vehicles.pace[slot] ?? 1);
    if (leftM < 80) {
      const way = vehicles.way[slot] ?? -1;
      const limit = way >= 0 ? (table.limitMps[way] ?? wished) : wished;
      if (limit < wished) wished = Math.min(wished, Math.sqrt(limit * limit + 2 * TURN_BRAKE * Math.max(0, leftM)));
    }
    const exit = vehicles.exitM[slot] ?? -1;
    if (exit >= position && exit < position + 80 && vehicles.way[slot] === Way.endsHere && table.atKerb[strip]) {
      wished = Math.min(wished, Math.sqrt(EXIT_SPEED_MPS ** 2 + 2 * TURN_BRAKE * (exit - position)));
    }
    if (this.slow.size > 0) {
      for (const { fromM, toM, factor } of this.slow.get(strip) ?? []) {
        if (position > fromM - 15 && position < toM) wished *= factor;
      }
    }
    return wished;
  }

  /** Of two who ride side by side, the one a little ahead goes first over the stop line. */
  #letGoFirst(beside: number, position: number, leftM: number): void {
    const { positionM, lengthM, speedMps } = this.vehicles;
    const gapM = (positionM[beside] ?? 0) - (lengthM[beside] ?? 0) - position;
    const theirs = speedMps[beside] ?? 0;
    if (gapM < 0.3) {
      if (leftM < AT_LINE_M) this.#see.stopLine(leftM);
      else if (theirs > 1) this.#see.courtesy(gapM, theirs);
    } else if (leftM < AT_LINE_M) this.#see.vehicle(gapM, theirs);
  }

  #letIn(slot: number, position: number): void {
    const { vehicles } = this;
    const other = vehicles.letsIn[slot] ?? -1;
    vehicles.letsInTicks[slot] = (vehicles.letsInTicks[slot] ?? 1) - 1;
    const theirs = vehicles.positionM[other] ?? 0;
    if (other < 0 || theirs <= position || theirs > position + 80) return;
    const gapM = theirs - (vehicles.lengthM[other] ?? 0) - position;
    const speed = vehicles.speedMps[other] ?? 0;
    // Beside one who stands there is nothing to wait for: both would stand for ever.
    if (gapM < 1 && speed < 0.5) return;
    this.#see.courtesy(gapM, speed);
  }

  /** People on a crossing have right of way over whoever can still stop. */
  #minZebras(strip: number, position: number): void {
    const see = this.#see;
    for (const { crossing, atM, alongM } of this.table.zebras[strip] ?? []) {
      if (!this.feet.walkersOn[crossing]) continue;
      const leftM = atM - 2.2 - position;
      if (leftM < -0.5 || leftM > 60 || (see.speedMps * see.speedMps) / 14 > leftM + 0.5) continue;
      if (this.feet.isTaken(crossing, alongM)) see.stopLine(Math.max(0.1, leftM));
    }
  }

  #move(): void {
    const { vehicles, network, queues, table } = this;
    for (let index = 0; index < table.count; index++) {
      const queue = queues[index];
      const strip = network.strips[index];
      if (queue === undefined || strip === undefined) continue;
      const cycle = table.cycle[index] === 1;
      for (let i = 0; i < queue.length; i++) {
        const slot = queue[i] ?? 0;
        const before = vehicles.positionM[slot] ?? 0;
        const speed = vehicles.speedMps[slot] ?? 0;
        let next = speed + (vehicles.accelMps2[slot] ?? 0) * stepS;
        if (next < 0.01) next = 0;
        const after = before + ((speed + next) / 2) * stepS;
        vehicles.speedMps[slot] = next;
        vehicles.positionM[slot] = after;
        vehicles.standingS[slot] = next < 0.1 ? (vehicles.standingS[slot] ?? 0) + stepS : 0;
        vehicles.sinceChangeS[slot] = (vehicles.sinceChangeS[slot] ?? 0) + stepS;
        const lateral = vehicles.lateralM[slot] ?? 0;
        const wanted = cycle ? this.#files.lateralM(slot) : 0;
        if (lateral !== wanted) this.#straighten(slot, lateral - wanted, wanted, next);
        if (strip.kind === 'lane') this.listener.moved(slot, strip, before, after);
      }
    }
    this.#files.sort();
    for (let index = 0; index < table.count; index++) {
      const queue = queues[index];
      const strip = network.strips[index];
      if (queue !== undefined && strip !== undefined && queue.length > 0) this.#handOver(queue, strip);
    }
  }

  #straighten(slot: number, off: number, wanted: number, speed: number): void {
    const sideways = Math.min(Math.abs(off), (0.1 + 0.12 * speed) * stepS);
    this.vehicles.lateralM[slot] = wanted + off - Math.sign(off) * sideways;
  }

  /** Vehicles beyond the strip's end go on to the next one, or leave. */
  #handOver(queue: number[], strip: NetLane | NetConnection): void {
    const { vehicles } = this;
    for (let slot = queue[0]; slot !== undefined; slot = queue[0]) {
      const beyond = (vehicles.positionM[slot] ?? 0) - strip.lengthM;
      if (beyond < 0) break;
      removeAt(queue, 0);
      if (strip.kind === 'connection') {
        vehicles.leg[slot] = (vehicles.leg[slot] ?? 0) + 1;
        this.#enter(slot, strip.to.index, beyond);
        this.orient(slot, strip.to.index);
        this.#enteredS[slot] = this.#nowS;
        continue;
      }
      const connection = this.network.strips[vehicles.way[slot] ?? -1];
      if (connection?.kind !== 'connection') {
        this.listener.left(slot, strip.link.index, false);
        vehicles.remove(slot);
        continue;
      }
      this.#learnTime(slot, strip, connection);
      this.listener.crossed(slot, connection);
      this.#enter(slot, connection.index, beyond);
    }
    if (strip.kind === 'lane' && this.table.atKerb[strip.index]) this.#arrive(queue, strip);
  }

  #enter(slot: number, stripIndex: number, positionM: number): void {
    const { vehicles } = this;
    const queue = this.queues[stripIndex] ?? [];
    insertAt(queue, placeIn(queue, vehicles.positionM, positionM), slot);
    vehicles.strip[slot] = stripIndex;
    vehicles.positionM[slot] = positionM;
  }

  #learnTime(slot: number, lane: NetLane, way: NetConnection): void {
    const enteredS = this.#enteredS[slot] ?? -1;
    if (enteredS < 0 || this.vehicles.type[slot] === VehicleType.bus) return;
    const router = lane.use === 'cycle' ? this.cycleRouter : this.router;
    router.learn(lane.link.index, way.to.link.index, this.#nowS - enteredS);
  }

  /** Vehicles at the end of their trip turn off the road. */
  #arrive(queue: number[], lane: NetLane): void {
    const { vehicles } = this;
    for (let i = 0; i < queue.length; i++) {
      const slot = queue[i] ?? 0;
      const exit = vehicles.exitM[slot] ?? -1;
      if (exit < 0 || vehicles.way[slot] !== Way.endsHere) continue;
      const position = vehicles.positionM[slot] ?? 0;
      if (position < exit - 2 || position > exit + missedM) continue;
      const goal = vehicles.goal[slot];
      if (goal === Goal.bay) {
        vehicles.stopM[slot] = exit;
        if ((vehicles.standingS[slot] ?? 0) < BAY_S) continue;
      } else if (position < exit || (vehicles.speedMps[slot] ?? 0) > EXIT_SPEED_MPS + 2) continue;
      removeAt(queue, i--);
      this.listener.left(slot, lane.link.index, goal === Goal.carPark || goal === Goal.bay);
      vehicles.remove(slot);
    }
  }
}
