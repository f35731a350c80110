import { EventCode, type LogEvent } from './controller-event.js';
import type { PhaseLimits } from './timing.js';

export type RingState = 'green' | 'yellow' | 'red-clearance' | 'waiting';

/** Why a green ends. */
export type Termination = typeof EventCode.gapOut | typeof EventCode.maxOut | typeof EventCode.forceOff;

/** One ring: runs its phases one after the other, and waits where the barrier holds it. */
export class Ring {
  phase = 0;
  state: RingState = 'waiting';
  sinceMs = 0;
  /** When a vehicle was last there to extend the green. */
  lastDemandMs = 0;
  /** Since when somebody waits for a phase that this one keeps out; 0: nobody does. */
  opposedMs = 0;
  /** When the clock ends this green, under control by a cycle. */
  forceOffMs = 0;

  constructor(
    private readonly log: LogEvent,
    /** Greens by phase as they have been, smoothed. */
    private readonly usualGreens: Map<number, number>,
  ) {}

  begin(phase: number, nowMs: number, forceOffMs: number): void {
    this.phase = phase;
    this.#enter('green', nowMs);
    this.forceOffMs = forceOffMs;
    this.lastDemandMs = nowMs;
    this.opposedMs = 0;
    this.log(nowMs, EventCode.phaseOn, phase);
    this.log(nowMs, EventCode.greenBegin, phase);
  }

  end(why: Termination, nowMs: number): void {
    const usual = this.usualGreens.get(this.phase);
    const greenMs = nowMs - this.sinceMs;
    this.usualGreens.set(this.phase, usual === undefined ? greenMs : usual + 0.3 * (greenMs - usual));
    this.log(nowMs, why, this.phase);
    this.log(nowMs, EventCode.greenTermination, this.phase);
    this.log(nowMs, EventCode.yellowBegin, this.phase);
    this.#enter('yellow', nowMs);
  }

  /** Yellow and red clearance run by the clock. */
  tick(nowMs: number, { yellowMs, allRedMs }: PhaseLimits): void {
    if (this.state === 'yellow' && nowMs - this.sinceMs >= yellowMs) {
      this.log(nowMs, EventCode.yellowEnd, this.phase);
      this.log(nowMs, EventCode.redClearanceBegin, this.phase);
      this.#enter('red-clearance', nowMs);
    } else if (this.state === 'red-clearance' && nowMs - this.sinceMs >= allRedMs) {
      this.log(nowMs, EventCode.redClearanceEnd, this.phase);
      this.log(nowMs, EventCode.phaseInactive, this.phase);
      this.#enter('waiting', nowMs);
    }
  }

  #enter(state: RingState, nowMs: number): void {
    this.state = state;
    this.sinceMs = nowMs;
  }
}
