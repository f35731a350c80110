/**
 * The durable log between intake and processing.
 *
 * Terminology
 * - topic: a named stream of one message family, cut into partitions.
 * - partition: an ordered sequence of records; a record's key decides which one it joins.
 * - offset: the number of a record within its partition, from 0, without gaps at append, rising for ever.
 * - group: consumers that share the partitions of their topics among them; each partition has one consumer at a time.
 * - committed offset: where a group goes on after a restart: the offset of the next record to read.
 */

/** A record to be appended. */
export interface NewRecord {
  readonly topic: string;
  /** Records of one key keep their order. */
  readonly key: string;
  readonly value: Uint8Array;
  /** UTC epoch ms of the append; retention by age counts from it. */
  readonly timeMs: number;
}

export interface Position {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
}

export interface LogRecord extends Position {
  readonly key: string;
  /** Valid until the handler's promise resolves; copy what is to be kept. */
  readonly value: Uint8Array;
  readonly timeMs: number;
}

export interface TopicPartition {
  readonly topic: string;
  readonly partition: number;
}

/** How a topic is kept. */
export interface TopicSpec {
  readonly name: string;
  readonly partitions: number;
  /** Records older than this may go; `Infinity` keeps them. */
  readonly retentionMs: number;
  /**
   * The oldest records go when a partition's values exceed this. An adapter that knows its consumers keeps those that a
   * group has not committed, until they are too old.
   */
  readonly retentionBytes: number;
}

export interface ConsumerOptions {
  readonly group: string;
  readonly topics: readonly string[];
  /** Most octets of values in one call of `onRecords`; one larger record still comes, alone. Default 4 MiB. */
  readonly maxBatchBytes?: number;
  /**
   * Called when a partition is assigned, before its first records: the offset to begin at, or undefined for the committed
   * one (or the oldest kept, where nothing is committed).
   */
  readonly onAssigned?: (partition: TopicPartition) => Promise<number | undefined>;
  /** Called when a partition is taken away, after its last `onRecords` ended. */
  readonly onRevoked?: (partition: TopicPartition) => Promise<void>;
  /**
   * Handles records of one partition, in order, at least one. The next call for that partition comes when this one has
   * resolved. When it rejects, the same records come again after a pause.
   */
  readonly onRecords: (partition: TopicPartition, records: readonly LogRecord[]) => Promise<void>;
  readonly onError?: (error: Error) => void;
}

export interface Consumer {
  /** Commits `offset` (the next to read) for the group; resolves once durable. */
  commit(partition: TopicPartition, offset: number): Promise<void>;
  /** Ends after the running handlers; commits nothing of its own. */
  close(): Promise<void>;
}

export interface EventLog {
  /** Topics as declared at opening. */
  readonly topics: readonly TopicSpec[];
  /**
   * Appends all records, in order. Resolves with their positions once they are on disk; rejects when any is not.
   * Rejects with a RangeError for an unknown topic.
   */
  append(records: readonly NewRecord[]): Promise<Position[]>;
  /** Joins `group`. */
  consume(options: ConsumerOptions): Promise<Consumer>;
  /** One record, or undefined where retention has removed it or it never was. */
  read(position: Position): Promise<LogRecord | undefined>;
  /** Oldest kept offset and the next to be written. */
  range(partition: TopicPartition): Promise<{ first: number; next: number }>;
  /** Committed offset of a group, if any. */
  committed(group: string, partition: TopicPartition): Promise<number | undefined>;
  /** Removes what retention allows at `nowMs`. Runs by itself, too. */
  applyRetention(nowMs: number): Promise<void>;
  /** Whether appends can be made durable now. */
  check(): Promise<void>;
  /** Ends consumers, flushes, closes. */
  close(): Promise<void>;
}
