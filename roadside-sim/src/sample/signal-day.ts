import { readCityPlan } from '../district/city/city-plan.js';
import { DetectorFaults } from '../district/devices/detector-faults.js';
import { loopDetectors } from '../district/devices/detector-layout.js';
import { DetectorStations } from '../district/devices/detector-stations.js';
import { districtDevices } from '../district/devices/device-identity.js';
import { readDevicePlan } from '../district/devices/device-plan.js';
import { LanePoints } from '../district/devices/lane-points.js';
import { SignalDevices } from '../district/devices/signal-devices.js';
import { DistrictWorld } from '../district/district-world.js';
import { seededRandom } from '../district/random.js';
import type { ControllerEvent } from '../district/signals/controller-event.js';

export interface SignalDayOptions {
  /** Folder of the city. */
  readonly city: string;
  readonly seed: number;
  /** UTC epoch ms of the first event; traffic before it and events, s. */
  readonly startMs: number;
  readonly warmUpS: number;
  readonly lengthS: number;
  /** Junctions whose logs are kept. */
  readonly junctions: readonly string[];
  readonly onHour?: (hour: number) => void;
}

const TICKS_A_S = 10;

/**
 * What controllers of a district log in simulated time, by junction: signals and the detectors of approaches, and nobody else speaks. The
 * same options give the same events.
 */
export function signalDay(options: SignalDayOptions): Map<string, ControllerEvent[]> {
  const { city, seed, startMs, warmUpS, lengthS, junctions, onHour = () => {} } = options;
  const plan = readCityPlan(city);
  const devicePlan = readDevicePlan(city);
  const world = new DistrictWorld(plan, {
    seed,
    startMs: startMs - warmUpS * 1000,
    connectedShare: 0,
    demandFactor: 1,
    clockShiftH: 0,
  });
  const kept = world.network.junctions.filter(({ id }) => junctions.includes(id));
  const loops = loopDetectors(world, devicePlan.detectors).filter(
    ({ junction, use }) => use !== 'exit' && kept.includes(junction),
  );
  const logs = new Map(kept.map(({ id }) => [id, [] as ControllerEvent[]]));
  const silent = () => {};
  const stations = new DetectorStations(
    world,
    districtDevices(world, devicePlan).detectors,
    loops,
    new DetectorFaults([], seededRandom(seed, 'detector-faults')),
    new SignalDevices(world, [], silent),
    new LanePoints(world),
    devicePlan.detectors.missedShare,
    seededRandom(seed, 'detectors'),
    silent,
  );
  for (let tick = 0; tick < (warmUpS + lengthS) * TICKS_A_S; tick++) {
    world.step();
    stations.step();
    const warm = tick >= warmUpS * TICKS_A_S;
    for (const { id, index } of kept) {
      const events = world.signals.controllers[index]?.events;
      if (warm && events)
        for (const event of events) logs.get(id)?.push({ ...event, timeMs: Math.round(event.timeMs) });
    }
    for (const controller of world.signals.controllers) if (controller) controller.events.length = 0;
    if (warm && (tick - warmUpS * TICKS_A_S) % (3600 * TICKS_A_S) === 0) onHour((tick / TICKS_A_S - warmUpS) / 3600);
  }
  return logs;
}
