import type { TopicSpec } from '../ports/event-log.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * The log's topics. A topic holds one message family; its key is the device, so that a device's order is kept.
 * The log is the buffer between intake and history and the way back to a device's octets, so it is kept by size first.
 * `busy` families get the configured number of partitions, the others one. `observations` holds no family: it is what folds note for
 * those who watch over the whole city; who has its only partition is the one that watches.
 */
const declared = {
  vehicleStates: { name: 'vehicle-states', busy: true, retentionMs: DAY_MS },
  perceivedObjects: { name: 'perceived-objects', busy: true, retentionMs: DAY_MS },
  signalStates: { name: 'signal-states', busy: false, retentionMs: 3 * DAY_MS },
  controllerEvents: { name: 'controller-events', busy: false, retentionMs: 7 * DAY_MS },
  detectorCounts: { name: 'detector-counts', busy: false, retentionMs: 7 * DAY_MS },
  pedestrians: { name: 'pedestrians', busy: false, retentionMs: DAY_MS },
  terminals: { name: 'terminals', busy: false, retentionMs: 7 * DAY_MS },
  passingVehicles: { name: 'passing-vehicles', busy: false, retentionMs: 7 * DAY_MS },
  priorityRequests: { name: 'priority-requests', busy: false, retentionMs: DAY_MS },
  maps: { name: 'maps', busy: false, retentionMs: 30 * DAY_MS },
  roadsideEvents: { name: 'roadside-events', busy: false, retentionMs: 30 * DAY_MS },
  parking: { name: 'parking', busy: false, retentionMs: 7 * DAY_MS },
  tocc: { name: 'tocc-reports', busy: false, retentionMs: 30 * DAY_MS },
  health: { name: 'device-health', busy: false, retentionMs: 7 * DAY_MS },
  commands: { name: 'commands', busy: false, retentionMs: 30 * DAY_MS },
  commandResults: { name: 'command-results', busy: false, retentionMs: 30 * DAY_MS },
  controlDecisions: { name: 'control-decisions', busy: false, retentionMs: 3 * DAY_MS },
  quarantine: { name: 'quarantine', busy: false, retentionMs: 30 * DAY_MS },
  observations: { name: 'observations', busy: false, retentionMs: HOUR_MS },
} as const satisfies Record<string, { name: string; busy: boolean; retentionMs: number }>;

export type TopicKey = keyof typeof declared;

/** Topic name of each family. */
export const topicNames = Object.fromEntries(Object.entries(declared).map(([key, topic]) => [key, topic.name])) as {
  readonly [K in TopicKey]: (typeof declared)[K]['name'];
};

/** All topics, with `partitions` for the busy ones, each partition of at most `retentionBytes`. */
export function topicSpecs(partitions: number, retentionBytes: number): TopicSpec[] {
  return Object.values(declared).map(({ busy, ...topic }) => ({
    ...topic,
    partitions: busy ? partitions : 1,
    retentionBytes,
  }));
}
