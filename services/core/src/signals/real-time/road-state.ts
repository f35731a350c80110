import type { LoopReading, SeenVehicle } from '../control/control-junction.js';
import { QUEUE_SPACING_M } from '../control/lane-estimate.js';
import type { ControlSite } from './control-site.js';
import { SEEN_M } from './lane-reach.js';

/** A vehicle on a lane of the city, whoever sees it. */
export interface VehicleOnLane {
  readonly id: string;
  readonly laneId: string;
  /** Of its front, from the beginning of the lane; and from there to the end of the lane, m. */
  readonly alongM: number;
  readonly beforeEndM: number;
  readonly speedMps: number;
  readonly lengthM: number;
}

/** A detector behind a junction would be so far from it, m. */
const EXIT_M = 10;
const SLOW_MPS = 3;

/** Vehicles that come to the junction; distances to a centimetre, so that they are the same when they are read again. */
export function seenVehicles({ reach }: ControlSite, vehicles: readonly VehicleOnLane[]): SeenVehicle[] {
  const seen: SeenVehicle[] = [];
  for (const { id, laneId, beforeEndM, speedMps } of vehicles)
    for (const { lane, offsetM, share } of reach.get(laneId) ?? []) {
      const distanceM = hundredths(beforeEndM + offsetM);
      if (distanceM < 0 || distanceM > SEEN_M) continue;
      seen.push({ id, lane, distanceM, speedMps: hundredths(speedMps), share });
    }
  return seen.sort((a, b) => a.lane - b.lane || a.distanceM - b.distanceM || (a.id < b.id ? -1 : 1));
}

/** A reading for each road behind the junction: occupied while somebody is where its detector would be, on every lane. */
export function exitReadings({ exits }: ControlSite, vehicles: readonly VehicleOnLane[]): LoopReading[] {
  return exits.map(({ laneIds }) => {
    const occupied =
      laneIds.length > 0 &&
      laneIds.every((laneId) =>
        vehicles.some(
          (each) => each.laneId === laneId && each.alongM >= EXIT_M && each.alongM - each.lengthM <= EXIT_M,
        ),
      );
    return { entered: 0, left: 0, occupied };
  });
}

/** By lane and movement: how full the road is that it leads to, 0..1. */
export function exitFill({ exits, exitOf }: ControlSite, vehicles: readonly VehicleOnLane[]): number[][] {
  const fill = exits.map(({ laneIds, roomM }) => {
    if (roomM === null) return 0;
    const standing = vehicles.filter(({ laneId, speedMps }) => speedMps < SLOW_MPS && laneIds.includes(laneId)).length;
    return hundredths(Math.min(1, (standing * QUEUE_SPACING_M) / Math.max(2 * QUEUE_SPACING_M, roomM)));
  });
  return exitOf.map((movements) => movements.map((exit) => fill[exit] ?? 0));
}

const hundredths = (value: number) => Math.round(value * 100) / 100;
