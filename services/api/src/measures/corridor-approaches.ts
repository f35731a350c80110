import {
  type CorridorSignal,
  cycleEvidence,
  detectorEvidence,
  type PhaseProgression,
  phaseProgression,
} from '@luyun/core';
import { Inject, Injectable } from '@nestjs/common';
import { CityStore } from '../city/city-store.js';
import type { TimeWindow } from '../http/time-window.js';
import { MeasureDesk } from './measure-desk.js';

/** A signal of a corridor with who came to it. */
export interface CorridorApproach extends CorridorSignal {
  readonly progression: PhaseProgression;
  readonly simulated: boolean;
}

/** The approaches of a corridor, there and back. */
export interface BothWays {
  readonly onward: readonly CorridorApproach[];
  readonly back: readonly CorridorApproach[];
}

/**
 * Looks up who came to the signals of corridors. What is being looked up already is waited for: a page asks for several measures of
 * the same corridor and time at once.
 */
@Injectable()
export class CorridorApproaches {
  private readonly underway = new Map<string, Promise<BothWays>>();

  constructor(
    @Inject(CityStore) private readonly cities: CityStore,
    @Inject(MeasureDesk) private readonly desk: MeasureDesk,
  ) {}

  /** Throws 404. */
  of(corridorId: string, window: TimeWindow): Promise<BothWays> {
    const key = JSON.stringify([this.cities.current().version, corridorId, window.fromMs, window.toMs]);
    const known = this.underway.get(key);
    if (known) return known;
    const found = this.#load(corridorId, window).finally(() => this.underway.delete(key));
    this.underway.set(key, found);
    return found;
  }

  async #load(corridorId: string, window: TimeWindow): Promise<BothWays> {
    const { onward, back } = this.desk.corridor(corridorId);
    // A junction is looked up once for both ways, where these have phases of their own.
    const together: CorridorSignal[][] = onward.map((signal) => [signal]);
    for (const signal of back) {
      const same = together.find((signals) =>
        signals.every(({ junctionId, phase }) => junctionId === signal.junctionId && phase !== signal.phase),
      );
      if (same) same.push(signal);
      else together.push([signal]);
    }
    const loaded = await Promise.all(together.map((signals) => this.#loadJunction(signals, window)));
    const approaches = new Map(loaded.flat());
    const of = (signals: readonly CorridorSignal[]) => signals.flatMap((signal) => approaches.get(signal) ?? []);
    return { onward: of(onward), back: of(back) };
  }

  /** Signals of one junction, each with a phase of its own. Only detectors of the corridor's own link count: its phase may serve others too. */
  async #loadJunction(
    signals: readonly CorridorSignal[],
    window: TimeWindow,
  ): Promise<[CorridorSignal, CorridorApproach][]> {
    const junctionId = signals[0]?.junctionId ?? '';
    const phases = signals.map(({ phase: number, linkId }) => {
      const phase = this.desk.phase(junctionId, number);
      return { ...phase, advance: phase.advance.filter((each) => each.linkId === linkId), linkIds: [linkId] };
    });
    const wanted = phases.flatMap(({ phase, advance }) => [
      cycleEvidence(phase),
      detectorEvidence(advance.map(({ channel }) => channel)),
    ]);
    const { events, setup, simulated } = await this.desk.events(junctionId, window, phases, wanted);
    return signals.map((signal, i) => {
      const own = phases[i] as (typeof phases)[number];
      const fitted = setup.phases.find((each) => each.phase === own.phase && each.kind === 'vehicle') ?? own;
      const advance = fitted.advance.filter(({ linkId }) => linkId === signal.linkId);
      return [signal, { ...signal, simulated, progression: phaseProgression(events, { ...own, advance }) }];
    });
  }
}
