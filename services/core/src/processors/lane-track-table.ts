import type { LaneIndex } from '../city/lane-index.js';
import type { LaneMatch } from '../city/match-lane.js';
import { projectOnLane } from '../city/project-on-lane.js';
import { hashText } from '../columns/hash.js';
import { compactIds, newIdTable, numberOf } from '../columns/id-table.js';
import { DEGREE_UNIT } from '../columns/moving-columns.js';
import { growFields, keepFields } from '../columns/table-fields.js';
import type { TrackBlock } from '../ports/live-state.js';
import { COUNTED_MS, type TracksSeen } from './lane-vehicles.js';

const match: LaneMatch = { segment: -1, alongM: 0 };

/**
 * The latest of the tracks of one source, as live state passes them on: what `laneVehicles` looks at where the folds are elsewhere.
 *
 * A row that is not newer than what is known of its track changes nothing, as it changes nothing for the fold. Rows are only copied
 * when they come; where on its lane a track is gets reckoned when somebody looks.
 */
export class LaneTrackTable {
  readonly #ids = newIdTable();
  readonly #fields = {
    track: new Uint32Array(1024),
    /** By the device's corrected clock. */
    eventMs: new Float64Array(1024),
    /** The same, but not after its coming: a clock that is ahead keeps no track alive. */
    timeMs: new Float64Array(1024),
    latitude: new Float64Array(1024),
    longitude: new Float64Array(1024),
    speedMps: new Float64Array(1024),
    lengthM: new Float32Array(1024),
    /** -1 unmatched */
    lane: new Int32Array(1024),
    /** As of the last `look`. */
    x: new Float64Array(1024),
    y: new Float64Array(1024),
    segment: new Int32Array(1024),
    alongM: new Float64Array(1024),
  };
  #watermarkMs = 0;

  /** @param perceived whether sensors perceive these tracks; otherwise they tell of themselves */
  constructor(private readonly perceived: boolean) {}

  /** Newest event time, never after the coming of its row. */
  get watermarkMs(): number {
    return this.#watermarkMs;
  }

  /** Tracks that are held. */
  get size(): number {
    return this.#ids.count;
  }

  /** Copies what is kept of a block. */
  put({ columns, rows, devices }: TrackBlock, nowMs: number): void {
    const ids = this.#ids;
    // As folds name a track's device: what tells of itself does so to any.
    const words = devices.map((device) => (this.perceived ? hashText(device, 0) : 0));
    growFields(this.#fields, ids.count + rows);
    const f = this.#fields;
    let watermarkMs = this.#watermarkMs;
    for (let row = 0; row < rows; row++) {
      const track = columns.track[row] as number;
      const eventMs = columns.eventTimeMs[row] as number;
      const known = ids.count;
      const at = numberOf(ids, track, 0, words[columns.deviceIndex[row] as number] ?? 0);
      if (at !== known && eventMs <= (f.eventMs[at] as number)) continue;
      const timeMs = Math.min(eventMs, nowMs);
      if (timeMs > watermarkMs) watermarkMs = timeMs;
      f.track[at] = track;
      f.eventMs[at] = eventMs;
      f.timeMs[at] = timeMs;
      f.latitude[at] = columns.latitude[row] as number;
      f.longitude[at] = columns.longitude[row] as number;
      f.speedMps[at] = columns.speedMps[row] as number;
      f.lengthM[at] = columns.lengthM[row] as number;
      f.lane[at] = (columns.lane[row] as number) - 1;
    }
    this.#watermarkMs = watermarkMs;
  }

  /** Tracks with their places on the lanes of `index`, which are those that their lanes were counted in; silent ones are forgotten. */
  look(index: LaneIndex, timeMs: number): TracksSeen {
    const f = this.#fields;
    const kept = compactIds(this.#ids, (at) => (f.timeMs[at] as number) >= timeMs - COUNTED_MS);
    keepFields(f, kept);
    for (let at = 0; at < kept.length; at++) {
      const x = (Math.round((f.longitude[at] as number) / DEGREE_UNIT) - index.originLon) * index.eastPerUnit;
      const y = (Math.round((f.latitude[at] as number) / DEGREE_UNIT) - index.originLat) * index.northPerUnit;
      const lane = f.lane[at] as number;
      if (lane >= 0) projectOnLane(index, lane, x, y, match);
      f.x[at] = x;
      f.y[at] = y;
      f.segment[at] = lane >= 0 ? match.segment : -1;
      f.alongM[at] = match.alongM;
    }
    return { state: { ids: this.#ids, fields: f }, perceived: this.perceived };
  }

  clear(): void {
    compactIds(this.#ids, () => false);
    this.#watermarkMs = 0;
  }
}
