type Labels = Readonly<Partial<Record<string, string | number>>>;

/** One line of the figures: of distributions there are several, `<name>_bucket`, `<name>_sum` and `<name>_count`. */
export interface MetricsSample {
  readonly name: string;
  readonly labels: Labels;
  readonly value: number;
}

/** The figures of a process at one time. */
export interface MetricsReading {
  /** By a clock that only goes forward. */
  readonly atMs: number;
  /** By their name. */
  readonly samples: ReadonlyMap<string, readonly MetricsSample[]>;
}

/** Says which of the samples of a name count. */
type Choice = (labels: Labels) => boolean;
const every: Choice = () => true;

/** What the figures of a process say of the time between two readings, as queries of Prometheus would. */
export class MetricsWindow {
  /** @param before without it, as of a process that just began, nothing is known of what goes on in a second. */
  constructor(
    private readonly before: MetricsReading | undefined,
    private readonly after: MetricsReading,
  ) {}

  /** Sum of what is now; null where nothing of it is known. */
  sum(name: string, choice: Choice = every): number | null {
    const samples = this.#samples(name, choice);
    return samples.length === 0 ? null : samples.reduce((sum, { value }) => sum + value, 0);
  }

  /** The same by the value of a label. */
  sumBy(name: string, label: string, choice: Choice = every): Readonly<Record<string, number>> {
    const sums: Record<string, number> = {};
    for (const { labels, value } of this.#samples(name, choice)) {
      const at = String(labels[label] ?? '');
      sums[at] = (sums[at] ?? 0) + value;
    }
    return sums;
  }

  /** What was counted in a second. */
  rate(name: string, choice: Choice = every): number | null {
    if (!this.before) return null;
    const seconds = (this.after.atMs - this.before.atMs) / 1000;
    if (seconds <= 0) return null;
    const counted = this.#increases(name, choice).reduce((sum, { value }) => sum + value, 0);
    return counted / seconds;
  }

  /** What the share `q` of the observations did not exceed, evenly between the bounds of its bucket; null where there were none. */
  quantile(name: string, q: number, choice: Choice = every): number | null {
    if (!this.before) return null;
    const counts = new Map<number, number>();
    for (const { labels, value } of this.#increases(`${name}_bucket`, choice)) {
      const bound = labels.le === '+Inf' ? Number.POSITIVE_INFINITY : Number(labels.le);
      counts.set(bound, (counts.get(bound) ?? 0) + value);
    }
    return quantileOf(counts, q);
  }

  #samples(name: string, choice: Choice): readonly MetricsSample[] {
    return (this.after.samples.get(name) ?? []).filter(({ labels }) => choice(labels));
  }

  /** What was counted up between the readings. What is less than before began anew. */
  #increases(name: string, choice: Choice): readonly MetricsSample[] {
    const before = new Map(this.before?.samples.get(name)?.map((sample) => [seriesOf(sample), sample.value]));
    return this.#samples(name, choice).map((sample) => {
      const was = before.get(seriesOf(sample)) ?? 0;
      return { ...sample, value: sample.value < was ? sample.value : sample.value - was };
    });
  }
}

function seriesOf({ labels }: MetricsSample): string {
  return JSON.stringify(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** @param counts how many were at most each bound. */
function quantileOf(counts: ReadonlyMap<number, number>, q: number): number | null {
  const wanted = (counts.get(Number.POSITIVE_INFINITY) ?? 0) * q;
  if (wanted === 0) return null;
  let lower = { bound: 0, count: 0 };
  for (const [bound, count] of [...counts].sort(([a], [b]) => a - b)) {
    if (bound === Number.POSITIVE_INFINITY) break;
    if (count >= wanted) return lower.bound + ((bound - lower.bound) * (wanted - lower.count)) / (count - lower.count);
    lower = { bound, count };
  }
  return lower.bound;
}
