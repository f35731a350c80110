import { topicNames } from './topics.js';

/** roadside.v1.DeviceKind by what a device of that kind alone tells of. */
export const tellingKinds: Readonly<Record<string, number>> = {
  [topicNames.perceivedObjects]: 1,
  [topicNames.maps]: 1,
  [topicNames.roadsideEvents]: 1,
  [topicNames.controllerEvents]: 2,
  [topicNames.detectorCounts]: 3,
  [topicNames.passingVehicles]: 4,
  [topicNames.terminals]: 6,
  [topicNames.parking]: 7,
  [topicNames.tocc]: 8,
};

/** What roadside units send as well: it counts while nothing else is known. */
const HINTING: Readonly<Record<string, number>> = {
  [topicNames.signalStates]: 2,
  [topicNames.vehicleStates]: 1,
  [topicNames.priorityRequests]: 1,
};

/**
 * Kind of a device that another one speaks for: it said no hello of its own, so it is known by what it tells of.
 *
 * @param known roadside.v1.DeviceKind so far, 0 unknown
 */
export function spokenForKind(topic: string, known: number): number {
  return tellingKinds[topic] ?? (known || (HINTING[topic] ?? 0));
}
