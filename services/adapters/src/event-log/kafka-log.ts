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
import type { Admin, Kafka } from 'kafkajs';
import { connectCluster, createKafka, type KafkaClientOptions } from './kafka-client.js';
import { type KafkaCluster, leaderOf, type OutgoingMessage } from './kafka-cluster.js';
import { KafkaConsumer } from './kafka-consumer.js';
import { onceInAWhile, protocolErrorOf, repeated } from './kafka-errors.js';
import { fetchCommitted } from './kafka-member.js';
import { offsetAt, readRange } from './kafka-offsets.js';
import { toRecord } from './kafka-partition.js';
import { KafkaProducer } from './kafka-producer.js';
import { declareTopics } from './kafka-topics.js';
import { partitionOfKey } from './partition-of-key.js';

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

interface OpenConsumer {
  close(): Promise<void>;
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
  private readonly producer: KafkaProducer;
  private readonly consumers = new Set<OpenConsumer>();
  private closing: Promise<void> | undefined;

  private constructor(
    private readonly kafka: Kafka,
    private readonly admin: Admin,
    private readonly connection: { readonly cluster: KafkaCluster; readonly close: () => Promise<void> },
    topics: readonly TopicSpec[],
    private readonly options: KafkaLogOptions,
    private readonly onError: (error: Error) => void,
  ) {
    this.topics = topics;
    this.partitions = new Map(topics.map(({ name, partitions }) => [name, partitions]));
    const { deliveryTimeoutMs = 120_000 } = options;
    this.producer = new KafkaProducer({ cluster: connection.cluster, deliveryTimeoutMs, onError });
  }

  /** Connects and declares the topics. Rejects with kafkajs' error where no broker answers or it refuses. */
  static async open(options: KafkaLogOptions): Promise<KafkaLog> {
    const { prefix = '', topics: specs, replication, minInSync } = options;
    const kafka = createKafka(options);
    const admin = kafka.admin();
    try {
      await admin.connect();
      const topics = await declareTopics(admin, specs, { prefix, replication, minInSync });
      const connection = await connectCluster(
        kafka,
        topics.map(({ name }) => prefix + name),
      );
      return new KafkaLog(kafka, admin, connection, topics, options, onceInAWhile(options.onError ?? (() => {})));
    } catch (error) {
      await admin.disconnect();
      throw error;
    }
  }

  async append(records: readonly NewRecord[]): Promise<Position[]> {
    this.assertOpen();
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
        const messages = indexes.map((index) => toMessage(records[index] as NewRecord));
        const first = await this.producer.append(this.nameOf(topic), partition, messages);
        for (const [at, index] of indexes.entries()) positions[index] = { topic, partition, offset: first + at };
      }),
    );
    return positions;
  }

  async consume(options: ConsumerOptions): Promise<Consumer> {
    this.assertOpen();
    for (const topic of options.topics) this.partitionsOf(topic);
    const parts = new Map<string, { consumer: KafkaConsumer; close: () => Promise<void> }>();
    const closeParts = async () => {
      await Promise.all([...parts.values()].map(async (part) => part.close()));
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
        await part.consumer.commit(partition, offset);
      },
      close: open.close,
    };
  }

  async read({ topic, partition, offset }: Position): Promise<LogRecord | undefined> {
    this.assertPartition({ topic, partition });
    const name = this.nameOf(topic);
    return this.ask(async (cluster) => {
      const broker = await cluster.findBroker({ nodeId: leaderOf(cluster, name, partition) });
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
    return this.ask(async (cluster) => {
      const coordinator = await cluster.findGroupCoordinator({ groupId });
      return fetchCommitted(coordinator, groupId, this.nameOf(at.topic), at.partition);
    });
  }

  /** Removes what is too old; what is too much the brokers remove, in time. */
  async applyRetention(nowMs: number): Promise<void> {
    for (const { name, partitions, retentionMs } of this.topics) {
      if (!Number.isFinite(retentionMs)) continue;
      const topic = this.nameOf(name);
      const numbers = Array.from({ length: partitions }, (_, partition) => partition);
      const offsets = await this.ask((cluster) =>
        Promise.all(numbers.map((partition) => offsetAt(cluster, topic, partition, Math.floor(nowMs - retentionMs)))),
      );
      // Offset -1 means all, to Kafka too.
      const targets = numbers.map((partition) => ({ partition, offset: String(offsets[partition]) }));
      await this.admin.deleteTopicRecords({ topic, partitions: targets });
    }
  }

  async check(): Promise<void> {
    this.assertOpen();
    const { topics } = await this.admin.fetchTopicMetadata({
      topics: this.topics.map(({ name }) => this.nameOf(name)),
    });
    for (const { name, partitions } of topics) {
      for (const { partitionId, leader, isr } of partitions) {
        if (leader < 0) throw new Error(`Kafka's partition ${name}/${partitionId} has no leader now`);
        if (isr.length < this.options.minInSync) {
          throw new Error(
            `Kafka's partition ${name}/${partitionId} has ${isr.length} copies in sync; appends need ${this.options.minInSync}`,
          );
        }
      }
    }
  }

  close(): Promise<void> {
    this.closing ??= this.shutDown();
    return this.closing;
  }

  private async shutDown(): Promise<void> {
    await Promise.all([...this.consumers].map((consumer) => consumer.close()));
    await this.producer.settle();
    await this.connection.close();
    await this.admin.disconnect();
  }

  /** Each member has connections of its own: a broker answers a member that joins only when all others have joined. */
  private async join(topic: string, options: ConsumerOptions) {
    const kafkaTopic = this.nameOf(topic);
    const { cluster, close } = await connectCluster(this.kafka, [kafkaTopic]);
    const consumer = new KafkaConsumer({
      cluster,
      groupId: this.groupOf(options.group, topic),
      topic,
      kafkaTopic,
      consumer: options,
      retryPauseMs: this.options.retryPauseMs ?? 500,
      onError: this.onError,
    });
    return { consumer, close: () => consumer.close().finally(close) };
  }

  /** Asks brokers, again where a leader has just moved. */
  private ask<T>(request: (cluster: KafkaCluster) => Promise<T>): Promise<T> {
    this.assertOpen();
    return repeated(this.connection.cluster, request);
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

function toMessage({ key, value, timeMs }: NewRecord): OutgoingMessage {
  const octets = Buffer.from(value.buffer, value.byteOffset, value.length);
  return { key, value: octets, timestamp: String(Math.floor(timeMs)) };
}
