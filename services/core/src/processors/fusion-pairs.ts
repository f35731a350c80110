import { compactIds, newIdTable, numberOf } from '../columns/id-table.js';
import { growFields, keepFields } from '../columns/table-fields.js';
import { mahalanobis2, type TrackDifference } from './compare-tracks.js';

/** The mean of a difference is over so many rounds at most. */
const MEMORY_ROUNDS = 6;

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
    score: new Float32Array(1024),
  };
  readonly #ids = newIdTable();

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
    for (const [field, value] of [
      [f.eastM, seen.eastM],
      [f.northM, seen.northM],
      [f.speed2, seen.speed2],
      [f.variance2, seen.variance2],
    ] as const) {
      const mean = rounds === 1 ? 0 : (field[at] as number);
      field[at] = mean + (value - mean) * gain;
    }
    f.rounds[at] = rounds;
    f.round[at] = round;
    f.score[at] = mahalanobis2(
      f.eastM[at] as number,
      f.northM[at] as number,
      f.speed2[at] as number,
      f.variance2[at] as number,
    );
  }

  /** Forgets the pairs that this round did not see. */
  endRound(round: number): void {
    keepFields(
      this.fields,
      compactIds(this.#ids, (at) => this.fields.round[at] === round),
    );
  }
}
