import type {
  Consumer,
  ConsumerOptions,
  EventLog,
  LogRecord,
  NewRecord,
  Position,
  TopicPartition,
  TopicSpec,
} from '@luyun/core';
import { connectAdmin, connectCluster, type KafkaClientOptions, type KafkaConnection } from './kafka-client.js';
import { brokerOf, type KafkaCluster, leaderOf, NO_LEADER, type OutgoingMessage } from './kafka-cluster.js';
import { KafkaConsumer } from './kafka-consumer.js';
import { onceInAWhile, onceSpread, protocolErrorOf, repeated } from './kafka-errors.js';
import { fetchCommitted, readRange, removeOlder } from './kafka-offsets.js';
import { toRecord } from './kafka-partition.js';
import { KafkaProducer } from './kafka-producer.js';
import { declareTopics } from './kafka-topics.js';
import { partitionOfKey } from './partition-of-key.js';

/** One record with its key; a broker takes batches of a little more. */
const MAX_RECORD_BYTES = 16 * 2 ** 20;
/** After this time at close, what no broker took is given up. */
const CLOSING_PATIENCE_MS = 10_000;

export interface KafkaLogOptions extends KafkaClientOptions {
  readonly topics: readonly TopicSpec[];
  /** Put before the names of topics and groups, so that several platforms may share brokers. Default: nothing. */
  readonly prefix?: string;
  /** Copies of each record, on as many brokers. */
  readonly replication: number;
  /** Copies that must be written before an append resolves. */
  readonly minInSync: number;
  /** Pause before records whose handler rejected come again. Default 500 ms. */
  readonly retryPauseMs?: number;
  /** Appends that no broker took for so long reject. Default 120 s. */
  readonly deliveryTimeoutMs?: number;
  /** Told of failures that the log deals with by itself; each message at most once a minute. */
  readonly onError?: (error: Error) => void;
}

interface KafkaConnections {
  /** For short requests: metadata, offsets, heartbeats. */
  readonly control: KafkaConnection;
  readonly producing: KafkaConnection;
}

/**
 * The event log on Kafka.
 *
 * A group of the port is one Kafka group a topic, `<prefix><group>.<topic>`: members of a Kafka group share all that any of
 * them reads, and consumers here read different topics. Retention is the brokers' own; they know no group's needs.
 */
export class KafkaLog implements EventLog {
  readonly topics: readonly TopicSpec[];
  private readonly partitions: ReadonlyMap<string, number>;
  private readonly onError: (error: Error) => void;
  private readonly control: KafkaCluster;
  private readonly producer: KafkaProducer;
  private readonly consumers = new Set<{ close(): Promise<void> }>();
  private closing: Promise<void> | undefined;

  private constructor(
    private readonly connections: KafkaConnections,
    topics: readonly TopicSpec[],
    private readonly options: KafkaLogOptions,
  ) {
    this.topics = topics;
    this.partitions = new Map(topics.map(({ name, partitions }) => [name, partitions]));
    this.onError = onceInAWhile(options.onError ?? (() => undefined));
    this.control = connections.control.cluster;
    this.producer = new KafkaProducer({
      producing: connections.producing.cluster,
      control: this.control,
      deliveryTimeoutMs: options.deliveryTimeoutMs ?? 120_000,
      onError: this.onError,
    });
  }

  /** Connects and declares the topics. Rejects with kafkajs' error where no broker answers or it refuses. */
  static async open(options: KafkaLogOptions): Promise<KafkaLog> {
    const { prefix = '', topics: specs, replication, minInSync } = options;
    const { admin, close } = await connectAdmin(options);
    const declare = () => declareTopics(admin, specs, { prefix, replication, minInSync });
    const topics = await onceSpread(declare).finally(close);
    const names = topics.map(({ name }) => prefix + name);
    const control = await connectCluster(options, names);
    try {
      return new KafkaLog({ control, producing: await connectCluster(options, names) }, topics, options);
    } catch (error) {
      await control.close();
      throw error;
    }
  }

  async append(records: readonly NewRecord[]): Promise<Position[]> {
    this.assertOpen();
    const outgoing = records.map(toMessage);
    const groups = new Map<string, { topic: string; partition: number; indexes: number[] }>();
    for (const [index, { topic, key }] of records.entries()) {
      const partition = partitionOfKey(key, this.partitionsOf(topic));
      const name = `${topic}/${partition}`;
      const group = groups.get(name) ?? { topic, partition, indexes: [] };
      group.indexes.push(index);
      groups.set(name, group);
    }
    const positions: Position[] = [];
    await Promise.all(
      [...groups.values()].map(async ({ topic, partition, indexes }) => {
        const messages = indexes.map((index) => outgoing[index] as OutgoingMessage);
        const offsets = await this.producer.append(this.nameOf(topic), partition, messages);
        for (const [at, index] of indexes.entries()) {
          positions[index] = { topic, partition, offset: offsets[at] as number };
        }
      }),
    );
    return positions;
  }

  async consume(options: ConsumerOptions): Promise<Consumer> {
    this.assertOpen();
    for (const topic of options.topics) this.partitionsOf(topic);
    const parts = new Map<string, KafkaConsumer>();
    const closeParts = async () => {
      await Promise.all([...parts.values()].map((part) => part.close()));
    };
    let closing: Promise<void> | undefined;
    const open = {
      close: () => {
        closing ??= closeParts().finally(() => this.consumers.delete(open));
        return closing;
      },
    };
    this.consumers.add(open);
    try {
      for (const topic of options.topics) parts.set(topic, await this.join(topic, options));
    } catch (error) {
      await open.close();
      throw error;
    }
    return {
      commit: async (partition, offset) => {
        const part = parts.get(partition.topic);
        if (!part) throw new RangeError(`This consumer does not read topic ${partition.topic}`);
        await part.commit(partition, offset);
      },
      close: open.close,
    };
  }

  async read({ topic, partition, offset }: Position): Promise<LogRecord | undefined> {
    this.assertPartition({ topic, partition });
    const name = this.nameOf(topic);
    return this.ask(async (cluster) => {
      const broker = await brokerOf(cluster, leaderOf(cluster, name, partition));
      try {
        const { responses } = await broker.fetch({
          maxWaitTime: 0,
          minBytes: 0,
          // The batch that holds the record comes whole, however large.
          maxBytes: 1,
          topics: [{ topic: name, partitions: [{ partition, fetchOffset: String(offset), maxBytes: 1 }] }],
        });
        const found = responses[0]?.partitions[0]?.messages.find((message) => Number(message.offset) === offset);
        return found && toRecord({ topic, partition }, found);
      } catch (error) {
        if (protocolErrorOf(error) === 'OFFSET_OUT_OF_RANGE') return undefined;
        throw error;
      }
    });
  }

  async range(at: TopicPartition): Promise<{ first: number; next: number }> {
    this.assertPartition(at);
    return this.ask((cluster) => readRange(cluster, this.nameOf(at.topic), at.partition));
  }

  async committed(group: string, at: TopicPartition): Promise<number | undefined> {
    this.assertPartition(at);
    const groupId = this.groupOf(group, at.topic);
    return this.ask((cluster) => fetchCommitted(cluster, groupId, this.nameOf(at.topic), at.partition));
  }

  /** Removes what is too old; what is too much the brokers remove, in time. */
  async applyRetention(nowMs: number): Promise<void> {
    for (const { name, partitions, retentionMs } of this.topics) {
      if (!Number.isFinite(retentionMs)) continue;
      const topic = this.nameOf(name);
      const oldestMs = Math.floor(nowMs - retentionMs);
      const numbers = Array.from({ length: partitions }, (_, partition) => partition);
      await Promise.all(
        numbers.map((partition) => this.ask((cluster) => removeOlder(cluster, topic, partition, oldestMs))),
      );
    }
  }

  async check(): Promise<void> {
    this.assertOpen();
    await this.control.refreshMetadata();
    const { minInSync } = this.options;
    for (const { name } of this.topics) {
      for (const { partitionId, leader, isr } of this.control.findTopicPartitionMetadata(this.nameOf(name))) {
        const partition = `Kafka's partition ${this.nameOf(name)}/${partitionId}`;
        if (leader === NO_LEADER) throw new Error(`${partition} has no leader now`);
        if (isr.length < minInSync) {
          throw new Error(`${partition} has ${isr.length} copies in sync; appends need ${minInSync}`);
        }
      }
    }
  }

  close(): Promise<void> {
    this.closing ??= this.shutDown();
    return this.closing;
  }

  private async shutDown(): Promise<void> {
    const { control, producing } = this.connections;
    try {
      await Promise.all([
        ...[...this.consumers].map((consumer) => consumer.close()),
        this.producer.settle(CLOSING_PATIENCE_MS),
      ]);
    } finally {
      await Promise.all([control.close(), producing.close()]);
    }
  }

  private async join(topic: string, options: ConsumerOptions): Promise<KafkaConsumer> {
    const kafkaTopic = this.nameOf(topic);
    return new KafkaConsumer({
      connection: await connectCluster(this.options, [kafkaTopic]),
      control: this.control,
      groupId: this.groupOf(options.group, topic),
      topic,
      kafkaTopic,
      consumer: options,
      retryPauseMs: this.options.retryPauseMs ?? 500,
      onError: this.onError,
    });
  }

  /** Asks brokers, again where a leader has just moved. */
  private ask<T>(request: (cluster: KafkaCluster) => Promise<T>): Promise<T> {
    this.assertOpen();
    return repeated(this.control, request);
  }

  private nameOf(topic: string): string {
    return (this.options.prefix ?? '') + topic;
  }

  private groupOf(group: string, topic: string): string {
    return `${this.options.prefix ?? ''}${group}.${topic}`;
  }

  private partitionsOf(topic: string): number {
    const partitions = this.partitions.get(topic);
    if (partitions === undefined) throw new RangeError(`Unknown topic ${topic}`);
    return partitions;
  }

  private assertPartition({ topic, partition }: TopicPartition): void {
    if (!(partition >= 0 && partition < this.partitionsOf(topic))) {
      throw new RangeError(`Topic ${topic} has no partition ${partition}`);
    }
  }

  private assertOpen(): void {
    if (this.closing) throw new Error('The event log is closed');
  }
}

/** Throws a RangeError for what a broker would refuse, together with records that it would take. */
function toMessage({ key, value, timeMs }: NewRecord): OutgoingMessage {
  if (!(timeMs >= 0 && timeMs <= Number.MAX_SAFE_INTEGER)) throw new RangeError(`${timeMs} is no time of a record`);
  if (key.length + value.length > MAX_RECORD_BYTES) {
    throw new RangeError(`A record of ${value.length} octets is too large for the event log`);
  }
  const octets = Buffer.from(value.buffer, value.byteOffset, value.length);
  return { key, value: octets, timestamp: String(Math.floor(timeMs)) };
}
