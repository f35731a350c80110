import type { NetConnection, NetLane } from '../city/road-network.js';
import { standstillGapM } from './idm.js';
import type { SignalView } from './signal-view.js';
import type { Vehicles } from './vehicles.js';

/** The next thing beyond the end of a strip: its distance from the front bumper and its speed. */
export interface Beyond {
  gapM: number;
  speedMps: number;
}

/** Harder than this nobody brakes for a yellow light, m/s2. */
const YELLOW_BRAKE = 3;
/** Who would arrive later than this on yellow would arrive on red, s. */
const YELLOW_REACH_S = 2.6;
/** A vehicle that gives way leaves the others this long, s. */
const CRITICAL_GAP_S = 4;
const YIELD_AT_M = 12;
const PATIENT_TICKS = 10;
const FREE = Number.POSITIVE_INFINITY;

/** Who may drive over a stop line, and what is in the way behind it. */
export class JunctionRules {
  readonly #beyond: Beyond = { gapM: FREE, speedMps: 0 };

  constructor(
    private readonly vehicles: Vehicles,
    private readonly queues: readonly number[][],
    private readonly signals: SignalView,
  ) {}

  /** The way from a lane into a link, where its arrows allow it. */
  connectionOf(lane: NetLane, toLink: number | undefined): NetConnection | undefined {
    return toLink === undefined ? undefined : lane.out.find((connection) => connection.to.link.index === toLink);
  }

  /** What the first vehicle of a strip has to follow or to stop for. The result is valid until the next call. */
  beyondEnd(slot: number, strip: NetLane | NetConnection, positionM: number, lookAheadM: number): Beyond {
    const result = this.#beyond;
    result.gapM = FREE;
    result.speedMps = 0;
    const leftM = strip.lengthM - positionM;
    if (leftM > lookAheadM) return result;
    if (strip.kind === 'connection') {
      this.#mergers(slot, strip, leftM);
      this.#last(strip.to.index, leftM);
      return result;
    }
    const { route, leg } = this.vehicles;
    const next = route[slot]?.[(leg[slot] ?? 0) + 1];
    if (next === undefined) {
      // The way ends here: out of the gate, or into a car park that was missed.
      if ((this.vehicles.exitM[slot] ?? -1) >= 0 || strip.out.length > 0) this.#stopLine(leftM);
      return result;
    }
    const connection = this.connectionOf(strip, next);
    if (connection === undefined || !this.#mayEnter(slot, connection, leftM)) {
      this.#stopLine(leftM);
      // Somebody who entered before may still stand over the line.
    }
    for (const way of strip.out) this.#tailOf(way, leftM);
    if (connection !== undefined && this.queues[connection.index]?.length === 0) {
      this.#last(connection.to.index, leftM + connection.lengthM);
    } else if (connection !== undefined) {
      this.#last(connection.index, leftM);
    }
    return result;
  }

  #stopLine(leftM: number): void {
    // Fronts stop a metre before the line: the model keeps its standstill gap to whatever it stops for.
    this.#take(leftM - 1 + standstillGapM, 0);
  }

  #take(gapM: number, speedMps: number): void {
    if (gapM >= this.#beyond.gapM) return;
    this.#beyond.gapM = Math.max(0.1, gapM);
    this.#beyond.speedMps = speedMps;
  }

  /** The last vehicle of the strip that begins `atM` ahead. */
  #last(stripIndex: number, atM: number): void {
    const queue = this.queues[stripIndex];
    const slot = queue?.[queue.length - 1];
    if (slot === undefined) return;
    const { positionM, lengthM, speedMps } = this.vehicles;
    this.#take(atM + (positionM[slot] ?? 0) - (lengthM[slot] ?? 0), speedMps[slot] ?? 0);
  }

  /** A vehicle that went another way and whose tail is still over the stop line. */
  #tailOf(way: NetConnection, leftM: number): void {
    const queue = this.queues[way.index];
    const slot = queue?.[queue.length - 1];
    if (slot === undefined) return;
    const rearM = (this.vehicles.positionM[slot] ?? 0) - (this.vehicles.lengthM[slot] ?? 0);
    if (rearM < 1) this.#take(leftM + rearM, this.vehicles.speedMps[slot] ?? 0);
  }

  /** Vehicles on other ways into the same lane that will be there first. */
  #mergers(slot: number, strip: NetConnection, leftM: number): void {
    const { positionM, lengthM, speedMps, serial } = this.vehicles;
    for (const way of strip.to.in) {
      if (way === strip) continue;
      for (const other of this.queues[way.index] ?? []) {
        const otherLeftM = way.lengthM - (positionM[other] ?? 0);
        const first = otherLeftM < leftM || (otherLeftM === leftM && (serial[other] ?? 0) < (serial[slot] ?? 0));
        if (first) this.#take(leftM - otherLeftM - (lengthM[other] ?? 0), speedMps[other] ?? 0);
      }
    }
  }

  #mayEnter(slot: number, connection: NetConnection, leftM: number): boolean {
    if (!this.#lightAllows(slot, connection, leftM)) return false;
    if (leftM < 40 && !this.#roomBeyond(slot, connection)) return false;
    return connection.foes.length === 0 || (leftM < YIELD_AT_M && this.#gapIsEnough(connection));
  }

  /** For a vehicle behind others: whether the light alone makes it stop. */
  stopsForLight(slot: number, lane: NetLane, leftM: number): boolean {
    const { route, leg } = this.vehicles;
    const connection = this.connectionOf(lane, route[slot]?.[(leg[slot] ?? 0) + 1]);
    return connection !== undefined && !this.#lightAllows(slot, connection, leftM);
  }

  #lightAllows(slot: number, connection: NetConnection, leftM: number): boolean {
    const light = this.signals.light(connection.junction.index, connection.group);
    if (light === 'red') return false;
    if (light === 'yellow') return this.#goesOnYellow(slot, connection, this.vehicles.speedMps[slot] ?? 0, leftM);
    this.vehicles.yellow[slot] = 0;
    this.vehicles.yellowTicks[slot] = 0;
    return true;
  }

  /**
   * Decided once for each yellow: whoever can stop in comfort does. A left turn that has waited for a gap may take the
   * first one within a second.
   */
  #goesOnYellow(slot: number, connection: NetConnection, speed: number, leftM: number): boolean {
    const { yellow, yellowTicks } = this.vehicles;
    const brake = (speed * speed) / (2 * Math.max(0.01, leftM - 1));
    // Who wanted to go and was held up by others stops after all.
    if (yellow[slot] === 1 && leftM >= 3 && brake < YELLOW_BRAKE * 0.7) yellow[slot] = 2;
    if (yellow[slot] === 0) {
      const meanMps = (speed + Math.min(speed, connection.speedLimitMps)) / 2;
      const tooClose = brake >= YELLOW_BRAKE && speed > 1 && leftM < meanMps * YELLOW_REACH_S;
      const waited = !tooClose && leftM < 3 && connection.turn === 'left' && connection.foes.length > 0;
      const ticks = (yellowTicks[slot] ?? 0) + 1;
      yellowTicks[slot] = ticks;
      if (tooClose || (waited && this.#gapIsEnough(connection))) yellow[slot] = 1;
      else if (!waited || ticks > PATIENT_TICKS) yellow[slot] = 2;
    }
    return yellow[slot] === 1;
  }

  /** Nobody enters a junction that cannot be left. */
  #roomBeyond(slot: number, connection: NetConnection): boolean {
    const queue = this.queues[connection.to.index];
    const last = queue?.[queue.length - 1];
    if (last === undefined) return true;
    const { positionM, lengthM, speedMps } = this.vehicles;
    if ((speedMps[last] ?? 0) > 3) return true;
    let roomM = (positionM[last] ?? 0) - (lengthM[last] ?? 0);
    for (const way of connection.to.in) {
      for (const other of this.queues[way.index] ?? []) roomM -= (lengthM[other] ?? 0) + standstillGapM;
    }
    return roomM > (lengthM[slot] ?? 0) + standstillGapM + 1;
  }

  #gapIsEnough(connection: NetConnection): boolean {
    const { positionM, speedMps, lengthM } = this.vehicles;
    for (const foe of connection.foes) {
      for (const other of this.queues[foe.index] ?? []) {
        const clearedM = (positionM[other] ?? 0) - (lengthM[other] ?? 0);
        if (foe.to === connection.to || clearedM < foe.lengthM * 0.75) return false;
      }
      if (foe.to === connection.to && !this.#beginningIsFree(foe.to.index)) return false;
      const light = this.signals.light(foe.junction.index, foe.group);
      if (light === 'red') continue;
      const first = this.queues[foe.from.index]?.[0];
      if (first === undefined || !this.#goes(first, foe)) continue;
      const awayM = foe.from.lengthM - (positionM[first] ?? 0);
      const speed = speedMps[first] ?? 0;
      const stops = light === 'yellow' && speed * speed < 2 * YELLOW_BRAKE * Math.max(0, awayM - 1);
      if (!stops && awayM < Math.max(8, speed * CRITICAL_GAP_S)) return false;
    }
    return true;
  }

  #beginningIsFree(laneIndex: number): boolean {
    const queue = this.queues[laneIndex];
    const last = queue?.[queue.length - 1];
    if (last === undefined) return true;
    return (this.vehicles.positionM[last] ?? 0) - (this.vehicles.lengthM[last] ?? 0) > 2;
  }

  #goes(slot: number, way: NetConnection): boolean {
    const { route, leg } = this.vehicles;
    return route[slot]?.[(leg[slot] ?? 0) + 1] === way.to.link.index;
  }
}
