import type { Lane } from './lane.js';
import { createMovingLane, pedestrians, perceivedObjects, terminals, vehicleStates } from './moving-lane.js';
import { createRawLane } from './raw-lane.js';
import { createSignalLane } from './signal-lane.js';

/** One lane a topic. States differ from lane to lane and never meet. */
export function allLanes(): Lane<unknown>[] {
  return [
    createMovingLane(vehicleStates),
    createMovingLane(perceivedObjects),
    createMovingLane(pedestrians),
    createMovingLane(terminals),
    createSignalLane(),
    createRawLane('controllerEvents', 'controller_events'),
    createRawLane('detectorCounts', 'detector_counts'),
    createRawLane('passingVehicles', 'passing_vehicles'),
  ] as Lane<unknown>[];
}
