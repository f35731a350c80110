import { announceOutflow } from '@luyun/core/signals/control/announce-outflow';
import { type ControlParams, type ExpectedVehicles, usualControl } from '@luyun/core/signals/control/control-junction';
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
  /** By lane: the stop lanes of any light that it leads to. */
  readonly #leadsTo = new Map<string, { junction: SumoJunction; lane: number; offsetM: number; share: number }[]>();

  constructor(
    private readonly junctions: readonly SumoJunction[],
    private readonly net: SignalNet,
    private readonly loopCount: number,
    private readonly options: {
      readonly seed: number;
      readonly penetration: number;
      readonly beginS: number;
      /** Neighbours tell each other whom they let come. Off: it costs as much as it gains, see decision 18. */
      readonly announces?: boolean;
      /** Connected buses and emergency vehicles ask for priority. */
      readonly priority?: boolean;
    },
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
      for (const [from, places] of junction.reach)
        this.#leadsTo.set(from, [
          ...(this.#leadsTo.get(from) ?? []),
          ...places.map((place) => ({ junction, ...place })),
        ]);
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
    const announced = this.options.announces ? this.#announce() : undefined;
    for (const each of this.#controlled) {
      const { lights, table } = each;
      const timeMs = Math.round(nowS * 1000);
      const observation = {
        timeMs,
        loops,
        vehicles: view.seenAt(lights.junction),
        pedestrians: view.callsAt(lights.junction),
        exitFill: this.#exitFill(lights.junction),
        standingInside: view.standingInside(lights.junction),
        announced: announced?.get(lights.junction.id) ?? [],
        ...(this.options.priority && { priority: view.requestsAt(lights.junction) }),
      };
      const beganMs = performance.now();
      const { state, decision } = controlStep(table, each.state, { ...lights.state, timeMs }, observation, this.params);
      this.decidingMs += performance.now() - beganMs;
      this.decisions += 1;
      each.state = state;
      await lights.request(nowS, decision.request, decision.waiting, decision.target);
    }
  }

  /** By junction and lane: whom the neighbours let come, as likely as each turns that way. */
  #announce(): Map<string, ExpectedVehicles[][]> {
    const announced = new Map(
      this.#controlled.map(({ lights }) => [
        lights.junction.id,
        lights.junction.stopLanes.map((): ExpectedVehicles[] => []),
      ]),
    );
    for (const { lights, table, state } of this.#controlled) {
      const outflow = announceOutflow(table, state, lights.state, this.params);
      for (const [l, exits] of lights.junction.exits.entries()) {
        for (const exit of exits) {
          for (const { junction, lane, offsetM, share } of this.#leadsTo.get(exit) ?? []) {
            const travelS =
              (offsetM + (this.net.lanes.get(exit)?.lengthM ?? 0)) / (junction.control.lanes[lane]?.speedMps ?? 14);
            const list = announced.get(junction.id)?.[lane];
            for (const { etaS, vehicles } of outflow[l] ?? [])
              list?.push({ etaS: etaS + travelS, vehicles: (vehicles * share) / exits.length });
          }
        }
      }
    }
    for (const lanes of announced.values()) for (const list of lanes) list.sort((a, b) => a.etaS - b.etaS);
    return announced;
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
