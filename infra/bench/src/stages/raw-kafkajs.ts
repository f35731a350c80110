import kafkajs from 'kafkajs';
import { LogRecords } from '../load/log-records.js';
import { answer } from '../program.js';
import { KAFKA_PARTITIONS } from './open-kafka-log.js';

export interface RawOrder {
  readonly brokers: readonly string[];
  readonly topic: string;
  readonly rowsPerRecord: number;
  /** Records that are on their way at a time, in two requests. */
  readonly outstanding: number;
  readonly durationMs: number;
}

/**
 * Program: reference of `kafka`. kafkajs as it is used from the book, producing and consuming the records that the gateway
 * would append, made beforehand: idempotent, acks from all, large batches. Answers with messages (rows) a second.
 */
async function runRaw({ brokers, topic, rowsPerRecord, outstanding, durationMs }: RawOrder): Promise<number> {
  const kafka = new kafkajs.Kafka({ brokers: [...brokers], clientId: 'raw', logLevel: kafkajs.logLevel.NOTHING });
  const admin = kafka.admin();
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1 });
  const consumer = kafka.consumer({ groupId: topic, maxBytesPerPartition: 4 * 2 ** 20, maxBytes: 16 * 2 ** 20 });
  await Promise.all([admin.connect(), producer.connect(), consumer.connect()]);
  const configEntries = [{ name: 'max.message.bytes', value: String(16 * 2 ** 20) }];
  await admin.createTopics({
    topics: [{ topic, numPartitions: KAFKA_PARTITIONS, configEntries }],
    waitForLeaders: true,
  });
  await consumer.subscribe({ topic, fromBeginning: true });
  let consumed = 0;
  let consumedAt = 0;
  await consumer.run({
    eachBatch: async ({ batch, resolveOffset }) => {
      consumed += batch.messages.length;
      consumedAt = performance.now();
      resolveOffset(batch.lastOffset());
    },
  });
  const records = new LogRecords('raw', 0, rowsPerRecord);
  const messages = Array.from({ length: outstanding / 2 }, (_, index) => {
    const { key, value } = records.next();
    return { key, value: Buffer.from(value), partition: index % KAFKA_PARTITIONS };
  });
  let produced = 0;
  const begin = performance.now();
  const produceOn = async () => {
    while (performance.now() - begin < durationMs) {
      await producer.send({ topic, acks: -1, messages });
      produced += messages.length;
    }
  };
  await Promise.all([produceOn(), produceOn()]);
  while (consumed < produced) await new Promise((resolve) => setTimeout(resolve, 5));
  await Promise.all([admin.disconnect(), producer.disconnect(), consumer.disconnect()]);
  return (produced * rowsPerRecord * 1000) / (consumedAt - begin);
}

answer<RawOrder, number>('stages/raw-kafkajs.js', runRaw);
