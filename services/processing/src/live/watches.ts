import { laneVehicles, type Platform } from '@luyun/core';
import type { PartitionNotes } from '../blocks/notes.js';
import { CityLearner } from '../city/city-learner.js';
import type { CityViews } from '../city/city-views.js';
import type { CityTracks } from './city-tracks.js';
import { DeviceWatch } from './device-watch.js';
import { EventWatch } from './event-watch.js';
import { LinkWatch } from './link-watch.js';
import { QueueWatch } from './queue-watch.js';
import { StatementLog } from './statement-log.js';

/** Traffic that is further behind is not looked at. */
const FRESH_MS = 15_000;
/** Looking at all tracks may take this share of the time. */
const WORK_SHARE = 1 / 20;

/**
 * What is shown, or learnt, of the whole city. It is fed by what folds note, wherever they run, and looks at all tracks, and writes
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
  /** Up to which offset each partition's records were noted. */
  readonly #notedTo = new Map<string, number>();
  #running: Promise<void> | undefined;
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

  /** Goes on from what is shown, which somebody else may have shown. */
  async takeOver(): Promise<void> {
    const { liveState } = this.#platform;
    this.#queues.takeOver(await liveState.list('queue'));
    this.#devices.takeOver(await liveState.list('device'));
    this.#links.takeOver(await liveState.list('link'), await liveState.list('corridor'), this.#cities.latest);
  }

  /** Records are folded again after a restart, and where a partition moves: what was noted of them before is left out. */
  note({ topic, partition, to, notes }: PartitionNotes): void {
    const from = { topic, partition };
    const key = `${topic}/${partition}`;
    const notedTo = this.#notedTo.get(key) ?? 0;
    this.#notedTo.set(key, Math.max(notedTo, to));
    for (const batch of notes.batches) if (batch.offset >= notedTo) this.#devices.note(batch, from);
    for (const refused of notes.refused) if (refused.offset >= notedTo) this.#devices.noteRefused(refused);
    this.#links.note(notes.linkMinutes.filter(({ logOffset }) => logOffset >= notedTo));
    this.#learner.note(notes.lessons);
  }

  /** Shows what has changed; the same call while one is under way. */
  show(tracks: CityTracks): Promise<void> {
    this.#running ??= this.#show(tracks).finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Stores what was said and waits. */
  async close(): Promise<void> {
    await this.#running?.catch(() => undefined);
    await this.#statements.flush(this.#platform.clock.nowMs(), true);
  }

  async #show(tracks: CityTracks): Promise<void> {
    const nowMs = this.#platform.clock.nowMs();
    await this.#lookAt(tracks, nowMs);
    this.#statements.addLinks(await this.#links.show(this.#cities.latest));
    await this.#devices.show();
    await this.#events.show(nowMs);
    await this.#learner.learn();
    await this.#statements.flush(nowMs);
  }

  /** All vehicles on lanes, each once: their queues, and one more sample of the traffic on links. */
  async #lookAt(tracks: CityTracks, nowMs: number): Promise<void> {
    const { latest } = this.#cities;
    const { watermarkMs: timeMs, simulated } = tracks;
    if (timeMs < nowMs - FRESH_MS || nowMs < this.#nextLookMs || !tracks.isWhole(latest.version, nowMs)) return;
    const began = performance.now();
    const vehicles = laneVehicles(tracks.look(latest.index, timeMs), latest.index, timeMs);
    this.#nextLookMs = nowMs + (performance.now() - began) / WORK_SHARE;
    this.#links.sample(vehicles, latest.index, timeMs, simulated);
    this.#statements.addQueues(await this.#queues.show(vehicles, latest.index, timeMs, simulated));
  }
}
