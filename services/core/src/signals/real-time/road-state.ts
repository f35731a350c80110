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

/** Who drives from one lane to the next is on none for so long at the most. */
const BETWEEN_MS = 3_000;
/** From the end of a lane, in which a vehicle may have left it since it was seen, beside what it drives, m. */
const END_M = 10;

/** Vehicles that come to a junction, also while they are between two lanes; what is forgotten is what was not seen for some seconds. */
export class RoadMemory {
  #seen = new Map<string, { readonly timeMs: number; readonly places: readonly SeenVehicle[] }>();

  constructor(private readonly site: Pick<ControlSite, 'reach'>) {}

  /** Distances and speeds to hundredths, so that they are the same when they are read again. */
  seen(timeMs: number, vehicles: readonly VehicleOnLane[]): SeenVehicle[] {
    const now = new Map<string, { readonly timeMs: number; readonly places: readonly SeenVehicle[] }>();
    const all: SeenVehicle[] = [];
    const known = new Set(vehicles.map(({ id }) => id));
    for (const vehicle of vehicles) {
      const places = this.#placesOf(vehicle);
      all.push(...places);
      // Only who is about to leave a lane that is not the last one can be between two.
      const leaving = vehicle.beforeEndM < (vehicle.speedMps * BETWEEN_MS) / 1000 + END_M;
      const further = (this.site.reach.get(vehicle.laneId) ?? []).every(({ offsetM }) => offsetM > 0);
      if (leaving && further && places.length > 0) now.set(vehicle.id, { timeMs, places });
    }
    for (const [id, last] of this.#seen) {
      const forS = (timeMs - last.timeMs) / 1000;
      if (known.has(id) || timeMs - last.timeMs > BETWEEN_MS) continue;
      now.set(id, last);
      for (const place of last.places) {
        const distanceM = hundredths(place.distanceM - place.speedMps * forS);
        if (distanceM > 0) all.push({ ...place, distanceM });
      }
    }
    this.#seen = now;
    return all.sort((a, b) => a.lane - b.lane || a.distanceM - b.distanceM || (a.id < b.id ? -1 : 1));
  }

  #placesOf({ id, laneId, beforeEndM, speedMps }: VehicleOnLane): SeenVehicle[] {
    return (this.site.reach.get(laneId) ?? []).flatMap(({ lane, offsetM, share }): SeenVehicle[] => {
      const distanceM = hundredths(beforeEndM + offsetM);
      if (distanceM < 0 || distanceM > SEEN_M) return [];
      return [{ id, lane, distanceM, speedMps: hundredths(speedMps), share }];
    });
  }
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
