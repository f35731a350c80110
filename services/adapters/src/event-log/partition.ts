import type { LogRecord, NewRecord, TopicSpec } from '@luyun/core';
import type { LmdbStore } from './lmdb-store.js';
import type { RecordSource } from './partition-reader.js';
import { RecentRecords } from './recent-records.js';
import {
  backwards,
  decodeRecord,
  encodedBytes,
  encodeRecord,
  offsetOfStoreKey,
  type StoredRecord,
  storeKey,
} from './record-codec.js';

/** Octets of a partition's newest values that are kept in memory. */
const RECENT_BYTES = 8 * 2 ** 20;

/** One partition in the store: where it begins and ends, and the records between. */
export class Partition implements RecordSource {
  readonly topic: string;
  /** Oldest kept offset. */
  first: number;
  /** Next offset, counting what is on disk only. */
  next: number;
  /** Octets of values ever appended. */
  private totalBytes: number;
  private agingMs: number;
  private staged: { next: number; totalBytes: number; agingMs: number };
  private stagedRecords: LogRecord[] = [];
  private readonly recent = new RecentRecords(RECENT_BYTES);
  private readonly waiters = new Set<() => void>();

  private constructor(
    private readonly store: LmdbStore,
    readonly id: number,
    readonly spec: TopicSpec,
    readonly partition: number,
  ) {
    this.topic = spec.name;
    const [first, next, totalBytes, agingMs] = (store.meta.get(['floor', id]) ?? [0, 0, 0, 0]) as number[];
    this.first = first ?? 0;
    this.next = next ?? 0;
    this.totalBytes = totalBytes ?? 0;
    this.agingMs = agingMs ?? 0;
    for (const { key, value } of store.records.getRange({ ...backwards(id), limit: 1 })) {
      const last = decodeRecord(value);
      this.next = offsetOfStoreKey(key) + 1;
      this.totalBytes = last.precedingBytes + last.value.length;
      this.agingMs = last.agingMs;
    }
    this.staged = this.end();
  }

  /** Finds or makes the partition; `id` is its lasting number in the store. */
  static open(store: LmdbStore, id: number, spec: TopicSpec, partition: number): Partition {
    return new Partition(store, id, spec, partition);
  }

  /** Puts a record into the open transaction and gives its offset. */
  stage(record: NewRecord, target: Buffer, start: number, nowMs: number): { offset: number; end: number } {
    const agingMs = Math.max(this.staged.agingMs, Math.min(record.timeMs, nowMs));
    const end = encodeRecord(target, start, {
      key: record.key,
      value: record.value,
      timeMs: record.timeMs,
      agingMs,
      precedingBytes: this.staged.totalBytes,
    });
    const offset = this.staged.next;
    void this.store.records.put(storeKey(this.id, offset), target.subarray(start, end));
    this.staged = { next: offset + 1, totalBytes: this.staged.totalBytes + record.value.length, agingMs };
    const { topic, partition } = this;
    const value = target.subarray(end - record.value.length, end);
    this.stagedRecords.push({ topic, partition, offset, key: record.key, value, timeMs: record.timeMs });
    return { offset, end };
  }

  /** What was staged is on disk: consumers may see it. */
  commitStaged(): void {
    if (this.staged.next === this.next) return;
    ({ next: this.next, totalBytes: this.totalBytes, agingMs: this.agingMs } = this.staged);
    this.recent.push(this.stagedRecords);
    this.stagedRecords = [];
    for (const wake of this.waiters) wake();
  }

  /** What was staged is not on disk: its offsets will be given again. */
  rollBackStaged(): void {
    this.stagedRecords = [];
    this.staged = this.end();
  }

  /** Puts removal of all records before `offset` into the open transaction. */
  stageRemoval(offset: number): void {
    for (let at = this.first; at < offset; at++) void this.store.records.remove(storeKey(this.id, at));
    void this.store.meta.put(['floor', this.id], [offset, this.next, this.totalBytes, this.agingMs]);
  }

  find(offset: number): LogRecord | undefined {
    const stored = this.stored(offset);
    return stored && this.toRecord(offset, stored);
  }

  /** Records from `offset`, at least one where there is one, no more than `maxBytes` of values. */
  readFrom(offset: number, maxBytes: number): LogRecord[] {
    const recent = this.recent.readFrom(offset, maxBytes);
    if (recent) return recent;
    const records: LogRecord[] = [];
    let bytes = 0;
    const range = { start: storeKey(this.id, offset), end: storeKey(this.id, this.next) };
    for (const { key, value } of this.store.records.getRange(range)) {
      const stored = decodeRecord(value);
      bytes += stored.value.length;
      if (records.length > 0 && bytes > maxBytes) break;
      records.push(this.toRecord(offsetOfStoreKey(key), stored));
    }
    return records;
  }

  /**
   * The first offset that retention lets stay: what is too old goes; what is too much goes as far as it is not needed.
   *
   * @param neededFrom the first offset that a consumer still has to read
   */
  retainedFrom(nowMs: number, neededFrom: number): number {
    const oldestMs = nowMs - this.spec.retentionMs;
    const removableBytes = this.totalBytes - this.spec.retentionBytes;
    const young = this.findFirst(({ agingMs }) => agingMs >= oldestMs);
    const fitting = this.findFirst(({ precedingBytes }) => precedingBytes >= removableBytes);
    return Math.max(young, Math.min(fitting, neededFrom));
  }

  /** The first offset for which `holds`, which stays true from there on. */
  private findFirst(holds: (stored: StoredRecord) => boolean): number {
    let low = this.first;
    let high = this.next;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const stored = this.stored(middle);
      if (stored && holds(stored)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  holds(offset: number): boolean {
    return this.next > offset;
  }

  /** Calls `wake` after every commit of new records. Returns the way to stop. */
  onAppended(wake: () => void): () => void {
    this.waiters.add(wake);
    return () => this.waiters.delete(wake);
  }

  /** Octets that a record takes in the store. */
  static storedBytes(record: NewRecord): number {
    return encodedBytes(Buffer.byteLength(record.key), record.value.length);
  }

  private end() {
    return { next: this.next, totalBytes: this.totalBytes, agingMs: this.agingMs };
  }

  private stored(offset: number): StoredRecord | undefined {
    if (offset < this.first || offset >= this.next) return undefined;
    const stored = this.store.records.getBinary(storeKey(this.id, offset));
    return stored && decodeRecord(stored);
  }

  private toRecord(offset: number, stored: StoredRecord): LogRecord {
    const { topic, partition } = this;
    return { topic, partition, offset, key: stored.key, value: stored.value, timeMs: stored.timeMs };
  }
}
