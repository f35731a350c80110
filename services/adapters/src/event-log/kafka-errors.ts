import { setTimeout as sleep } from 'node:timers/promises';
import type { KafkaCluster } from './kafka-cluster.js';

/** What kafkajs' errors carry. */
interface KafkaError extends Error {
  readonly type?: string;
  readonly retriable?: boolean;
  readonly host?: string;
  readonly port?: number;
}

export function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

/** Kafka's name of the error, as in `UNKNOWN_MEMBER_ID`; undefined where it did not come from a broker. */
export function protocolErrorOf(error: unknown): string | undefined {
  return (error as KafkaError).type;
}

/** Whether a broker refused for good: repeating the request would not help. */
export function isFinal(error: unknown): boolean {
  return protocolErrorOf(error) !== undefined && (error as KafkaError).retriable === false;
}

/** Forgets a broker whose connection is broken and learns who leads what now; never rejects. */
export async function recoverCluster(cluster: KafkaCluster, error: unknown): Promise<void> {
  const { host, port } = error as KafkaError;
  try {
    if (host !== undefined && port !== undefined) cluster.removeBroker({ host, port });
    await cluster.refreshMetadata();
  } catch {
    // The caller tries again, and reports what it met.
  }
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
