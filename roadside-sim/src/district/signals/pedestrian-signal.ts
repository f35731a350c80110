import { EventCode, type LogEvent } from './controller-event.js';
import type { WalkTiming } from './timing.js';

/** The pedestrian lights that go with a phase: don't walk, walk, clearance, in that order and no other. */
export class PedestrianSignal {
  state: 'dont-walk' | 'walk' | 'clearance' = 'dont-walk';
  sinceMs = 0;
  called = false;

  constructor(
    readonly phase: number,
    private readonly log: LogEvent,
  ) {}

  /** Somebody wants to cross. */
  call(nowMs: number): void {
    if (this.called || this.state === 'walk') return;
    this.called = true;
    this.log(nowMs, EventCode.pedestrianCall, this.phase);
  }

  begin(nowMs: number): void {
    this.called = false;
    this.#enter('walk', nowMs, EventCode.walkBegin);
  }

  /** Goes on by the clock; a walk that has lasted its time ends unless `rests`. */
  step(nowMs: number, { walkMs, clearanceMs }: WalkTiming, rests: boolean): void {
    const elapsedMs = nowMs - this.sinceMs;
    if (this.state === 'walk' && elapsedMs >= walkMs && !rests) {
      this.#enter('clearance', nowMs, EventCode.walkClearanceBegin);
    } else if (this.state === 'clearance' && elapsedMs >= clearanceMs) {
      this.#enter('dont-walk', nowMs, EventCode.dontWalkBegin);
    }
  }

  #enter(state: PedestrianSignal['state'], nowMs: number, code: number): void {
    this.state = state;
    this.sinceMs = nowMs;
    this.log(nowMs, code, this.phase);
  }
}
