import type { NetLane } from '../district/city/road-network.js';
import { exponential, type Random } from '../district/random.js';
import { JunctionSignals } from '../district/signals/junction-signals.js';
import { colourOf, presenceZoneM } from '../district/signals/signal-system.js';
import type { SignalView } from '../district/traffic/signal-view.js';
import type { ShadowSignal } from './shadow-task.js';
import type { TaskNetwork } from './task-network.js';

/** Controllers run alone for so long first: one that keeps a cycle gets into step only little by little. */
const IN_STEP_MS = 1_800_000;
const TICK_MS = 100;
/** A green gaps out when nobody was there for so long. */
const PASSAGE_MS = 2500;

interface Button {
  readonly signals: JunctionSignals;
  readonly group: number;
  readonly meanMs: number;
  nextMs: number;
}

/** The controllers of a task's junctions, each with the plan before or after. */
export class TaskSignals implements SignalView {
  readonly #junctions: readonly (JunctionSignals | undefined)[];
  readonly #groups: TaskNetwork['groups'];
  readonly #buttons: Button[] = [];
  /** Whether somebody stands or drives before the stop line of a lane; nobody, until there is traffic. */
  present: (lane: NetLane) => boolean = () => false;

  constructor(
    { network, groups }: TaskNetwork,
    signals: readonly ShadowSignal[],
    side: 'before' | 'after',
    private readonly random: Random,
    nowMs: number,
  ) {
    this.#groups = groups;
    this.#junctions = network.junctions.map((junction) => {
      const signal = signals.find(({ junctionId }) => junctionId === junction.id);
      if (signal === undefined) return undefined;
      const lanes = new Map<number, NetLane[]>();
      for (const lane of junction.links.in.flatMap((link) => link.lanes)) {
        for (const group of new Set(lane.out.map((way) => groups[junction.index]?.[way.group - 1] ?? 0)))
          lanes.set(group, [...(lanes.get(group) ?? []), lane]);
      }
      const plan = signal[side];
      const programme = {
        junctionId: junction.id,
        nodeRef: 0,
        limits: signal.limits,
        plans: [plan],
        dayPlans: [{ dayPlan: 1, entries: [{ fromMinute: 0, plan: plan.plan }] }],
        schedule: [{ dayPlan: 1, weekdays: [], dates: [] }],
      };
      const made = new JunctionSignals(programme, nowMs - IN_STEP_MS, {
        occupied: (group) => lanes.get(group)?.some((lane) => this.present(lane)) ?? false,
        permissive: new Set(),
        passageMs: PASSAGE_MS,
      });
      for (const { group, perHour } of signal.calls) {
        if (perHour <= 0) continue;
        const meanMs = 3_600_000 / perHour;
        this.#buttons.push({ signals: made, group, meanMs, nextMs: nowMs + exponential(random, meanMs) });
      }
      return made;
    });
    for (let atMs = nowMs - IN_STEP_MS; atMs < nowMs; atMs += TICK_MS) this.#stepAll(atMs);
  }

  light(junctionIndex: number, group: number): 'green' | 'yellow' | 'red' | 'none' {
    const own = this.#groups[junctionIndex]?.[group - 1];
    const controller = this.#junctions[junctionIndex]?.controller;
    if (own === undefined || controller === undefined) return 'none';
    return colourOf(controller.light(own));
  }

  step(nowMs: number): void {
    for (const button of this.#buttons) {
      while (button.nextMs <= nowMs) {
        button.signals.controller.callPedestrians(button.group, nowMs);
        button.nextMs += exponential(this.random, button.meanMs);
      }
    }
    this.#stepAll(nowMs);
  }

  #stepAll(nowMs: number): void {
    for (const junction of this.#junctions) {
      if (junction === undefined) continue;
      junction.controller.step(nowMs);
      junction.controller.events.length = 0;
    }
  }
}

/** Whether somebody is in the presence zone before a stop line. */
export function presentOn(queues: readonly (readonly number[])[], positionM: Float64Array): (lane: NetLane) => boolean {
  return (lane) => {
    const first = queues[lane.index]?.[0];
    return first !== undefined && (positionM[first] ?? 0) > lane.lengthM - presenceZoneM;
  };
}
