import type { CityPlan } from '../city/city-plan.js';
import type { NetJunction, NetLane, RoadNetwork } from '../city/road-network.js';
import type { SignalView } from '../traffic/signal-view.js';
import { RingBarrierController } from './ring-barrier-controller.js';
import { planAt, timingOf } from './timing.js';

/** Reach of the presence zone before the stop line, m. */
export const presenceZoneM = 32;

/** All controllers of the district, and the plan that is in force. */
export class SignalSystem implements SignalView {
  /** By the junction's index; undefined where no signal stands. */
  readonly controllers: readonly (RingBarrierController | undefined)[];
  #plan: number;
  /** Plan that somebody has ordered for a junction, instead of the one by the hour. */
  readonly #ordered = new Map<number, number>();

  constructor(
    private readonly plan: CityPlan,
    private readonly network: RoadNetwork,
    hour: number,
    present: (lane: NetLane) => boolean,
  ) {
    this.#plan = planAt(plan.signals.planByHour, hour);
    this.controllers = network.junctions.map((junction) => {
      if (junction.signal === undefined) return undefined;
      const lanes = new Map<number, NetLane[]>();
      for (const lane of junction.links.in.flatMap((link) => link.lanes)) {
        for (const group of new Set(lane.out.map((way) => way.group))) {
          if (group > 0) lanes.set(group, [...(lanes.get(group) ?? []), lane]);
        }
      }
      const permissive = new Set(
        network.connections
          .filter((way) => way.junction === junction && way.turn === 'left' && way.foes.length > 0)
          .map((way) => way.group),
      );
      return new RingBarrierController(
        new Set(junction.groups),
        this.#timing(junction, this.#plan),
        (phase) => lanes.get(phase)?.some(present) ?? false,
        permissive,
      );
    });
  }

  light(junctionIndex: number, group: number): 'green' | 'yellow' | 'red' | 'none' {
    const controller = this.controllers[junctionIndex];
    if (controller === undefined || group === 0) return 'none';
    const light = controller.light(group);
    return light === LIGHT_YELLOW ? 'yellow' : light === LIGHT_RED ? 'red' : 'green';
  }

  /** Orders a plan for one junction. Throws when there is no such plan. */
  order(junction: NetJunction, plan: number): void {
    this.controllers[junction.index]?.select(this.#timing(junction, plan));
    this.#ordered.set(junction.index, plan);
  }

  step(nowMs: number, hour: number): void {
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

  #timing(junction: NetJunction, plan: number) {
    return timingOf(this.plan.signals, plan, junction.id, junction.signal ?? 'protected', new Set(junction.groups));
  }
}

// roadside.v1.Light
const LIGHT_RED = 3;
const LIGHT_YELLOW = 7;
