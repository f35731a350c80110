import { type ControlParams, usualControl } from '@luyun/core/signals/control/control-junction';
import { beginControl, type ControlState, controlStep } from '@luyun/core/signals/control/control-step';
import { QUEUE_SPACING_M, standingM } from '@luyun/core/signals/control/lane-estimate';
import { type StageTable, stageTable } from '@luyun/core/signals/control/stage-table';
import type { StepResult, TraciClient } from '@luyun/roadside-sim/sumo/traci-client';
import type { Driver } from '../sumo/run-sumo.js';
import { RoadView } from './road-view.js';
import { ShownLights } from './shown-lights.js';
import type { SignalNet } from './signal-net.js';
import { RADIO_RANGE_M, type SumoJunction } from './sumo-junction.js';

interface Controlled {
  readonly lights: ShownLights;
  readonly table: StageTable;
  state: ControlState;
}

/** Our real-time control at every light, each for itself, once a second. */
export class LuyunDriver implements Driver {
  decisions = 0;
  decidingMs = 0;
  #view: RoadView | undefined;
  #controlled: Controlled[] = [];
  #nextS = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly junctions: readonly SumoJunction[],
    private readonly net: SignalNet,
    private readonly loopCount: number,
    private readonly options: { readonly seed: number; readonly penetration: number; readonly beginS: number },
    private readonly params: ControlParams = usualControl,
  ) {}

  get lights(): readonly ShownLights[] {
    return this.#controlled.map(({ lights }) => lights);
  }

  async begin(traci: TraciClient): Promise<void> {
    const { seed, penetration, beginS } = this.options;
    const lengths = new Map([...this.net.lanes.values()].map(({ id, lengthM }) => [id, lengthM]));
    this.#view = new RoadView(traci, this.loopCount, lengths, seed, penetration);
    await this.#view.begin();
    for (const junction of this.junctions) {
      const lights = new ShownLights(junction, traci);
      await lights.takeOver(beginS);
      const table = stageTable(junction.control);
      this.#controlled.push({ lights, table, state: beginControl(table, lights.state) });
    }
  }

  async step(result: StepResult, nowS: number): Promise<void> {
    const view = this.#view;
    if (view === undefined) return;
    await view.step(result, nowS);
    if (nowS < this.#nextS) return;
    this.#nextS = Math.floor(nowS + 1e-6) + 1;
    const loops = view.takeLoops();
    for (const each of this.#controlled) {
      const { lights, table } = each;
      const timeMs = Math.round(nowS * 1000);
      const observation = {
        timeMs,
        loops,
        vehicles: view.seenAt(lights.junction),
        pedestrians: view.callsAt(lights.junction),
        exitFill: this.#exitFill(lights.junction),
      };
      const beganMs = performance.now();
      const { state, decision } = controlStep(table, each.state, { ...lights.state, timeMs }, observation, this.params);
      this.decidingMs += performance.now() - beganMs;
      this.decisions += 1;
      each.state = state;
      await lights.request(nowS, decision.request, decision.waiting, decision.target);
    }
  }

  /** What the neighbours' controls know of the roads that this junction's movements lead to. */
  #exitFill({ exits }: SumoJunction): number[][] {
    return exits.map((lanes) => lanes.map((lane) => this.#fillOf(lane)));
  }

  #fillOf(exit: string): number {
    let fullest = 0;
    for (const { lights, state } of this.#controlled) {
      for (const { lane, offsetM } of lights.junction.reach.get(exit) ?? []) {
        const lengthM = offsetM + (this.net.lanes.get(exit)?.lengthM ?? 0);
        // Only where all of the road is within what the neighbour knows.
        if (lengthM > RADIO_RANGE_M) continue;
        fullest = Math.max(
          fullest,
          standingM(state.lanes[lane]?.vehicles ?? []) / Math.max(2 * QUEUE_SPACING_M, lengthM),
        );
      }
    }
    return Math.min(1, fullest);
  }
}
