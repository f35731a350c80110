import { hashText } from '../columns/hash.js';
import { compactIds, type IdTable, newIdTable, numberOf } from '../columns/id-table.js';
import { DEGREE_UNIT, type MovingColumns } from '../columns/moving-columns.js';
import { metresPerDegree } from '../geometry/geometry.js';

/** Nothing on a road is faster; the slack is for errors of position. */
const MAX_SPEED_MPS = 85;
const SLACK_M = 70;
/** After so long without a row a thing may be anywhere. */
const FORGET_AFTER_MS = 60_000;
/** After so many refused rows in a row the first position was the wrong one. */
const MAX_STRIKES = 3;

/**
 * Finds rows whose position cannot follow from the one before.
 *
 * Keeps the last believed position of each thing of each device, of at most `maxThings` (then the longest silent go).
 * A row that is not newer than the last one is not judged. Used where data comes in, so it is not stored.
 */
export class PositionJumps {
  readonly #maxThings: number;
  readonly #ids: IdTable = newIdTable();
  #timeMs = new Float64Array(1024);
  #latitude = new Int32Array(1024);
  #longitude = new Int32Array(1024);
  #strikes = new Uint8Array(1024);

  constructor(maxThings = 200_000) {
    this.#maxThings = maxThings;
  }

  /** Rows that jump, rising; empty when all is well. Learns from the others. */
  check(deviceId: string, moving: MovingColumns): number[] {
    const bad: number[] = [];
    const device = hashText(deviceId, 0);
    const { idWords, latitude, longitude, timeOffset, baseTimeMs, rows } = moving;
    for (let row = 0; row < rows; row++) {
      const known = this.#ids.count;
      const thing = numberOf(this.#ids, idWords[row * 2] as number, idWords[row * 2 + 1] as number, device);
      if (this.#ids.count > this.#timeMs.length) this.#grow();
      const timeMs = baseTimeMs + (timeOffset[row] as number);
      const lat = latitude[row] as number;
      const lon = longitude[row] as number;
      if (thing !== known) {
        const elapsedMs = timeMs - (this.#timeMs[thing] as number);
        if (elapsedMs <= 0) continue;
        if (elapsedMs < FORGET_AFTER_MS && this.#jumps(thing, lat, lon, elapsedMs)) {
          const strikes = (this.#strikes[thing] as number) + 1;
          this.#strikes[thing] = strikes;
          if (strikes < MAX_STRIKES) {
            bad.push(row);
            continue;
          }
        }
      }
      this.#timeMs[thing] = timeMs;
      this.#latitude[thing] = lat;
      this.#longitude[thing] = lon;
      this.#strikes[thing] = 0;
    }
    if (this.#ids.count > this.#maxThings) this.#forget();
    return bad;
  }

  #jumps(thing: number, lat: number, lon: number, elapsedMs: number): boolean {
    const limit = SLACK_M + (MAX_SPEED_MPS * elapsedMs) / 1000;
    const north = (lat - (this.#latitude[thing] as number)) * DEGREE_UNIT * metresPerDegree;
    if (Math.abs(north) > limit) return true;
    const east = (lon - (this.#longitude[thing] as number)) * DEGREE_UNIT * metresPerDegree;
    // A degree of longitude is never longer than one of latitude: most rows need no cosine.
    const squared = north * north + east * east;
    if (squared <= limit * limit) return false;
    const eastM = east * Math.cos((lat * DEGREE_UNIT * Math.PI) / 180);
    return north * north + eastM * eastM > limit * limit;
  }

  #grow(): void {
    const size = this.#timeMs.length * 2;
    this.#timeMs = copy(new Float64Array(size), this.#timeMs);
    this.#latitude = copy(new Int32Array(size), this.#latitude);
    this.#longitude = copy(new Int32Array(size), this.#longitude);
    this.#strikes = copy(new Uint8Array(size), this.#strikes);
  }

  /** Drops the longer silent half. */
  #forget(): void {
    const times = this.#timeMs.slice(0, this.#ids.count).sort();
    const median = times[times.length >> 1] as number;
    const kept = compactIds(this.#ids, (thing) => (this.#timeMs[thing] as number) > median);
    kept.forEach((from, to) => {
      this.#timeMs[to] = this.#timeMs[from] as number;
      this.#latitude[to] = this.#latitude[from] as number;
      this.#longitude[to] = this.#longitude[from] as number;
      this.#strikes[to] = this.#strikes[from] as number;
    });
  }
}

function copy<A extends Float64Array | Int32Array | Uint8Array>(target: A, source: A): A {
  target.set(source as never);
  return target;
}
