import { loadJunctionSeen } from '@luyun/adapters/signal-events/load-junction-seen';
import { type CityModel, type FoldedJunctions, foldJunctions, type JunctionBasis, type Platform } from '@luyun/core';
import { Inject, Injectable } from '@nestjs/common';
import { PLATFORM } from '../api-options.js';
import { CityStore } from '../city/city-store.js';
import type { TimeWindow } from '../http/time-window.js';
import { ProposalDesk } from './proposal-desk.js';

const KEPT = 20;
const KEPT_MS = 10 * 60_000;

/** Keeps the folded arrivals of the last stretches of time that somebody dragged offsets over. */
@Injectable()
export class OffsetPreviews {
  private readonly kept = new Map<string, { readonly sinceMs: number; readonly folded: Promise<FoldedJunctions> }>();

  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(CityStore) private readonly cities: CityStore,
    @Inject(ProposalDesk) private readonly desk: ProposalDesk,
  ) {}

  /** Rejects with a `Problem` where a junction or its controller is not known. */
  folded(junctionIds: readonly string[], window: TimeWindow): Promise<FoldedJunctions> {
    const nowMs = this.platform.clock.nowMs();
    const { version, model } = this.cities.current();
    const key = JSON.stringify([version, junctionIds, window]);
    const known = this.kept.get(key);
    if (known && nowMs - known.sinceMs < KEPT_MS) return known.folded;
    const folded = this.#load(junctionIds, window, model);
    this.kept.delete(key);
    this.kept.set(key, { sinceMs: nowMs, folded });
    folded.catch(() => this.kept.delete(key));
    for (const old of [...this.kept.keys()].slice(0, -KEPT)) this.kept.delete(old);
    return folded;
  }

  async #load(junctionIds: readonly string[], window: TimeWindow, model: CityModel) {
    const read = await this.desk.read(junctionIds, window);
    const bases: JunctionBasis[] = [];
    for (const { junction, programme, plan } of read) {
      const seen = await loadJunctionSeen(this.platform.history, model, junction, window);
      bases.push({ junction, limits: programme.limits, plan, seen });
    }
    return foldJunctions(model, bases, window);
  }
}
