import { connect as connectPlain, isIP, type Socket } from 'node:net';
import { type ConnectionOptions, connect as connectSecure } from 'node:tls';
import kafkajs, { type Admin, type ISocketFactory, type SASLOptions } from 'kafkajs';
import type { KafkaCluster } from './kafka-cluster.js';
import { onceSpread } from './kafka-errors.js';
import './kafka-timers.js';

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

/** Connections to the brokers, for one purpose. */
export interface KafkaConnection {
  readonly cluster: KafkaCluster;
  /** Waits a second for what is under way, at most; that rejects then. */
  close(): Promise<void>;
}

/** Requests that a broker leaves unanswered fail after this time. */
const REQUEST_TIMEOUT_MS = 10_000;
const CLOSE_PATIENCE_MS = 1_000;
const KEEP_ALIVE_MS = 30_000;

/** Opens connections of their own to the cluster, with the metadata of `topics`. */
export async function connectCluster(options: KafkaClientOptions, topics: readonly string[]): Promise<KafkaConnection> {
  const { kafka, cut } = createKafka(options);
  let cluster: unknown;
  // kafkajs hands its cluster to partition assigners; there is no other public way to it.
  const owner = kafka.consumer({
    groupId: 'unused',
    allowAutoTopicCreation: false,
    metadataMaxAge: 60_000,
    partitionAssigners: [
      (config) => {
        cluster = config.cluster;
        return kafkajs.PartitionAssigners.roundRobin(config);
      },
    ],
  });
  const close = () => disconnect(owner, cut);
  try {
    await owner.connect();
    await onceSpread(() => (cluster as KafkaCluster).addMultipleTargetTopics(topics));
  } catch (error) {
    await close();
    throw error;
  }
  return { cluster: cluster as KafkaCluster, close };
}

/** Opens connections for administration. */
export async function connectAdmin(
  options: KafkaClientOptions,
): Promise<{ readonly admin: Admin; close(): Promise<void> }> {
  const { kafka, cut } = createKafka(options);
  const admin = kafka.admin();
  const close = () => disconnect(admin, cut);
  try {
    await admin.connect();
  } catch (error) {
    await close();
    throw error;
  }
  return { admin, close };
}

/**
 * kafkajs, and a way to cut all its connections. Of kafkajs the log uses connections, authentication, metadata, the wire
 * format and the administration; producing and consuming are its own (see `kafka-cluster.ts`).
 */
function createKafka(options: KafkaClientOptions) {
  const sockets = new Set<Socket>();
  const kafka = new kafkajs.Kafka({
    brokers: [...options.brokers],
    clientId: options.clientId,
    ...(options.ssl && { ssl: options.ssl }),
    ...(options.sasl && { sasl: { ...options.sasl } as SASLOptions }),
    socketFactory: keepingSockets(sockets),
    connectionTimeout: 3_000,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // Failures are repeated by the callers, who know for how long it makes sense.
    retry: { retries: 2, initialRetryTime: 100, maxRetryTime: 500, factor: 0.2, multiplier: 2 },
    // What it would log as an error it also rejects with, and the callers report that.
    logLevel: kafkajs.logLevel.NOTHING,
  });
  const cut = () => {
    for (const socket of sockets) socket.destroy(new Error('The connection was closed'));
  };
  return { kafka, cut };
}

/** Sockets as kafkajs makes them, but those send small requests at once, and can be destroyed. */
function keepingSockets(sockets: Set<Socket>): ISocketFactory {
  return ({ host, port, ssl, onConnect }) => {
    const names = isIP(host) ? {} : { servername: host };
    const socket = ssl
      ? connectSecure({ host, port, ...names, ...ssl }, onConnect)
      : connectPlain({ host, port }, onConnect);
    socket.setNoDelay(true).setKeepAlive(true, KEEP_ALIVE_MS);
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    return socket;
  };
}

/** kafkajs waits for all answers that are still to come, some for a minute; after a second they are cut off. */
async function disconnect(owner: { disconnect(): Promise<void> }, cut: () => void): Promise<void> {
  const timer = setTimeout(cut, CLOSE_PATIENCE_MS);
  try {
    await owner.disconnect();
  } finally {
    clearTimeout(timer);
    cut();
  }
}
