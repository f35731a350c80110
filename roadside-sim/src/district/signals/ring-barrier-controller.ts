import { roadside } from '@luyun/proto';
import { type ControllerEvent, CoordinationState, EventCode, type LogEvent, NO_PATTERN } from './controller-event.js';
import { CycleClock } from './cycle-clock.js';
import { forecast, type LightEnd } from './light-forecast.js';
import { PedestrianSignal } from './pedestrian-signal.js';
import { Ring, type Termination } from './ring.js';
import type { PhaseLimits, TimedPhase, Timing } from './timing.js';

const { Light } = roadside.v1;

/** What the controller's detectors tell it of a phase. */
export type Occupied = (phase: number) => boolean;

/** Phases that somebody outside wants green, and those of them that people shall walk with. */
export interface StageTarget {
  readonly phases: ReadonlySet<number>;
  readonly walks: ReadonlySet<number>;
}

/** Under control from outside. */
interface Outside extends StageTarget {
  readonly untilMs: number;
}

const NOTHING: StageTarget = { phases: new Set(), walks: new Set() };

/**
 * A controller of rings and barriers: fixed-time, actuated, or coordinated with its neighbours.
 *
 * Actuated: a green lasts at least its minimum and, while somebody waits for another phase, at most its longest; it gaps
 * out when nobody was on the approach for the passage time. Phases without a call are skipped; without any call those with
 * a recall stay green. Coordinated: the same within a cycle; coordinated phases are green until their yield point, the
 * others end at their force-offs at the latest. Fixed: every phase in every cycle, ended by its force-off. Pedestrians walk
 * with the phase beside them when they have called, or by its recall in every cycle, and no green ends before their
 * clearance has. All rings cross a barrier together.
 *
 * Somebody outside may say what is green (`orderStage`): phases end and begin as soon as what they are owed allows, and
 * when no order comes any more the controller goes back to its plan.
 */
export class RingBarrierController {
  readonly events: ControllerEvent[] = [];
  /** Greens by phase as they have been, smoothed. */
  readonly usualGreens = new Map<number, number>();
  readonly walks: ReadonlyMap<number, PedestrianSignal>;
  readonly #calls = new Set<number>();
  readonly #log: LogEvent;
  #rings: Ring[] = [];
  #section = 0;
  /** Barriers crossed since another timing was selected. */
  #crossed = 0;
  #timing: Timing;
  #next: Timing | undefined;
  #clock: CycleClock | undefined;
  #outside: Outside | undefined;
  /** On the way back from control from outside to the plan. */
  #returning = false;

  constructor(
    readonly limits: ReadonlyMap<number, PhaseLimits>,
    timing: Timing,
    private readonly occupied: Occupied,
    /** Groups whose green is permissive: left turns that give way go with them. */
    private readonly permissive: ReadonlySet<number>,
    private readonly passageMs: number,
    /** Phase and use of each group. */
    private readonly groups: ReadonlyMap<number, { readonly phase: number; readonly walking: boolean }>,
  ) {
    this.#log = (timeMs, code, parameter) => this.events.push({ timeMs, code, parameter });
    const walking = [...limits].filter(([, { walk }]) => walk !== undefined);
    this.walks = new Map(walking.map(([phase]) => [phase, new PedestrianSignal(phase, this.#log)]));
    this.#timing = timing;
    this.#next = timing;
    this.#layRings(timing);
    this.#section = timing.homeSection === 0 ? timing.sections - 1 : timing.homeSection - 1;
  }

  get timing(): Timing {
    return this.#timing;
  }

  get rings(): readonly Ring[] {
    return this.#rings;
  }

  /** Section that runs now. */
  get section(): number {
    return this.#section;
  }

  /** Present while the controller keeps a cycle. */
  get clock(): CycleClock | undefined {
    return this.#clock;
  }

  /** Until when somebody outside has ordered what is green, UTC epoch ms; undefined under a plan. */
  get outsideUntilMs(): number | undefined {
    return this.#outside?.untilMs ?? (this.#returning ? 0 : undefined);
  }

  /** Goes over to another timing before the main street's next green. */
  select(timing: Timing): void {
    this.#next = timing;
    this.#crossed = 0;
  }

  /** Somebody outside wants these phases green, and no others, until `untilMs` or the next order. They must not conflict. */
  orderStage(target: StageTarget, untilMs: number, nowMs: number): void {
    if (this.outsideUntilMs === undefined) {
      this.#log(nowMs, EventCode.patternChange, NO_PATTERN);
      this.#log(nowMs, EventCode.coordinationState, CoordinationState.free);
      this.#clock = undefined;
    }
    this.#outside = { ...target, untilMs };
    this.#returning = false;
  }

  /** Goes back to the plan. */
  release(): void {
    if (this.#outside === undefined) return;
    this.#outside = undefined;
    this.#returning = true;
  }

  /** Somebody pressed the button of a pedestrian group. */
  callPedestrians(group: number, nowMs: number): void {
    const of = this.groups.get(group);
    if (of?.walking) this.walks.get(of.phase)?.call(nowMs);
  }

  step(nowMs: number): void {
    this.#registerCalls(nowMs);
    if (this.#outside !== undefined && nowMs >= this.#outside.untilMs) this.release();
    const shiftMs = this.#clock?.step(nowMs);
    if (shiftMs !== undefined) this.#shiftForceOffs(shiftMs, nowMs);
    this.#stepWalks(nowMs);
    for (const ring of this.#rings) {
      const limits = this.limits.get(ring.phase);
      if (limits !== undefined) ring.tick(nowMs, limits);
    }
    if (this.outsideUntilMs !== undefined) {
      this.#follow(this.#outside ?? NOTHING, nowMs);
      return;
    }
    for (const [index, ring] of this.#rings.entries()) {
      if (ring.state === 'waiting') this.#goOn(index, ring, nowMs);
    }
    this.#endGreens(nowMs);
    if (this.#rings.every((ring) => ring.state === 'waiting')) this.#crossBarrier(nowMs);
  }

  light(group: number): roadside.v1.Light {
    const of = this.groups.get(group);
    if (of === undefined) return Light.LIGHT_RED;
    if (of.walking) {
      const state = this.walks.get(of.phase)?.state;
      if (state === 'walk') return Light.LIGHT_PROTECTED_GREEN;
      return state === 'clearance' ? Light.LIGHT_FLASHING_GREEN : Light.LIGHT_RED;
    }
    const ring = this.ringOf(of.phase);
    if (ring?.state === 'yellow') return Light.LIGHT_YELLOW;
    if (ring?.state !== 'green') return Light.LIGHT_RED;
    return this.permissive.has(group) ? Light.LIGHT_PERMISSIVE_GREEN : Light.LIGHT_PROTECTED_GREEN;
  }

  /** The ring that a phase stands in now, if any. */
  ringOf(phase: number): Ring | undefined {
    return this.#rings.find((ring) => ring.phase === phase);
  }

  /** When the present light of a group ends. */
  lightEnd(group: number, nowMs: number): LightEnd {
    const of = this.groups.get(group);
    return of === undefined
      ? { likelyMs: 0, minMs: 0, maxMs: 0, confidencePct: 0 }
      : forecast(this, of.phase, of.walking, nowMs);
  }

  #isGreen(phase: number): boolean {
    return this.ringOf(phase)?.state === 'green';
  }

  #registerCalls(nowMs: number): void {
    for (const phase of this.limits.keys()) {
      const ring = this.ringOf(phase);
      const green = ring?.state === 'green';
      if (green && this.#timing.phases.get(phase)?.recall === 'max') ring.lastDemandMs = nowMs;
      if (!this.occupied(phase)) continue;
      if (green) ring.lastDemandMs = nowMs;
      else if (!this.#calls.has(phase)) {
        this.#calls.add(phase);
        this.#log(nowMs, EventCode.callRegistered, phase);
      }
    }
  }

  /** Whether a phase is to be served: somebody waits, or its plan says so. */
  #wanted(phase: number): boolean {
    const timed = this.#timing.phases.get(phase);
    if (timed === undefined) return false;
    if (this.#timing.control === 'fixed' || timed.coordinated || timed.recall !== 'none') return true;
    return this.#calls.has(phase) || this.walks.get(phase)?.called === true;
  }

  #start(ring: Ring, phase: number, nowMs: number): void {
    if (this.#calls.delete(phase)) this.#log(nowMs, EventCode.callDropped, phase);
    ring.begin(phase, nowMs, this.#clock?.forceOffAt(phase, nowMs) ?? Number.POSITIVE_INFINITY);
    const walk = this.walks.get(phase);
    const walks = this.#outside ? this.#outside.walks.has(phase) : walk?.called || this.#recallsWalk(phase);
    if (walk !== undefined && walks) walk.begin(nowMs);
  }

  #recallsWalk(phase: number): boolean {
    return this.#timing.phases.get(phase)?.recall === 'pedestrian';
  }

  #phasesOf(index: number): readonly number[] {
    return this.#timing.rings[index]?.[this.#section] ?? [];
  }

  /** The next phase of this section that is wanted after the ring's present one. */
  #following(index: number, phase: number): number | undefined {
    const phases = this.#phasesOf(index);
    return phases.slice(phases.indexOf(phase) + 1).find((each) => this.#wanted(each));
  }

  #goOn(index: number, ring: Ring, nowMs: number): void {
    if (!this.#phasesOf(index).includes(ring.phase)) return;
    const next = this.#following(index, ring.phase);
    if (next !== undefined) this.#start(ring, next, nowMs);
  }

  #stepWalks(nowMs: number): void {
    for (const [phase, walk] of this.walks) {
      const times = this.limits.get(phase)?.walk;
      const ring = this.ringOf(phase);
      if (times === undefined) continue;
      const green = ring?.state === 'green';
      const leftMs = (ring?.forceOffMs ?? 0) - nowMs;
      if (walk.state !== 'dont-walk') {
        // With time in hand the walk stays until the clearance must begin, where the green is sure to last.
        walk.step(nowMs, times, green && this.#restsInWalk(phase, leftMs - times.clearanceMs));
      } else if (this.#outside !== undefined) {
        if (green && this.#outside.walks.has(phase) && walk.called) walk.begin(nowMs);
      } else if (green && walk.called && leftMs >= times.walkMs + times.clearanceMs && !this.#conflicts(phase)) {
        walk.begin(nowMs);
      }
    }
  }

  #restsInWalk(phase: number, spareMs: number): boolean {
    if (this.outsideUntilMs !== undefined) return this.#outside?.walks.has(phase) ?? false;
    if (!this.#recallsWalk(phase)) return false;
    return Number.isFinite(spareMs) ? spareMs > 0 : !this.#conflicts(phase);
  }

  /** Whether anybody waits for a phase that does not come while this one stays green. */
  #conflicts(phase: number): boolean {
    if (this.#next !== undefined) return true;
    const own = this.#timing.phases.get(phase);
    for (const [other, timed] of this.#timing.phases) {
      if (other === phase || !this.#wanted(other) || this.#isGreen(other)) continue;
      if (own === undefined || !this.#comesAnyway(own, timed)) return true;
    }
    return false;
  }

  /** In another ring, after what that one serves now, before the barrier. */
  #comesAnyway(own: TimedPhase, other: TimedPhase): boolean {
    const before = this.#timing.phases.get(this.#rings[other.ring]?.phase ?? 0);
    if (other.section !== own.section || other.ring === own.ring) return false;
    return before?.section === other.section && before.place < other.place;
  }

  /** Why the green may end now, if it may. */
  #readyToEnd(ring: Ring, nowMs: number): Termination | undefined {
    const { phase } = ring;
    const { control } = this.#timing;
    const timed = this.#timing.phases.get(phase);
    const greenMs = nowMs - ring.sinceMs;
    const leastMs = timed?.minGreenMs ?? this.limits.get(phase)?.minGreenMs ?? 0;
    if (greenMs < leastMs || (this.walks.get(phase)?.state ?? 'dont-walk') !== 'dont-walk') return undefined;
    if (control === 'fixed') return nowMs >= ring.forceOffMs ? EventCode.forceOff : undefined;
    if (!this.#conflicts(phase)) {
      ring.opposedMs = 0;
      return undefined;
    }
    ring.opposedMs ||= nowMs;
    if (control === 'coordinated') {
      if (nowMs >= ring.forceOffMs) return EventCode.forceOff;
      if (timed?.coordinated) return undefined;
    }
    if (nowMs - ring.lastDemandMs >= this.passageMs) return EventCode.gapOut;
    const opposedForMs = nowMs - Math.max(ring.sinceMs, ring.opposedMs - leastMs);
    const longestMs = control === 'actuated' ? (timed?.maxGreenMs ?? 0) : Number.POSITIVE_INFINITY;
    return opposedForMs >= longestMs ? EventCode.maxOut : undefined;
  }

  #endGreens(nowMs: number): void {
    const reasons = this.#rings.map((ring) => (ring.state === 'green' ? this.#readyToEnd(ring, nowMs) : undefined));
    const isLast = this.#rings.map((ring, i) => this.#following(i, ring.phase) === undefined);
    const atBarrier = this.#rings.every(
      (ring, i) => ring.state === 'waiting' || (ring.state === 'green' && isLast[i] === true),
    );
    const allReady = this.#rings.every((ring, i) => ring.state === 'waiting' || reasons[i] !== undefined);
    const servable = this.#servable(nowMs);
    const leaves = atBarrier && allReady && servable;
    for (const [i, ring] of this.#rings.entries()) {
      const why = reasons[i];
      if (why === undefined) continue;
      // The last green before the barrier waits for the other rings, so that all cross together.
      if (isLast[i] && !leaves) continue;
      if (!isLast[i] && !servable && this.#timing.phases.get(ring.phase)?.coordinated) continue;
      if (leaves && this.#clock !== undefined && this.#section === this.#timing.homeSection) {
        this.#log(nowMs, EventCode.yieldPoint, ring.phase);
      }
      ring.end(why, nowMs);
    }
  }

  /** Whether, once the coordinated greens have yielded, there is time for the least green before the clock wants them back. */
  #servable(nowMs: number): boolean {
    const { control, homeSection, phases, sections } = this.#timing;
    if (control !== 'coordinated' || this.#section !== homeSection) return true;
    const beyond = [...phases].filter(([, { section, coordinated }]) =>
      sections > 1 ? section !== homeSection : !coordinated,
    );
    const wanted = beyond.filter(([phase]) => this.#wanted(phase));
    // Left turns of the main street come after the other side, even where nobody waits there.
    return (wanted.length > 0 ? wanted : beyond).some(([phase, { minGreenMs, greenMs }]) => {
      const limits = this.limits.get(phase);
      const walk = this.walks.get(phase)?.called ? limits?.walk : undefined;
      const clearMs = (limits?.yellowMs ?? 0) + (limits?.allRedMs ?? 0);
      const neededMs = Math.max(minGreenMs, (walk?.walkMs ?? 0) + (walk?.clearanceMs ?? 0));
      const endMs = this.#clock?.forceOffAt(phase, nowMs + clearMs) ?? 0;
      return endMs - (nowMs + clearMs) >= Math.min(neededMs, greenMs - 1000);
    });
  }

  #crossBarrier(nowMs: number): void {
    this.#log(nowMs, EventCode.barrierTermination, this.#section + 1);
    this.#section = this.#nextSection();
    this.#crossed += 1;
    if (this.#next !== undefined && this.#mayTakeOver(this.#next)) this.#takeOver(this.#next, nowMs);
    this.#enterSection(nowMs);
  }

  #enterSection(nowMs: number): void {
    for (const [index, ring] of this.#rings.entries()) {
      const phases = this.#phasesOf(index);
      // Where nobody waits, the last one goes with the other rings.
      const first = phases.find((phase) => this.#wanted(phase)) ?? phases.at(-1);
      if (first === undefined) ring.phase = 0;
      else this.#start(ring, first, nowMs);
    }
  }

  /** The next one; of more than two, the next in which somebody waits. */
  #nextSection(): number {
    const { sections, rings } = this.#timing;
    const next = (this.#section + 1) % sections;
    if (sections <= 2) return next;
    const order = Array.from({ length: sections }, (_, i) => (next + i) % sections);
    return order.find((each) => rings.some((ring) => ring[each]?.some((phase) => this.#wanted(phase)))) ?? next;
  }

  /** Before its main green; or where this plan has no such place, or does not come there. */
  #mayTakeOver(next: Timing): boolean {
    const place = this.#timing.phases.get(next.zeroPhase);
    return place === undefined || place.section === this.#section || this.#crossed > this.#timing.sections;
  }

  #takeOver(next: Timing, nowMs: number): void {
    const before = this.#timing;
    this.#timing = next;
    this.#next = undefined;
    this.#section = next.homeSection;
    this.#layRings(next);
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
    this.#clock = new CycleClock(next, this.limits, nowMs + next.zeroInSectionMs - next.cycleMs, this.#log);
  }

  /** All of them wait: whatever they served before is over. */
  #layRings({ rings }: Timing): void {
    this.#rings = rings.map(() => new Ring(this.#log, this.usualGreens));
  }

  /** Ends what is not wanted from outside, and begins what is, as soon as it may be; back at the plan when all is red. */
  #follow({ phases }: StageTarget, nowMs: number): void {
    for (const ring of this.#rings) {
      if (ring.state !== 'green' || phases.has(ring.phase)) continue;
      const leastMs = this.limits.get(ring.phase)?.minGreenMs ?? 0;
      const walking = (this.walks.get(ring.phase)?.state ?? 'dont-walk') !== 'dont-walk';
      if (nowMs - ring.sinceMs >= leastMs && !walking) ring.end(EventCode.forceOff, nowMs);
    }
    for (const phase of phases) {
      const own = this.ringOf(phase);
      if (own !== undefined && own.state !== 'waiting') continue;
      const conflicts = this.limits.get(phase)?.conflicts;
      if (this.#rings.some((ring) => ring.state !== 'waiting' && conflicts?.has(ring.phase))) continue;
      this.#start(own ?? this.#freeRing(), phase, nowMs);
    }
    if (!this.#returning || this.#rings.some((ring) => ring.state !== 'waiting')) return;
    this.#returning = false;
    // A timing of its own, even where it is the one before, so that the return is logged.
    this.#takeOver(this.#next ?? { ...this.#timing }, nowMs);
    this.#enterSection(nowMs);
  }

  #freeRing(): Ring {
    const free = this.#rings.find((ring) => ring.state === 'waiting');
    if (free !== undefined) return free;
    const more = new Ring(this.#log, this.usualGreens);
    this.#rings.push(more);
    return more;
  }

  /** A new cycle has begun: greens that run into it end so much later or sooner, and those that rested go on to its end. */
  #shiftForceOffs(shiftMs: number, nowMs: number): void {
    for (const ring of this.#rings) {
      const timed = this.#timing.phases.get(ring.phase);
      if (ring.state !== 'green' || timed?.section !== this.#timing.homeSection) continue;
      if (ring.forceOffMs <= nowMs && timed.coordinated) ring.forceOffMs += this.#timing.cycleMs;
      if (ring.forceOffMs > nowMs) ring.forceOffMs += shiftMs;
    }
  }
}
