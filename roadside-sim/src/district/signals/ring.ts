import { type ControllerEvent, EventCode } from './controller-event.js';
import type { Timing } from './timing.js';

export type RingState = 'green' | 'yellow' | 'red-clearance' | 'waiting';

/** Why a green ends. */
type Termination = typeof EventCode.gapOut | typeof EventCode.maxOut | typeof EventCode.forceOff;

/** One ring: runs its phases one after the other, and waits where the barrier holds it. */
export class Ring {
  phase = 0;
  state: RingState = 'waiting';
  sinceMs = 0;
  /** When a vehicle was last there to extend the green. */
  lastDemandMs = 0;
  /** Added to this green to come back into step with the offset. */
  stretchMs = 0;
  readonly #usualGreenMs = new Map<number, number>();

  constructor(private readonly log: (event: ControllerEvent) => void) {}

  begin(phase: number, nowMs: number, stretchMs: number): void {
    this.phase = phase;
    this.#enter('green', nowMs);
    this.stretchMs = stretchMs;
    this.lastDemandMs = nowMs;
    this.log({ timeMs: nowMs, code: EventCode.phaseOn, parameter: phase });
    this.log({ timeMs: nowMs, code: EventCode.greenBegin, parameter: phase });
  }

  /** Greens as they have been, smoothed; a forecast of the next one. */
  usualGreenMs(phase: number, timing: Timing): number {
    const longestMs = timing.greenMs.get(phase) ?? timing.minGreenMs;
    return timing.fixed ? longestMs : (this.#usualGreenMs.get(phase) ?? longestMs * 0.7);
  }

  /** Why the green may end now, if it may. */
  readyToEnd(nowMs: number, timing: Timing): Termination | undefined {
    const greenMs = nowMs - this.sinceMs;
    const longestMs = (timing.greenMs.get(this.phase) ?? timing.minGreenMs) + this.stretchMs;
    if (timing.fixed) return greenMs >= longestMs ? EventCode.forceOff : undefined;
    if (greenMs < timing.minGreenMs) return undefined;
    if (greenMs >= longestMs) return EventCode.maxOut;
    return nowMs - this.lastDemandMs >= timing.passageMs ? EventCode.gapOut : undefined;
  }

  end(why: Termination, nowMs: number): void {
    const usual = this.#usualGreenMs.get(this.phase);
    const greenMs = nowMs - this.sinceMs;
    this.#usualGreenMs.set(this.phase, usual === undefined ? greenMs : usual + 0.3 * (greenMs - usual));
    this.log({ timeMs: nowMs, code: why, parameter: this.phase });
    this.log({ timeMs: nowMs, code: EventCode.greenTermination, parameter: this.phase });
    this.log({ timeMs: nowMs, code: EventCode.yellowBegin, parameter: this.phase });
    this.#enter('yellow', nowMs);
  }

  /** Yellow and red clearance run by the clock. */
  tick(nowMs: number, timing: Timing): void {
    if (this.state === 'yellow' && nowMs - this.sinceMs >= timing.yellowMs) {
      this.log({ timeMs: nowMs, code: EventCode.yellowEnd, parameter: this.phase });
      this.log({ timeMs: nowMs, code: EventCode.redClearanceBegin, parameter: this.phase });
      this.#enter('red-clearance', nowMs);
    } else if (this.state === 'red-clearance' && nowMs - this.sinceMs >= timing.allRedMs) {
      this.log({ timeMs: nowMs, code: EventCode.redClearanceEnd, parameter: this.phase });
      this.log({ timeMs: nowMs, code: EventCode.phaseInactive, parameter: this.phase });
      this.#enter('waiting', nowMs);
    }
  }

  #enter(state: RingState, nowMs: number): void {
    this.state = state;
    this.sinceMs = nowMs;
  }
}
