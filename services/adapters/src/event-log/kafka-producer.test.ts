import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { KafkaCluster, OutgoingMessage } from './kafka-cluster.js';
import { KafkaProducer } from './kafka-producer.js';

const PARTITIONS = 3;
const faults = ['none', 'request lost', 'answer lost', 'half stored', 'refused'] as const;
type Fault = (typeof faults)[number];

/** Stores what it gets as Kafka's rules of idempotence say, and fails as it is told. */
class ModelBroker {
  readonly stored = Array.from({ length: PARTITIONS }, (): number[] => []);
  private readonly last = new Map<string, { sequence: number; count: number; offset: number }>();
  private sessions = 0;

  constructor(private readonly faults: Fault[]) {}

  get cluster(): KafkaCluster {
    const metadata = this.stored.map((_, partitionId) => ({ partitionId, leader: 1, isr: [1] }));
    return {
      findTopicPartitionMetadata: () => metadata,
      findBroker: async () => this,
      refreshMetadata: async () => undefined,
      brokerPool: { brokers: {} },
    } as unknown as KafkaCluster;
  }

  async initProducerId() {
    return { producerId: String(this.sessions++), producerEpoch: 0 };
  }

  async produce({ producerId, topicData }: Parameters<import('./kafka-cluster.js').KafkaBroker['produce']>[0]) {
    await sleep(1);
    const fault = this.faults.shift() ?? 'none';
    if (fault === 'request lost') throw new Error('request lost');
    if (fault === 'refused') throw refusal('INVALID_RECORD');
    const partitions = (topicData[0]?.partitions ?? []).map(({ partition, firstSequence, messages }, at) => {
      if (fault === 'half stored' && at > 0) throw Object.assign(new Error('moved'), { type: 'M', retriable: true });
      return { partition, baseOffset: String(this.store(producerId, partition, firstSequence, messages)) };
    });
    if (fault === 'answer lost') throw new Error('answer lost');
    return { topics: [{ topicName: 't', partitions }] };
  }

  private store(session: string, partition: number, sequence: number, messages: readonly OutgoingMessage[]): number {
    const name = `${session}/${partition}`;
    const last = this.last.get(name) ?? { sequence: 0, count: 0, offset: 0 };
    const count = messages.length;
    if (last.count > 0 && sequence === last.sequence && count === last.count) return last.offset;
    if (sequence !== last.sequence + last.count) throw refusal('OUT_OF_ORDER_SEQUENCE_NUMBER');
    const log = this.stored[partition] as number[];
    this.last.set(name, { sequence, count, offset: log.length });
    const offset = log.length;
    log.push(...messages.map(({ value }) => value.readUInt32LE()));
    return offset;
  }
}

function refusal(type: string): Error {
  return Object.assign(new Error(type), { type, retriable: false });
}

const scenario = fc.record({
  faults: fc.array(fc.constantFrom(...faults), { maxLength: 12 }),
  deliveryTimeoutMs: fc.constantFrom(150, 60_000),
  appends: fc.array(fc.record({ partition: fc.nat(PARTITIONS - 1), count: fc.integer({ min: 1, max: 4 }) }), {
    minLength: 1,
    maxLength: 40,
  }),
});

it('stores what it acknowledges once, where it says, in order, whatever a broker does', async () => {
  const run = async ({
    faults: told,
    deliveryTimeoutMs,
    appends,
  }: typeof scenario extends fc.Arbitrary<infer T> ? T : never) => {
    const broker = new ModelBroker([...told]);
    const { cluster } = broker;
    const producer = new KafkaProducer({
      producing: cluster,
      control: cluster,
      deliveryTimeoutMs,
      onError: () => undefined,
    });
    let next = 0;
    const acked: { partition: number; offset: number; number: number }[] = [];
    let refused = 0;
    const running: Promise<void>[] = [];
    for (const { partition, count } of appends) {
      const numbers = Array.from({ length: count }, () => next++);
      const messages = numbers.map((number) => {
        const value = Buffer.alloc(4);
        value.writeUInt32LE(number);
        return { key: 'k', value, timestamp: '1' };
      });
      const noted = producer.append('t', partition, messages).then(
        (offsets) => {
          for (const [at, number] of numbers.entries())
            acked.push({ partition, offset: offsets[at] as number, number });
        },
        () => {
          refused++;
        },
      );
      running.push(noted);
      if (next % 3 === 0) await sleep(2);
    }
    await Promise.all(running);
    for (const { partition, offset, number } of acked) expect(broker.stored[partition]?.[offset]).toBe(number);
    for (const log of broker.stored) expect(log).toEqual([...new Set(log)].sort((a, b) => a - b));
    if (!told.includes('refused') && deliveryTimeoutMs > 1_000) expect(refused).toBe(0);
  };
  await Promise.all(fc.sample(scenario, 150).map(run));
}, 30_000);

it('gives up at close what no broker takes', async () => {
  const { cluster } = new ModelBroker(Array.from({ length: 1_000 }, () => 'request lost'));
  const producer = new KafkaProducer({
    producing: cluster,
    control: cluster,
    deliveryTimeoutMs: 60_000,
    onError: () => undefined,
  });
  const append = producer.append('t', 0, [{ key: 'k', value: Buffer.from('v'), timestamp: '1' }]);
  const failed = expect(append).rejects.toThrow('closed before');
  await producer.settle(100);
  await failed;
});

it('keeps order where appends wait for room', async () => {
  const broker = new ModelBroker([]);
  const { cluster } = broker;
  const producer = new KafkaProducer({
    producing: cluster,
    control: cluster,
    deliveryTimeoutMs: 60_000,
    onError: () => undefined,
  });
  const large = Buffer.alloc(3_000_000);
  await Promise.all(
    Array.from({ length: 40 }, (_, number) => {
      const value = Buffer.from(large);
      value.writeUInt32LE(number);
      return producer.append('t', 0, [{ key: 'k', value, timestamp: '1' }]);
    }),
  );
  expect(broker.stored[0]).toEqual(Array.from({ length: 40 }, (_, number) => number));
});
