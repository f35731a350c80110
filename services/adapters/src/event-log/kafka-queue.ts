import type { OutgoingMessage } from './kafka-cluster.js';

/** A reader gets whole batches. */
export const MAX_BATCH_BYTES = 4 * 2 ** 20;
/** kafkajs fails to decode batches of some 100,000 records. */
export const MAX_BATCH_MESSAGES = 10_000;
const SEQUENCES = 2 ** 31;

/** The identity under which brokers recognise what they have stored already. */
export interface ProducerSession {
  readonly producerId: string;
  readonly producerEpoch: number;
}

/** Messages of one partition that were appended together; they fit into one batch. */
export interface PendingAppend {
  readonly messages: readonly OutgoingMessage[];
  readonly bytes: number;
  /** Monotonic time of the append. */
  readonly sinceMs: number;
  resolve(firstOffset: number): void;
  reject(error: Error): void;
}

/** What a broker gets of one partition; it stays the same until its fate is known. */
export interface OutgoingBatch {
  readonly appends: readonly PendingAppend[];
  readonly messages: readonly OutgoingMessage[];
  readonly bytes: number;
}

/** What waits to be sent to one partition. */
export class KafkaQueue {
  session: ProducerSession | undefined;
  batch: OutgoingBatch | undefined;
  /** Sequence number of the batch's first message. */
  sequence = 0;
  sending = false;
  /** Whether its batch goes in a request of its own, since one with others was refused. */
  alone = false;
  private waiting: PendingAppend[] = [];
  private bytes = 0;

  constructor(
    readonly topic: string,
    readonly partition: number,
  ) {}

  get isEmpty(): boolean {
    return this.batch === undefined && this.waiting.length === 0;
  }

  /** Octets that the next batch has, or would have without bounds. */
  get waitingBytes(): number {
    return this.batch?.bytes ?? Math.min(MAX_BATCH_BYTES, this.bytes);
  }

  /** Since when the oldest append waits, monotonic time. */
  get sinceMs(): number {
    return (this.batch?.appends[0] ?? this.waiting[0])?.sinceMs ?? Number.POSITIVE_INFINITY;
  }

  push(append: PendingAppend): void {
    this.waiting.push(append);
    this.bytes += append.bytes;
  }

  /** The batch to send under `session`: the one before, or what has come since. */
  prepare(session: ProducerSession): OutgoingBatch {
    this.session = session;
    if (this.batch) return this.batch;
    let bytes = 0;
    let messages = 0;
    let count = 0;
    for (const append of this.waiting) {
      const isFull = bytes + append.bytes > MAX_BATCH_BYTES || messages + append.messages.length > MAX_BATCH_MESSAGES;
      if (count > 0 && isFull) break;
      bytes += append.bytes;
      messages += append.messages.length;
      count++;
    }
    const appends = this.waiting.splice(0, count);
    this.bytes -= bytes;
    this.batch = { appends, messages: appends.flatMap((append) => append.messages), bytes };
    return this.batch;
  }

  /** The batch is stored from `offset` on. */
  succeed(offset: number): void {
    const batch = this.batch;
    if (!batch) return;
    this.batch = undefined;
    this.alone = false;
    this.sequence = (this.sequence + batch.messages.length) % SEQUENCES;
    let first = offset;
    for (const append of batch.appends) {
      append.resolve(first);
      first += append.messages.length;
    }
  }

  /**
   * Gives up the batch, and what was appended before `beforeMs`. It may be stored or not; its sequence numbers must not be
   * given to others: what follows has a new session.
   */
  fail(error: Error, beforeMs: number): void {
    const kept = this.waiting.findIndex(({ sinceMs }) => sinceMs >= beforeMs);
    const late = this.waiting.splice(0, kept < 0 ? this.waiting.length : kept);
    for (const { bytes } of late) this.bytes -= bytes;
    const appends = [...(this.batch?.appends ?? []), ...late];
    this.batch = undefined;
    this.alone = false;
    this.session = undefined;
    this.sequence = 0;
    for (const append of appends) append.reject(error);
  }
}
