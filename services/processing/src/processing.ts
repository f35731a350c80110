import { encodeQuarantined } from '@luyun/adapters/wire/quarantined';
import { type LogRecord, type Platform, type TrackState, topicNames } from '@luyun/core';
import { CityViews } from './city/city-views.js';
import { allLanes } from './lanes/all-lanes.js';
import { Watches } from './live/watches.js';
import type { Unreadable } from './runner/fold-record.js';
import { type RunnerLimits, usualLimits } from './runner/partition-runner.js';
import { TopicRunner } from './runner/topic-runner.js';
import { loadTrackKey } from './track-key.js';

const GROUP = 'processing';
const CITY_POLL_MS = 3_000;
const WATCH_MS = 1_000;
const STOP_PATIENCE_MS = 10_000;
/** Topics whose tracks are the traffic on lanes. */
const queueTopics = new Set<string>([topicNames.vehicleStates, topicNames.perceivedObjects]);

/** How processing is. */
export interface ProcessingHealth {
  readonly running: boolean;
  /** The last failure of a step that is tried again, and when; undefined when none was seen in the last minute. */
  readonly failure: string | undefined;
}

/** Folds every topic of the log into history and live state, in this process's share of the partitions. */
export class Processing {
  readonly #platform: Platform;
  readonly #stopPatienceMs: number;
  readonly #limits: RunnerLimits;
  readonly #cities: CityViews;
  #runners: TopicRunner<unknown>[] = [];
  readonly #watches: Watches;
  #cityTimer: NodeJS.Timeout | undefined;
  #watchTimer: NodeJS.Timeout | undefined;
  #failure: { readonly text: string; readonly timeMs: number } | undefined;

  constructor(platform: Platform, limits: RunnerLimits = usualLimits, stopPatienceMs = STOP_PATIENCE_MS) {
    this.#platform = platform;
    this.#stopPatienceMs = stopPatienceMs;
    this.#limits = limits;
    this.#cities = new CityViews(platform.records.cityModels);
    this.#watches = new Watches(platform, this.#cities);
  }

  async start(): Promise<void> {
    await this.#cities.refresh();
    const trackKey = await loadTrackKey(this.#platform.records.settings);
    this.#runners = allLanes().map(
      (lane) =>
        new TopicRunner(lane, {
          group: GROUP,
          platform: this.#platform,
          cities: this.#cities,
          trackKey,
          limits: this.#limits,
          refuse: (record, why) => this.#refuse(record, why),
          onFailure: (error) => this.#fail(error),
          onNotes: (notes) => this.#watches.note(notes),
        }),
    );
    for (const runner of this.#runners) await runner.start();
    this.#cityTimer = setInterval(() => {
      this.#cities.refresh().catch((error: unknown) => this.#fail(error));
    }, CITY_POLL_MS);
    this.#watchTimer = setInterval(() => {
      this.#watches.show(this.#trackStates()).catch((error: unknown) => this.#fail(error));
    }, WATCH_MS);
  }

  health(): ProcessingHealth {
    const recent = this.#failure !== undefined && this.#platform.clock.nowMs() - this.#failure.timeMs < 60_000;
    return { running: this.#runners.length > 0, failure: recent ? this.#failure?.text : undefined };
  }

  /** Takes no more records and stores what was folded. The platform is closed after that. */
  async stop(): Promise<void> {
    clearInterval(this.#cityTimer);
    clearInterval(this.#watchTimer);
    await Promise.all(this.#runners.map((runner) => runner.stop(this.#stopPatienceMs)));
    const given = new Promise<void>((resolve) => setTimeout(resolve, this.#stopPatienceMs).unref());
    await Promise.race([this.#watches.close(), given]).catch((error: unknown) => this.#fail(error));
    this.#runners = [];
  }

  #trackStates() {
    return this.#runners
      .filter(({ topic }) => queueTopics.has(topic))
      .flatMap((runner) =>
        runner.views().map((view) => ({ ...view, perceived: runner.topic === topicNames.perceivedObjects })),
      )
      .map(({ own, params, perceived }) => ({ own: own as TrackState, city: params.city, perceived }));
  }

  #fail(error: unknown): void {
    const text = error instanceof Error ? error.message : String(error);
    this.#failure = { text, timeMs: this.#platform.clock.nowMs() };
    console.error(`processing: ${text}`);
  }

  /** The stream goes on: the record stands in quarantine with its octets. */
  async #refuse(record: LogRecord, why: Unreadable): Promise<void> {
    const { eventLog, clock } = this.#platform;
    const nowMs = clock.nowMs();
    const value = encodeQuarantined({
      deviceId: record.key,
      session: '',
      sequence: 0,
      receivedMs: record.timeMs,
      reason: why.reason,
      detail: `${why.detail} (${record.topic}/${record.partition}/${record.offset})`,
      topic: record.topic,
      rows: [],
      simulated: false,
      original: record.value,
    });
    await eventLog.append([{ topic: topicNames.quarantine, key: record.key, value, timeMs: nowMs }]);
  }
}
