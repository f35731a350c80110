import { brokerOf, type KafkaCluster, leaderOf } from './kafka-cluster.js';

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
  const broker = await brokerOf(cluster, leaderOf(cluster, topic, partition));
  const { responses } = await broker.listOffsets({
    replicaId: -1,
    isolationLevel: 0,
    topics: [{ topic, partitions: [{ partition, timestamp: timeMs }] }],
  });
  return Number(responses[0]?.partitions[0]?.offset ?? -1);
}

/** The offset that a group goes on at, if any. */
export async function fetchCommitted(
  cluster: KafkaCluster,
  groupId: string,
  topic: string,
  partition: number,
): Promise<number | undefined> {
  const coordinator = await cluster.findGroupCoordinator({ groupId });
  const { responses } = await coordinator.offsetFetch({ groupId, topics: [{ topic, partitions: [{ partition }] }] });
  const offset = Number(responses[0]?.partitions[0]?.offset ?? -1);
  return offset < 0 ? undefined : offset;
}

/** Removes the records of a partition before the first of `timeMs` or later. */
export async function removeOlder(
  cluster: KafkaCluster,
  topic: string,
  partition: number,
  timeMs: number,
): Promise<void> {
  // Asked first: what is appended meanwhile is not too old.
  const { first, next } = await readRange(cluster, topic, partition);
  const found = await offsetAt(cluster, topic, partition, timeMs);
  const kept = found < 0 ? next : found;
  if (kept <= first) return;
  const broker = await brokerOf(cluster, leaderOf(cluster, topic, partition));
  await broker.deleteRecords({ topics: [{ topic, partitions: [{ partition, offset: String(kept) }] }] });
}
