import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { ConsumerOptions, LogRecord, TopicPartition } from '@luyun/core';

export const DEFAULT_BATCH_BYTES = 4 * 2 ** 20;

/** The records of one partition, as far as they are at hand. */
export interface RecordSource extends TopicPartition {
  /** Oldest kept offset. */
  readonly first: number;
  /** Next offset to be written. */
  readonly next: number;
  /** Records from `offset` that are at hand, at least one where there is one, no more than `maxBytes` of values. */
  readFrom(offset: number, maxBytes: number): readonly LogRecord[];
  /** Whether `readFrom` has something at `offset`. */
  holds(offset: number): boolean;
  /** Calls `wake` whenever that may have changed. Returns the way to stop. */
  onAppended(wake: () => void): () => void;
}

/** Feeds one partition to one consumer, from assignment to revocation. */
export class PartitionReader {
  private readonly stopping = new AbortController();
  private readonly ended: Promise<void>;

  constructor(
    private readonly partition: RecordSource,
    private readonly options: Pick<
      ConsumerOptions,
      'maxBatchBytes' | 'onAssigned' | 'onRevoked' | 'onRecords' | 'onError'
    >,
    /** Where the group goes on, if it has committed anything; called before anything is read. */
    private readonly committed: () => Promise<number | undefined>,
    private readonly retryPauseMs: number,
  ) {
    this.ended = this.run();
  }

  /** Resolves when the running handler and `onRevoked` have ended. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.ended;
  }

  private async run(): Promise<void> {
    // The caller of `consume` gets its consumer before the first call of a handler.
    await nextTurn();
    const start = await this.untilDone(async () => {
      const committed = await this.committed();
      return (await this.options.onAssigned?.(this.partition)) ?? committed;
    });
    if (start === undefined) return;
    await this.deliver(start.value ?? this.partition.first);
    try {
      await this.options.onRevoked?.(this.partition);
    } catch (error) {
      this.report(error);
    }
  }

  private async deliver(start: number): Promise<void> {
    let offset = start;
    while (!this.stopping.signal.aborted) {
      offset = Math.min(Math.max(offset, this.partition.first), this.partition.next);
      const records = this.partition.readFrom(offset, this.options.maxBatchBytes ?? DEFAULT_BATCH_BYTES);
      const last = records.at(-1);
      if (last === undefined) {
        await this.appended(offset);
        continue;
      }
      if (!(await this.untilDone(() => this.handle(records)))) return;
      offset = last.offset + 1;
      // A handler that resolves at once must not keep the event loop for itself.
      await nextTurn();
    }
  }

  private async handle(records: readonly LogRecord[]): Promise<void> {
    await this.options.onRecords(this.partition, records);
  }

  /** Calls `action` until it succeeds; undefined when stopped before. */
  private async untilDone<T>(action: () => Promise<T>): Promise<{ value: T } | undefined> {
    while (!this.stopping.signal.aborted) {
      try {
        return { value: await action() };
      } catch (error) {
        this.report(error);
        await sleep(this.retryPauseMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      }
    }
    return undefined;
  }

  private async appended(offset: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const done = () => {
        stopListening();
        this.stopping.signal.removeEventListener('abort', done);
        resolve();
      };
      const stopListening = this.partition.onAppended(done);
      this.stopping.signal.addEventListener('abort', done);
      if (this.stopping.signal.aborted || this.partition.holds(offset)) done();
    });
  }

  private report(error: unknown): void {
    this.options.onError?.(error instanceof Error ? error : new Error(String(error)));
  }
}
