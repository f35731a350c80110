import { roadside } from '@luyun/proto';
import { type ControllerEvent, EventCode } from './controller-event.js';
import { Ring } from './ring.js';
import { rings as ringPhases, type Timing } from './timing.js';

const { Light } = roadside.v1;

/** Time until a light ends, ms. */
export interface LightEnd {
  readonly likelyMs: number;
  readonly minMs: number;
  readonly maxMs: number;
  readonly confidencePct: number;
}

/**
 * A dual-ring controller with eight phases, fixed-time or actuated.
 *
 * A green of the actuated kind lasts at least its minimum and at most its split; it gaps out when nobody was on the
 * approach for the passage time. A left turn without a call is skipped. Both rings cross the barrier together.
 */
export class RingBarrierController {
  readonly events: ControllerEvent[] = [];
  readonly #rings: readonly [Ring, Ring];
  readonly #calls = new Set<number>();
  #side = 1;
  #timing: Timing;
  #next: Timing | undefined;

  /** `occupied` says whether a vehicle is on the approach of a phase now. */
  constructor(
    readonly phases: ReadonlySet<number>,
    timing: Timing,
    private readonly occupied: (phase: number) => boolean,
    /** Groups whose green is permissive: left turns that give way go with them. */
    private readonly permissive: ReadonlySet<number>,
  ) {
    this.#timing = timing;
    const log = (event: ControllerEvent) => this.events.push(event);
    this.#rings = [new Ring(log), new Ring(log)];
  }

  get timing(): Timing {
    return this.#timing;
  }

  /** Goes over to another timing when the cycle ends. */
  select(timing: Timing): void {
    this.#next = timing;
  }

  step(nowMs: number): void {
    this.#registerCalls(nowMs);
    for (const ring of this.#rings) ring.tick(nowMs, this.#timing);
    for (const [index, ring] of this.#rings.entries()) {
      if (ring.state === 'waiting') this.#goOn(index, ring, nowMs);
    }
    this.#endGreens(nowMs);
    if (this.#rings.every((ring) => ring.state === 'waiting')) this.#crossBarrier(nowMs);
  }

  light(group: number): roadside.v1.Light {
    const ring = this.#ringOf(group);
    if (ring.phase !== group) return Light.LIGHT_RED;
    if (ring.state === 'yellow') return Light.LIGHT_YELLOW;
    if (ring.state !== 'green') return Light.LIGHT_RED;
    return this.permissive.has(group) ? Light.LIGHT_PERMISSIVE_GREEN : Light.LIGHT_PROTECTED_GREEN;
  }

  /** When the present light of a group ends. */
  lightEnd(group: number, nowMs: number): LightEnd {
    const ring = this.#ringOf(group);
    const timing = this.#timing;
    const elapsedMs = nowMs - ring.sinceMs;
    if (ring.phase === group && ring.state === 'yellow') return exactly(timing.yellowMs - elapsedMs, 100);
    if (ring.phase === group && ring.state === 'green') return this.#greenEnd(ring, elapsedMs);
    return this.#redEnd(group, ring, nowMs);
  }

  #ringOf(phase: number): Ring {
    return this.#rings[phase <= 4 ? 0 : 1];
  }

  #registerCalls(nowMs: number): void {
    for (const phase of this.phases) {
      const ring = this.#ringOf(phase);
      const green = ring.phase === phase && ring.state === 'green';
      const there = this.occupied(phase);
      if (green && there) ring.lastDemandMs = nowMs;
      if (!green && there && !this.#calls.has(phase)) {
        this.#calls.add(phase);
        this.events.push({ timeMs: nowMs, code: EventCode.callRegistered, parameter: phase });
      }
    }
  }

  #start(ring: Ring, phase: number, nowMs: number): void {
    if (this.#calls.delete(phase)) {
      this.events.push({ timeMs: nowMs, code: EventCode.callDropped, parameter: phase });
    }
    ring.begin(phase, nowMs, phase === 2 || phase === 6 ? this.#stretchMs(phase, nowMs) : 0);
  }

  /** The next phase of this side that is to be served, if any is left. */
  #goOn(index: number, ring: Ring, nowMs: number): void {
    const [left, through] = this.#phasesOf(index);
    if (ring.phase === left && this.phases.has(through)) this.#start(ring, through, nowMs);
  }

  #phasesOf(index: number): readonly [number, number] {
    const side = ringPhases[index === 0 ? 0 : 1];
    return this.#side === 0 ? side[0] : side[1];
  }

  #isLast(index: number, phase: number): boolean {
    const [, through] = this.#phasesOf(index);
    return phase === through || !this.phases.has(through);
  }

  #endGreens(nowMs: number): void {
    const reasons = this.#rings.map((ring) =>
      ring.state === 'green' ? ring.readyToEnd(nowMs, this.#timing) : undefined,
    );
    const atBarrier = this.#rings.every(
      (ring, i) => ring.state === 'waiting' || (ring.state === 'green' && this.#isLast(i, ring.phase)),
    );
    const bothReady = this.#rings.every((ring, i) => ring.state === 'waiting' || reasons[i] !== undefined);
    for (const [i, ring] of this.#rings.entries()) {
      const why = reasons[i];
      if (why === undefined) continue;
      // The last green before the barrier waits for the other ring, so that both cross together.
      if (!this.#isLast(i, ring.phase) || (atBarrier && bothReady)) ring.end(why, nowMs);
    }
  }

  #crossBarrier(nowMs: number): void {
    this.events.push({ timeMs: nowMs, code: EventCode.barrierTermination, parameter: this.#side + 1 });
    this.#side = 1 - this.#side;
    if (this.#side === 0 && this.#next !== undefined) {
      if (this.#next.plan !== this.#timing.plan) {
        this.events.push({ timeMs: nowMs, code: EventCode.patternChange, parameter: this.#next.plan });
      }
      this.#timing = this.#next;
      this.#next = undefined;
    }
    for (const [index, ring] of this.#rings.entries()) {
      const [left, through] = this.#phasesOf(index);
      const hasThrough = this.phases.has(through);
      const serveLeft = this.phases.has(left) && (this.#timing.fixed || this.#calls.has(left) || !hasThrough);
      if (serveLeft) this.#start(ring, left, nowMs);
      else if (hasThrough) this.#start(ring, through, nowMs);
      else ring.phase = 0;
    }
  }

  /** Longer green, a fifth of the cycle at most, until the cycle begins at its offset again. */
  #stretchMs(through: number, nowMs: number): number {
    if (!this.#timing.fixed) return 0;
    const { cycleMs, offsetMs, yellowMs, allRedMs } = this.#timing;
    const dueMs = offsetMs + (this.phases.has(through - 1) ? this.#leftSpanMs(through - 1) : 0);
    const lateMs = (((nowMs - dueMs) % cycleMs) + cycleMs) % cycleMs;
    const missingMs = (cycleMs - lateMs) % cycleMs;
    return missingMs <= yellowMs + allRedMs ? missingMs : Math.min(missingMs, cycleMs / 5);
  }

  #leftSpanMs(left: number): number {
    return (this.#timing.greenMs.get(left) ?? 0) + this.#timing.yellowMs + this.#timing.allRedMs;
  }

  #greenEnd(ring: Ring, elapsedMs: number): LightEnd {
    const timing = this.#timing;
    const maxMs = Math.max(0, (timing.greenMs.get(ring.phase) ?? 0) + ring.stretchMs - elapsedMs);
    if (timing.fixed) return exactly(maxMs, 95);
    const minMs = Math.min(maxMs, Math.max(0, timing.minGreenMs - elapsedMs));
    const usualMs = ring.usualGreenMs(ring.phase, timing) - elapsedMs;
    return { likelyMs: Math.min(maxMs, Math.max(minMs, usualMs)), minMs, maxMs, confidencePct: 55 };
  }

  /** What is left of the present green, then the phases that come before the group's own. */
  #redEnd(group: number, own: Ring, nowMs: number): LightEnd {
    const other = this.#rings[group <= 4 ? 1 : 0];
    const running = own.state === 'waiting' ? other : own;
    const wait = this.#remaining(running, nowMs);
    const side = sideOf(running.phase || group);
    const before = this.#phasesBefore(group, running.phase, side);
    for (const phase of before) wait.add(this.#span(phase));
    return this.#timing.fixed ? exactly(wait.likelyMs, 90) : { ...wait.end(), confidencePct: 45 };
  }

  #phasesBefore(group: number, running: number, side: number): number[] {
    const ring = group <= 4 ? 0 : 1;
    const follower = running + 1;
    const nextInSide = running % 2 === 1 && this.phases.has(follower) ? [follower] : [];
    if (follower === group && running % 2 === 1) return [];
    const leftFirst = group % 2 === 0 && this.phases.has(group - 1) ? [group - 1] : [];
    if (sideOf(group) !== side) return [...nextInSide, ...leftFirst];
    const across = ringPhases[ring][1 - side]?.filter((phase) => this.phases.has(phase)) ?? [];
    const acrossElsewhere = ringPhases[1 - ring]?.[1 - side]?.filter((phase) => this.phases.has(phase)) ?? [];
    return [...nextInSide, ...(across.length > 0 ? across : acrossElsewhere), ...leftFirst];
  }

  #remaining(ring: Ring, nowMs: number): Wait {
    const { yellowMs, allRedMs } = this.#timing;
    const elapsedMs = nowMs - ring.sinceMs;
    const clearanceMs = yellowMs + allRedMs;
    if (ring.state === 'green') {
      const end = this.#greenEnd(ring, elapsedMs);
      return new Wait(end.likelyMs + clearanceMs, end.minMs + clearanceMs, end.maxMs + clearanceMs);
    }
    if (ring.state === 'waiting') return new Wait(0, 0, 0);
    const leftMs = Math.max(0, clearanceMs - elapsedMs - (ring.state === 'yellow' ? 0 : yellowMs));
    return new Wait(leftMs, leftMs, leftMs);
  }

  #span(phase: number): Wait {
    const { yellowMs, allRedMs, minGreenMs, greenMs } = this.#timing;
    const clearanceMs = yellowMs + allRedMs;
    const usualMs = this.#rings[phase <= 4 ? 0 : 1].usualGreenMs(phase, this.#timing);
    const skippable = phase % 2 === 1;
    return new Wait(
      usualMs + clearanceMs,
      skippable ? 0 : minGreenMs + clearanceMs,
      (greenMs.get(phase) ?? 0) + clearanceMs,
    );
  }
}

/** Likely, least and most time, ms. */
class Wait {
  constructor(
    public likelyMs: number,
    public minMs: number,
    public maxMs: number,
  ) {}

  add(other: Wait): void {
    this.likelyMs += other.likelyMs;
    this.minMs += other.minMs;
    this.maxMs += other.maxMs;
  }

  end(): { likelyMs: number; minMs: number; maxMs: number } {
    return {
      likelyMs: this.likelyMs,
      minMs: Math.min(this.minMs, this.likelyMs),
      maxMs: Math.max(this.maxMs, this.likelyMs),
    };
  }
}

/** 0: north-south, 1: east-west. */
function sideOf(phase: number): number {
  return [1, 2, 5, 6].includes(phase) ? 0 : 1;
}

function exactly(ms: number, confidencePct: number): LightEnd {
  const leftMs = Math.max(0, ms);
  return { likelyMs: leftMs, minMs: leftMs, maxMs: leftMs, confidencePct };
}
