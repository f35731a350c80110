import { laneVehicles, type TrackBlock, type VehicleOnLane } from '@luyun/core';
import type { CityViews } from '../city/city-views.js';
import { CityTracks } from '../live/city-tracks.js';

/** Of vehicles that were not heard for so long nobody tells any more. */
const FRESH_MS = 3_000;
const NOBODY: readonly VehicleOnLane[] = [];

/** The vehicles of the city by lane, as folds see them: connected ones and those that sensors perceive, each once. */
export class CityTraffic {
  readonly #tracks = new CityTracks();
  #looked: { readonly timeMs: number; readonly byLane: ReadonlyMap<string, readonly VehicleOnLane[]> } | undefined;

  constructor(private readonly cities: CityViews) {}

  take(block: TrackBlock, nowMs: number): void {
    this.#tracks.put(block, nowMs);
    this.#looked = undefined;
  }

  /** Whether there will be no news of that time, or none that is worth waiting for. */
  isKnown(timeMs: number): boolean {
    const { watermarkMs } = this.#tracks;
    return watermarkMs >= timeMs || watermarkMs < timeMs - FRESH_MS;
  }

  /** Vehicles on these lanes; null: nobody tells of any. */
  on(laneIds: Iterable<string>, timeMs: number): readonly VehicleOnLane[] | null {
    const { version, index } = this.cities.latest;
    // Vehicles that some folds do not tell of yet are no reason to do without those that others tell of: it is a matter of seconds.
    const isOnLanes = this.#tracks.isWhole(version, Number.POSITIVE_INFINITY);
    if (this.#tracks.watermarkMs < timeMs - FRESH_MS || !isOnLanes) return null;
    if (this.#looked?.timeMs !== timeMs) this.#looked = { timeMs, byLane: this.#look(timeMs, index) };
    const { byLane } = this.#looked;
    return [...laneIds].flatMap((id) => byLane.get(id) ?? NOBODY);
  }

  #look(timeMs: number, index: CityViews['latest']['index']): Map<string, VehicleOnLane[]> {
    const found = laneVehicles(this.#tracks.look(index, timeMs), index, timeMs);
    const byLane = new Map<string, VehicleOnLane[]>();
    for (let row = 0; row < found.rows; row++) {
      const lane = found.lane[row] as number;
      const laneId = index.laneIds[lane] ?? '';
      const lengthM = found.lengthM[row] as number;
      const speedMps = found.speedMps[row] as number;
      const alongM = (found.alongM[row] as number) + lengthM / 2;
      const own = byLane.get(laneId) ?? [];
      byLane.set(laneId, own);
      own.push({
        id: String(found.track[row]),
        laneId,
        alongM,
        beforeEndM: (index.laneLengthM[lane] as number) - alongM,
        speedMps: Number.isNaN(speedMps) ? 0 : speedMps,
        lengthM,
      });
    }
    return byLane;
  }
}
