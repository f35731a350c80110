import type { Emit } from '../measure/emission.js';
import type { CityPlan } from './city/city-plan.js';
import { DetectorStations } from './devices/detector-stations.js';
import { type DistrictDevices, districtDevices } from './devices/device-identity.js';
import { DeviceUpkeep } from './devices/device-upkeep.js';
import { ParkingSystem } from './devices/parking-system.js';
import { RoadsideNotices } from './devices/roadside-notices.js';
import { RoadsideUnits } from './devices/roadside-units.js';
import { SignalDevices } from './devices/signal-devices.js';
import { ToccDesk } from './devices/tocc-desk.js';
import { DistrictWorld } from './district-world.js';
import { seededRandom } from './random.js';

export interface DistrictOptions {
  readonly seed: number;
  /** UTC epoch ms of the first emission. */
  readonly startMs: number;
  /** Share of vehicles that send BSMs, 0..1. */
  readonly connectedShare: number;
  /** Traffic runs this long before the first emission, so that the streets are not empty, s. */
  readonly warmUpS: number;
  /** Every how many ticks of 100 ms a vehicle is measured. */
  readonly measureEveryTicks: number;
  readonly droppedBatches?: () => number;
  /** Times the trips that the city's demand.json tells, default 1. */
  readonly demandFactor?: number;
}

/**
 * A simulated district with its devices. It knows no clock and no network: each step is 100 ms, and what the devices
 * would send goes to `emit`. The same plan and options give the same batches.
 */
export class District {
  readonly world: DistrictWorld;
  readonly devices: DistrictDevices;
  readonly upkeep: DeviceUpkeep;
  readonly notices: RoadsideNotices;
  readonly #parts: readonly { step(): void }[];

  constructor(plan: CityPlan, options: DistrictOptions, emit: Emit) {
    const { seed, startMs, connectedShare, warmUpS, demandFactor = 1 } = options;
    this.world = new DistrictWorld(plan, { seed, startMs: startMs - warmUpS * 1000, connectedShare, demandFactor });
    for (let tick = 0; tick < warmUpS * 10; tick++) {
      this.world.step();
      for (const controller of this.world.signals.controllers) if (controller) controller.events.length = 0;
    }
    this.devices = districtDevices(this.world);
    const { rsus, controllers, detectors, parking, tocc } = this.devices;
    const signals = new SignalDevices(this.world, controllers, emit);
    this.upkeep = new DeviceUpkeep(this.world, this.devices, emit, options.droppedBatches ?? (() => 0));
    this.notices = new RoadsideNotices(this.world, rsus, emit);
    this.#parts = [
      this.upkeep,
      new DetectorStations(this.world, detectors, signals, emit),
      signals,
      new RoadsideUnits(this.world, rsus, emit, seededRandom(seed, 'sensors'), options.measureEveryTicks),
      new ParkingSystem(this.world, parking.id, emit),
      new ToccDesk(this.world, tocc.id, emit, seededRandom(seed, 'tocc')),
      this.notices,
    ];
  }

  get nowMs(): number {
    return this.world.nowMs;
  }

  step(): void {
    this.world.step();
    for (const part of this.#parts) part.step();
  }
}
