import { mkdirSync } from 'node:fs';
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
import { DirectoryLock } from '../platform/directory-lock.js';
import { ConsumerGroup } from './consumer-group.js';
import { DiskFullError } from './disk-space.js';
import { GroupCommit } from './group-commit.js';
import { LmdbStore } from './lmdb-store.js';
import { Partition } from './partition.js';
import { partitionOfKey } from './partition-of-key.js';

const MAX_COMMIT_BYTES = 64 * 2 ** 20;
const MAX_KEY_BYTES = 0xffff;
/** Removals share the disk with appends, so they come in small portions. */
const REMOVALS_PER_COMMIT = 2_000;

export interface LmdbLogOptions {
  /** Made where it is missing. One process at a time. */
  readonly directory: string;
  readonly topics: readonly TopicSpec[];
  readonly clock: Clock;
  /** How often retention runs by itself. Default 30 s. */
  readonly retentionIntervalMs?: number;
  /** Pause before records whose handler rejected come again. Default 500 ms. */
  readonly retryPauseMs?: number;
  /** Told of failures of retention that runs by itself. */
  readonly onError?: (error: Error) => void;
}

/** The event log in one process, on LMDB. */
export class LmdbLog implements EventLog {
  readonly topics: readonly TopicSpec[];
  private readonly partitions = new Map<string, Partition[]>();
  private readonly groups = new Map<string, ConsumerGroup>();
  private readonly commits: GroupCommit;
  private readonly retentionTimer: NodeJS.Timeout;
  private retention: Promise<void> = Promise.resolve();
  private closing: Promise<void> | undefined;

  private constructor(
    private readonly store: LmdbStore,
    private readonly lock: DirectoryLock,
    private readonly options: LmdbLogOptions,
  ) {
    this.topics = options.topics.map((spec) => this.openTopic(spec));
    this.commits = new GroupCommit((stage, bytes) => this.commitStaged(stage, bytes), MAX_COMMIT_BYTES);
    this.retentionTimer = setInterval(() => {
      this.applyRetention(options.clock.nowMs()).catch((error: Error) => options.onError?.(error));
    }, options.retentionIntervalMs ?? 30_000);
    this.retentionTimer.unref();
  }

  /** Rejects with a `DirectoryInUseError` where another process has the directory. */
  static async open(options: LmdbLogOptions): Promise<LmdbLog> {
    mkdirSync(options.directory, { recursive: true });
    const lock = DirectoryLock.acquire(options.directory);
    try {
      return new LmdbLog(await LmdbStore.open(options.directory), lock, options);
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  async append(records: readonly NewRecord[]): Promise<Position[]> {
    this.assertOpen();
    if (records.length === 0) return [];
    const partitions = records.map((record) => this.partitionOf(record));
    const bytes = records.reduce((sum, record) => sum + Partition.storedBytes(record), 0);
    if (this.store.isFull) throw new DiskFullError(this.options.directory);
    const positions: Position[] = [];
    await this.submit(bytes, () => {
      const target = Buffer.allocUnsafeSlow(bytes);
      const nowMs = this.options.clock.nowMs();
      let start = 0;
      for (const [index, record] of records.entries()) {
        const partition = partitions[index] as Partition;
        const { offset, end } = partition.stage(record, target, start, nowMs);
        positions.push({ topic: record.topic, partition: partition.partition, offset });
        start = end;
      }
    });
    return positions;
  }

  async consume(options: ConsumerOptions): Promise<Consumer> {
    this.assertOpen();
    for (const topic of options.topics) this.getTopic(topic);
    const group = this.getGroup(options.group);
    const member = { options };
    await group.join(member);
    let left: Promise<void> | undefined;
    return {
      commit: async (topicPartition, offset) => {
        const partition = this.getPartition(topicPartition);
        if (!group.holds(member, partition)) {
          throw new Error(`${partition.topic}/${partition.partition} is not assigned to this consumer any more`);
        }
        await this.submit(64, () => {
          void this.store.meta.put(committedKey(options.group, partition), offset);
        });
      },
      close: () => {
        left ??= group.leave(member);
        return left;
      },
    };
  }

  async read(position: Position): Promise<LogRecord | undefined> {
    this.assertOpen();
    return this.getPartition(position).find(position.offset);
  }

  async range(topicPartition: TopicPartition): Promise<{ first: number; next: number }> {
    const { first, next } = this.getPartition(topicPartition);
    return { first, next };
  }

  async committed(group: string, topicPartition: TopicPartition): Promise<number | undefined> {
    this.assertOpen();
    return this.findCommitted(group, this.getPartition(topicPartition));
  }

  applyRetention(nowMs: number): Promise<void> {
    this.retention = this.retention.catch(() => undefined).then(() => this.removeOld(nowMs));
    return this.retention;
  }

  async check(): Promise<void> {
    this.assertOpen();
    if (await this.store.measureSpace()) throw new DiskFullError(this.options.directory);
    await this.submit(64, () => {
      void this.store.meta.put(['checked'], this.options.clock.nowMs());
    });
  }

  close(): Promise<void> {
    this.closing ??= this.shutDown();
    return this.closing;
  }

  private async shutDown(): Promise<void> {
    clearInterval(this.retentionTimer);
    await Promise.all([...this.groups.values()].map((group) => group.leaveAll()));
    await this.retention.catch(() => undefined);
    await this.commits.settle();
    await this.store.close();
    this.lock.release();
  }

  private async removeOld(nowMs: number): Promise<void> {
    for (const partition of this.allPartitions()) {
      const keptFrom = partition.retainedFrom(nowMs, this.neededFrom(partition));
      while (partition.first < keptFrom && this.closing === undefined) {
        const until = Math.min(keptFrom, partition.first + REMOVALS_PER_COMMIT);
        await this.submit(0, () => partition.stageRemoval(until));
        partition.first = until;
      }
    }
  }

  /** The first offset that a group here has not committed: being slow must not cost it what was acknowledged. */
  private neededFrom(partition: Partition): number {
    let needed = Number.POSITIVE_INFINITY;
    for (const [name, group] of this.groups) {
      if (group.reads(partition)) needed = Math.min(needed, this.findCommitted(name, partition) ?? partition.first);
    }
    return needed;
  }

  private submit(bytes: number, stage: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.commits.submit({ bytes, stage, committed: resolve, failed: reject });
    });
  }

  private async commitStaged(stage: () => void, bytes: number): Promise<void> {
    try {
      await this.store.commit(stage, bytes);
    } catch (error) {
      for (const partition of this.allPartitions()) partition.rollBackStaged();
      throw error;
    }
    for (const partition of this.allPartitions()) partition.commitStaged();
  }

  private assertOpen(): void {
    if (this.closing) throw new Error('The event log is closed');
  }

  /** A topic keeps the partitions it once had: its keys would lose their order and its records their readers. */
  private openTopic(spec: TopicSpec): TopicSpec {
    const known = Number(this.store.meta.get(['partitions', spec.name]) ?? 0);
    const topic = { ...spec, partitions: Math.max(spec.partitions, known) };
    let nextId = Number(this.store.meta.get(['nextId']) ?? 0);
    for (let number = known; number < topic.partitions; number++) {
      this.store.meta.putSync(['id', topic.name, number], nextId++);
      this.store.meta.putSync(['nextId'], nextId);
      this.store.meta.putSync(['partitions', topic.name], number + 1);
    }
    const partitions = Array.from({ length: topic.partitions }, (_, number) =>
      Partition.open(this.store, Number(this.store.meta.get(['id', topic.name, number])), topic, number),
    );
    this.partitions.set(topic.name, partitions);
    return topic;
  }

  private *allPartitions(): Iterable<Partition> {
    for (const partitions of this.partitions.values()) yield* partitions;
  }

  private partitionOf(record: NewRecord): Partition {
    const partitions = this.getTopic(record.topic);
    if (record.key.length * 3 > MAX_KEY_BYTES && Buffer.byteLength(record.key) > MAX_KEY_BYTES) {
      throw new RangeError(`A record's key has ${Buffer.byteLength(record.key)} octets, at most ${MAX_KEY_BYTES} fit`);
    }
    return partitions[partitionOfKey(record.key, partitions.length)] as Partition;
  }

  private getTopic(name: string): Partition[] {
    const partitions = this.partitions.get(name);
    if (!partitions) throw new RangeError(`Unknown topic ${name}`);
    return partitions;
  }

  private getPartition({ topic, partition }: TopicPartition): Partition {
    const found = this.getTopic(topic)[partition];
    if (!found) throw new RangeError(`Topic ${topic} has no partition ${partition}`);
    return found;
  }

  private getGroup(name: string): ConsumerGroup {
    let group = this.groups.get(name);
    if (!group) {
      const committed = (partition: Partition) => this.findCommitted(name, partition);
      group = new ConsumerGroup([...this.allPartitions()], committed, this.options.retryPauseMs ?? 500);
      this.groups.set(name, group);
    }
    return group;
  }

  private findCommitted(group: string, partition: Partition): number | undefined {
    const offset = this.store.meta.get(committedKey(group, partition));
    return typeof offset === 'number' ? offset : undefined;
  }
}

function committedKey(group: string, { topic, partition }: TopicPartition): (string | number)[] {
  return ['committed', group, topic, partition];
}
