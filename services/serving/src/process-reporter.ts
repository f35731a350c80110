import { createRequire } from 'node:module';
import { hostname } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { LiveProcess, Platform, ProcessService } from '@luyun/core';
import type { Health } from './health.js';
import type { Journal } from './journal.js';
import type { Metrics } from './metrics.js';
import { type MetricsReading, MetricsWindow } from './metrics-window.js';

const VERSION: string = createRequire(import.meta.url)('../package.json').version;

const EVERY_MS = 5_000;
const WINDOW_MS = 30_000;
/** A report does not wait longer for figures that somebody else has to say. */
const PATIENCE_MS = 2_000;

/** What a service says of its own work. */
export type ServiceFigures = Pick<LiveProcess, 'gateway' | 'processing' | 'api'>;

export interface ProcessReporterOptions {
  readonly service: ProcessService;
  readonly platform: Pick<Platform, 'liveState' | 'clock'>;
  readonly metrics: Metrics;
  readonly health: Health;
  /** Told why a report could not be made. */
  readonly journal: Pick<Journal, 'warn'>;
  /** Out of the same figures that /metrics tells. */
  readonly figures: (window: MetricsWindow) => ServiceFigures;
  /** Default 5 s. */
  readonly everyMs?: number;
}

/** Tells in the live state, again and again, what this process is and how it does. */
export class ProcessReporter {
  readonly #stopping = new AbortController();
  readonly #delays = monitorEventLoopDelay();
  readonly #startedMs: number;
  #readings: readonly MetricsReading[] = [];
  #cpu = { atMs: 0, usedMs: 0 };
  #last: LiveProcess | undefined;

  constructor(private readonly options: ProcessReporterOptions) {
    this.#startedMs = Math.round(options.platform.clock.nowMs() - performance.now());
    this.#delays.enable();
    void this.#run();
  }

  /** Says that the process ends in order; a report that is being made is not given any more. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#delays.disable();
    if (this.#last) await this.#put({ ...this.#last, stopped: true });
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await this.#report().catch((error: Error) => {
        this.options.journal.warn(`The report of this process could not be made: ${error.message}`);
      });
      await wait(this.options.everyMs ?? EVERY_MS, undefined, { signal, ref: false }).catch(() => {});
    }
  }

  async #report(): Promise<void> {
    const { service, health, figures } = this.options;
    const { status, checks } = await health.ready();
    const window = await this.#look();
    if (this.#stopping.signal.aborted) return;
    this.#last = {
      service,
      host: hostname(),
      pid: process.pid,
      version: VERSION,
      startedMs: this.#startedMs,
      stopped: false,
      ready: status === 'ok',
      checks: Object.entries(checks).map(([name, check]) => ({
        name,
        ok: check.status === 'ok',
        detail: check.detail ?? '',
      })),
      ...this.#usage(),
      ...figures(window),
    };
    await this.#put(this.#last);
  }

  #put(value: LiveProcess): Promise<void> {
    const { liveState, clock } = this.options.platform;
    const key = `${value.service}-${value.host}-${value.pid}`;
    return liveState.put('process', [{ key, eventTimeMs: clock.nowMs(), value, simulated: false }]);
  }

  async #look(): Promise<MetricsWindow> {
    const now = await this.options.metrics.read(PATIENCE_MS);
    const [before] = this.#readings;
    const kept = this.#readings.filter(({ atMs }) => atMs >= now.atMs - WINDOW_MS);
    this.#readings = [...kept, now];
    return new MetricsWindow(kept[0] ?? before, now);
  }

  /** As of the last report. */
  #usage(): Pick<LiveProcess, 'cpuShare' | 'memoryMb' | 'eventLoopP99Ms'> {
    const { user, system } = process.cpuUsage();
    const [atMs, usedMs] = [performance.now(), (user + system) / 1000];
    const cpuShare = (usedMs - this.#cpu.usedMs) / Math.max(1, atMs - this.#cpu.atMs);
    this.#cpu = { atMs, usedMs };
    const eventLoopP99Ms = this.#delays.count > 0 ? this.#delays.percentile(99) / 1e6 : null;
    this.#delays.reset();
    return { cpuShare, memoryMb: process.memoryUsage.rss() / 1e6, eventLoopP99Ms };
  }
}
