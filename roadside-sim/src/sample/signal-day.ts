import { roadside } from '@luyun/proto';
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
import { decodeControllerEvents } from './decode-controller-events.js';

export interface SignalDayOptions {
  /** Folder of the city. */
  readonly city: string;
  readonly seed: number;
  /** UTC epoch ms of the first event, s of traffic before it, and s of events. */
  readonly startMs: number;
  readonly warmUpS: number;
  readonly lengthS: number;
  /** Whose logs are kept; NodeReferenceIDs by junction. */
  readonly junctions: ReadonlySet<string>;
}

/** What controllers of the district log in simulated time, by NodeReferenceID; only signals and detectors speak. */
export function signalDay(options: SignalDayOptions): Map<number, ControllerEvent[]> {
  const { city, seed, startMs, warmUpS, lengthS, junctions } = options;
  const world = new DistrictWorld(readCityPlan(city), {
    seed,
    startMs: startMs - warmUpS * 1000,
    connectedShare: 0,
  });
  const devicePlan = readDevicePlan(city);
  const kept = new Set(world.network.junctions.filter(({ id }) => junctions.has(id)));
  const { controllers, detectors } = districtDevices(world, devicePlan);
  const loops = loopDetectors(world, devicePlan.detectors).filter(({ junction }) => kept.has(junction));
  const logs = new Map<number, ControllerEvent[]>();
  const take = (batch: roadside.v1.IBatch) => {
    for (const { junction, ...event } of decodeControllerEvents(batch)) {
      const log = logs.get(junction);
      if (log) log.push(event);
      else logs.set(junction, [event]);
    }
  };
  return logs;
}
