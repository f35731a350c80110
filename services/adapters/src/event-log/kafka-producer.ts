import { setTimeout as sleep } from 'node:timers/promises';
import { brokerOf, type KafkaBroker, type KafkaCluster, leaderOf, type OutgoingMessage } from './kafka-cluster.js';
import { isFinal, isRoutine, recoverCluster, toError } from './kafka-errors.js';
import { KafkaQueue, MAX_BATCH_BYTES, MAX_BATCH_MESSAGES, type ProducerSession } from './kafka-queue.js';

/** What is appended waits for room while so many octets are on their way. */
const MAX_QUEUED_BYTES = 64 * 2 ** 20;
/** A request has so much and one batch more, at most. */
const MAX_REQUEST_BYTES = 8 * 2 ** 20;
/** What a record costs besides its value, about. */
const RECORD_OVERHEAD_BYTES = 64;
/** How long a broker may take until enough copies are written. */
const ACK_TIMEOUT_MS = 8_000;
const RETRY_MS = 100;

export interface KafkaProducerOptions {
  /** A connection of its own: a broker answers nothing else while it waits for copies. */
  readonly producing: KafkaCluster;
  /** Tells who leads. */
  readonly control: KafkaCluster;
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
  /** Queues that have something to send and are not sending, those that waited longest first. */
  private readonly ready = new Set<KafkaQueue>();
  private readonly busy = new Set<number>();
  private readonly waitingForRoom: { readonly bytes: number; enter(): void }[] = [];
  private session: Promise<ProducerSession> | undefined;
  private queuedBytes = 0;
  private scheduled = false;

  constructor(private readonly options: KafkaProducerOptions) {}

  /** Resolves with the offset of each message once all are on enough brokers; rejects when any may be on none. */
  async append(topic: string, partition: number, messages: readonly OutgoingMessage[]): Promise<number[]> {
    const firsts = await Promise.all(
      partsOf(messages).map(async (part) => ({ part, first: await this.appendPart(topic, partition, part) })),
    );
    return firsts.flatMap(({ part, first }) => part.map((_, at) => first + at));
  }

  /** Resolves when nothing is on its way any more. What no broker has taken after `patienceMs` is given up. */
  async settle(patienceMs: number): Promise<void> {
    const endMs = performance.now() + patienceMs;
    while (this.queuedBytes > 0) {
      if (performance.now() > endMs) {
        const error = new Error('The event log was closed before Kafka acknowledged the records');
        for (const queue of this.queues.values()) this.fail(queue, error, Number.POSITIVE_INFINITY);
      }
      await sleep(5);
    }
  }

  private appendPart(topic: string, partition: number, messages: readonly OutgoingMessage[]): Promise<number> {
    const bytes = messages.reduce((sum, message) => sum + sizeOf(message), 0);
    const sinceMs = performance.now();
    const queue = this.getQueue(topic, partition);
    return new Promise<number>((resolve, reject) => {
      const enter = () => {
        this.queuedBytes += bytes;
        queue.push({ messages, bytes, sinceMs, resolve, reject });
        if (!queue.sending) this.ready.add(queue);
        this.schedule();
      };
      // Those who wait already come first: a key's records keep their order.
      if (this.waitingForRoom.length === 0 && this.fits(bytes)) enter();
      else this.waitingForRoom.push({ bytes, enter });
    }).finally(() => {
      this.queuedBytes -= bytes;
      this.letIn();
    });
  }

  private fits(bytes: number): boolean {
    return this.queuedBytes === 0 || this.queuedBytes + bytes <= MAX_QUEUED_BYTES;
  }

  private letIn(): void {
    for (;;) {
      const next = this.waitingForRoom[0];
      if (!next || !this.fits(next.bytes)) return;
      this.waitingForRoom.shift();
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
      const leader = leaderOf(this.options.control, queue.topic, queue.partition);
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
      for (const queue of queues) {
        queue.sending = true;
        this.ready.delete(queue);
      }
      void this.send(leader, queues).then(() => {
        this.busy.delete(leader);
        for (const queue of queues) {
          queue.sending = false;
          if (!queue.isEmpty) this.ready.add(queue);
        }
        this.pump();
      });
    }
  }

  private async send(nodeId: number, queues: readonly KafkaQueue[]): Promise<void> {
    try {
      const broker = await brokerOf(this.options.producing, nodeId);
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
      this.giveUp(queues, error);
      if (isFinal(error)) return;
      if (!isRoutine(error)) this.options.onError(toError(error));
      await sleep(RETRY_MS);
      await recoverCluster(this.options.control, error);
    }
  }

  /** Fails what cannot be stored; the rest is sent again. The error may concern one partition of several only. */
  private giveUp(queues: readonly KafkaQueue[], error: unknown): void {
    const lateMs = performance.now() - this.options.deliveryTimeoutMs;
    for (const queue of queues) {
      if (!isFinal(error)) {
        if (queue.sinceMs < lateMs) this.fail(queue, toError(error), lateMs);
      } else if (queues.length > 1) queue.alone = true;
      else this.fail(queue, toError(error), queue.batch ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY);
    }
  }

  /** Fails the queue's batch and what was appended before `beforeMs`. */
  private fail(queue: KafkaQueue, error: Error, beforeMs: number): void {
    // The next session of this queue must be another.
    if (queue.session !== undefined) this.session = undefined;
    queue.fail(error, beforeMs);
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

function sizeOf({ key, value }: OutgoingMessage): number {
  return key.length + value.length + RECORD_OVERHEAD_BYTES;
}

/** Cuts into parts that fit into a batch each, one larger message alone. */
function partsOf(messages: readonly OutgoingMessage[]): OutgoingMessage[][] {
  const parts: OutgoingMessage[][] = [];
  let bytes = 0;
  for (const message of messages) {
    const size = sizeOf(message);
    const part = parts.at(-1);
    if (!part || bytes + size > MAX_BATCH_BYTES || part.length === MAX_BATCH_MESSAGES) {
      parts.push([message]);
      bytes = size;
    } else {
      part.push(message);
      bytes += size;
    }
  }
  return parts;
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
