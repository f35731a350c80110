import { createControlLane } from './control-lane.js';
import { createDetectorLane } from './detector-lane.js';
import type { Lane } from './lane.js';
import { createMapLane } from './map-lane.js';
import { createMovingLane, pedestrians, perceivedObjects, terminals, vehicleStates } from './moving-lane.js';
import { createQuarantineLane } from './quarantine-lane.js';
import { createRawLane } from './raw-lane.js';
import { createHealthLane, createParkingLane, createRoadsideEventLane } from './report-lanes.js';
import { createSignalLane } from './signal-lane.js';
import { createToccLane } from './tocc-lane.js';

/** One lane a topic. States differ from lane to lane and never meet. */
export function allLanes(): Lane<unknown>[] {
  return [
    createMovingLane(vehicleStates),
    createMovingLane(perceivedObjects),
    createMovingLane(pedestrians),
    createMovingLane(terminals),
    createSignalLane(),
    createRawLane('controllerEvents', 'controller_events'),
    createDetectorLane(),
    createRawLane('passingVehicles', 'passing_vehicles'),
    createRawLane('priorityRequests', 'priority_requests'),
    createMapLane(),
    createRoadsideEventLane(),
    createParkingLane(),
    createToccLane(),
    createHealthLane(),
    createControlLane(),
    createQuarantineLane(),
  ] as Lane<unknown>[];
}
