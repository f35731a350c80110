import type { LaneIndex } from '../city/lane-index.js';
import type { LiveLink } from '../ports/live-state.js';
import type { LaneVehicles } from './lane-vehicles.js';

const BUCKET_MS = 5_000;
/** Time that is kept. */
export const SAMPLED_MS = 180_000;
const BUCKETS = SAMPLED_MS / BUCKET_MS;

interface Bucket {
  number: number;
  samples: number;
  /** By link: vehicles over all samples, those whose speed is known, and the sum of their speeds. */
  readonly vehicles: Float32Array;
  readonly known: Float32Array;
  readonly speedMps: Float32Array;
}

/**
 * Traffic on links by looking at all vehicles once a second: over a link and the time of the samples the mean of their number is Edie's
 * density times the length, and their mean speed his space-mean speed. Vehicles are each once in a sample, so nothing
 * is counted twice, and speeds are of the whole link as far as it is seen, not of a detector's place.
 */
export class LinkSamples {
  #index: LaneIndex | undefined;
  #buckets: Bucket[] = [];
  #newestMs = 0;

  /** Adds a sample; those of another city are forgotten. */
  add(vehicles: LaneVehicles, index: LaneIndex, timeMs: number): void {
    if (this.#index !== index) {
      this.#index = index;
      this.#buckets = [];
    }
    this.#newestMs = timeMs;
    const bucket = this.#bucketAt(Math.floor(timeMs / BUCKET_MS), index.linkIds.length);
    bucket.samples++;
    for (let row = 0; row < vehicles.rows; row++) {
      const link = vehicles.link[row] as number;
      bucket.vehicles[link] = (bucket.vehicles[link] as number) + 1;
      const speed = vehicles.speedMps[row] as number;
      if (Number.isNaN(speed)) continue;
      bucket.known[link] = (bucket.known[link] as number) + 1;
      bucket.speedMps[link] = (bucket.speedMps[link] as number) + speed;
    }
  }

  /** UTC epoch ms of the newest sample. */
  get timeMs(): number {
    return this.#newestMs;
  }

  /** What the samples of the last `windowMs` say of a link; speed, density and flow are null where no vehicle was there. */
  traffic(link: number, windowMs: number): Omit<LiveLink, 'los'> {
    const first = Math.floor((this.#newestMs - windowMs) / BUCKET_MS) + 1;
    let samples = 0;
    let vehicles = 0;
    let known = 0;
    let speed = 0;
    for (const bucket of this.#buckets) {
      if (bucket.number < first) continue;
      samples += bucket.samples;
      vehicles += bucket.vehicles[link] as number;
      known += bucket.known[link] as number;
      speed += bucket.speedMps[link] as number;
    }
    if (known === 0) return { speedMps: null, densityPerKm: null, flowPerHour: null, samples: 0 };
    const speedMps = speed / known;
    const present = vehicles / samples;
    const kilometres = (this.#index?.linkLengthM[link] as number) / 1000;
    const flowPerHour = (present / kilometres) * speedMps * 3.6;
    // Who was there at the beginning, and who came since.
    const seen = Math.round(present + (flowPerHour * Math.min(windowMs, samples * 1000)) / 3_600_000);
    return { speedMps, densityPerKm: present / kilometres, flowPerHour, samples: Math.max(1, seen) };
  }

  #bucketAt(number: number, links: number): Bucket {
    const last = this.#buckets[this.#buckets.length - 1];
    if (last?.number === number) return last;
    // The oldest one's arrays are used again.
    const old = this.#buckets.length >= BUCKETS ? this.#buckets.shift() : undefined;
    const bucket = old ?? {
      number,
      samples: 0,
      vehicles: new Float32Array(links),
      known: new Float32Array(links),
      speedMps: new Float32Array(links),
    };
    bucket.number = number;
    bucket.samples = 0;
    for (const column of [bucket.vehicles, bucket.known, bucket.speedMps]) column.fill(0);
    this.#buckets.push(bucket);
    return bucket;
  }
}
