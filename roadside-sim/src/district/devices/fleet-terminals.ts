import { compassDeg } from '../../measure/compass.js';
import type { Emit } from '../../measure/emission.js';
import { RowCollector } from '../../measure/row-collector.js';
import { LocalFrame } from '../city/local-frame.js';
import type { DistrictWorld } from '../district-world.js';
import { gaussian, type Random } from '../random.js';
import { VehicleType } from '../traffic/vehicles.js';
import type { DeviceIdentity } from './device-identity.js';
import type { DevicePlan } from './device-plan.js';

/** Bits of JT/T 808: status 0 ignition on, 1 position valid; alarm 1 overspeed. */
const IGNITION_AND_FIX = 0b11;
const OVERSPEED = 0b10;
const ERROR_M = 3;
const SWEEP_TICKS = 600;

interface Terminal {
  readonly number: string;
  readonly serial: number;
}

interface Fleet {
  readonly plan: DevicePlan['fleets'][number];
  readonly rows: RowCollector;
  /** By slot of the vehicle. */
  readonly terminals: Map<number, Terminal>;
  readonly free: string[];
  made: number;
}

/** Terminals in the lorries, vans and buses of some fleets: position, speed and status every some seconds, as JT/T 808 has them. */
export class FleetTerminals {
  readonly #fleets: readonly Fleet[];
  readonly #frame: LocalFrame;

  constructor(
    private readonly world: DistrictWorld,
    identities: readonly DeviceIdentity[],
    plans: DevicePlan['fleets'],
    emit: Emit,
    private readonly random: Random,
  ) {
    this.#frame = new LocalFrame(world.plan.city.origin);
    this.#fleets = plans.map((plan, i) => ({
      plan,
      rows: new RowCollector(identities[i]?.id ?? '', 'terminals', ['alarms', 'status'], emit, {
        maxRows: 64,
        maxAgeMs: 1000,
        originalEvery: 16,
      }),
      terminals: new Map(),
      free: [],
      made: 0,
    }));
  }

  step(): void {
    const nowMs = Math.round(this.world.nowMs);
    const { vehicles } = this.world.traffic;
    for (const [index, fleet] of this.#fleets.entries()) {
      const everyTicks = Math.round(fleet.plan.everyS * 10);
      const type = VehicleType[fleet.plan.type];
      for (let slot = this.world.ticks % everyTicks; slot < vehicles.high; slot += everyTicks) {
        const serial = vehicles.serial[slot] ?? 0;
        if (
          (vehicles.strip[slot] ?? -1) < 0 ||
          vehicles.type[slot] !== type ||
          !belongs(serial, index, fleet.plan.share)
        ) {
          continue;
        }
        this.#report(fleet, index, slot, serial, nowMs);
      }
      fleet.rows.tick(nowMs);
      if (this.world.ticks % SWEEP_TICKS === 0) this.#sweep(fleet);
    }
  }

  #report(fleet: Fleet, index: number, slot: number, serial: number, nowMs: number): void {
    const { traffic, network } = this.world;
    const { x, y, angle } = traffic.locate(slot);
    const speed = traffic.vehicles.speedMps[slot] ?? 0;
    const limit = network.strips[traffic.vehicles.strip[slot] ?? 0]?.speedLimitMps ?? 0;
    let terminal = fleet.terminals.get(slot);
    if (terminal?.serial !== serial) {
      // A fleet has so many terminals; who drove out of the city comes back with another lorry's load.
      if (terminal !== undefined) fleet.free.push(terminal.number);
      terminal = { number: fleet.free.shift() ?? `0139${index}${String(++fleet.made).padStart(7, '0')}`, serial };
      fleet.terminals.set(slot, terminal);
    }
    fleet.rows.add(nowMs, {
      terminal: terminal.number,
      longitude: this.#frame.longitude(x + gaussian(this.random) * ERROR_M),
      latitude: this.#frame.latitude(y + gaussian(this.random) * ERROR_M),
      speed,
      heading: compassDeg(angle),
      alarms: speed > limit * 1.05 ? OVERSPEED : 0,
      status: IGNITION_AND_FIX,
    });
  }

  #sweep(fleet: Fleet): void {
    const { vehicles } = this.world.traffic;
    for (const [slot, { number, serial }] of fleet.terminals) {
      if (vehicles.serial[slot] === serial && (vehicles.strip[slot] ?? -1) >= 0) continue;
      fleet.terminals.delete(slot);
      fleet.free.push(number);
    }
  }
}

/** Whether a vehicle belongs to a fleet: the same answer for as long as it drives. */
function belongs(serial: number, fleet: number, share: number): boolean {
  return (Math.imul(serial + fleet * 7919, 0x9e3779b1) >>> 0) / 2 ** 32 < share;
}
