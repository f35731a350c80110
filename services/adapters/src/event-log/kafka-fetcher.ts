import { setTimeout as sleep } from 'node:timers/promises';
import { brokerOf, type KafkaCluster, leaderOf } from './kafka-cluster.js';
import { isRoutine, protocolErrorOf, recoverCluster, toError } from './kafka-errors.js';
import { readRange } from './kafka-offsets.js';
import type { KafkaPartition } from './kafka-partition.js';

/** How long a broker holds a request for records that are still to come. */
const WAIT_MS = 250;
/** The same while another partition may want records sooner. */
const SHORT_WAIT_MS = 10;
const MAX_FETCH_BYTES = 16 * 2 ** 20;
const RETRY_MS = 200;

export interface KafkaFetcherOptions {
  /** A connection of its own: a broker answers nothing else while it waits for records. */
  readonly fetching: KafkaCluster;
  /** Tells who leads. */
  readonly control: KafkaCluster;
  /** The topic's name in Kafka. */
  readonly topic: string;
  readonly onError: (error: Error) => void;
}

/** Fetches for partitions of one topic, one request at a time to each broker. */
export class KafkaFetcher {
  private readonly partitions = new Set<KafkaPartition>();
  private readonly running = new Set<number>();
  private closed = false;

  constructor(private readonly options: KafkaFetcherOptions) {}

  add(partition: KafkaPartition): void {
    this.partitions.add(partition);
  }

  remove(partition: KafkaPartition): void {
    this.partitions.delete(partition);
  }

  /** Asks the brokers that lead partitions which want records, as far as they are not asked already. */
  pump(): void {
    if (this.closed) return;
    const byLeader = new Map<number, KafkaPartition[]>();
    for (const partition of this.partitions) {
      if (partition.fetchFrom === undefined) continue;
      const leader = leaderOf(this.options.control, this.options.topic, partition.partition);
      byLeader.set(leader, [...(byLeader.get(leader) ?? []), partition]);
    }
    for (const [leader, partitions] of byLeader) {
      if (this.running.has(leader)) continue;
      this.running.add(leader);
      void this.fetch(leader, partitions).then(() => {
        this.running.delete(leader);
        this.pump();
      });
    }
  }

  /** Asks no more; what was asked ends with the connection. */
  close(): void {
    this.closed = true;
  }

  private async fetch(nodeId: number, partitions: readonly KafkaPartition[]): Promise<void> {
    const asked = new Map(partitions.map((each) => [each.partition, { each, offset: each.fetchFrom ?? 0 }]));
    try {
      const broker = await brokerOf(this.options.fetching, nodeId);
      const allWant = [...this.partitions].every((each) => each.fetchFrom !== undefined);
      const { responses } = await broker.fetch({
        maxWaitTime: allWant ? WAIT_MS : SHORT_WAIT_MS,
        minBytes: 1,
        maxBytes: MAX_FETCH_BYTES,
        topics: [
          {
            topic: this.options.topic,
            partitions: [...asked].map(([partition, { each, offset }]) => ({
              partition,
              fetchOffset: String(offset),
              maxBytes: each.maxBytes,
            })),
          },
        ],
      });
      for (const { partition, messages } of responses.flatMap((response) => response.partitions)) {
        const { each, offset } = asked.get(partition) ?? {};
        if (each && offset !== undefined && messages.length > 0) each.take(offset, messages);
      }
    } catch (error) {
      if (this.closed) return;
      if (protocolErrorOf(error) === 'OFFSET_OUT_OF_RANGE') await this.findAnew(partitions);
      else await this.recover(error);
    }
  }

  private async findAnew(partitions: readonly KafkaPartition[]): Promise<void> {
    for (const partition of partitions) {
      try {
        const { first, next } = await readRange(this.options.control, this.options.topic, partition.partition);
        if (partition.moveTo(first, next)) {
          const name = `${this.options.topic}/${partition.partition}`;
          this.options.onError(
            new Error(`Kafka lost records of ${name}: it ends at ${next} now, before what was read`),
          );
        }
      } catch (error) {
        await this.recover(error);
      }
    }
  }

  private async recover(error: unknown): Promise<void> {
    if (!isRoutine(error)) this.options.onError(toError(error));
    await sleep(RETRY_MS);
    await recoverCluster(this.options.control, error);
  }
}
