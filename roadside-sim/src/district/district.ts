import type { Emit } from '../measure/emission.js';
import type { CityPlan } from './city/city-plan.js';
import { ConnectedPeople } from './devices/connected-people.js';
import { ConnectedVehicles } from './devices/connected-vehicles.js';
import { DetectorFaults } from './devices/detector-faults.js';
import { loopDetectors } from './devices/detector-layout.js';
import { DetectorStations } from './devices/detector-stations.js';
import { type DistrictDevices, districtDevices } from './devices/device-identity.js';
import { type DevicePlan, deviceSchema } from './devices/device-plan.js';
import { DeviceUpkeep } from './devices/device-upkeep.js';
import { FleetTerminals } from './devices/fleet-terminals.js';
import { Incidents } from './devices/incidents.js';
import { LanePoints } from './devices/lane-points.js';
import { ParkingSystem } from './devices/parking-system.js';
import { PassingCameras } from './devices/passing-cameras.js';
import { PriorityAskers } from './devices/priority-askers.js';
import { RoadsideNotices } from './devices/roadside-notices.js';
import { RoadsideUnits } from './devices/roadside-units.js';
import { SignalDevices } from './devices/signal-devices.js';
import { ToccDesk } from './devices/tocc-desk.js';
import { DistrictWorld } from './district-world.js';
import { seededRandom } from './random.js';
import { everyday, type Scenario } from './scenarios/scenario.js';
import { ScenarioRun } from './scenarios/scenario-run.js';
import type { Programme } from './signals/programme.js';

export interface DistrictOptions {
  readonly seed: number;
  /** UTC epoch ms of the first emission. */
  readonly startMs: number;
  /** Share of vehicles that send BSMs, 0..1, where the scenario does not say. */
  readonly connectedShare: number;
  /** Traffic runs this long before the first emission, so that queues and platoons are there, s. */
  readonly warmUpS: number;
  /** Times the trips that the city and the scenario want, default 1. */
  readonly demandFactor?: number;
  readonly devicePlan?: DevicePlan;
  readonly scenario?: Scenario;
  readonly droppedBatches?: () => number;
  /** Programmes that were written to signal controllers, by junction id: they outlive the district. */
  readonly programmes?: Map<string, Programme>;
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
  readonly incidents: Incidents;
  readonly faults: DetectorFaults;
  readonly scenario: ScenarioRun;
  readonly units: RoadsideUnits;
  readonly #tocc: ToccDesk;
  readonly #parts: readonly { step(): void }[];

  constructor(plan: CityPlan, options: DistrictOptions, emit: Emit) {
    const { seed, startMs, warmUpS, scenario = everyday, devicePlan = deviceSchema.parse({}) } = options;
    const connectedShare = scenario.connectedShare ?? options.connectedShare;
    this.world = new DistrictWorld(plan, {
      seed,
      startMs: startMs - warmUpS * 1000,
      connectedShare,
      demandFactor: scenario.demandFactor * (options.demandFactor ?? 1),
      programmes: options.programmes,
      clockShiftH: clockShiftH(scenario, startMs, plan.city.utcOffsetHours),
    });
    for (let tick = 0; tick < warmUpS * 10; tick++) {
      this.world.step();
      for (const controller of this.world.signals.controllers) if (controller) controller.events.length = 0;
    }
    const draw = (name: string) => seededRandom(seed, name);
    this.devices = districtDevices(this.world, devicePlan);
    const { rsus, controllers, detectors, cameras, fleets, parking, tocc } = this.devices;
    const points = new LanePoints(this.world);
    const loops = loopDetectors(this.world, devicePlan.detectors);
    this.faults = new DetectorFaults(
      loops.map(({ id }) => id),
      draw('detector-faults'),
    );
    this.faults.declare([...devicePlan.detectors.faults, ...scenario.detectorFaults], this.world.nowMs);
    const byLane = new Map(loops.filter(({ use }) => use === 'stop-bar').map((loop) => [loop.lane.index, loop.id]));
    this.world.signals.sense = (lane) => {
      const fault = this.faults.of(byLane.get(lane.index) ?? '');
      return fault?.alwaysCalls ? true : undefined;
    };
    this.incidents = new Incidents(this.world, draw('incidents'), devicePlan.operations);
    this.scenario = new ScenarioRun(this.world, this.incidents, scenario);
    const signals = new SignalDevices(this.world, controllers, emit);
    const { missedShare } = devicePlan.detectors;
    const { rangeM } = devicePlan.roadsideUnits;
    this.upkeep = new DeviceUpkeep(
      this.world,
      this.devices,
      loops,
      this.faults,
      emit,
      options.droppedBatches ?? (() => 0),
    );
    this.notices = new RoadsideNotices(this.world, rsus, tocc.id, this.incidents, rangeM, emit);
    this.units = new RoadsideUnits(this.world, rsus, emit, seed, devicePlan.roadsideUnits);
    this.#tocc = new ToccDesk(this.world, tocc.id, this.incidents, scenario.weather, emit, draw('tocc'));
    const connected = new ConnectedVehicles(this.world, rsus, emit, draw('bsm'), devicePlan.connected);
    this.#parts = [
      this.scenario,
      this.incidents,
      this.upkeep,
      new DetectorStations(
        this.world,
        detectors,
        loops,
        this.faults,
        signals,
        points,
        missedShare,
        draw('detectors'),
        emit,
      ),
      signals,
      this.units,
      connected,
      new PriorityAskers(this.world, rsus, emit, connected, devicePlan.connected.radioRangeM),
      new ConnectedPeople(this.world, rsus, emit, draw('psm'), devicePlan.connected),
      new FleetTerminals(this.world, fleets, devicePlan.fleets, emit, draw('terminals')),
      new PassingCameras(this.world, cameras, devicePlan.cameras, points, draw('cameras'), seed, emit),
      new ParkingSystem(this.world, parking.id, devicePlan.parking, emit, draw('parking')),
      this.#tocc,
      this.notices,
    ];
  }

  get nowMs(): number {
    return this.world.nowMs;
  }

  /** Says that everything which is announced is over: the district ends, and another may begin. */
  withdraw(): void {
    this.#tocc.withdraw();
    this.notices.withdraw();
  }

  step(): void {
    this.world.step();
    for (const part of this.#parts) part.step();
  }
}

/** Hours from the local time at the start to the hour that the scenario begins at. */
function clockShiftH({ startHour }: Scenario, startMs: number, utcOffsetHours: number): number {
  if (startHour === undefined) return 0;
  const hour = (startMs / 3_600_000 + utcOffsetHours) % 24;
  return (((startHour - hour) % 24) + 24) % 24;
}
