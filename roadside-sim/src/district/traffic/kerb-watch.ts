import type { NetCrossing } from '../city/road-network.js';
import { nearestAlong } from './nearest-along.js';
import { placeIn } from './queue.js';
import type { Vehicles } from './vehicles.js';

/** Nobody steps in front of a vehicle that would be there within this, s. */
const STEP_OFF_S = 2.6;
/** Who walks stops for a vehicle within this in front, m. */
const NEXT_M = { from: 0.3, to: 2.2 };

/** What people on foot must know of the traffic. */
export interface Road {
  readonly vehicles: Vehicles;
  readonly queues: readonly number[][];
}

/** Looks left and right before and while crossing. */
export class KerbWatch {
  readonly #places = new Map<number, Float64Array>();

  constructor(private readonly road: Road) {}

  /** Nobody comes so fast that one would not get by or be let by. */
  isFree({ conflicts }: NetCrossing): boolean {
    const { positionM, speedMps } = this.road.vehicles;
    for (const { strip, atM } of conflicts) {
      const queue = this.road.queues[strip.index] ?? [];
      const next = queue[placeIn(queue, positionM, atM)];
      if (next === undefined) continue;
      const speed = speedMps[next] ?? 0;
      if (speed > 1.5 && atM - (positionM[next] ?? 0) < speed * STEP_OFF_S) return false;
    }
    return true;
  }

  /** Whether a vehicle stands or drives where one is about to step, walking in a direction (1 or -1) along the line. */
  isInFront(crossing: NetCrossing, alongM: number, direction: number): boolean {
    const { conflicts } = crossing;
    const { positionM, lengthM } = this.road.vehicles;
    const places = this.#placesOn(crossing);
    for (let i = 0; i < conflicts.length; i++) {
      const aheadM = ((places[i] ?? 0) - alongM) * direction;
      const conflict = conflicts[i];
      if (aheadM < NEXT_M.from || aheadM > NEXT_M.to || conflict === undefined) continue;
      const queue = this.road.queues[conflict.strip.index] ?? [];
      for (let k = 0; k < queue.length; k++) {
        const frontM = (positionM[queue[k] ?? 0] ?? 0) - conflict.atM;
        if (frontM < -1) break;
        if (frontM - (lengthM[queue[k] ?? 0] ?? 0) < 1) return true;
      }
    }
    return false;
  }

  /** Along the crossing, where each strip passes. */
  #placesOn({ index, conflicts, line }: NetCrossing): Float64Array {
    let places = this.#places.get(index);
    if (places === undefined) {
      places = Float64Array.from(conflicts, ({ strip, atM }) => {
        const { x, y } = strip.line.locate(atM);
        return nearestAlong(line, x, y).atM;
      });
      this.#places.set(index, places);
    }
    return places;
  }
}
