import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import { type KafkaServer, startKafka } from '../../../../infra/tooling/test-servers/kafka.mjs';
import { describeEventLog } from './contract.js';
import { KafkaLog } from './kafka-log.js';

let kafka: KafkaServer;
beforeAll(async () => {
  kafka = await startKafka();
});
afterAll(() => kafka?.stop());

describeEventLog('kafka', async () => {
  const prefix = `${randomUUID()}.`;
  return (topics) =>
    KafkaLog.open({
      brokers: kafka.brokers,
      clientId: 'test',
      prefix,
      topics,
      replication: 1,
      minInSync: 1,
      retryPauseMs: 20,
    });
});
