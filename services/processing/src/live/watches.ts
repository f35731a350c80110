import { laneVehicles, type Platform, type TrackState } from '@luyun/core';
import type { Notes } from '../blocks/notes.js';
import { CityLearner } from '../city/city-learner.js';
import type { CityView } from '../city/city-view.js';
import type { CityViews } from '../city/city-views.js';
import { DeviceWatch } from './device-watch.js';
import { EventWatch } from './event-watch.js';
import { LinkWatch } from './link-watch.js';
import { QueueWatch } from './queue-watch.js';
import { StatementLog } from './statement-log.js';

/** Tracks of one partition: the fold's state, the city that it was folded with, and whether sensors perceive them. */
export interface WatchedTracks {
  readonly own: TrackState;
  readonly city: CityView;
  readonly perceived: boolean;
}

/** A partition that is further behind is not looked at. */
const FRESH_MS = 15_000;
/** Looking at all tracks may take this share of the time. */
const WORK_SHARE = 1 / 20;

/**
 * What is shown, or learnt, from all partitions in this process together. It is fed by folds and looks at their states, and writes
 * live state and city models: the wall clock may drive it. History gets what was said of links and queues, as a record of that.
 */
export class Watches {
  readonly #platform: Platform;
  readonly #cities: CityViews;
  readonly #links: LinkWatch;
  readonly #queues: QueueWatch;
  readonly #devices: DeviceWatch;
  readonly #events: EventWatch;
  readonly #learner: CityLearner;
  readonly #statements: StatementLog;
  #running = false;
  #nextLookMs = 0;

  constructor(platform: Platform, cities: CityViews) {
    this.#platform = platform;
    this.#cities = cities;
    this.#links = new LinkWatch(platform.liveState);
    this.#queues = new QueueWatch(platform.liveState);
    this.#devices = new DeviceWatch(platform.liveState);
    this.#events = new EventWatch(platform.liveState);
    this.#statements = new StatementLog(platform.history);
    this.#learner = new CityLearner(platform.records, cities, platform.clock);
  }

  note(notes: Notes): void {
    for (const { context, observed } of notes.batches) this.#devices.note(context, observed);
    for (const refused of notes.refused) this.#devices.noteRefused(refused);
    if (notes.linkMinutes.length > 0) this.#links.note(notes.linkMinutes);
    this.#learner.note(notes.lessons);
  }

  /** Shows what has changed; skipped while the last call is under way. */
  async show(tracks: readonly WatchedTracks[]): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      const nowMs = this.#platform.clock.nowMs();
      await this.#lookAt(tracks, nowMs);
      this.#statements.addLinks(await this.#links.show(this.#cities.latest));
      await this.#devices.show();
      await this.#events.show(nowMs);
      await this.#learner.learn();
      await this.#statements.flush(nowMs);
    } finally {
      this.#running = false;
    }
  }

  /** Stores what was said and waits. */
  close(): Promise<void> {
    return this.#statements.flush(this.#platform.clock.nowMs(), true);
  }

  /** All vehicles on lanes, each once: their queues, and one more sample of the traffic on links. */
  async #lookAt(tracks: readonly WatchedTracks[], nowMs: number): Promise<void> {
    const { latest } = this.#cities;
    const fresh = tracks.filter(({ own, city }) => own.watermarkMs >= nowMs - FRESH_MS && city.index === latest.index);
    if (fresh.length === 0 || nowMs < this.#nextLookMs) return;
    const began = performance.now();
    const timeMs = Math.max(...fresh.map(({ own }) => own.watermarkMs));
    const simulated = fresh.some(({ own }) => own.minutes.simulated);
    const seen = fresh.map(({ own, perceived }) => ({ state: own, perceived }));
    const vehicles = laneVehicles(seen, latest.index, timeMs);
    this.#nextLookMs = nowMs + (performance.now() - began) / WORK_SHARE;
    this.#links.sample(vehicles, latest.index, timeMs, simulated);
    this.#statements.addQueues(await this.#queues.show(vehicles, latest.index, timeMs, simulated));
  }
}
