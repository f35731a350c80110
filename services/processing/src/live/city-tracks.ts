import { type LaneIndex, LaneTrackTable, type TrackBlock, type TracksSeen, topicNames } from '@luyun/core';

/** So long until every partition has shown its tracks. */
const BEGIN_MS = 1_000;
/** So long until every process has taken a new city: they ask for it every 3 s. */
const CHANGE_MS = 4_000;

/**
 * The traffic on the lanes of the whole city, whoever folds it: from the blocks that live state passes on.
 *
 * Tracks begin anew with a new city. From its first block on those of the city before are left out, and one waits until all tell of it:
 * whoever looked earlier would see a part.
 */
export class CityTracks {
  readonly #tables = new Map<string, LaneTrackTable>([
    [topicNames.vehicleStates, new LaneTrackTable(false)],
    [topicNames.perceivedObjects, new LaneTrackTable(true)],
  ]);
  #cityVersion = -1;
  #wholeMs = 0;
  #simulated = false;

  /** Copies what is kept. */
  put(block: TrackBlock, nowMs: number): void {
    const table = this.#tables.get(block.topic);
    if (table === undefined || block.cityVersion < this.#cityVersion) return;
    if (block.cityVersion > this.#cityVersion) {
      this.#wholeMs = nowMs + (this.#cityVersion < 0 ? BEGIN_MS : CHANGE_MS);
      this.#cityVersion = block.cityVersion;
      for (const each of this.#tables.values()) each.clear();
    }
    if (block.simulated) this.#simulated = true;
    table.put(block, nowMs);
  }

  /** Newest event time, never after the coming of its row. */
  get watermarkMs(): number {
    return Math.max(...[...this.#tables.values()].map((table) => table.watermarkMs));
  }

  /** Whether any of it ever was. */
  get simulated(): boolean {
    return this.#simulated;
  }

  /** Whether the whole city can be seen, on the lanes of this version. */
  isWhole(cityVersion: number, nowMs: number): boolean {
    return cityVersion === this.#cityVersion && nowMs >= this.#wholeMs;
  }

  /** All tracks, on the lanes of the version that `isWhole`. */
  look(index: LaneIndex, timeMs: number): TracksSeen[] {
    return [...this.#tables.values()].map((table) => table.look(index, timeMs));
  }
}
