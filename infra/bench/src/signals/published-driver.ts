import { reachRequest } from '@luyun/core/signals/control/reach-request';
import type { StepResult, TraciClient } from '@luyun/roadside-sim/sumo/traci-client';
import type { Driver } from '../sumo/run-sumo.js';
import { RoadView } from './road-view.js';
import { ShownLights } from './shown-lights.js';
import type { SignalNet } from './signal-net.js';
import type { SumoJunction } from './sumo-junction.js';

/** RESCO's: a choice so often, and so far do its detectors see. */
const EVERY_S = 10;
const RANGE_M = 200;

/**
 * Greedy and max-pressure control as RESCO publishes them (Ault and Sharon 2021): every ten seconds the stage with the most vehicles
 * before it, or with the most that have had to wait less those that wait behind it; every vehicle within 200 m is seen. Unlike
 * there, the network's own clearance is kept.
 */
export class PublishedDriver implements Driver {
  #view: RoadView | undefined;
  #lights: { shown: ShownLights; target: number }[] = [];
  #nextS: number;
  /** Vehicles that have stood on the lane on which they are. */
  readonly #waited = new Map<string, string>();

  constructor(
    private readonly kind: 'greedy' | 'maxPressure',
    private readonly junctions: readonly SumoJunction[],
    private readonly net: SignalNet,
    private readonly beginS: number,
  ) {
    this.#nextS = beginS + 1;
  }

  async begin(traci: TraciClient): Promise<void> {
    const lengths = new Map([...this.net.lanes.values()].map(({ id, lengthM }) => [id, lengthM]));
    this.#view = new RoadView(traci, 0, lengths, 0, 2);
    await this.#view.begin();
    for (const junction of this.junctions) {
      const shown = new ShownLights(junction, traci);
      await shown.takeOver(this.beginS);
      this.#lights.push({ shown, target: 0 });
    }
  }

  async step(result: StepResult, nowS: number): Promise<void> {
    const view = this.#view;
    if (view === undefined) return;
    await view.step(result, nowS);
    const decides = nowS >= this.#nextS;
    if (decides) this.#nextS += EVERY_S;
    const { all, queued } = this.#count(view);
    for (const each of this.#lights) {
      if (decides) each.target = this.#choose(each.shown.junction, all, queued);
      const groups = each.shown.stage(each.target)?.groups ?? [];
      const target = new Set(groups.map((group) => each.shown.limits.placeOf.get(group) ?? 0));
      const state = { ...each.shown.state, timeMs: Math.round(nowS * 1000) };
      await each.shown.request(nowS, reachRequest(each.shown.limits, state, target), [], each.target);
    }
  }

  #count(view: RoadView): { all: Map<string, number>; queued: Map<string, number> } {
    const all = new Map<string, number>();
    const queued = new Map<string, number>();
    for (const [id, { lane, positionM, speedMps }] of view.vehicles) {
      if (speedMps < 0.1) this.#waited.set(id, lane);
      if ((this.net.lanes.get(lane)?.lengthM ?? 0) - positionM > RANGE_M) continue;
      all.set(lane, (all.get(lane) ?? 0) + 1);
      if (this.#waited.get(id) === lane) queued.set(lane, (queued.get(lane) ?? 0) + 1);
    }
    return { all, queued };
  }

  #choose(junction: SumoJunction, all: ReadonlyMap<string, number>, queued: ReadonlyMap<string, number>): number {
    const scores = junction.control.stages.map(({ groups, permissive }) => {
      const protects = groups.filter((group) => !permissive.includes(group));
      const counted = protects.length > 0 ? protects : groups;
      let score = 0;
      const exits = new Set<string>();
      for (const [l, { movements }] of junction.control.lanes.entries()) {
        const lane = junction.stopLanes[l] ?? '';
        const goes = movements.flatMap(({ group }, m) =>
          counted.includes(group) ? [junction.exits[l]?.[m] ?? ''] : [],
        );
        if (goes.length === 0) continue;
        score += (this.kind === 'greedy' ? all : queued).get(lane) ?? 0;
        for (const exit of goes) exits.add(exit);
      }
      if (this.kind === 'maxPressure')
        for (const exit of exits) if (this.#isBeforeLight(exit)) score -= queued.get(exit) ?? 0;
      return score;
    });
    return scores.indexOf(Math.max(...scores));
  }

  #isBeforeLight(lane: string): boolean {
    return this.junctions.some(({ stopLanes }) => stopLanes.includes(lane));
  }
}
