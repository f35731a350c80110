import { loadControllerEvents } from '@luyun/adapters/signal-events/load-controller-events';
import { type JunctionEvents, loadJunctionEvents } from '@luyun/adapters/signal-events/load-junction-events';
import {
  type CorridorSetup,
  corridorSetup,
  type Evidence,
  IndianaCode,
  type JunctionSetup,
  junctionSetup,
  type PhaseSetup,
  type PlanPeriod,
  type Platform,
  type ProgrammeReading,
  planPeriods,
  signalEventsOf,
} from '@luyun/core';
import { Inject, Injectable } from '@nestjs/common';
import { PLATFORM } from '../api-options.js';
import type { CitySnapshot } from '../city/city-snapshot.js';
import { CityStore } from '../city/city-store.js';
import { notFound } from '../http/problem.js';
import type { TimeWindow } from '../http/time-window.js';

const DAY_MS = 86_400_000;
const plans: Evidence = {
  codes: [
    IndianaCode.planChange,
    IndianaCode.cycleLengthChange,
    ...Array.from({ length: 16 }, (_, i) => IndianaCode.splitChangeBase + i + 1),
  ],
  parameters: [],
};

/** Finds what measures are made of: the setup of a junction, its events, its plans. */
@Injectable()
export class MeasureDesk {
  private setups: { readonly city: CitySnapshot; readonly byId: Map<string, JunctionSetup> } | undefined;

  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(CityStore) private readonly cities: CityStore,
  ) {}

  /** Throws 404. */
  setup(junctionId: string): JunctionSetup {
    const city = this.cities.current();
    if (this.setups?.city !== city) this.setups = { city, byId: new Map() };
    const known = this.setups.byId.get(junctionId);
    if (known) return known;
    const junction = city.junctions.get(junctionId);
    if (!junction) throw notFound('junction', junctionId);
    const setup = junctionSetup(city.model, junction);
    this.setups.byId.set(junctionId, setup);
    return setup;
  }

  /** Throws 404. */
  corridor(id: string): CorridorSetup {
    const { corridors, model } = this.cities.current();
    const corridor = corridors.get(id);
    if (!corridor) throw notFound('corridor', id);
    return corridorSetup(model, corridor);
  }

  /** Throws 404. */
  phase(junctionId: string, phase: number, kind: PhaseSetup['kind'] = 'vehicle'): PhaseSetup {
    const found = this.setup(junctionId).phases.find((each) => each.phase === phase && each.kind === kind);
    if (!found) throw notFound(kind === 'vehicle' ? 'phase' : 'pedestrian phase', `${junctionId}/${phase}`);
    return found;
  }

  /** All events of some phases, or those of `wanted` that the controller logged. */
  events(
    junctionId: string,
    window: TimeWindow,
    phases?: readonly PhaseSetup[],
    wanted?: readonly Evidence[],
  ): Promise<JunctionEvents> {
    return loadJunctionEvents(this.platform.history, this.setup(junctionId), window, phases, wanted);
  }

  /** As `events`, without arrivals. */
  lights(
    junctionId: string,
    window: TimeWindow,
    phases: readonly PhaseSetup[],
    wanted: readonly Evidence[],
  ): Promise<JunctionEvents> {
    return loadJunctionEvents(this.platform.history, this.setup(junctionId), window, phases, wanted, false);
  }

  /** Only what the controller logged. */
  async logged(junctionId: string, window: TimeWindow, wanted: readonly Evidence[]) {
    const { nodeRef } = this.setup(junctionId);
    const { events, simulated } =
      nodeRef > 0
        ? await loadControllerEvents(this.platform.history, nodeRef, window, wanted)
        : { events: signalEventsOf([]), simulated: false };
    const signals = events.timeMs.length > 0 ? ('controller' as const) : ('none' as const);
    return { events, simulated, sources: { signals, arrivals: new Map<number, never>() } };
  }

  /** What the controller of a junction was last read to hold; undefined where none ever was. */
  async programme(junctionId: string): Promise<ProgrammeReading | undefined> {
    const { programmes } = this.platform.records;
    const own = (await programmes.listReadings()).filter((reading) => reading.junctionId === junctionId);
    const newest = own.sort((a, b) => b.readMs - a.readMs)[0];
    return newest && programmes.findReading(newest.deviceId);
  }

  /** The plans that ran; that at the begin is looked for in the day before. */
  async plans(junctionId: string, { fromMs, toMs }: TimeWindow): Promise<PlanPeriod[]> {
    const { nodeRef } = this.setup(junctionId);
    if (nodeRef === 0) return [{ plan: null, fromMs, toMs, cycleS: null, splitsS: new Map() }];
    const window = { fromMs: fromMs - DAY_MS, toMs };
    const { events } = await loadControllerEvents(this.platform.history, nodeRef, window, [plans]);
    return planPeriods(events, fromMs, toMs);
  }
}
