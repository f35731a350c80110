import { setTimeout as sleep } from 'node:timers/promises';
import { type KafkaBroker, type KafkaCluster, leaderOf, type OutgoingMessage } from './kafka-cluster.js';
import { isFinal, recoverCluster, toError } from './kafka-errors.js';
import { KafkaQueue, type ProducerSession } from './kafka-queue.js';

/** What is appended waits for room while so many octets are on their way. */
const MAX_QUEUED_BYTES = 64 * 2 ** 20;
const MAX_REQUEST_BYTES = 32 * 2 ** 20;
/** How long a broker may take until enough copies are written. */
const ACK_TIMEOUT_MS = 8_000;
const RETRY_MS = 100;
/** After this time at close, what no broker took is given up. */
const CLOSING_MS = 10_000;

export interface KafkaProducerOptions {
  readonly cluster: KafkaCluster;
  /** Records that no broker took for so long are given up. */
  readonly deliveryTimeoutMs: number;
  readonly onError: (error: Error) => void;
}

/**
 * Sends records to the leaders of their partitions: one request at a time to each broker, which takes all that was
 * appended since, and one batch at a time of each partition, under the same sequence numbers until its fate is known.
 * So order holds and nothing is stored twice, whoever leads.
 */
export class KafkaProducer {
  private readonly queues = new Map<string, KafkaQueue>();
  private readonly ready = new Set<KafkaQueue>();
  private readonly busy = new Set<number>();
  private readonly waitingForRoom: { readonly bytes: number; enter(): void }[] = [];
  private session: Promise<ProducerSession> | undefined;
  private queuedBytes = 0;
  private scheduled = false;
  private giveUpMs = Number.POSITIVE_INFINITY;

  constructor(private readonly options: KafkaProducerOptions) {}

  /** Resolves with the offset of the first message once all are on enough brokers' disks; the others follow it. */
  async append(topic: string, partition: number, messages: readonly OutgoingMessage[]): Promise<number> {
    const bytes = messages.reduce((sum, { value }) => sum + value.length, 0);
    await this.room(bytes);
    try {
      return await new Promise((resolve, reject) => {
        const queue = this.getQueue(topic, partition);
        queue.push({ messages, bytes, resolve, reject });
        this.ready.add(queue);
        this.schedule();
      });
    } finally {
      this.queuedBytes -= bytes;
      this.letIn();
    }
  }

  /** Resolves when nothing is on its way any more; what no broker takes is given up soon. */
  async settle(): Promise<void> {
    this.giveUpMs = performance.now() + CLOSING_MS;
    while (this.queuedBytes > 0 || this.ready.size > 0) await sleep(5);
  }

  /** Those who wait already come first: a key's records keep their order. */
  private async room(bytes: number): Promise<void> {
    if (this.waitingForRoom.length === 0 && this.fits(bytes)) {
      this.queuedBytes += bytes;
      return;
    }
    await new Promise<void>((enter) => this.waitingForRoom.push({ bytes, enter }));
  }

  private fits(bytes: number): boolean {
    return this.queuedBytes === 0 || this.queuedBytes + bytes <= MAX_QUEUED_BYTES;
  }

  private letIn(): void {
    for (;;) {
      const next = this.waitingForRoom[0];
      if (!next || !this.fits(next.bytes)) return;
      this.waitingForRoom.shift();
      this.queuedBytes += next.bytes;
      next.enter();
    }
  }

  private getQueue(topic: string, partition: number): KafkaQueue {
    const name = `${topic}/${partition}`;
    let queue = this.queues.get(name);
    if (!queue) {
      queue = new KafkaQueue(topic, partition);
      this.queues.set(name, queue);
    }
    return queue;
  }

  /** What is appended within one turn of the event loop goes together. */
  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      this.pump();
    });
  }

  private pump(): void {
    const requests = new Map<number, { queues: KafkaQueue[]; bytes: number }>();
    for (const queue of this.ready) {
      if (queue.sending) continue;
      if (queue.isEmpty) {
        this.ready.delete(queue);
        continue;
      }
      const leader = this.findLeader(queue);
      if (this.busy.has(leader)) continue;
      const request = requests.get(leader) ?? { queues: [], bytes: 0 };
      const [first] = request.queues;
      // One request has one session; what does not fit goes with the next.
      if (first && (first.session !== queue.session || first.alone || queue.alone)) continue;
      if (request.bytes > MAX_REQUEST_BYTES) continue;
      request.queues.push(queue);
      request.bytes += queue.waitingBytes;
      requests.set(leader, request);
    }
    for (const [leader, { queues }] of requests) {
      this.busy.add(leader);
      for (const queue of queues) queue.sending = true;
      void this.send(leader, queues).then(() => {
        this.busy.delete(leader);
        for (const queue of queues) queue.sending = false;
        this.pump();
      });
    }
  }

  /** Node -1 stands for a leader that is not known: asking it fails, which leads to newer metadata. */
  private findLeader({ topic, partition }: KafkaQueue): number {
    try {
      return leaderOf(this.options.cluster, topic, partition);
    } catch {
      return -1;
    }
  }

  private async send(nodeId: number, queues: readonly KafkaQueue[]): Promise<void> {
    const startedMs = performance.now();
    try {
      const broker = await this.options.cluster.findBroker({ nodeId });
      const session = queues[0]?.session ?? (await this.openSession(broker));
      const { topics } = await broker.produce({
        ...session,
        acks: -1,
        timeout: ACK_TIMEOUT_MS,
        topicData: topicData(queues, session),
      });
      const offsets = new Map(
        topics.flatMap(({ topicName, partitions }) =>
          partitions.map(({ partition, baseOffset }) => [`${topicName}/${partition}`, Number(baseOffset)]),
        ),
      );
      for (const queue of queues) {
        const offset = offsets.get(`${queue.topic}/${queue.partition}`);
        if (offset !== undefined) queue.succeed(offset);
      }
    } catch (error) {
      this.giveUp(queues, error, startedMs);
      if (isFinal(error)) return;
      this.options.onError(toError(error));
      await sleep(RETRY_MS);
      await recoverCluster(this.options.cluster, error);
    }
  }

  /** Fails what cannot be stored; the rest is sent again. The error may concern one partition of several only. */
  private giveUp(queues: readonly KafkaQueue[], error: unknown, startedMs: number): void {
    const now = performance.now();
    for (const queue of queues) {
      const late = now - (queue.batch?.sinceMs ?? startedMs) > this.options.deliveryTimeoutMs || now > this.giveUpMs;
      if (late || (isFinal(error) && queues.length === 1)) {
        if (queue.session !== undefined) this.session = undefined;
        queue.fail(toError(error));
      } else if (isFinal(error)) queue.alone = true;
    }
  }

  private openSession(broker: KafkaBroker): Promise<ProducerSession> {
    this.session ??= broker
      .initProducerId({ transactionTimeout: 60_000 })
      .then(({ producerId, producerEpoch }) => ({ producerId, producerEpoch }))
      .catch((error) => {
        this.session = undefined;
        throw error;
      });
    return this.session;
  }
}

function topicData(queues: readonly KafkaQueue[], session: ProducerSession) {
  const byTopic = new Map<
    string,
    { partition: number; firstSequence: number; messages: readonly OutgoingMessage[] }[]
  >();
  for (const queue of queues) {
    const { messages } = queue.prepare(session);
    const partitions = byTopic.get(queue.topic) ?? [];
    partitions.push({ partition: queue.partition, firstSequence: queue.sequence, messages });
    byTopic.set(queue.topic, partitions);
  }
  return [...byTopic].map(([topic, partitions]) => ({ topic, partitions }));
}
