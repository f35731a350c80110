import { type KafkaCluster, leaderOf } from './kafka-cluster.js';

/** Kafka's names for the ends of a partition, where a time is asked for. */
const OLDEST = -2;
const NEXT = -1;

/** Oldest kept offset of a partition and the next to be written. */
export async function readRange(
  cluster: KafkaCluster,
  topic: string,
  partition: number,
): Promise<{ first: number; next: number }> {
  const first = await offsetAt(cluster, topic, partition, OLDEST);
  const next = await offsetAt(cluster, topic, partition, NEXT);
  return { first, next };
}

/** Offset of the first record of `timeMs` or later; -1 where there is none. */
export async function offsetAt(
  cluster: KafkaCluster,
  topic: string,
  partition: number,
  timeMs: number,
): Promise<number> {
  const broker = await cluster.findBroker({ nodeId: leaderOf(cluster, topic, partition) });
  const { responses } = await broker.listOffsets({
    replicaId: -1,
    isolationLevel: 0,
    topics: [{ topic, partitions: [{ partition, timestamp: timeMs }] }],
  });
  return Number(responses[0]?.partitions[0]?.offset ?? -1);
}
