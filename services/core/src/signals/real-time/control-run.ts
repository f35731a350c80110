import { type ControlParams, type Observation, usualControl } from '../control/control-junction.js';
import { beginControl, type ControlState, controlStep } from '../control/control-step.js';
import { type StageTable, stageTable } from '../control/stage-table.js';
import type { GateState } from '../safety/gate-state.js';
import type { ControlMode, ControlReason, ControlRecord } from './control-record.js';
import type { ControlSite } from './control-site.js';
import { LightTrust } from './light-trust.js';
import { type LoggedEvent, LoopState } from './loop-state.js';
import { orderOf } from './order-of.js';
import { type HeardRequest, PriorityCalls } from './priority-calls.js';
import { exitFill, exitReadings, RoadMemory, type VehicleOnLane } from './road-state.js';
import { type ShownLight, ShownState } from './shown-state.js';

/** What control wants of a junction's controller after a decision. */
export type ControlAction =
  | { readonly kind: 'order'; readonly groups: readonly number[]; readonly holdMs: number }
  | { readonly kind: 'release' };

/** What came of one decision. The record lacks its command, which who sends it knows. */
export interface ControlOutcome {
  readonly record: Omit<ControlRecord, 'commandId'>;
  readonly action: ControlAction | null;
}

/** Decisions are made so often, by the controller's clock. */
const DECIDE_EVERY_MS = 1_000;
/** Without a light for so long nothing is ordered any more. */
export const SILENT_MS = 5_000;
/** An order holds for so long at the controller, and is given again when so little of that is left. */
const HOLD_MS = 30_000;
const RENEW_MS = 12_000;
/** Before control comes back, everything has to be right for so long; after lights disagreed, for longer. */
const RETURN_MS = 10_000;
const RETURN_DISAGREED_MS = 60_000;
/** Everything is kept with every so many decisions. */
export const SNAPSHOT_EVERY = 60;

interface Order {
  readonly groups: readonly number[];
  readonly untilMs: number;
}

/**
 * Real-time control of one junction on what is received of it: takes lights, the controller's log, vehicles and their
 * requests, decides once a second of
 * the controller's time, and says what is to be ordered. It has no clock and does nothing itself: the same calls give the same outcomes.
 */
export class ControlRun {
  readonly #table: StageTable;
  readonly #shown: ShownState;
  readonly #detectors: LoopState;
  readonly #trust: LightTrust;
  readonly #road: RoadMemory;
  readonly #calls: PriorityCalls;
  #state: ControlState | undefined;
  #mode: ControlMode = 'waiting';
  #reason: ControlReason | null = 'lights-unknown';
  #sinceMs = 0;
  #rightSinceMs: number | null = null;
  #irregular = false;
  #refused = false;
  #order: Order | null = null;
  #number = 0;
  #decidedMs = 0;

  constructor(
    readonly site: ControlSite,
    private readonly run: string,
    private readonly simulated: boolean,
    private readonly params: ControlParams = usualControl,
  ) {
    this.#table = stageTable(site.junction);
    this.#shown = new ShownState(this.#table.limits);
    this.#detectors = new LoopState(site);
    this.#trust = new LightTrust(this.#table.limits);
    this.#road = new RoadMemory(site);
    this.#calls = new PriorityCalls(site.junction);
  }

  get mode(): ControlMode {
    return this.#mode;
  }

  get reason(): ControlReason | null {
    return this.#reason;
  }

  /** Newest time of a light, by the controller's clock; 0 before the first. */
  get timeMs(): number {
    return this.#shown.timeMs;
  }

  /** Since when it is in this mode for this reason, by the controller's clock. */
  get sinceMs(): number {
    return this.#sinceMs;
  }

  /** When the next decision is due, by the controller's clock; undefined while not all lights are known. */
  get dueMs(): number | undefined {
    if (this.#shown.state === undefined) return undefined;
    const nowMs = Math.floor(this.#shown.timeMs / DECIDE_EVERY_MS) * DECIDE_EVERY_MS;
    return nowMs > this.#decidedMs ? nowMs : undefined;
  }

  light(light: ShownLight): void {
    if (!this.#shown.take(light)) this.#irregular = true;
  }

  event(event: LoggedEvent): void {
    this.#detectors.take(event);
  }

  /** A vehicle asks for priority, or asks no more. */
  request(request: HeardRequest): void {
    this.#calls.take(request);
  }

  /** The controller did not do what it was told. */
  refused(): void {
    this.#refused = true;
  }

  /** What was to be ordered last was not sent. */
  orderLost(): void {
    this.#order = null;
  }

  /** Whether the controller may still be doing what was ordered. */
  get orders(): boolean {
    return this.#order !== null;
  }

  /** Nothing was heard for too long: what is to be done then. Control begins anew with the next lights. */
  silence(): ControlAction | null {
    const { timeMs } = this.#shown;
    if (this.#mode === 'controlling') this.#enter('fallback', 'lights-silent', timeMs);
    else if (this.#mode === 'fallback') this.#reason = 'lights-silent';
    this.#rightSinceMs = null;
    const action = this.#order === null ? null : ({ kind: 'release' } as const);
    this.#order = null;
    return action;
  }

  /** Decides at `dueMs`, with the vehicles on the lanes around at that time; null: nobody tells of vehicles. */
  decide(vehicles: readonly VehicleOnLane[] | null): ControlOutcome | undefined {
    const timeMs = this.dueMs;
    if (timeMs === undefined || this.#shown.state === undefined) return undefined;
    this.#decidedMs = timeMs;
    const shown: GateState = { ...this.#shown.state, timeMs };
    this.#state ??= beginControl(this.#table, shown);
    const observation = this.#observe(timeMs, vehicles);
    const isSnapshot = this.#number % SNAPSHOT_EVERY === 0;
    const snapshot = isSnapshot
      ? { basis: { junction: this.site.junction, params: this.params }, state: this.#state }
      : null;
    const { state, decision } = controlStep(this.#table, this.#state, shown, observation, this.params);
    this.#state = state;
    this.#shown.wait(timeMs, decision.waiting);
    const gated = orderOf(this.#table.limits, shown, decision.request, decision.waiting);
    this.#judge(timeMs, shown, observation, decision.binding === 'distrust');
    const order = this.#mode === 'controlling' && gated !== null ? this.#withVehicles(gated.groups) : null;
    const action = this.#act(timeMs, order);
    return {
      record: {
        junctionId: this.site.junctionId,
        run: this.run,
        number: this.#number++,
        mode: this.#mode,
        reason: this.#reason,
        decision,
        bindings: gated?.bindings ?? [],
        order,
        input: { shown, observation },
        snapshot,
        simulated: this.simulated,
      },
      action,
    };
  }

  #observe(timeMs: number, vehicles: readonly VehicleOnLane[] | null): Observation | null {
    const loops = [...this.#detectors.takeLoops(), ...exitReadings(this.site, vehicles ?? [])];
    const priority = this.#calls.at(timeMs);
    const { lanes } = this.site.junction;
    const covered = vehicles === null ? lanes.filter((lane) => lane.loops.length > 0).length : lanes.length;
    if (covered * 2 < lanes.length) return null;
    return {
      timeMs,
      loops,
      vehicles: this.#road.seen(timeMs, vehicles ?? []),
      exitFill: exitFill(this.site, vehicles ?? []),
      pedestrians: this.#detectors.calls,
      ...(priority.length > 0 ? { priority } : {}),
    };
  }

  /** Whether what is known may be acted upon. */
  #judge(timeMs: number, shown: GateState, observation: Observation | null, distrusted: boolean): void {
    const disagrees = this.#trust.disagrees(timeMs, shown, this.#order?.groups ?? null);
    const wrong: ControlReason | null = this.#irregular
      ? 'lights-irregular'
      : this.#refused
        ? 'order-refused'
        : disagrees
          ? 'lights-disagree'
          : !distrusted
            ? null
            : observation === null
              ? 'road-unseen'
              : 'detectors-stuck';
    this.#irregular = false;
    this.#refused = false;
    if (wrong !== null) {
      this.#rightSinceMs = null;
      if (this.#mode !== 'fallback' || this.#reason !== wrong) this.#enter('fallback', wrong, timeMs);
      return;
    }
    if (this.#mode === 'controlling') return;
    this.#rightSinceMs ??= timeMs;
    const isHard = this.#reason === 'lights-disagree' || this.#reason === 'order-refused';
    const patienceMs = this.#mode === 'waiting' ? 0 : isHard ? RETURN_DISAGREED_MS : RETURN_MS;
    if (timeMs - this.#rightSinceMs >= patienceMs) this.#enter('controlling', null, timeMs);
  }

  #enter(mode: ControlMode, reason: ControlReason | null, timeMs: number): void {
    this.#mode = mode;
    this.#reason = reason;
    this.#sinceMs = timeMs;
  }

  #act(timeMs: number, groups: readonly number[] | null): ControlAction | null {
    if (groups === null) {
      // An order that the gate did not let through is not given: the last one stands until it runs out.
      if (this.#mode === 'controlling' || this.#order === null) return null;
      this.#order = null;
      return { kind: 'release' };
    }
    const before = this.#order;
    const isSame = before !== null && before.groups.join() === groups.join();
    if (isSame && before.untilMs - timeMs > RENEW_MS) return null;
    this.#order = { groups, untilMs: timeMs + HOLD_MS };
    return { kind: 'order', groups, holdMs: HOLD_MS };
  }

  /** Controllers walk with the vehicles of the same phase: without those a pedestrian group is not ordered. */
  #withVehicles(groups: readonly number[]): readonly number[] {
    const { phases } = this.site.junction.limits;
    const isWalk = (group: number) =>
      this.#table.limits.groups[this.#table.limits.placeOf.get(group) ?? -1]?.kind === 'pedestrian';
    return groups.filter(
      (group) =>
        !isWalk(group) ||
        phases.some(
          ({ groups: served }) =>
            served.includes(group) && served.every((other) => isWalk(other) || groups.includes(other)),
        ),
    );
  }
}
