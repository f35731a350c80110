import { compactIds, newIdTable, numberOf } from '../columns/id-table.js';
import { growFields, keepFields } from '../columns/table-fields.js';
import { mahalanobis2, type TrackDifference } from './compare-tracks.js';
import type { FusionTracks } from './fusion-tracks.js';

/** The mean of a difference is over so many rounds at most. */
const MEMORY_ROUNDS = 6;
const averaged = ['eastM', 'northM', 'speed2', 'variance2', 'unlike'] as const;

/** What was seen, round by round, of pairs of tracks that were near each other. A pair that is apart for a round is forgotten. */
export class FusionPairs {
  readonly fields = {
    /** Slots, that of the smaller track number first. */
    a: new Int32Array(1024),
    b: new Int32Array(1024),
    rounds: new Uint32Array(1024),
    round: new Uint32Array(1024),
    eastM: new Float32Array(1024),
    northM: new Float32Array(1024),
    speed2: new Float32Array(1024),
    variance2: new Float32Array(1024),
    unlike: new Float32Array(1024),
    score: new Float32Array(1024),
  };
  readonly #ids = newIdTable();
  readonly #mean: TrackDifference = { eastM: 0, northM: 0, speed2: 0, variance2: 1, unlike: 0 };

  get count(): number {
    return this.#ids.count;
  }

  /** Adds what a round says of a pair; tracks are named by their numbers, `trackA` < `trackB`. */
  note(round: number, a: number, b: number, trackA: number, trackB: number, seen: TrackDifference): void {
    const known = this.#ids.count;
    const at = numberOf(this.#ids, trackA, trackB, 0);
    if (at === known) growFields(this.fields, known + 1);
    const f = this.fields;
    if (at === known || f.a[at] !== a || f.b[at] !== b) {
      f.a[at] = a;
      f.b[at] = b;
      f.rounds[at] = 0;
    }
    const rounds = (f.rounds[at] as number) + 1;
    const gain = 1 / Math.min(MEMORY_ROUNDS, rounds);
    const mean = this.#mean;
    for (const name of averaged) {
      const before = rounds === 1 ? 0 : (f[name][at] as number);
      f[name][at] = mean[name] = before + (seen[name] - before) * gain;
    }
    f.rounds[at] = rounds;
    f.round[at] = round;
    f.score[at] = mahalanobis2(mean);
  }

  /** Forgets the pairs that this round did not see, and those of which a track is held no more: a slot without a track is part of no thing. */
  endRound(round: number, { fields: { used } }: FusionTracks): void {
    const f = this.fields;
    const keep = (at: number) =>
      f.round[at] === round && used[f.a[at] as number] === 1 && used[f.b[at] as number] === 1;
    keepFields(f, compactIds(this.#ids, keep));
  }
}
