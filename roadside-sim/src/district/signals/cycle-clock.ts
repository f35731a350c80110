import { CoordinationState, EventCode, type LogEvent } from './controller-event.js';
import type { PhaseLimits, Timing } from './timing.js';

/** A cycle is lengthened by so much of itself at most to come back into step, and shortened by so much. */
const MOST_ADDED = 0.2;
const MOST_SUBTRACTED = 0.12;
/** A phase that begins so late, as a share of the cycle, still belongs to the cycle whose force-off has passed. */
const LATE = 0.25;

/**
 * The cycle of one controller that keeps time with its neighbours.
 *
 * Local zero is the beginning of the first coordinated green. Where it is not where the offset wants it, as after a
 * change of plan, whole cycles are made a little longer or shorter, whichever is sooner done; what gives is the main
 * green, and nothing is skipped.
 */
export class CycleClock {
  /** When the present cycle began, UTC epoch ms. */
  zeroMs: number;
  #state: number | undefined;

  /** `zeroMs`: when the main green begins next, or began last. */
  constructor(
    private readonly timing: Timing,
    private readonly limits: ReadonlyMap<number, PhaseLimits>,
    zeroMs: number,
    private readonly log: LogEvent,
  ) {
    this.zeroMs = zeroMs;
  }

  /** True while the offset is not yet, or no longer, where it shall be. */
  get inTransition(): boolean {
    return this.#state === CoordinationState.adding || this.#state === CoordinationState.subtracting;
  }

  /** Begins the next cycle when it is time; the ms by which that shifts all of its force-offs, undefined when it is not time. */
  step(nowMs: number): number | undefined {
    const { cycleMs } = this.timing;
    if (nowMs < this.zeroMs + cycleMs) return undefined;
    this.zeroMs += cycleMs;
    const shiftMs = this.#shiftMs();
    this.zeroMs += shiftMs;
    const state =
      shiftMs === 0 ? CoordinationState.inStep : shiftMs > 0 ? CoordinationState.adding : CoordinationState.subtracting;
    if (state !== this.#state) this.log(nowMs, EventCode.coordinationState, state);
    this.#state = state;
    this.log(nowMs, EventCode.coordinationState, CoordinationState.localZero);
    return shiftMs;
  }

  /** When the clock ends the green of a phase that begins now. */
  forceOffAt(phase: number, nowMs: number): number {
    return this.#next(this.timing.phases.get(phase)?.forceOffMs ?? 0, nowMs, LATE);
  }

  /** When a phase begins next by the plan. */
  beginAt(phase: number, nowMs: number): number {
    const { forceOffMs = 0, greenMs = 0 } = this.timing.phases.get(phase) ?? {};
    return this.#next(forceOffMs - greenMs, nowMs, 0);
  }

  /** The next time at `inCycleMs`, or the last one when it is not longer ago than a share of the cycle. */
  #next(inCycleMs: number, nowMs: number, late: number): number {
    const { cycleMs } = this.timing;
    const sinceMs = nowMs - (this.zeroMs + inCycleMs);
    return nowMs - sinceMs + Math.ceil(sinceMs / cycleMs - late) * cycleMs;
  }

  #shiftMs(): number {
    const { cycleMs, offsetMs, reference, zeroPhase, phases } = this.timing;
    const yieldMs = phases.get(zeroPhase)?.forceOffMs ?? 0;
    const dueMs = reference === 'green' ? offsetMs : offsetMs - yieldMs;
    const aheadMs = wrap(dueMs - this.zeroMs, cycleMs);
    const leastMs = Math.max(
      ...[...phases]
        .filter(([phase, { coordinated }]) => coordinated || phase === zeroPhase)
        .map(([phase, { minGreenMs }]) => {
          const walk = this.limits.get(phase)?.walk;
          return Math.max(minGreenMs, walk === undefined ? 0 : walk.walkMs + walk.clearanceMs);
        }),
    );
    const shortenMs = toTick(Math.max(0, Math.min(cycleMs * MOST_SUBTRACTED, yieldMs - leastMs)));
    const lengthenMs = toTick(cycleMs * MOST_ADDED);
    const backMs = cycleMs - aheadMs;
    if (aheadMs === 0) return 0;
    const addingTakes = aheadMs / lengthenMs;
    const subtractingTakes = shortenMs === 0 ? Number.POSITIVE_INFINITY : backMs / shortenMs;
    return addingTakes <= subtractingTakes ? Math.min(aheadMs, lengthenMs) : -Math.min(backMs, shortenMs);
  }
}

/** 0 <= result < cycle */
function wrap(ms: number, cycleMs: number): number {
  return ((ms % cycleMs) + cycleMs) % cycleMs;
}

/** Whole steps of a controller's clock. */
const toTick = (ms: number) => Math.floor(ms / 100) * 100;
