import { setTimeout as sleep } from 'node:timers/promises';
import type { KafkaCluster } from './kafka-cluster.js';

/** What kafkajs' errors carry. */
interface KafkaError extends Error {
  readonly type?: string;
  readonly retriable?: boolean;
  /** `host:port`, where a connection failed or was silent. */
  readonly broker?: string;
  readonly cause?: KafkaError;
}

export function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** Kafka's name of the error, as in `UNKNOWN_MEMBER_ID`; undefined where it did not come from a broker. */
export function protocolErrorOf(error: unknown): string | undefined {
  return rootOf(error).type;
}

/** Whether a broker refused for good: repeating the request would not help. */
export function isFinal(error: unknown): boolean {
  const { type, retriable } = rootOf(error);
  return type !== undefined && retriable === false;
}

/** How brokers and groups go about their business: leaders and members come and go, what was just started loads. */
const ROUTINE = new Set([
  'NOT_LEADER_FOR_PARTITION',
  'LEADER_NOT_AVAILABLE',
  'FENCED_LEADER_EPOCH',
  'UNKNOWN_LEADER_EPOCH',
  'GROUP_LOAD_IN_PROGRESS',
  'GROUP_COORDINATOR_NOT_AVAILABLE',
  'NOT_COORDINATOR_FOR_GROUP',
  'REBALANCE_IN_PROGRESS',
  'ILLEGAL_GENERATION',
]);

/** Whether this passes by itself and is worth nobody's attention. */
export function isRoutine(error: unknown): boolean {
  return ROUTINE.has(protocolErrorOf(error) ?? '');
}

/** kafkajs' own repeating wraps what it met at last, and says of it that it is final. */
function rootOf(error: unknown): KafkaError {
  let root = error as KafkaError;
  while (root.type === undefined && root.cause) root = root.cause;
  return root;
}

/** Forgets a broker whose connection is broken or silent and learns who leads what now; never rejects. */
export async function recoverCluster(cluster: KafkaCluster, error: unknown): Promise<void> {
  try {
    forgetBroker(cluster, rootOf(error).broker);
    await cluster.refreshMetadata();
  } catch {
    // The caller tries again, and reports what it met.
  }
}

/** kafkajs would ask a silent broker again, and keep its connections when it is told to remove it. */
function forgetBroker(cluster: KafkaCluster, address: string | undefined): void {
  const broker = Object.values(cluster.brokerPool.brokers).find(
    ({ connectionPool: { host, port } }) => `${host}:${port}` === address,
  );
  if (!broker) return;
  cluster.removeBroker(broker.connectionPool);
  broker.disconnect().catch(() => undefined);
}

/** Passes each message on once, and again only after it has not come for a minute. */
export function onceInAWhile(onError: (error: Error) => void, nowMs = () => performance.now()): (error: Error) => void {
  const lastMs = new Map<string, number>();
  return (error) => {
    const now = nowMs();
    const last = lastMs.get(error.message) ?? Number.NEGATIVE_INFINITY;
    lastMs.delete(error.message);
    lastMs.set(error.message, now);
    for (const oldest of lastMs.keys()) {
      if (lastMs.size <= 100) break;
      lastMs.delete(oldest);
    }
    if (now - last >= 60_000) onError(error);
  };
}

const TRIES = 6;
const TRY_PAUSE_MS = 300;

/** Sends a request that changes nothing until it succeeds, at most for some seconds. */
export async function repeated<T>(cluster: KafkaCluster, request: (cluster: KafkaCluster) => Promise<T>): Promise<T> {
  for (let left = TRIES; ; left--) {
    try {
      return await request(cluster);
    } catch (error) {
      if (left <= 1 || isFinal(error)) throw toError(error);
      await sleep(TRY_PAUSE_MS);
      await recoverCluster(cluster, error);
    }
  }
}

const SPREADING = new Set(['UNKNOWN_TOPIC_OR_PARTITION', 'LEADER_NOT_AVAILABLE', 'NOT_CONTROLLER']);
const SPREADING_TRIES = 40;
const SPREADING_PAUSE_MS = 250;

/** Repeats `request` while a broker has not heard yet of a topic that was just made, or of a broker that has gone. */
export async function onceSpread<T>(request: () => Promise<T>): Promise<T> {
  for (let left = SPREADING_TRIES; ; left--) {
    try {
      return await request();
    } catch (error) {
      const { type, broker } = rootOf(error);
      const spreading = type === undefined ? broker !== undefined : SPREADING.has(type);
      if (left <= 1 || !spreading) throw error;
      await sleep(SPREADING_PAUSE_MS);
    }
  }
}
