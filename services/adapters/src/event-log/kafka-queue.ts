import type { OutgoingMessage } from './kafka-cluster.js';

/** Larger batches would come near to what a broker takes. */
const MAX_BATCH_BYTES = 8 * 2 ** 20;
const SEQUENCES = 2 ** 31;

/** The identity under which brokers recognise what they have stored already. */
export interface ProducerSession {
  readonly producerId: string;
  readonly producerEpoch: number;
}

/** Messages of one partition that were appended together. */
export interface PendingAppend {
  readonly messages: readonly OutgoingMessage[];
  readonly bytes: number;
  resolve(firstOffset: number): void;
  reject(error: Error): void;
}

/** What a broker gets of one partition; it stays the same until its fate is known. */
export interface OutgoingBatch {
  readonly appends: readonly PendingAppend[];
  readonly messages: readonly OutgoingMessage[];
  readonly bytes: number;
  readonly sinceMs: number;
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

  push(append: PendingAppend): void {
    this.waiting.push(append);
    this.bytes += append.bytes;
  }

  /** The batch to send under `session`: the one before, or what has come since. */
  prepare(session: ProducerSession): OutgoingBatch {
    this.session = session;
    if (this.batch) return this.batch;
    let bytes = 0;
    let count = 0;
    for (; count < this.waiting.length; count++) {
      const more = this.waiting[count]?.bytes ?? 0;
      if (count > 0 && bytes + more > MAX_BATCH_BYTES) break;
      bytes += more;
    }
    const appends = this.waiting.splice(0, count);
    this.bytes -= bytes;
    const messages = appends.flatMap((append) => append.messages);
    this.batch = { appends, messages, bytes, sinceMs: performance.now() };
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

  /** The batch may be stored or not. Its sequence numbers must not be given to others: what follows has a new session. */
  fail(error: Error): void {
    const batch = this.batch;
    if (!batch) return;
    this.batch = undefined;
    this.alone = false;
    this.session = undefined;
    this.sequence = 0;
    for (const append of batch.appends) append.reject(error);
  }
}
