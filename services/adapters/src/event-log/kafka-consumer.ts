import type { ConsumerOptions, TopicPartition } from '@luyun/core';
import type { KafkaConnection } from './kafka-client.js';
import type { KafkaCluster } from './kafka-cluster.js';
import { repeated } from './kafka-errors.js';
import { KafkaFetcher } from './kafka-fetcher.js';
import { KafkaMember } from './kafka-member.js';
import { fetchCommitted, readRange } from './kafka-offsets.js';
import { KafkaPartition } from './kafka-partition.js';
import { DEFAULT_BATCH_BYTES, PartitionReader } from './partition-reader.js';

export interface KafkaConsumerOptions {
  /** Its own, for joining the group and for fetching, which kafkajs does through another socket; closed with it. */
  readonly connection: KafkaConnection;
  /** For short requests, shared with others. */
  readonly control: KafkaCluster;
  readonly groupId: string;
  /** The topic as the port names it, and as Kafka does. */
  readonly topic: string;
  readonly kafkaTopic: string;
  readonly consumer: ConsumerOptions;
  readonly retryPauseMs: number;
  /** Told of failures of the connection. */
  readonly onError: (error: Error) => void;
}

/** Consumes one topic as a member of a group: the member says which partitions, the fetcher fills them, readers hand out. */
export class KafkaConsumer {
  private readonly readers = new Map<number, { partition: KafkaPartition; reader: PartitionReader }>();
  private readonly fetcher: KafkaFetcher;
  private readonly member: KafkaMember;
  private closing: Promise<void> | undefined;

  constructor(private readonly options: KafkaConsumerOptions) {
    const { connection, control, groupId, kafkaTopic, onError } = options;
    this.fetcher = new KafkaFetcher({ fetching: connection.cluster, control, topic: kafkaTopic, onError });
    this.member = new KafkaMember({
      joining: connection.cluster,
      control,
      groupId,
      topic: kafkaTopic,
      onError,
      held: () => [...this.readers.keys()],
      onAssignment: (assigned) => this.take(assigned),
      onAlive: () => {
        for (const { partition } of this.readers.values()) partition.wake();
      },
    });
  }

  async commit({ topic, partition }: TopicPartition, offset: number): Promise<void> {
    const held = this.readers.get(partition);
    if (!held) throw new Error(`${topic}/${partition} is not assigned to this consumer any more`);
    await this.member.commit(partition, offset, () => this.readers.get(partition) === held);
  }

  /** Resolves after the running handlers; what is silent is waited for some seconds at most. */
  close(): Promise<void> {
    this.closing ??= this.shutDown();
    return this.closing;
  }

  private async shutDown(): Promise<void> {
    try {
      await this.member.stop();
    } finally {
      this.fetcher.close();
      await this.options.connection.close();
    }
  }

  /** Begins what is new; ends what is not there any more, and says whether there was any. */
  private async take(assigned: readonly number[]): Promise<boolean> {
    for (const partition of assigned) if (!this.readers.has(partition)) this.begin(partition);
    const leaving = [...this.readers].filter(([partition]) => !assigned.includes(partition));
    await Promise.all(
      leaving.map(async ([number, { partition, reader }]) => {
        await reader.stop();
        this.fetcher.remove(partition);
        this.readers.delete(number);
      }),
    );
    return leaving.length > 0;
  }

  private begin(number: number): void {
    const { control, groupId, topic, kafkaTopic, consumer, retryPauseMs } = this.options;
    const partition = new KafkaPartition(
      topic,
      number,
      consumer.maxBatchBytes ?? DEFAULT_BATCH_BYTES,
      () => this.member.isAlive,
      () => this.fetcher.pump(),
    );
    const committed = () =>
      repeated(control, async () => {
        const offset = await fetchCommitted(control, groupId, kafkaTopic, number);
        const { first, next } = await readRange(control, kafkaTopic, number);
        partition.moveTo(first, next);
        return offset;
      });
    this.fetcher.add(partition);
    this.readers.set(number, {
      partition,
      reader: new PartitionReader(partition, consumer, committed, retryPauseMs),
    });
  }
}
