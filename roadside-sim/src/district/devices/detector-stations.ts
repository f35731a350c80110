import type { Emit } from '../../measure/emission.js';
import { RowCollector } from '../../measure/row-collector.js';
import type { NetJunction, NetLane } from '../city/road-network.js';
import type { DistrictWorld } from '../district-world.js';
import { EventCode } from '../signals/controller-event.js';
import type { DeviceIdentity } from './device-identity.js';
import type { SignalDevices } from './signal-devices.js';

/** Detectors lie this far before the stop line, m. */
export const detectorDistanceM = 35;
const INTERVAL_MS = 60_000;

/** A loop in one lane. */
export interface LoopDetector {
  readonly id: string;
  readonly lane: NetLane;
  readonly junction: NetJunction;
  readonly atM: number;
  /** Number in the controller's log, from 1 at each junction. */
  readonly channel: number;
}

interface Counter extends LoopDetector {
  /** The vehicle on it, -1 for none, and since when. */
  occupant: number;
  onMs: number;
  count: number;
  occupiedMs: number;
  speedSum: number;
}

/** The loops of all approaches to signalised junctions. */
export function loopDetectors(world: DistrictWorld): LoopDetector[] {
  return world.network.junctions
    .filter((junction) => junction.signal !== undefined)
    .flatMap((junction) =>
      junction.links.in
        .flatMap((link) => link.lanes)
        .map((lane, i) => ({
          id: `${lane.id}-d`,
          lane,
          junction,
          atM: lane.lengthM - detectorDistanceM,
          channel: i + 1,
        })),
    );
}

/** Detector stations: on and off into the controller's log, counts, occupancy and speed every minute. */
export class DetectorStations {
  readonly #byLane = new Map<number, Counter>();
  readonly #stations: { readonly rows: RowCollector; readonly counters: Counter[] }[];
  #intervalStartMs: number;

  constructor(
    private readonly world: DistrictWorld,
    identities: readonly DeviceIdentity[],
    private readonly signals: SignalDevices,
    emit: Emit,
  ) {
    for (const loop of loopDetectors(world)) {
      this.#byLane.set(loop.lane.index, { ...loop, occupant: -1, onMs: 0, count: 0, occupiedMs: 0, speedSum: 0 });
    }
    this.#stations = identities.map(({ id, junction }) => ({
      rows: new RowCollector(id, 'detectorCounts', ['occupancy', 'speed'], emit, { maxAgeMs: 0 }),
      counters: [...this.#byLane.values()].filter((counter) => counter.junction === junction),
    }));
    this.#intervalStartMs = Math.floor(world.nowMs / INTERVAL_MS) * INTERVAL_MS;
    world.listen({ moved: (slot, lane, before, after) => this.#moved(slot, lane, before, after) });
  }

  step(): void {
    const nowMs = Math.round(this.world.nowMs);
    const { vehicles } = this.world.traffic;
    for (const counter of this.#byLane.values()) {
      if (counter.occupant < 0) continue;
      const rearM = (vehicles.positionM[counter.occupant] ?? 0) - (vehicles.lengthM[counter.occupant] ?? 0);
      if (vehicles.strip[counter.occupant] !== counter.lane.index || rearM > counter.atM) this.#off(counter, nowMs);
    }
    if (nowMs >= this.#intervalStartMs + INTERVAL_MS) this.#report(this.#intervalStartMs + INTERVAL_MS);
  }

  #moved(slot: number, lane: NetLane, before: number, after: number): void {
    const counter = this.#byLane.get(lane.index);
    if (counter === undefined || before >= counter.atM || after < counter.atM) return;
    const nowMs = Math.round(this.world.nowMs);
    if (counter.occupant >= 0) this.#off(counter, nowMs);
    counter.occupant = slot;
    counter.onMs = nowMs;
    counter.count += 1;
    counter.speedSum += this.world.traffic.vehicles.speedMps[slot] ?? 0;
    this.#log(counter, EventCode.detectorOn, nowMs);
  }

  #off(counter: Counter, nowMs: number): void {
    counter.occupiedMs += nowMs - Math.max(counter.onMs, this.#intervalStartMs);
    counter.occupant = -1;
    this.#log(counter, EventCode.detectorOff, nowMs);
  }

  #log({ junction, channel }: Counter, code: number, timeMs: number): void {
    this.signals.log(junction.index, { timeMs, code, parameter: channel });
  }

  #report(endMs: number): void {
    for (const { rows, counters } of this.#stations) {
      for (const counter of counters) {
        const standingMs = counter.occupant < 0 ? 0 : endMs - Math.max(counter.onMs, this.#intervalStartMs);
        const occupiedMs = Math.min(INTERVAL_MS, Math.max(0, counter.occupiedMs + standingMs));
        rows.add(endMs, {
          detector: counter.id,
          interval: INTERVAL_MS,
          count: counter.count,
          occupancy: (occupiedMs / INTERVAL_MS) * 100,
          speed: counter.count === 0 ? undefined : counter.speedSum / counter.count,
        });
        counter.count = 0;
        counter.occupiedMs = 0;
        counter.speedSum = 0;
      }
      rows.flush();
    }
    this.#intervalStartMs = endMs;
  }
}
