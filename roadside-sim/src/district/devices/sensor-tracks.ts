import { gaussian, type Random } from '../random.js';

/** An error stays alike for about this long, s: a tracker smooths. */
const NOISE_CORRELATION_S = 0.7;
/** A thing that was not seen for so long gets a new number when it is seen again, s. */
const LOST_AFTER_S = 1.5;
/** A run of missed frames lasts about this long, s. */
const MISS_LASTS_S = 0.5;

/** One thing as one unit follows it. */
export interface SensorTrack {
  /** Track number of the unit. */
  id: number;
  /** Error of the last position in standard deviations, east and north. */
  eastError: number;
  northError: number;
  bornMs: number;
  seenMs: number;
  missedUntilMs: number;
  /** What the unit takes it for, once and for all: some lorries are vans to it. */
  misjudged: boolean;
}

/** The things that one unit follows: their numbers, errors and gaps. */
export class SensorTracks {
  readonly #tracks = new Map<number, SensorTrack>();
  #nextId: number;

  constructor(private readonly random: Random) {
    this.#nextId = 1 + Math.floor(random() * 1_000_000);
  }

  get size(): number {
    return this.#tracks.size;
  }

  /** A number that no other thing of this unit has. */
  newId(): number {
    this.#nextId = (this.#nextId + 1) >>> 0;
    return this.#nextId;
  }

  /** The track of a thing that is seen now; a new one where there was none of late. */
  follow(key: number, nowMs: number): SensorTrack {
    const known = this.#tracks.get(key);
    if (known !== undefined) {
      const sinceS = (nowMs - known.seenMs) / 1000;
      if (sinceS > LOST_AFTER_S) {
        known.id = this.newId();
        known.bornMs = nowMs;
      }
      const kept = Math.exp(-sinceS / NOISE_CORRELATION_S);
      const fresh = Math.sqrt(1 - kept * kept);
      known.eastError = known.eastError * kept + fresh * gaussian(this.random);
      known.northError = known.northError * kept + fresh * gaussian(this.random);
      known.seenMs = nowMs;
      return known;
    }
    const track: SensorTrack = {
      id: this.newId(),
      eastError: gaussian(this.random),
      northError: gaussian(this.random),
      bornMs: nowMs,
      seenMs: nowMs,
      missedUntilMs: 0,
      misjudged: this.random() < 0.03,
    };
    this.#tracks.set(key, track);
    return track;
  }

  /** Whether a thing in sight is missed in this frame. Misses come in runs; in the long run their share is `share`. */
  misses(key: number, share: number, everyMs: number, nowMs: number): boolean {
    const track = this.#tracks.get(key);
    if (track === undefined) return this.random() < share;
    if (nowMs < track.missedUntilMs) return true;
    const runMs = Math.max(everyMs, MISS_LASTS_S * 1000);
    // A run takes up the frames that begin within it; between runs lie (1 - share) / share times as many.
    const frames = Math.ceil(runMs / everyMs);
    const begins = share / (share + (1 - share) * frames);
    if (this.random() >= begins) return false;
    track.missedUntilMs = nowMs + runMs;
    return true;
  }

  /** Two things are taken for one another from now on. */
  swap(a: number, b: number): void {
    const first = this.#tracks.get(a);
    const second = this.#tracks.get(b);
    if (first === undefined || second === undefined) return;
    [first.id, second.id] = [second.id, first.id];
  }

  /** Forgets what was not seen for a while. */
  sweep(nowMs: number): void {
    for (const [key, { seenMs }] of this.#tracks) {
      if (nowMs - seenMs > 4 * LOST_AFTER_S * 1000) this.#tracks.delete(key);
    }
  }
}
