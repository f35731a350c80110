import { roadside } from '@luyun/proto';
import { type ControllerEvent, CoordinationState, EventCode, type LogEvent } from './controller-event.js';
import { CycleClock } from './cycle-clock.js';
import { forecast, type LightEnd } from './light-forecast.js';
import { PedestrianSignal } from './pedestrian-signal.js';
import { Ring, type Termination } from './ring.js';
import { pedestrianGroups, rings as ringPhases, sideOf, type Timing } from './timing.js';

const { Light } = roadside.v1;

/** What the controller's detectors tell it of a phase. */
export type Occupied = (phase: number) => boolean;

/**
 * A dual-ring controller with eight phases: fixed-time, actuated, or coordinated with its neighbours.
 *
 * Actuated: a green lasts at least its minimum and, while somebody waits for another phase, at most its longest; it gaps
 * out when nobody was on the approach for the passage time. Phases without a call are skipped; without any call the main
 * street stays green. Coordinated: the same within a cycle; the main street is green until its yield point, the others end
 * at their force-offs at the latest. Fixed: every phase in every cycle, ended by its force-off. Pedestrians walk with the
 * through phase beside them when they have called (always, by fixed time and on the main street of a coordinated plan),
 * and no green ends before their clearance has. Both rings cross the barrier together.
 */
export class RingBarrierController {
  readonly events: ControllerEvent[] = [];
  readonly rings: readonly [Ring, Ring];
  readonly walks: ReadonlyMap<number, PedestrianSignal>;
  readonly #calls = new Set<number>();
  readonly #log: LogEvent;
  #side: number;
  #timing: Timing;
  #next: Timing | undefined;
  #clock: CycleClock | undefined;

  constructor(
    readonly phases: ReadonlySet<number>,
    timing: Timing,
    private readonly occupied: Occupied,
    /** Groups whose green is permissive: left turns that give way go with them. */
    private readonly permissive: ReadonlySet<number>,
  ) {
    this.#log = (timeMs, code, parameter) => this.events.push({ timeMs, code, parameter });
    this.rings = [new Ring(this.#log), new Ring(this.#log)];
    this.walks = new Map([...timing.walks.keys()].map((phase) => [phase, new PedestrianSignal(phase, this.#log)]));
    this.#timing = timing;
    this.#next = timing;
    this.#side = 1 - timing.mainSide;
  }

  get timing(): Timing {
    return this.#timing;
  }

  /** Present while the controller keeps a cycle. */
  get clock(): CycleClock | undefined {
    return this.#clock;
  }

  /** Goes over to another timing before the main street's next green. */
  select(timing: Timing): void {
    this.#next = timing;
  }

  /** Somebody pressed the button of a pedestrian group. */
  callPedestrians(group: number, nowMs: number): void {
    this.walks.get(group - pedestrianGroups)?.call(nowMs);
  }

  step(nowMs: number): void {
    this.#registerCalls(nowMs);
    const shiftMs = this.#clock?.step(nowMs);
    if (shiftMs !== undefined) this.#shiftForceOffs(shiftMs, nowMs);
    this.#stepWalks(nowMs);
    for (const ring of this.rings) ring.tick(nowMs, this.#timing);
    for (const [index, ring] of this.rings.entries()) {
      if (ring.state === 'waiting') this.#goOn(index, ring, nowMs);
    }
    this.#endGreens(nowMs);
    if (this.rings.every((ring) => ring.state === 'waiting')) this.#crossBarrier(nowMs);
  }

  light(group: number): roadside.v1.Light {
    if (group > pedestrianGroups) {
      const state = this.walks.get(group - pedestrianGroups)?.state;
      if (state === 'walk') return Light.LIGHT_PROTECTED_GREEN;
      return state === 'clearance' ? Light.LIGHT_FLASHING_GREEN : Light.LIGHT_RED;
    }
    const ring = this.rings[group <= 4 ? 0 : 1];
    if (ring.phase !== group) return Light.LIGHT_RED;
    if (ring.state === 'yellow') return Light.LIGHT_YELLOW;
    if (ring.state !== 'green') return Light.LIGHT_RED;
    return this.permissive.has(group) ? Light.LIGHT_PERMISSIVE_GREEN : Light.LIGHT_PROTECTED_GREEN;
  }

  /** When the present light of a group ends. */
  lightEnd(group: number, nowMs: number): LightEnd {
    return forecast(this, group, nowMs);
  }

  #registerCalls(nowMs: number): void {
    for (const phase of this.phases) {
      const there = this.occupied(phase);
      if (!there) continue;
      const ring = this.rings[phase <= 4 ? 0 : 1];
      if (ring.phase === phase && ring.state === 'green') ring.lastDemandMs = nowMs;
      else if (!this.#calls.has(phase)) {
        this.#calls.add(phase);
        this.#log(nowMs, EventCode.callRegistered, phase);
      }
    }
  }

  /** Whether a phase is to be served: somebody waits, or its plan says so. */
  #wanted(phase: number): boolean {
    if (!this.phases.has(phase)) return false;
    const { control, mainSide } = this.#timing;
    if (control === 'fixed' || this.#calls.has(phase) || this.walks.get(phase)?.called === true) return true;
    return phase % 2 === 0 && sideOf(phase) === mainSide;
  }

  #start(ring: Ring, phase: number, nowMs: number): void {
    if (this.#calls.delete(phase)) this.#log(nowMs, EventCode.callDropped, phase);
    ring.begin(phase, nowMs, this.#clock?.forceOffAt(phase, nowMs) ?? Number.POSITIVE_INFINITY);
    const walk = this.walks.get(phase);
    if (walk !== undefined && (walk.called || this.#recallsWalk(phase))) walk.begin(nowMs);
  }

  #recallsWalk(phase: number): boolean {
    const { control, mainSide } = this.#timing;
    return control === 'fixed' || (control === 'coordinated' && sideOf(phase) === mainSide);
  }

  /** The through phase after the left turn of this side. */
  #goOn(index: number, ring: Ring, nowMs: number): void {
    const [left, through] = this.#phasesOf(index);
    if (ring.phase === left && this.phases.has(through)) this.#start(ring, through, nowMs);
  }

  #phasesOf(index: number): readonly [number, number] {
    const sides = ringPhases[index === 0 ? 0 : 1];
    return this.#side === 0 ? sides[0] : sides[1];
  }

  #isLast(index: number, phase: number): boolean {
    const [, through] = this.#phasesOf(index);
    return phase === through || !this.phases.has(through);
  }

  #stepWalks(nowMs: number): void {
    for (const [phase, walk] of this.walks) {
      const times = this.#timing.walks.get(phase);
      const ring = this.rings[phase <= 4 ? 0 : 1];
      if (times === undefined) continue;
      const green = ring.phase === phase && ring.state === 'green';
      const leftMs = ring.forceOffMs - nowMs;
      if (walk.state !== 'dont-walk') {
        // With time in hand the walk stays until the clearance must begin, where the green is sure to last.
        walk.step(nowMs, times, green && this.#recallsWalk(phase) && leftMs > times.clearanceMs);
      } else if (green && walk.called && leftMs >= times.walkMs + times.clearanceMs && !this.#conflicts(phase)) {
        walk.begin(nowMs);
      }
    }
  }

  /** Whether anybody waits for a phase that does not come while this one stays green. */
  #conflicts(phase: number): boolean {
    for (const other of this.phases) {
      if (other === phase || !this.#wanted(other)) continue;
      const ring = this.rings[other <= 4 ? 0 : 1];
      if (ring.state === 'green' && ring.phase === other) continue;
      const comesAnyway = ring.phase === other - 1 && other % 2 === 0 && other <= 4 !== phase <= 4;
      if (!comesAnyway) return true;
    }
    return false;
  }

  /** Why the green may end now, if it may. */
  #readyToEnd(ring: Ring, nowMs: number): Termination | undefined {
    const { phase } = ring;
    const timing = this.#timing;
    const greenMs = nowMs - ring.sinceMs;
    if (greenMs < timing.minGreenMs || (this.walks.get(phase)?.state ?? 'dont-walk') !== 'dont-walk') return undefined;
    if (timing.control === 'fixed') return nowMs >= ring.forceOffMs ? EventCode.forceOff : undefined;
    if (!this.#conflicts(phase)) {
      ring.opposedMs = 0;
      return undefined;
    }
    ring.opposedMs ||= nowMs;
    const main = phase % 2 === 0 && sideOf(phase) === timing.mainSide;
    if (timing.control === 'coordinated') {
      if (nowMs >= ring.forceOffMs) return EventCode.forceOff;
      if (main) return undefined;
    }
    if (nowMs - ring.lastDemandMs >= timing.passageMs) return EventCode.gapOut;
    const opposedForMs = nowMs - Math.max(ring.sinceMs, ring.opposedMs - timing.minGreenMs);
    const longestMs = timing.control === 'actuated' ? (timing.greenMs.get(phase) ?? 0) : Number.POSITIVE_INFINITY;
    return opposedForMs >= longestMs ? EventCode.maxOut : undefined;
  }

  #endGreens(nowMs: number): void {
    const reasons = this.rings.map((ring) => (ring.state === 'green' ? this.#readyToEnd(ring, nowMs) : undefined));
    const atBarrier = this.rings.every(
      (ring, i) => ring.state === 'waiting' || (ring.state === 'green' && this.#isLast(i, ring.phase)),
    );
    const bothReady = this.rings.every((ring, i) => ring.state === 'waiting' || reasons[i] !== undefined);
    const leaves = atBarrier && bothReady && this.#servable(nowMs);
    for (const [i, ring] of this.rings.entries()) {
      const why = reasons[i];
      if (why === undefined) continue;
      // The last green before the barrier waits for the other ring, so that both cross together.
      if (this.#isLast(i, ring.phase) && !leaves) continue;
      if (leaves && this.#clock !== undefined && this.#side === this.#timing.mainSide) {
        this.#log(nowMs, EventCode.yieldPoint, ring.phase);
      }
      ring.end(why, nowMs);
    }
  }

  /** Whether, beyond the barrier, there is time for the least green before the clock wants the main street back. */
  #servable(nowMs: number): boolean {
    const { control, mainSide, yellowMs, allRedMs, minGreenMs, walks, greenMs } = this.#timing;
    if (control !== 'coordinated' || this.#side !== mainSide) return true;
    const clearMs = yellowMs + allRedMs;
    const beyond = [...this.phases].filter((phase) => sideOf(phase) !== mainSide);
    const wanted = beyond.filter((phase) => this.#wanted(phase));
    // Left turns of the main street come after the other side, even where nobody waits there.
    return (wanted.length > 0 ? wanted : beyond).some((phase) => {
      const walk = this.walks.get(phase)?.called ? walks.get(phase) : undefined;
      const neededMs = Math.max(minGreenMs, (walk?.walkMs ?? 0) + (walk?.clearanceMs ?? 0));
      const endMs = this.#clock?.forceOffAt(phase, nowMs + clearMs) ?? 0;
      return endMs - (nowMs + clearMs) >= Math.min(neededMs, (greenMs.get(phase) ?? 0) - 1000);
    });
  }

  #crossBarrier(nowMs: number): void {
    this.#log(nowMs, EventCode.barrierTermination, this.#side + 1);
    this.#side = 1 - this.#side;
    if (this.#next !== undefined && this.#side === this.#next.mainSide) this.#takeOver(this.#next, nowMs);
    for (const [index, ring] of this.rings.entries()) {
      const [left, through] = this.#phasesOf(index);
      const hasThrough = this.phases.has(through);
      const serveLeft = this.phases.has(left) && (this.#wanted(left) || !hasThrough);
      if (serveLeft) this.#start(ring, left, nowMs);
      else if (hasThrough) this.#start(ring, through, nowMs);
      else ring.phase = 0;
    }
  }

  #takeOver(next: Timing, nowMs: number): void {
    const before = this.#timing;
    this.#timing = next;
    this.#next = undefined;
    if (before !== next) {
      this.#log(nowMs, EventCode.patternChange, next.plan);
      if (before.cycleMs !== next.cycleMs)
        this.#log(nowMs, EventCode.cycleLengthChange, Math.round(next.cycleMs / 1000));
      if (before.offsetMs !== next.offsetMs) this.#log(nowMs, EventCode.offsetChange, Math.round(next.offsetMs / 1000));
    }
    if (next.control === 'actuated') {
      this.#clock = undefined;
      this.#log(nowMs, EventCode.coordinationState, CoordinationState.free);
      return;
    }
    const [left] = this.#phasesOf(0);
    const lefts = [left, left + 4].filter((phase) => this.phases.has(phase) && this.phases.has(phase + 1));
    const leftMs = Math.max(0, ...lefts.map((phase) => (next.greenMs.get(phase) ?? 0) + next.yellowMs + next.allRedMs));
    this.#clock = new CycleClock(next, nowMs + leftMs - next.cycleMs, this.#log);
  }

  /** A new cycle has begun: greens that run into it end so much later or sooner, and those that rested go on to its end. */
  #shiftForceOffs(shiftMs: number, nowMs: number): void {
    for (const ring of this.rings) {
      if (ring.state !== 'green' || sideOf(ring.phase) !== this.#timing.mainSide) continue;
      if (ring.forceOffMs <= nowMs && ring.phase % 2 === 0) ring.forceOffMs += this.#timing.cycleMs;
      if (ring.forceOffMs > nowMs) ring.forceOffMs += shiftMs;
    }
  }
}
