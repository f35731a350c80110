import { type Plan, type Programme, planAt } from './programme.js';
import { programmeFault } from './programme-fault.js';
import { RingBarrierController, type StageTarget } from './ring-barrier-controller.js';
import { phaseLimits, timingOf } from './timing.js';

/** What a controller at a junction is wired to. */
export interface JunctionWiring {
  /** Whether anybody is there for a signal group. */
  readonly occupied: (group: number) => boolean;
  /** Groups whose green is permissive. */
  readonly permissive: ReadonlySet<number>;
  readonly passageMs: number;
}

/** A junction's controller with the programme that it holds: which plan runs when, and what may be told from outside. */
export class JunctionSignals {
  readonly controller: RingBarrierController;
  #programme: Programme;
  #running: Plan;
  /** Plan that somebody has ordered, instead of the one by the schedule; undefined: none. */
  #ordered: number | undefined;

  /** @param localMs local time at the start, ms since the epoch as if it were UTC */
  constructor(programme: Programme, localMs: number, { occupied, permissive, passageMs }: JunctionWiring) {
    this.#programme = programme;
    this.#running = this.#due(localMs);
    const limits = phaseLimits(programme.limits);
    const kinds = new Map(programme.limits.groups.map(({ group, kind }) => [group, kind]));
    const groups = new Map(
      programme.limits.phases.flatMap(({ phase, groups: served }) =>
        served.map((group) => [group, { phase, walking: kinds.get(group) === 'pedestrian' }] as const),
      ),
    );
    const driving = new Map(
      programme.limits.phases.map(({ phase, groups: served }) => [
        phase,
        served.filter((group) => kinds.get(group) !== 'pedestrian'),
      ]),
    );
    this.controller = new RingBarrierController(
      limits,
      timingOf(this.#running, limits),
      (phase) => driving.get(phase)?.some(occupied) ?? false,
      permissive,
      passageMs,
      groups,
    );
  }

  get programme(): Programme {
    return this.#programme;
  }

  /** Goes over to the plan that is due, if it is another one. */
  keepSchedule(localMs: number): void {
    const due = this.#due(localMs);
    if (due !== this.#running) this.#run(due);
  }

  /** Orders a plan; 0: the one by the schedule. Gives the reason why not, where it is not done. */
  selectPlan(plan: number, localMs: number): string | undefined {
    if (plan !== 0 && !this.#programme.plans.some((each) => each.plan === plan)) return `no plan ${plan}`;
    this.#ordered = plan === 0 ? undefined : plan;
    this.#run(this.#due(localMs));
    return undefined;
  }

  /** Holds another programme from now on, from the next cycle on. Gives the reason why not, where it does not. */
  write(programme: Programme, localMs: number): string | undefined {
    const fault = programmeFault(programme, this.#programme);
    if (fault !== undefined) return fault;
    this.#programme = { ...programme, limits: this.#programme.limits };
    if (!programme.plans.some(({ plan }) => plan === this.#ordered)) this.#ordered = undefined;
    this.#run(this.#due(localMs));
    return undefined;
  }

  /** Wants these groups green, and no others, for so long. Gives the reason why not, where it is not done. */
  orderStage(groups: readonly number[], holdMs: number, nowMs: number): string | undefined {
    const target = this.#targetOf(new Set(groups));
    if (typeof target === 'string') return target;
    if (holdMs < MIN_HOLD_MS || holdMs > MAX_HOLD_MS) return `hold_ms must be from ${MIN_HOLD_MS} to ${MAX_HOLD_MS}`;
    this.controller.orderStage(target, nowMs + holdMs, nowMs);
    return undefined;
  }

  #targetOf(groups: ReadonlySet<number>): StageTarget | string {
    const { limits } = this.#programme;
    const kinds = new Map(limits.groups.map(({ group, kind }) => [group, kind]));
    for (const group of groups) if (!kinds.has(group)) return `no signal group ${group}`;
    const against = limits.conflicts.find(({ group, other }) => groups.has(group) && groups.has(other));
    if (against !== undefined) return `groups ${against.group} and ${against.other} must not be green together`;
    const phases = new Set<number>();
    const walks = new Set<number>();
    for (const { phase, groups: served } of limits.phases) {
      const driving = served.filter((group) => kinds.get(group) !== 'pedestrian');
      const wanted = served.filter((group) => groups.has(group));
      if (wanted.length === 0) continue;
      const missing = driving.find((group) => !groups.has(group));
      if (missing !== undefined) return `group ${missing} is green with group ${wanted[0]}`;
      phases.add(phase);
      if (wanted.length > driving.length) walks.add(phase);
    }
    return { phases, walks };
  }

  #run(plan: Plan): void {
    this.#running = plan;
    this.controller.select(timingOf(plan, this.controller.limits));
  }

  #due(localMs: number): Plan {
    const number = this.#ordered ?? planAt(this.#programme, localMs);
    const plan = this.#programme.plans.find((each) => each.plan === number) ?? this.#programme.plans[0];
    if (plan === undefined) throw new Error(`${this.#programme.junctionId} has no plan`);
    return plan;
  }
}

const MIN_HOLD_MS = 1_000;
const MAX_HOLD_MS = 600_000;
