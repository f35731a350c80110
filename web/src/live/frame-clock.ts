import type { Clock, ClockReading } from './protocol.js';

/** Live frames that are this much younger than the wish for stored ones mean that the platform went over to live. */
const LATE_MS = 1_500;
/** A difference above this, in seconds of real time, is a jump; less is evened out. */
const JUMP_S = 1;

/** The shown time at `localMs` of this machine, epoch ms. */
export function readClock(reading: ClockReading, localMs: number): number {
  return reading.shownMs + (localMs - reading.localMs) * reading.speed;
}

interface FrameTime {
  readonly platformMs: number;
  readonly replay: boolean;
  readonly keyframe: boolean;
}

/** Which time is wanted, which time the frames show, and how this machine's clock stands to it. */
export class FrameClock {
  #clock: Clock = 'live';
  #askedMs = 0;
  #settled = true;
  /** Platform clock minus this machine's, ms; undefined before the first live frame. */
  #offsetMs: number | undefined;
  #replay: ClockReading = { shownMs: 0, localMs: 0, speed: 0 };

  /** Live, or the stored time that was asked for. */
  get clock(): Clock {
    return this.#clock;
  }

  /** Whether frames of the time that is wanted have come. */
  get settled(): boolean {
    return this.#settled;
  }

  ask(clock: Clock, localMs: number): void {
    this.#clock = clock;
    this.#askedMs = localMs;
    this.#settled = false;
    // Until the first frame is there, time stands where it shall begin.
    if (clock !== 'live') this.#replay = { shownMs: clock.atMs, localMs, speed: 0 };
  }

  /**
   * Takes in the time of a frame.
   *
   * @returns `stale` for a frame of a time that is no longer wanted, `first` for the first of the wanted time
   */
  take(frame: FrameTime, localMs: number): 'stale' | 'first' | 'next' {
    if (frame.replay !== (this.#clock !== 'live')) {
      const arrivedAtNow = !frame.replay && frame.keyframe && (this.#settled || localMs - this.#askedMs > LATE_MS);
      if (!arrivedAtNow) return 'stale';
      this.#clock = 'live';
      this.#settled = false;
    }
    const first = !this.#settled;
    // Deltas make sense on the keyframe that begins the time only.
    if (first && !frame.keyframe) return 'stale';
    this.#settled = true;
    if (this.#clock === 'live') this.#learnOffset(frame.platformMs - localMs);
    else this.#learnReplay(frame.platformMs, localMs, this.#clock.speed, first);
    return first ? 'first' : 'next';
  }

  /** How to read the shown time off this machine's clock. */
  reading(localMs: number): ClockReading {
    if (this.#clock !== 'live') return this.#replay;
    return { shownMs: localMs + (this.#offsetMs ?? 0), localMs, speed: 1 };
  }

  /** Platform clock minus this machine's, ms. */
  get offsetMs(): number {
    return this.#offsetMs ?? 0;
  }

  /** The frame that took the shortest way tells the clocks best; a drift is followed slowly. */
  #learnOffset(seen: number): void {
    const known = this.#offsetMs;
    this.#offsetMs = known === undefined || seen > known ? seen : known + (seen - known) * 0.02;
  }

  #learnReplay(platformMs: number, localMs: number, speed: number, first: boolean): void {
    const shownMs = readClock(this.#replay, localMs);
    const off = platformMs - shownMs;
    const jump = first || speed === 0 || Math.abs(off) > JUMP_S * 1000 * Math.max(1, speed);
    this.#replay = { shownMs: jump ? platformMs : shownMs + off * 0.1, localMs, speed };
  }
}
