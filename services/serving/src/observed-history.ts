import type { Clock, History, HistoryBlock, HistoryQuery, QueryValue } from '@luyun/core';
import type { MessageTraces } from './message-traces.js';
import type { Metrics } from './metrics.js';

/** A history that tells how much goes in, how long that and its queries take, and how old messages are once they are stored. */
export class ObservedHistory implements History {
  readonly #rows;
  readonly #inserts;
  readonly #notInserted;
  readonly #ages;
  readonly #queries;
  readonly #notAnswered;

  constructor(
    private readonly history: History,
    private readonly clock: Clock,
    metrics: Metrics,
    private readonly traces?: MessageTraces,
  ) {
    this.#rows = metrics.counter('luyun_history_rows_total', 'Rows stored', ['table']);
    this.#inserts = metrics.durations('luyun_history_insert_seconds', 'Inserts of a block', ['table']);
    this.#notInserted = metrics.counter('luyun_history_insert_failures_total', 'Inserts that failed', ['table']);
    this.#ages = metrics.durations(
      'luyun_history_stored_age_seconds',
      'From the receipt of a message until it was stored',
      ['table'],
    );
    this.#queries = metrics.durations('luyun_history_query_seconds', 'Queries', ['query']);
    this.#notAnswered = metrics.counter('luyun_history_query_failures_total', 'Queries that failed', ['query']);
  }

  async insert(block: HistoryBlock): Promise<void> {
    const { table, rows, columns } = block;
    const began = performance.now();
    const beganMs = this.clock.nowMs();
    try {
      await this.history.insert(block);
    } catch (error) {
      this.#notInserted.inc({ table });
      throw error;
    }
    this.#inserts.observe({ table }, (performance.now() - began) / 1000);
    this.#rows.inc({ table }, rows);
    this.#trace(block, beganMs);
    const received = columns.received_time;
    const receivedMs = ArrayBuffer.isView(received) ? Number(received[rows - 1]) : 0;
    if (receivedMs > 0) this.#ages.observe({ table }, Math.max(0, this.clock.nowMs() - receivedMs) / 1000);
  }

  async query<Row>(
    query: HistoryQuery<Row>,
    parameters: Readonly<Record<string, QueryValue>>,
    timeoutMs?: number,
  ): Promise<Row[]> {
    const began = performance.now();
    try {
      return await this.history.query(query, parameters, timeoutMs);
    } catch (error) {
      this.#notAnswered.inc({ query: query.name });
      throw error;
    } finally {
      this.#queries.observe({ query: query.name }, (performance.now() - began) / 1000);
    }
  }

  check(): Promise<void> {
    return this.history.check();
  }

  close(): Promise<void> {
    return this.history.close();
  }

  /** A block's token says which records it is of; see `HistoryBlock`. */
  #trace({ token, table, rows }: HistoryBlock, startMs: number): void {
    if (!this.traces) return;
    const match = /([^/]+)\/(\d+)\/(\d+)-(\d+)\/[^/]+$/.exec(token);
    if (!match) return;
    const [, topic = '', partition, from, to] = match;
    for (let offset = Number(from); offset < Number(to); offset++) {
      const position = { topic, partition: Number(partition), offset };
      this.traces.step('store', position, startMs, { 'db.collection.name': table, rows });
    }
  }
}
