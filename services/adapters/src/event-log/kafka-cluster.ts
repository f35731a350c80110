/**
 * What the log uses of kafkajs' cluster and brokers, which kafkajs 2.2.4 declares in part only.
 *
 * Its producer and consumer fall short of what the log promises; see infra/decisions/0013-kafkajs-for-the-wire.md. Another
 * client takes its place by implementing this.
 */
export interface KafkaCluster {
  addMultipleTargetTopics(topics: readonly string[]): Promise<void>;
  refreshMetadata(): Promise<void>;
  findBroker(node: { nodeId: number }): Promise<KafkaBroker>;
  findTopicPartitionMetadata(
    topic: string,
  ): readonly { readonly partitionId: number; readonly leader: number; readonly isr: readonly number[] }[];
  findGroupCoordinator(group: { groupId: string }): Promise<KafkaBroker>;
  removeBroker(address: { readonly host: string; readonly port: number }): void;
  readonly brokerPool: {
    readonly brokers: Readonly<
      Record<
        string,
        { readonly connectionPool: { readonly host: string; readonly port: number }; disconnect(): Promise<void> }
      >
    >;
  };
}

/** A record as kafkajs sends it. */
export interface OutgoingMessage {
  readonly key: string;
  /** No plain octet array: kafkajs miscounts those. */
  readonly value: Buffer;
  readonly timestamp: string;
}

/** A record as kafkajs decodes it. */
export interface IncomingMessage {
  readonly offset: string;
  readonly timestamp: string;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly isControlRecord?: boolean;
}

interface PerTopic<T> {
  readonly topic: string;
  readonly partitions: readonly T[];
}

/** One broker; each method is one request. Rejects with kafkajs' errors, those of the protocol with their `type`. */
export interface KafkaBroker {
  readonly nodeId: number;
  initProducerId(request: { transactionTimeout: number }): Promise<{ producerId: string; producerEpoch: number }>;
  produce(request: {
    producerId: string;
    producerEpoch: number;
    acks: number;
    timeout: number;
    topicData: readonly PerTopic<{ partition: number; firstSequence: number; messages: readonly OutgoingMessage[] }>[];
  }): Promise<{
    topics: readonly { topicName: string; partitions: readonly { partition: number; baseOffset: string }[] }[];
  }>;
  fetch(request: {
    maxWaitTime: number;
    minBytes: number;
    maxBytes: number;
    topics: readonly PerTopic<{ partition: number; fetchOffset: string; maxBytes: number }>[];
  }): Promise<{
    responses: readonly {
      topicName: string;
      partitions: readonly { partition: number; messages: readonly IncomingMessage[] }[];
    }[];
  }>;
  listOffsets(request: {
    replicaId: number;
    isolationLevel: number;
    topics: readonly PerTopic<{ partition: number; timestamp: number }>[];
  }): Promise<{ responses: readonly { partitions: readonly { partition: number; offset: string }[] }[] }>;
  deleteRecords(request: { topics: readonly PerTopic<{ partition: number; offset: string }>[] }): Promise<unknown>;
  joinGroup(request: {
    groupId: string;
    sessionTimeout: number;
    rebalanceTimeout: number;
    memberId: string;
    groupProtocols: readonly { name: string; metadata: Buffer }[];
  }): Promise<{
    generationId: number;
    leaderId: string;
    memberId: string;
    members: readonly { memberId: string; memberMetadata: Buffer }[];
  }>;
  syncGroup(request: {
    groupId: string;
    generationId: number;
    memberId: string;
    groupAssignment: readonly { memberId: string; memberAssignment: Buffer }[];
  }): Promise<{ memberAssignment: Buffer }>;
  heartbeat(request: { groupId: string; groupGenerationId: number; memberId: string }): Promise<unknown>;
  leaveGroup(request: { groupId: string; memberId: string }): Promise<unknown>;
  offsetCommit(request: {
    groupId: string;
    groupGenerationId: number;
    memberId: string;
    topics: readonly PerTopic<{ partition: number; offset: string }>[];
  }): Promise<unknown>;
  offsetFetch(request: {
    groupId: string;
    topics: readonly PerTopic<{ partition: number }>[];
  }): Promise<{ responses: readonly { partitions: readonly { partition: number; offset: string }[] }[] }>;
}

/** Stands for the leader of a partition that has none now, as far as the metadata tells. */
export const NO_LEADER = -1;

/** The node that leads a partition, as far as the metadata tells. */
export function leaderOf(cluster: KafkaCluster, topic: string, partition: number): number {
  const known = cluster.findTopicPartitionMetadata(topic).find(({ partitionId }) => partitionId === partition);
  return known?.leader ?? NO_LEADER;
}

/** The broker `nodeId`, connected. Rejects for `NO_LEADER`, too. */
export async function brokerOf(cluster: KafkaCluster, nodeId: number): Promise<KafkaBroker> {
  if (nodeId === NO_LEADER) throw new Error('A partition of Kafka has no leader now');
  return cluster.findBroker({ nodeId });
}
