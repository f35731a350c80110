import { encodeQuarantined } from '@luyun/adapters/wire/quarantined';
import { type LogRecord, type Platform, topicNames } from '@luyun/core';
import { Logger } from '@nestjs/common';
import { CityViews } from './city/city-views.js';
import { CommandWatch } from './commands/command-watch.js';
import { ControlWatch } from './control/control-watch.js';
import { allLanes } from './lanes/all-lanes.js';
import { ObservationLog } from './live/observation-log.js';
import { Watching } from './live/watching.js';
import { PROCESSING_GROUP } from './processing-groups.js';
import type { Unreadable } from './runner/fold-record.js';
import { type RunnerLimits, usualLimits } from './runner/partition-runner.js';
import { TopicRunner } from './runner/topic-runner.js';
import { loadTrackKey } from './track-key.js';

const CITY_POLL_MS = 3_000;
const STOP_PATIENCE_MS = 10_000;

/** How processing is. */
export interface ProcessingHealth {
  readonly running: boolean;
  /** The last failure of a step that is tried again, and when; undefined when none was seen in the last minute. */
  readonly failure: string | undefined;
  /** Whether it is this process that watches over the whole city; one of all is. */
  readonly watching: boolean;
}

/**
 * Folds every topic of the log into history and live state, in this process's share of the partitions; sees what becomes of commands;
 * and watches over the whole city, and controls signals in real time, where no other process does.
 */
export class Processing {
  readonly #logger = new Logger('processing');
  readonly #platform: Platform;
  readonly #stopPatienceMs: number;
  readonly #limits: RunnerLimits;
  readonly #cities: CityViews;
  #runners: TopicRunner<unknown>[] = [];
  readonly #observations: ObservationLog;
  readonly #watching: Watching;
  readonly #commands: CommandWatch;
  readonly #control: ControlWatch;
  #cityTimer: NodeJS.Timeout | undefined;
  #failures = 0;
  #failure: { readonly text: string; readonly timeMs: number } | undefined;

  constructor(platform: Platform, limits: RunnerLimits = usualLimits, stopPatienceMs = STOP_PATIENCE_MS) {
    this.#platform = platform;
    this.#stopPatienceMs = stopPatienceMs;
    this.#limits = limits;
    this.#cities = new CityViews(platform.records.cityModels);
    const onFailure = (error: unknown) => this.#fail(error);
    this.#observations = new ObservationLog(platform, onFailure);
    this.#watching = new Watching(platform, this.#cities, stopPatienceMs, onFailure);
    this.#commands = new CommandWatch(platform, onFailure);
    this.#control = new ControlWatch(platform, this.#cities, onFailure);
  }

  async start(): Promise<void> {
    await this.#cities.refresh();
    const trackKey = await loadTrackKey(this.#platform.records.settings);
    await this.#watching.start();
    this.#runners = allLanes().map(
      (lane) =>
        new TopicRunner(lane, {
          group: PROCESSING_GROUP,
          platform: this.#platform,
          cities: this.#cities,
          trackKey,
          limits: this.#limits,
          refuse: (record, why) => this.#refuse(record, why),
          onFailure: (error) => this.#fail(error),
          onNotes: (noted) => this.#observations.add(noted),
        }),
    );
    for (const runner of this.#runners) await runner.start();
    await this.#commands.start();
    await this.#control.start();
    this.#cityTimer = setInterval(() => {
      this.#cities.refresh().catch((error: unknown) => this.#fail(error));
    }, CITY_POLL_MS);
  }

  health(): ProcessingHealth {
    const recent = this.#failure !== undefined && this.#platform.clock.nowMs() - this.#failure.timeMs < 60_000;
    return {
      running: this.#runners.length > 0,
      failure: recent ? this.#failure?.text : undefined,
      watching: this.#watching.active,
    };
  }

  /** Steps that failed since the start; they are tried again. */
  get failures(): number {
    return this.#failures;
  }

  /** Takes no more records and stores what was folded. The platform is closed after that. */
  async stop(): Promise<void> {
    clearInterval(this.#cityTimer);
    await this.#control.stop();
    await this.#commands.stop();
    await Promise.all(this.#runners.map((runner) => runner.stop(this.#stopPatienceMs)));
    // What was noted last, for whoever watches; and who watches here says what it has to say.
    const given = new Promise<void>((resolve) => setTimeout(resolve, this.#stopPatienceMs).unref());
    await Promise.race([this.#observations.stop(), given]).catch((error: unknown) => this.#fail(error));
    await this.#watching.stop();
    this.#runners = [];
  }

  #fail(error: unknown): void {
    const text = error instanceof Error ? error.message : String(error);
    this.#failures += 1;
    this.#failure = { text, timeMs: this.#platform.clock.nowMs() };
    this.#logger.error(text);
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
