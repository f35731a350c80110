import type { CityPlan } from '../city/city-plan.js';
import type { NetJunction, NetLane, RoadNetwork } from '../city/road-network.js';
import type { SignalView } from '../traffic/signal-view.js';
import { junctionTiming } from './junction-timing.js';
import { RingBarrierController } from './ring-barrier-controller.js';
import { pedestrianGroups, planAt, timingOf } from './timing.js';

/** Reach of the presence zone before the stop line, m. */
export const presenceZoneM = 32;

/** All controllers of the district, and the plan that is in force. */
export class SignalSystem implements SignalView {
  /** By the junction's index; undefined where no signal stands. */
  readonly controllers: readonly (RingBarrierController | undefined)[];
  /**
   * What a controller's detector says of a lane, where it is broken: true is a call that never ends, false nobody ever;
   * undefined where it works.
   */
  sense: (lane: NetLane) => boolean | undefined = () => undefined;
  #plan: number;
  #nowMs = 0;
  /** Plan that somebody has ordered for a junction, instead of the one by the hour. */
  readonly #ordered = new Map<number, number>();

  constructor(
    private readonly plan: CityPlan,
    private readonly network: RoadNetwork,
    hour: number,
    present: (lane: NetLane) => boolean,
  ) {
    this.#plan = planAt(plan.signals.planByHour, hour);
    const seen = (lane: NetLane) => this.sense(lane) ?? present(lane);
    this.controllers = network.junctions.map((junction) => this.#controller(junction, seen));
  }

  /** Of a pedestrian group, yellow is the clearance: who walks may go on, nobody begins. */
  light(junctionIndex: number, group: number): 'green' | 'yellow' | 'red' | 'none' {
    const controller = this.controllers[junctionIndex];
    if (controller === undefined || group === 0) return 'none';
    const light = controller.light(group);
    if (light === LIGHT_YELLOW || light === LIGHT_FLASHING_GREEN) return 'yellow';
    return light === LIGHT_RED ? 'red' : 'green';
  }

  /** Somebody waits at a crossing and presses the button of its group. */
  callPedestrians(junctionIndex: number, group: number): void {
    this.controllers[junctionIndex]?.callPedestrians(group, this.#nowMs);
  }

  /** Orders a plan for one junction. Throws when there is no such plan. */
  order(junction: NetJunction, plan: number): void {
    this.controllers[junction.index]?.select(this.#timing(junction, plan));
    this.#ordered.set(junction.index, plan);
  }

  step(nowMs: number, hour: number): void {
    this.#nowMs = nowMs;
    const plan = planAt(this.plan.signals.planByHour, hour);
    if (plan !== this.#plan) {
      this.#plan = plan;
      for (const junction of this.network.junctions) {
        if (junction.signal !== undefined && !this.#ordered.has(junction.index)) {
          this.controllers[junction.index]?.select(this.#timing(junction, plan));
        }
      }
    }
    for (const controller of this.controllers) controller?.step(nowMs);
  }

  #controller(junction: NetJunction, present: (lane: NetLane) => boolean): RingBarrierController | undefined {
    if (junction.signal === undefined) return undefined;
    const lanes = new Map<number, NetLane[]>();
    for (const lane of junction.links.in.flatMap(({ lanes, cycleLane }) =>
      cycleLane ? [...lanes, cycleLane] : lanes,
    )) {
      for (const group of new Set(lane.out.map((way) => way.group))) {
        if (group > 0) lanes.set(group, [...(lanes.get(group) ?? []), lane]);
      }
    }
    const permissive = new Set(
      this.network.connections
        .filter((way) => way.junction === junction && way.turn === 'left' && way.foes.length > 0)
        .map((way) => way.group),
    );
    const phases = new Set(
      junction.groups.map((group) => (group > pedestrianGroups ? group - pedestrianGroups : group)),
    );
    return new RingBarrierController(
      phases,
      this.#timing(junction, this.#plan),
      (phase) => lanes.get(phase)?.some(present) ?? false,
      permissive,
    );
  }

  #timing(junction: NetJunction, plan: number) {
    return timingOf(this.plan.signals, plan, junctionTiming(this.network, junction));
  }
}

// roadside.v1.Light
const LIGHT_RED = 3;
const LIGHT_FLASHING_GREEN = 4;
const LIGHT_YELLOW = 7;
