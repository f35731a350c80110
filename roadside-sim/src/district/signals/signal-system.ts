import { roadside } from '@luyun/proto';
import type { CityPlan } from '../city/city-plan.js';
import type { NetJunction, NetLane, RoadNetwork } from '../city/road-network.js';
import type { SignalView } from '../traffic/signal-view.js';
import { junctionProgramme } from './junction-programme.js';
import { junctionShape } from './junction-shape.js';
import { JunctionSignals } from './junction-signals.js';
import type { Programme } from './programme.js';
import type { RingBarrierController } from './ring-barrier-controller.js';

const { Light } = roadside.v1;
/** Reach of the presence zone before the stop line, m. */
export const presenceZoneM = 32;
/** How often it is looked which plan is due. */
const SCHEDULE_EVERY_MS = 1000;

/** All controllers of the district, with what they hold. */
export class SignalSystem implements SignalView {
  /** By the junction's index; undefined where no signal stands. */
  readonly junctions: readonly (JunctionSignals | undefined)[];
  /** By the junction's index; undefined where no signal stands. */
  readonly controllers: readonly (RingBarrierController | undefined)[];
  /**
   * What a controller's detector says of a lane, where it is broken: true is a call that never ends, false nobody ever;
   * undefined where it works.
   */
  sense: (lane: NetLane) => boolean | undefined = () => undefined;
  #nowMs = 0;
  #localMs: number;
  #scheduleMs = 0;

  /**
   * @param localMs local time that people live by, ms since the epoch as if it were UTC
   * @param written programmes that junctions hold instead of the city's, by junction id; those that are written are put there
   */
  constructor(
    private readonly plan: CityPlan,
    private readonly network: RoadNetwork,
    localMs: number,
    present: (lane: NetLane) => boolean,
    private readonly written: Map<string, Programme> = new Map(),
  ) {
    this.#localMs = localMs;
    const seen = (lane: NetLane) => this.sense(lane) ?? present(lane);
    this.junctions = network.junctions.map((junction) => this.#open(junction, seen));
    this.controllers = this.junctions.map((junction) => junction?.controller);
  }

  /** Of a pedestrian group, yellow is the clearance: who walks may go on, nobody begins. */
  light(junctionIndex: number, group: number): 'green' | 'yellow' | 'red' | 'none' {
    const controller = this.controllers[junctionIndex];
    if (controller === undefined || group === 0) return 'none';
    return colourOf(controller.light(group));
  }

  /** Somebody waits at a crossing and presses the button of its group. */
  callPedestrians(junctionIndex: number, group: number): void {
    this.controllers[junctionIndex]?.callPedestrians(group, this.#nowMs);
  }

  /** Orders a plan for one junction, 0 the one by its schedule. Gives the reason why not, where it is not done. */
  selectPlan(junction: NetJunction, plan: number): string | undefined {
    return this.junctions[junction.index]?.selectPlan(plan, this.#localMs);
  }

  /** Has a junction hold another programme. Gives the reason why not, where it does not. */
  write(junction: NetJunction, programme: Programme): string | undefined {
    const signals = this.junctions[junction.index];
    const fault = signals?.write(programme, this.#localMs);
    if (fault === undefined && signals !== undefined) this.written.set(junction.id, signals.programme);
    return fault;
  }

  /** Orders what is green at a junction. Gives the reason why not, where it is not done. */
  orderStage(junction: NetJunction, groups: readonly number[], holdMs: number): string | undefined {
    return this.junctions[junction.index]?.orderStage(groups, holdMs, this.#nowMs);
  }

  /** @param localMs see the constructor */
  step(nowMs: number, localMs: number): void {
    this.#nowMs = nowMs;
    this.#localMs = localMs;
    if (Math.abs(nowMs - this.#scheduleMs) >= SCHEDULE_EVERY_MS) {
      this.#scheduleMs = nowMs;
      for (const junction of this.junctions) junction?.keepSchedule(localMs);
    }
    for (const controller of this.controllers) controller?.step(nowMs);
  }

  #open(junction: NetJunction, present: (lane: NetLane) => boolean): JunctionSignals | undefined {
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
    const own = junctionProgramme(this.plan.signals, junctionShape(this.network, junction));
    return new JunctionSignals(this.written.get(junction.id) ?? own, this.#localMs, {
      occupied: (group) => lanes.get(group)?.some(present) ?? false,
      permissive,
      passageMs: this.plan.signals.passage * 1000,
    });
  }
}

/** What people make of a light that a controller shows. */
export function colourOf(light: number): 'green' | 'yellow' | 'red' {
  if (light === Light.LIGHT_YELLOW || light === Light.LIGHT_FLASHING_GREEN) return 'yellow';
  return light === Light.LIGHT_RED ? 'red' : 'green';
}
