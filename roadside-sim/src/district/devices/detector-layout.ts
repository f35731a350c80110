import type { NetJunction, NetLane } from '../city/road-network.js';
import type { DistrictWorld } from '../district-world.js';
import { type DevicePlan, deviceSchema } from './device-plan.js';

/**
 * advance: a radar before the stop line, which measures speeds; stop-bar: a loop at it, which calls the controller and
 * counts who leaves, without speeds; exit: a radar behind the junction.
 */
export type DetectorUse = 'advance' | 'stop-bar' | 'exit';

/** A detector over one lane. */
export interface LaneDetector {
  readonly id: string;
  readonly use: DetectorUse;
  readonly lane: NetLane;
  /** Whose controller logs it. */
  readonly junction: NetJunction;
  readonly atM: number;
  /** Number in the controller's log, from 1 at each junction. */
  readonly channel: number;
}

/** The detectors of all signalised junctions; without settings as the usual city has them. */
export function loopDetectors(
  world: DistrictWorld,
  settings: DevicePlan['detectors'] = deviceSchema.parse({}).detectors,
): LaneDetector[] {
  return world.network.junctions.flatMap((junction) =>
    junction.signal === undefined ? [] : detectorsOf(junction, settings),
  );
}

function detectorsOf(junction: NetJunction, settings: DevicePlan['detectors']): LaneDetector[] {
  const approaches = junction.links.in.flatMap(({ lanes }) => lanes);
  const exits = settings.exits
    ? junction.links.out.flatMap(({ lanes }) => lanes.filter((lane) => lane.in.length > 0))
    : [];
  const placed: Omit<LaneDetector, 'channel'>[] = [
    ...approaches.map((lane) => ({
      id: `${lane.id}-d`,
      use: 'advance' as const,
      lane,
      junction,
      atM: Math.max(lane.opensAtM + 2, lane.lengthM - settings.advanceM),
    })),
    ...approaches.map((lane) => ({
      id: `${lane.id}-s`,
      use: 'stop-bar' as const,
      lane,
      junction,
      atM: Math.max(lane.opensAtM + 2, lane.lengthM - settings.stopBarM),
    })),
    ...exits
      .filter((lane) => lane.lengthM > 3 * settings.exitM)
      .map((lane) => ({ id: `${lane.id}-x`, use: 'exit' as const, lane, junction, atM: settings.exitM })),
  ];
  return placed.map((detector, i) => ({ ...detector, channel: i + 1 }));
}
