import type {
  Clock,
  Consumer,
  ConsumerOptions,
  EventLog,
  LogRecord,
  NewRecord,
  Position,
  TopicPartition,
  TopicSpec,
} from '@luyun/core';
import type { MessageTraces } from './message-traces.js';
import type { Metrics, Reading } from './metrics.js';

/** An event log that tells how much is appended and handled, how long that takes, and how far behind its consumers are. */
export class ObservedEventLog implements EventLog {
  readonly #appended;
  readonly #appends;
  readonly #notAppended;
  readonly #handled;
  readonly #handling;
  readonly #ages;
  /** Partitions that consumers of this process hold, with the offset they go on at. */
  readonly #held = new Map<string, TopicPartition & { readonly group: string; next: number }>();

  constructor(
    private readonly log: EventLog,
    private readonly clock: Clock,
    metrics: Metrics,
    private readonly traces?: MessageTraces,
  ) {
    this.#appended = metrics.counter('luyun_log_appended_records_total', 'Records made durable', ['topic']);
    this.#appends = metrics.durations('luyun_log_append_seconds', 'Appends until they were durable');
    this.#notAppended = metrics.counter('luyun_log_append_failures_total', 'Appends that were refused or given up');
    this.#handled = metrics.counter('luyun_log_handled_records_total', 'Records handled', ['group', 'topic']);
    this.#handling = metrics.durations('luyun_log_handling_seconds', 'Handling of some records', ['group', 'topic']);
    this.#ages = metrics.durations(
      'luyun_log_handled_age_seconds',
      'From the append of a record until it was handled',
      ['group', 'topic'],
    );
    const labels = ['group', 'topic', 'partition'];
    metrics.gauge('luyun_log_lag_records', 'Records appended and not handled yet', labels, () => this.#lags());
  }

  get topics(): readonly TopicSpec[] {
    return this.log.topics;
  }

  async append(records: readonly NewRecord[]): Promise<Position[]> {
    const began = performance.now();
    try {
      const positions = await this.log.append(records);
      this.#appends.observe((performance.now() - began) / 1000);
      const counts = new Map<string, number>();
      for (const [index, { topic, key, timeMs }] of records.entries()) {
        counts.set(topic, (counts.get(topic) ?? 0) + 1);
        this.traces?.begin(positions[index] as Position, timeMs, { 'messaging.kafka.message.key': key });
      }
      for (const [topic, count] of counts) this.#appended.inc({ topic }, count);
      return positions;
    } catch (error) {
      this.#notAppended.inc();
      throw error;
    }
  }

  consume(options: ConsumerOptions): Promise<Consumer> {
    // The group of a single process has a number drawn at its start, which would make new figures at each.
    const group = options.group.replace(/-[0-9a-f]{8}-[0-9a-f-]{27}$/, '');
    const nameOf = ({ topic, partition }: TopicPartition) => `${group}/${topic}/${partition}`;
    return this.log.consume({
      ...options,
      onAssigned: async (at) => {
        const from = await options.onAssigned?.(at);
        if (from !== undefined) this.#held.set(nameOf(at), { ...at, group, next: from });
        return from;
      },
      onRevoked: async (at) => {
        this.#held.delete(nameOf(at));
        await options.onRevoked?.(at);
      },
      onRecords: async (at, records) => {
        const began = performance.now();
        const beganMs = this.clock.nowMs();
        await options.onRecords(at, records);
        if (this.traces) for (const record of records) this.traces.step(`handle by ${group}`, record, beganMs);
        const last = records.at(-1) as LogRecord;
        const labels = { group, topic: at.topic };
        this.#handling.observe(labels, (performance.now() - began) / 1000);
        this.#handled.inc(labels, records.length);
        this.#ages.observe(labels, Math.max(0, this.clock.nowMs() - last.timeMs) / 1000);
        this.#held.set(nameOf(at), { ...at, group, next: last.offset + 1 });
      },
    });
  }

  read(position: Position): Promise<LogRecord | undefined> {
    return this.log.read(position);
  }

  range(partition: TopicPartition): Promise<{ first: number; next: number }> {
    return this.log.range(partition);
  }

  committed(group: string, partition: TopicPartition): Promise<number | undefined> {
    return this.log.committed(group, partition);
  }

  applyRetention(nowMs: number): Promise<void> {
    return this.log.applyRetention(nowMs);
  }

  check(): Promise<void> {
    return this.log.check();
  }

  close(): Promise<void> {
    return this.log.close();
  }

  #lags(): Promise<Reading[]> {
    return Promise.all(
      [...this.#held.values()].map(async ({ group, topic, partition, next }) => {
        const range = await this.log.range({ topic, partition });
        return { labels: { group, topic, partition }, value: Math.max(0, range.next - next) };
      }),
    );
  }
}
