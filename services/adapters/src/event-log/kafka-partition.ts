import type { LogRecord } from '@luyun/core';
import type { IncomingMessage } from './kafka-cluster.js';
import type { RecordSource } from './partition-reader.js';

/** One assigned partition: what was fetched of it and not yet handled. */
export class KafkaPartition implements RecordSource {
  first = 0;
  next = 0;
  private records: LogRecord[] = [];
  private bytes = 0;
  /** Offset that the reader wants or has; undefined until it begins. */
  private wanted: number | undefined;
  private readonly waiters = new Set<() => void>();

  constructor(
    readonly topic: string,
    readonly partition: number,
    /** Octets of values up to which more is fetched. */
    readonly maxBytes: number,
    /** Whether the partition is surely nobody else's. */
    private readonly isAlive: () => boolean,
    /** Told that more is to be fetched. */
    private readonly onHungry: () => void,
  ) {}

  /** The offset to fetch from; undefined while nothing is wanted. */
  get fetchFrom(): number | undefined {
    if (this.wanted === undefined || this.bytes >= this.maxBytes) return undefined;
    return Math.max(this.wanted, (this.records.at(-1)?.offset ?? -1) + 1);
  }

  /** Takes what was fetched from `offset`. */
  take(offset: number, messages: readonly IncomingMessage[]): void {
    if (this.fetchFrom !== offset) return;
    let end = offset;
    for (const message of messages) {
      const at = Number(message.offset);
      // A batch comes whole, also where its middle was asked for.
      if (at < end) continue;
      end = at + 1;
      if (message.isControlRecord) continue;
      const record = toRecord(this, message);
      this.records.push(record);
      this.bytes += record.value.length;
    }
    this.next = Math.max(this.next, end);
    if (this.records.length === 0) this.wanted = end;
    this.wake();
  }

  /**
   * The partition holds offsets from `first` to before `next` now: what was wanted is gone, or brokers have lost records.
   * Says whether they have.
   */
  moveTo(first: number, next: number): boolean {
    const reached = Math.max(this.wanted ?? 0, (this.records.at(-1)?.offset ?? -1) + 1);
    const isShorter = next < reached;
    // What follows comes under the offsets of what was lost.
    if (isShorter) this.drop(this.records.length);
    this.first = first;
    this.next = next;
    if (this.wanted !== undefined) this.wanted = Math.min(Math.max(this.wanted, first), next);
    this.wake();
    return isShorter;
  }

  readFrom(offset: number, maxBytes: number): readonly LogRecord[] {
    const passed = this.records.findIndex((record) => record.offset >= offset);
    this.drop(passed < 0 ? this.records.length : passed);
    // Control records leave gaps: what is wanted never goes back behind what was passed.
    this.wanted = Math.max(offset, this.records.length === 0 ? (this.wanted ?? 0) : 0);
    let bytes = 0;
    let end = 0;
    if (this.isAlive()) {
      for (; end < this.records.length; end++) {
        bytes += this.records[end]?.value.length ?? 0;
        if (end > 0 && bytes > maxBytes) break;
      }
    }
    if (this.fetchFrom !== undefined) this.onHungry();
    return this.records.slice(0, end);
  }

  holds(offset: number): boolean {
    return this.isAlive() && (this.records.at(-1)?.offset ?? -1) >= offset;
  }

  onAppended(wake: () => void): () => void {
    this.waiters.add(wake);
    return () => this.waiters.delete(wake);
  }

  /** Lets the reader look again. */
  wake(): void {
    for (const wake of this.waiters) wake();
  }

  private drop(count: number): void {
    for (const { value } of this.records.splice(0, count)) this.bytes -= value.length;
  }
}

export function toRecord(
  { topic, partition }: { topic: string; partition: number },
  message: IncomingMessage,
): LogRecord {
  return {
    topic,
    partition,
    offset: Number(message.offset),
    key: message.key?.toString('utf8') ?? '',
    value: message.value ?? new Uint8Array(0),
    timeMs: Number(message.timestamp),
  };
}
