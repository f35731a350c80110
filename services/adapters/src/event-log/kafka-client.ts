import type { ConnectionOptions } from 'node:tls';
import { Kafka, logLevel, PartitionAssigners, type SASLOptions } from 'kafkajs';
import type { KafkaCluster } from './kafka-cluster.js';

export interface KafkaClientOptions {
  /** `host:port` of some brokers; the others are found through them. */
  readonly brokers: readonly string[];
  /** Shown in the brokers' logs and quotas. */
  readonly clientId: string;
  /** Connections are encrypted where given. */
  readonly ssl?: ConnectionOptions;
  readonly sasl?: {
    readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
    readonly username: string;
    readonly password: string;
  };
}

/** Requests that a broker leaves unanswered fail after this time. */
const REQUEST_TIMEOUT_MS = 10_000;

/**
 * kafkajs for one event log. Of kafkajs this uses connections, authentication, metadata, the wire format and the
 * administration; producing and consuming are the log's own (see `kafka-cluster.ts`).
 */
export function createKafka(options: KafkaClientOptions): Kafka {
  return new Kafka({
    brokers: [...options.brokers],
    clientId: options.clientId,
    ...(options.ssl && { ssl: options.ssl }),
    ...(options.sasl && { sasl: { ...options.sasl } as SASLOptions }),
    connectionTimeout: 3_000,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // Failures are repeated by the callers, who know for how long it makes sense.
    retry: { retries: 2, initialRetryTime: 100, maxRetryTime: 500, factor: 0.2, multiplier: 2 },
    // What it would log as an error it also rejects with, and the callers report that.
    logLevel: logLevel.NOTHING,
  });
}

/** Opens connections of their own to the cluster, with the metadata of `topics`. */
export async function connectCluster(
  kafka: Kafka,
  topics: readonly string[],
): Promise<{ readonly cluster: KafkaCluster; readonly close: () => Promise<void> }> {
  let cluster: unknown;
  // kafkajs hands its cluster to partition assigners; there is no other public way to it.
  const owner = kafka.consumer({
    groupId: 'unused',
    allowAutoTopicCreation: false,
    metadataMaxAge: 60_000,
    partitionAssigners: [
      (config) => {
        cluster = config.cluster;
        return PartitionAssigners.roundRobin(config);
      },
    ],
  });
  const close = () => owner.disconnect();
  try {
    await owner.connect();
    await (cluster as KafkaCluster).addMultipleTargetTopics(topics);
  } catch (error) {
    await close();
    throw error;
  }
  return { cluster: cluster as KafkaCluster, close };
}
