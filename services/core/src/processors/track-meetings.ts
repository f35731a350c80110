import { compareTracks, headingsDisagree, type TrackDifference } from './compare-tracks.js';
import type { FusionObjects } from './fusion-objects.js';
import type { FusionPairs } from './fusion-pairs.js';
import type { FusionParams } from './fusion-params.js';
import { coexist, type FusionTracks, kindsAgree } from './fusion-tracks.js';
import { NearTracks } from './near-tracks.js';

/** What knows its place worse than this may be more than a gate away from where it is, m. */
const VAGUE_M = 1.8;
/** What stood is doubted from so long after its last sighting, ms; refuted by what is now at its place, or what drives off behind or before it. */
const DOUBTED_MS = 1_000;
/** Another one is at its place within this share of its length and of this, m; beside it; the next one before or behind it, gap and lengths. */
const TAKEN_SHARE = 0.43;
const TAKEN_M = 2;
const BESIDE_M = 1.6;
const BICYCLE_BESIDE_M = 0.6;
const NEXT_GAP_M = 4.4;
const BICYCLE_GAP_M = 1.2;
const NON_MOTOR = 2;
const DRIVES_MPS = 2.5;
const GONE_MPS = 6;

/** Compares, round by round, the tracks of one thing with each other, and those near each other that are not yet one. */
export class TrackMeetings {
  /** Those of late and those that stand, as they are at `atMs`; of the last round. */
  readonly near: NearTracks;
  atMs = 0;
  #fresh = new Int32Array(1024);
  #round = 0;
  readonly #seen: TrackDifference = { eastM: 0, northM: 0, speed2: 0, variance2: 1, unlike: 0 };

  /** @param stands whether what a track was of stood when it was seen last, and is shown */
  constructor(
    private readonly tracks: FusionTracks,
    private readonly objects: FusionObjects,
    private readonly pairs: FusionPairs,
    private readonly params: FusionParams,
    private readonly stands: (slot: number) => boolean,
  ) {
    this.near = new NearTracks(params.gateM);
  }

  /** Notes in the pairs what this round shows; gives slots of what stood there, and is not there any more. */
  hold(round: number, nowMs: number): number[] {
    this.#round = round;
    this.#compareMembers(nowMs);
    return this.#compareNeighbours(nowMs);
  }

  #compareMembers(nowMs: number): void {
    const { head, count } = this.objects.fields;
    const { next } = this.tracks.fields;
    for (let object = 0; object < this.objects.high; object++) {
      if ((count[object] as number) < 2) continue;
      for (let a = head[object] as number; a >= 0; a = next[a] as number)
        for (let b = next[a] as number; b >= 0; b = next[b] as number)
          if (this.#recent(a, nowMs) && this.#recent(b, nowMs)) this.#compare(a, b, Number.POSITIVE_INFINITY);
    }
  }

  #recent(slot: number, nowMs: number): boolean {
    return nowMs - (this.tracks.fields.seenMs[slot] as number) <= this.params.maxPredictionMs;
  }

  /** Gives what is refuted. */
  #compareNeighbours(nowMs: number): number[] {
    const tracks = this.tracks;
    const f = tracks.fields;
    if (this.#fresh.length < tracks.high) this.#fresh = new Int32Array(tracks.high * 2);
    let newestMs = 0;
    for (let slot = 0; slot < tracks.high; slot++)
      if (f.used[slot] === 1 && this.#recent(slot, nowMs)) newestMs = Math.max(newestMs, f.timeMs[slot] as number);
    // A clock that is fast makes nobody else's tracks old.
    newestMs = Math.min(newestMs, nowMs);
    const oldestMs = newestMs - this.params.maxPredictionMs;
    let count = 0;
    for (let slot = 0; slot < tracks.high; slot++) {
      if (f.used[slot] === 0) continue;
      const recent = this.#recent(slot, nowMs) && (f.timeMs[slot] as number) >= oldestMs;
      const carried = (f.carriedRound[slot] as number) + 1 === this.#round;
      if (recent || carried || this.stands(slot)) this.#fresh[count++] = slot;
    }
    this.atMs = newestMs;
    this.near.build(tracks, this.#fresh, count, newestMs);
    const { gateM } = this.params;
    let self = 0;
    const meet = (other: number, gate: number): void => {
      if (f.object[other] === f.object[self] || coexist(tracks, self, other)) return;
      if (!kindsAgree(f.kind[self] as number, f.kind[other] as number)) return;
      if (!headingsDisagree(tracks, self, other)) this.#compare(self, other, gate);
    };
    // Each pair once: what is perceived finds what knows its place well, of two that are perceived the smaller one the other ...
    const see = (other: number): void => {
      const perceived = (f.kind[other] as number) >> 4 === 0;
      if (perceived ? (f.track[other] as number) > (f.track[self] as number) : !this.#vague(other)) meet(other, gateM);
    };
    // ... and what knows its place badly looks about for what is perceived.
    const seek = (other: number): void => {
      if ((f.kind[other] as number) >> 4 === 0) meet(other, 2 * gateM);
    };
    for (let i = 0; i < count; i++) {
      self = this.#fresh[i] as number;
      if ((f.kind[self] as number) >> 4 === 0) this.near.visit(self, 1, see);
      else if (this.#vague(self)) this.near.visit(self, 2, seek);
    }
    const gone: number[] = [];
    for (let i = 0; i < count; i++) {
      self = this.#fresh[i] as number;
      const carried = (f.carriedRound[self] as number) > 0;
      if ((f.sensedMs[self] as number) >= newestMs - DOUBTED_MS || !(carried || this.stands(self))) continue;
      let refuted = false;
      this.near.visit(self, 2, (other) => {
        refuted ||= this.#refutes(other, self);
      });
      if (refuted) gone.push(self);
    }
    return gone;
  }

  /** Whether `other` shows that what stood in `slot` when it was seen last is gone: it is there now itself, or what stood behind or before it drives. */
  #refutes(other: number, slot: number): boolean {
    const f = this.tracks.fields;
    if ((f.sensedMs[other] as number) < (f.sensedMs[slot] as number) + DOUBTED_MS || !coexist(this.tracks, slot, other))
      return false;
    compareTracks(this.tracks, slot, other, this.#seen);
    const { eastM, northM } = this.#seen;
    const bicycle = ((f.kind[slot] as number) & 15) === NON_MOTOR;
    const lengthM = (f.lengthM[slot] as number) || (bicycle ? 1.8 : 4.6);
    const otherM = (f.lengthM[other] as number) || lengthM;
    const takenM = Math.min(TAKEN_M, TAKEN_SHARE * lengthM);
    if (eastM * eastM + northM * northM < takenM * takenM) return true;
    const angle = ((f.headingDeg[slot] as number) * Math.PI) / 180;
    const acrossM = Math.abs(eastM * Math.cos(angle) - northM * Math.sin(angle));
    const alongM = eastM * Math.sin(angle) + northM * Math.cos(angle);
    const forwardMps = (f.east[other] as number) * Math.sin(angle) + (f.north[other] as number) * Math.cos(angle);
    const nextM = (lengthM + otherM) / 2 + (bicycle ? BICYCLE_GAP_M : NEXT_GAP_M);
    if (acrossM > (bicycle ? BICYCLE_BESIDE_M : BESIDE_M) || Math.abs(alongM) > nextM) return false;
    // What drives up from behind would hit it; what was before it has long left it behind.
    return forwardMps > (alongM < 0 ? DRIVES_MPS : GONE_MPS);
  }

  #vague(slot: number): boolean {
    return (this.tracks.fields.errorM[slot] as number) > VAGUE_M;
  }

  #compare(one: number, other: number, gateM: number): void {
    const { track } = this.tracks.fields;
    const [a, b] = (track[one] as number) < (track[other] as number) ? [one, other] : [other, one];
    compareTracks(this.tracks, a, b, this.#seen);
    const { eastM, northM } = this.#seen;
    if (eastM * eastM + northM * northM > gateM * gateM) return;
    this.pairs.note(this.#round, a, b, track[a] as number, track[b] as number, this.#seen);
  }
}
