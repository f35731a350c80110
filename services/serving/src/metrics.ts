import { setTimeout as wait } from 'node:timers/promises';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { MetricsReading, MetricsSample } from './metrics-window.js';

type Labels = Readonly<Record<string, string | number>>;

/** A figure that is looked up when it is asked for. */
export interface Reading {
  readonly labels?: Labels;
  readonly value: number;
}

/** From a millisecond to a minute and a half. */
const DURATIONS_S = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 90];

/**
 * The figures of one process, in the text format of Prometheus. Names are `luyun_<what>_<unit>`, in seconds and bytes; those
 * of Node and the process are the usual ones of prom-client.
 */
export class Metrics {
  readonly #registry = new Registry();
  /** Figures that are being read. */
  readonly #reads = new Map<string, Promise<readonly MetricsSample[]>>();

  /** @param service label of every figure. */
  constructor(service: string) {
    this.#registry.setDefaultLabels({ service });
    collectDefaultMetrics({ register: this.#registry });
  }

  /** Counts up. */
  counter<L extends string>(name: string, help: string, labels: readonly L[] = []): Counter<L> {
    return new Counter({ name, help, labelNames: labels, registers: [this.#registry] });
  }

  /** Durations or ages, in seconds. */
  durations<L extends string>(name: string, help: string, labels: readonly L[] = []): Histogram<L> {
    return new Histogram({ name, help, labelNames: labels, buckets: DURATIONS_S, registers: [this.#registry] });
  }

  /** What is now. A reading that cannot be had is left out. */
  gauge(name: string, help: string, labels: readonly string[], read: () => Promise<readonly Reading[]>): void {
    new Gauge({
      name,
      help,
      labelNames: labels,
      registers: [this.#registry],
      async collect() {
        this.reset();
        for (const { labels: given = {}, value } of await read().catch(() => [])) this.set(given, value);
      },
    });
  }

  /** What somebody else counts up. */
  total(name: string, help: string, read: () => number): void {
    new Counter({
      name,
      help,
      registers: [this.#registry],
      collect() {
        this.reset();
        this.inc(read());
      },
    });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** The platform's own figures as they are now; those that cannot be had within `patienceMs` are left out. */
  async read(patienceMs: number): Promise<MetricsReading> {
    const atMs = performance.now();
    const giveUp = new AbortController();
    const late = wait(patienceMs, [], { signal: giveUp.signal, ref: false }).catch(() => []);
    const own = this.#registry.getMetricsAsArray().filter(({ name }) => name.startsWith('luyun_'));
    const read = await Promise.all(own.map(({ name }) => Promise.race([this.#samplesOf(name), late])));
    giveUp.abort();
    const samples = new Map<string, MetricsSample[]>();
    for (const sample of read.flat()) {
      const named = samples.get(sample.name);
      if (named) named.push(sample);
      else samples.set(sample.name, [sample]);
    }
    return { atMs, samples };
  }

  /** What still waits for an answer is not asked again. */
  #samplesOf(name: string): Promise<readonly MetricsSample[]> {
    const reading = this.#reads.get(name) ?? this.#ask(name).finally(() => this.#reads.delete(name));
    this.#reads.set(name, reading);
    return reading;
  }

  async #ask(name: string): Promise<readonly MetricsSample[]> {
    const values: readonly (Omit<MetricsSample, 'name'> & { readonly metricName?: string })[] =
      (await this.#registry.getSingleMetric(name)?.get())?.values ?? [];
    return values.map(({ metricName = name, labels, value }) => ({ name: metricName, labels, value }));
  }

  /** All figures as they are now, in the text format. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }
}
