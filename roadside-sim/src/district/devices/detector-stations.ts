import type { Emit } from '../../measure/emission.js';
import { RowCollector } from '../../measure/row-collector.js';
import type { DistrictWorld } from '../district-world.js';
import type { Random } from '../random.js';
import { EventCode } from '../signals/controller-event.js';
import type { DetectorFault, DetectorFaults } from './detector-faults.js';
import type { LaneDetector } from './detector-layout.js';
import type { DeviceIdentity } from './device-identity.js';
import type { LanePoints } from './lane-points.js';
import type { SignalDevices } from './signal-devices.js';

const INTERVAL_MS = 60_000;
const SPEED_SPREAD_MPS = 0.4;

interface Counter {
  readonly detector: LaneDetector;
  /** The vehicle on it, -1 for none, and since when; on without a vehicle while it is stuck. */
  occupant: number;
  on: boolean;
  onMs: number;
  count: number;
  occupiedMs: number;
  speedSum: number;
  speeds: number;
}

/** Detector stations: on and off into the controller's log, counts, occupancy and speed every minute; right or wrong. */
export class DetectorStations {
  readonly #counters: readonly Counter[];
  readonly #stations: { readonly rows: RowCollector; readonly counters: Counter[] }[];
  #intervalStartMs: number;

  constructor(
    private readonly world: DistrictWorld,
    identities: readonly DeviceIdentity[],
    detectors: readonly LaneDetector[],
    private readonly faults: DetectorFaults,
    private readonly signals: SignalDevices,
    points: LanePoints,
    private readonly missedShare: number,
    private readonly random: Random,
    emit: Emit,
  ) {
    const none = { occupant: -1, on: false, onMs: 0, count: 0, occupiedMs: 0, speedSum: 0, speeds: 0 };
    this.#counters = detectors.map((detector) => ({ detector, ...none }));
    for (const counter of this.#counters) {
      const { lane, atM } = counter.detector;
      points.watch(lane.index, atM, (slot) => this.#passed(counter, slot));
    }
    this.#stations = identities.map(({ id, junction }) => ({
      rows: new RowCollector(id, 'detectorCounts', ['occupancy', 'speed'], emit, { maxAgeMs: 0 }),
      counters: this.#counters.filter(({ detector }) => detector.junction === junction),
    }));
    this.#intervalStartMs = Math.floor(world.nowMs / INTERVAL_MS) * INTERVAL_MS;
  }

  step(): void {
    const nowMs = Math.round(this.world.nowMs);
    const { vehicles } = this.world.traffic;
    for (const counter of this.#counters) {
      const fault = this.faults.of(counter.detector.id);
      if (fault !== undefined) this.#misbehave(counter, fault, nowMs);
      if (counter.occupant < 0) continue;
      const rearM = (vehicles.positionM[counter.occupant] ?? 0) - (vehicles.lengthM[counter.occupant] ?? 0);
      const { lane, atM } = counter.detector;
      if (vehicles.strip[counter.occupant] !== lane.index || rearM > atM) this.#off(counter, nowMs);
    }
    if (nowMs >= this.#intervalStartMs + INTERVAL_MS) this.#report(this.#intervalStartMs + INTERVAL_MS);
  }

  #misbehave(counter: Counter, fault: DetectorFault, nowMs: number): void {
    if (fault.kind === 'stuck-on' && !counter.on) this.#switchOn(counter, nowMs);
    if (fault.kind === 'dead' && counter.on) this.#off(counter, nowMs);
    const pulses = fault.pulses(nowMs);
    for (let i = 0; i < pulses; i++) {
      if (counter.on) this.#off(counter, nowMs);
      this.#switchOn(counter, nowMs);
      this.#off(counter, nowMs);
      counter.count += 1;
    }
  }

  #passed(counter: Counter, slot: number): void {
    const nowMs = Math.round(this.world.nowMs);
    const fault = this.faults.of(counter.detector.id);
    const times = fault?.countsOf(nowMs) ?? (this.random() < this.missedShare ? 0 : 1);
    if (times === 0) return;
    if (counter.on) this.#off(counter, nowMs);
    this.#switchOn(counter, nowMs);
    counter.occupant = slot;
    counter.count += times;
    const speed = this.world.traffic.vehicles.speedMps[slot] ?? 0;
    // A single loop does not measure speeds.
    if (counter.detector.use === 'stop-bar') return;
    counter.speedSum += Math.max(0, speed + (this.random() - 0.5) * 2 * SPEED_SPREAD_MPS);
    counter.speeds += 1;
  }

  #switchOn(counter: Counter, nowMs: number): void {
    counter.on = true;
    counter.onMs = nowMs;
    this.#log(counter, EventCode.detectorOn, nowMs);
  }

  #off(counter: Counter, nowMs: number): void {
    counter.occupiedMs += nowMs - Math.max(counter.onMs, this.#intervalStartMs);
    counter.occupant = -1;
    counter.on = false;
    this.#log(counter, EventCode.detectorOff, nowMs);
  }

  #log({ detector }: Counter, code: number, timeMs: number): void {
    if (this.faults.of(detector.id)?.linkUp(timeMs) === false) return;
    this.signals.log(detector.junction.index, { timeMs, code, parameter: detector.channel });
  }

  #report(endMs: number): void {
    for (const { rows, counters } of this.#stations) {
      for (const counter of counters) {
        const standingMs = counter.on ? endMs - Math.max(counter.onMs, this.#intervalStartMs) : 0;
        const occupiedMs = Math.min(INTERVAL_MS, Math.max(0, counter.occupiedMs + standingMs));
        if (this.faults.of(counter.detector.id)?.linkUp(endMs) !== false) {
          rows.add(endMs, {
            detector: counter.detector.id,
            interval: INTERVAL_MS,
            count: counter.count,
            occupancy: (occupiedMs / INTERVAL_MS) * 100,
            speed: counter.speeds === 0 ? undefined : counter.speedSum / counter.speeds,
          });
        }
        counter.count = 0;
        counter.occupiedMs = 0;
        counter.speedSum = 0;
        counter.speeds = 0;
      }
      rows.flush();
    }
    this.#intervalStartMs = endMs;
  }
}
