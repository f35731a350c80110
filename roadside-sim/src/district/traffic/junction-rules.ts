import type { NetConnection, NetLane, RoadNetwork } from '../city/road-network.js';
import type { Foresight } from './foresight.js';
import { GapAcceptance } from './gap-acceptance.js';
import type { SignalView } from './signal-view.js';
import { groupsEach, LightCode, type StripTable } from './strip-table.js';
import { type Vehicles, Way } from './vehicles.js';

/** Harder than this nobody brakes for a yellow light, m/s2. */
const YELLOW_BRAKE = 3;
/** Who would arrive later than this on yellow would arrive on red, s. */
const YELLOW_REACH_S = 2.6;
/** From here drivers look whether there is room behind the junction, and whether it is clear, m. */
const ROOM_SEEN_M = 40;
const BOX_SEEN_M = 25;
/** Twice the deceleration, m/s2, with which the last vehicle behind the junction may come to stand. */
const STOPS_BY = 5;
/** One that drives at this speed, and does not brake, drives on, m/s. */
const ROLLING_MPS = 3;
/** With this much room behind the junction nobody counts who is on the way there, m. */
const ROOM_ENOUGH_M = 60;
/** So many cycles find room at a corner to wait for the second stage of their left turn. */
const MOST_HELD = 3;
const PATIENT_TICKS = 10;
/** Ticks to set off after the light has changed: least, and how far drivers differ. */
const WAKE_TICKS = { least: 4, spread: 8 };

/** Who may drive over a stop line, and what is in the way behind it. */
export class JunctionRules {
  /** Light of each group of each junction in this step, by `StripTable.lightAt`. */
  readonly lights: Uint8Array;
  readonly gaps: GapAcceptance;

  constructor(
    private readonly network: RoadNetwork,
    private readonly table: StripTable,
    private readonly vehicles: Vehicles,
    private readonly queues: readonly number[][],
    private readonly signals: SignalView,
  ) {
    this.lights = new Uint8Array(table.noLight + 1);
    this.gaps = new GapAcceptance(table, vehicles, queues, this.lights);
  }

  /** Looks at all lights once a step. */
  readLights(): void {
    for (const { index, groups, signal } of this.network.junctions) {
      if (signal === undefined) continue;
      for (let i = 0; i < groups.length; i++) {
        const group = groups[i] ?? 0;
        this.lights[index * groupsEach + group] = LightCode[this.signals.light(index, group)];
      }
    }
  }

  /** What the first vehicle on a lane has to follow or to stop for. */
  beyondLane(slot: number, lane: number, leftM: number, see: Foresight): void {
    const { vehicles, network, queues } = this;
    const strip = network.lanes[lane];
    if (strip === undefined) return;
    const way = vehicles.way[slot] ?? -1;
    const connection = way < 0 ? undefined : (network.strips[way] as NetConnection);
    if (connection === undefined) {
      // Out at the end of the network there is nothing to stop for; everywhere else the way has yet to be found.
      if (!this.#leavesHere(slot, strip)) see.stopLine(leftM);
      return;
    }
    if (!this.#mayEnter(slot, connection, leftM, see.speedMps)) see.stopLine(leftM);
    // Somebody who went another way may still stand over the line.
    const { out } = strip;
    for (let i = 0; i < out.length; i++) this.#tail(out[i]?.index ?? 0, leftM, 1, see);
    if ((queues[way]?.length ?? 0) === 0) this.#tail(connection.to.index, leftM + connection.lengthM, 1000, see);
    else this.#tail(way, leftM, 1000, see);
  }

  /** What a vehicle on a connection has to follow; `first` when nobody is ahead of it on the connection. */
  beyondConnection(slot: number, strip: number, leftM: number, first: boolean, see: Foresight): void {
    if (this.table.merges[strip]) this.#mergers(slot, strip, leftM, see);
    const holdM = this.table.holdM[strip] ?? -1;
    if (holdM >= 0) this.#hold(strip, holdM - ((this.table.lengthM[strip] ?? 0) - leftM), see);
    if (first) this.#tail(this.table.toLane[strip] ?? 0, leftM, 1000, see);
  }

  /** For a vehicle behind others: whether the light alone makes it stop. */
  stopsForLight(slot: number, leftM: number, speedMps: number): boolean {
    const way = this.vehicles.way[slot] ?? -1;
    return way >= 0 && !this.#lightAllows(slot, way, leftM, speedMps);
  }

  /** The second stage of a left turn waits for its own green. */
  #hold(strip: number, holdInM: number, see: Foresight): void {
    if (holdInM < 0 || this.lights[this.table.holdLightAt[strip] ?? 0] === LightCode.green) return;
    see.stopLine(holdInM);
  }

  #leavesHere(slot: number, lane: NetLane): boolean {
    const { way, exitM } = this.vehicles;
    return way[slot] === Way.endsHere && lane.out.length === 0 && (exitM[slot] ?? -1) < 0;
  }

  /** The last vehicle of the strip that begins `atM` ahead, if its rear is within `withinM` of the beginning. */
  #tail(strip: number, atM: number, withinM: number, see: Foresight): void {
    const queue = this.queues[strip];
    if (queue === undefined || queue.length === 0) return;
    const slot = queue[queue.length - 1] ?? 0;
    const { positionM, lengthM, speedMps } = this.vehicles;
    const rearM = (positionM[slot] ?? 0) - (lengthM[slot] ?? 0);
    if (rearM < withinM) see.vehicle(atM + rearM, speedMps[slot] ?? 0);
  }

  /** Vehicles on other ways into the same lane that will be there first. */
  #mergers(slot: number, strip: number, leftM: number, see: Foresight): void {
    const { positionM, lengthM, speedMps, serial } = this.vehicles;
    const to = this.network.lanes[this.table.toLane[strip] ?? 0];
    if (to === undefined) return;
    for (const way of to.in) {
      if (way.index === strip) continue;
      const queue = this.queues[way.index] ?? [];
      for (let i = 0; i < queue.length; i++) {
        const other = queue[i] ?? 0;
        const otherLeftM = way.lengthM - (positionM[other] ?? 0);
        const first = otherLeftM < leftM || (otherLeftM === leftM && (serial[other] ?? 0) < (serial[slot] ?? 0));
        if (first) see.vehicle(leftM - otherLeftM - (lengthM[other] ?? 0), speedMps[other] ?? 0);
      }
    }
  }

  #mayEnter(slot: number, way: NetConnection, leftM: number, speedMps: number): boolean {
    if (!this.#lightAllows(slot, way.index, leftM, speedMps)) return false;
    if (leftM < ROOM_SEEN_M && !this.#roomBeyond(slot, way)) return false;
    if ((this.table.holdM[way.index] ?? -1) >= 0 && (this.queues[way.index]?.length ?? 0) >= MOST_HELD) return false;
    if (leftM < BOX_SEEN_M && !this.#boxIsClear(way.index, leftM, speedMps)) return false;
    return way.foes.length === 0 || this.gaps.accepts(slot, way, leftM);
  }

  #lightAllows(slot: number, way: number, leftM: number, speedMps: number): boolean {
    const { yellow, yellowTicks, wakeTicks } = this.vehicles;
    const light = this.lights[this.table.lightAt[way] ?? 0] ?? 0;
    if (light === LightCode.red) {
      if (speedMps < 1)
        wakeTicks[slot] = WAKE_TICKS.least + (((this.vehicles.serial[slot] ?? 0) * 7) % WAKE_TICKS.spread);
      return false;
    }
    if (light === LightCode.yellow) return this.#goesOnYellow(slot, way, speedMps, leftM);
    yellow[slot] = 0;
    yellowTicks[slot] = 0;
    const wake = wakeTicks[slot] ?? 0;
    if (wake > 0) wakeTicks[slot] = wake - 1;
    return wake === 0;
  }

  /**
   * Decided once for each yellow: whoever can stop in comfort does. A left turn that has waited for a gap may take the
   * first one within a second.
   */
  #goesOnYellow(slot: number, way: number, speed: number, leftM: number): boolean {
    const { yellow, yellowTicks } = this.vehicles;
    const brake = (speed * speed) / (2 * Math.max(0.01, leftM - 1));
    // Who wanted to go and was held up by others stops after all.
    if (yellow[slot] === 1 && leftM >= 3 && brake < YELLOW_BRAKE * 0.7) yellow[slot] = 2;
    if (yellow[slot] === 0) {
      const connection = this.network.strips[way] as NetConnection;
      const meanMps = (speed + Math.min(speed, connection.speedLimitMps)) / 2;
      const tooClose = brake >= YELLOW_BRAKE && speed > 1 && leftM < meanMps * YELLOW_REACH_S;
      const waited = !tooClose && leftM < 3 && connection.turn === 'left' && connection.foes.length > 0;
      const ticks = (yellowTicks[slot] ?? 0) + 1;
      yellowTicks[slot] = ticks;
      if (tooClose || (waited && this.gaps.accepts(slot, connection, leftM))) yellow[slot] = 1;
      else if (!waited || ticks > PATIENT_TICKS) yellow[slot] = 2;
    }
    return yellow[slot] === 1;
  }

  /** Nobody enters a junction that cannot be left. */
  #roomBeyond(slot: number, way: NetConnection): boolean {
    const queue = this.queues[way.to.index];
    if (queue === undefined || queue.length === 0) return true;
    const last = queue[queue.length - 1] ?? 0;
    const { positionM, lengthM, speedMps, accelMps2, standstillM } = this.vehicles;
    const speed = speedMps[last] ?? 0;
    if (speed > ROLLING_MPS && (accelMps2[last] ?? 0) > -0.2) return true;
    // Where the last one will come to stand if it is to stop.
    let roomM = (positionM[last] ?? 0) - (lengthM[last] ?? 0) + (speed * speed) / STOPS_BY;
    if (roomM > ROOM_ENOUGH_M) return true;
    for (const into of way.to.in) {
      const coming = this.queues[into.index] ?? [];
      for (let i = 0; i < coming.length; i++) {
        const other = coming[i] ?? 0;
        roomM -= (lengthM[other] ?? 0) + (standstillM[other] ?? 0);
      }
    }
    return roomM > (lengthM[slot] ?? 0) + (standstillM[slot] ?? 0) + 2.5;
  }

  /** Nobody enters while others are still crossing in front, as the last of the phase before or who is stuck there. */
  #boxIsClear(way: number, leftM: number, speedMps: number): boolean {
    const conflicts = this.table.boxes[way] ?? [];
    for (let i = 0; i < conflicts.length; i++) {
      const conflict = conflicts[i];
      const queue = conflict && this.queues[conflict.way];
      if (conflict === undefined || queue === undefined) continue;
      for (let k = 0; k < queue.length; k++) {
        const other = queue[k] ?? 0;
        const toClearM = conflict.clearM - (this.vehicles.positionM[other] ?? 0) + (this.vehicles.lengthM[other] ?? 0);
        if (toClearM <= 0) continue;
        const clearsS = toClearM / Math.max(1.5, this.vehicles.speedMps[other] ?? 0);
        const arriveS = (leftM + conflict.atM) / Math.max(4, speedMps);
        if (clearsS > arriveS) return false;
      }
    }
    return true;
  }
}
