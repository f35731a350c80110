import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TopicSpec } from '@luyun/core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type KafkaServer, startKafka } from '../../../../infra/tooling/test-servers/kafka.mjs';
import { describeEventLog } from './contract.js';
import { KafkaLog } from './kafka-log.js';
import { join, load, verify } from './testing/kafka-load.js';

let kafka: KafkaServer;
beforeAll(async () => {
  kafka = await startKafka();
}, 120_000);
afterAll(() => kafka?.stop());

const open = (topics: readonly TopicSpec[], prefix = `${randomUUID()}.`) =>
  KafkaLog.open({
    brokers: kafka.brokers,
    clientId: 'test',
    prefix,
    topics,
    replication: 1,
    minInSync: 1,
    retryPauseMs: 20,
  });

describeEventLog('kafka', async () => {
  const prefix = `${randomUUID()}.`;
  return (topics) => open(topics, prefix);
});

describe('KafkaLog on one broker', () => {
  const topic: TopicSpec = { name: 't', partitions: 4, retentionMs: 1e9, retentionBytes: 1e9 };

  it('opens twice at once, and with more partitions than there were', async () => {
    const prefix = `${randomUUID()}.`;
    const both = await Promise.all([open([topic], prefix), open([topic], prefix)]);
    const wider = await Promise.all([5, 5].map((partitions) => open([{ ...topic, partitions }], prefix)));
    const narrower = await open([{ ...topic, partitions: 2 }], prefix);
    expect([...wider, narrower].map(({ topics }) => topics[0]?.partitions)).toEqual([5, 5, 5]);
    await Promise.all([...both, ...wider, narrower].map((log) => log.close()));
  });

  it('takes more at once than fits into a batch', async () => {
    const log = await open([{ ...topic, partitions: 1 }]);
    const value = Buffer.alloc(2_000_000);
    const records = Array.from({ length: 10 }, () => ({ topic: 't', key: 'k', value, timeMs: Date.now() }));
    expect((await log.append(records)).map(({ offset }) => offset)).toEqual(records.map((_, offset) => offset));
    const small = Array.from({ length: 25_000 }, () => ({
      ...records[0],
      topic: 't',
      key: '',
      value: Buffer.alloc(0),
      timeMs: 1e12,
    }));
    expect((await log.append(small)).at(-1)?.offset).toBe(25_009);
    await expect(log.append([{ topic: 't', key: 'k', value: Buffer.alloc(2 ** 24), timeMs: 1 }])).rejects.toThrow(
      RangeError,
    );
    await log.close();
  });

  it('waits while its only broker is away, and goes on when it is back', { timeout: 120_000 }, async () => {
    const log = await open([topic]);
    const effects = new Map<string, number>();
    const { held } = await join(log, effects);
    const { acked, stop } = load(log);
    await vi.waitFor(() => expect([held.size, effects.size > 100]).toEqual([4, true]), { timeout: 30_000 });
    await kafka.kill(0);
    const before = acked.size;
    await expect(log.check()).rejects.toThrow();
    await sleep(8_000);
    expect(acked.size - before).toBeLessThan(100);
    await kafka.restart(0);
    await vi.waitFor(() => expect(acked.size).toBeGreaterThan(before + 200), { timeout: 60_000 });
    await stop();
    await vi.waitFor(() => expect(effects.size).toBe(acked.size), { timeout: 30_000 });
    expect([...effects].filter(([, count]) => count !== 1)).toEqual([]);
    await verify(log, acked);
    await vi.waitFor(() => log.check(), { timeout: 30_000, interval: 200 });
    await log.close();
  });

  it('goes on when its broker was frozen for longer than a session', {
    timeout: 120_000,
  }, async () => {
    const log = await open([topic]);
    const effects = new Map<string, number>();
    const { held } = await join(log, effects);
    const { acked, stop } = load(log);
    await vi.waitFor(() => expect([held.size, effects.size > 100]).toEqual([4, true]), { timeout: 30_000 });
    kafka.pause(0);
    await sleep(12_000);
    kafka.resume(0);
    const before = acked.size;
    await vi.waitFor(() => expect(acked.size).toBeGreaterThan(before + 200), { timeout: 60_000 });
    await stop();
    await vi.waitFor(() => expect([held.size, effects.size]).toEqual([4, acked.size]), { timeout: 30_000 });
    await verify(log, acked);
    await log.close();
  });

  it('closes within seconds while its broker is silent', { timeout: 60_000 }, async () => {
    const log = await open([topic]);
    const { held } = await join(log, new Map());
    await vi.waitFor(() => expect(held.size).toBe(4), { timeout: 30_000 });
    kafka.pause(0);
    try {
      const append = log.append([{ topic: 't', key: 'k', value: Buffer.from('v'), timeMs: Date.now() }]);
      const refused = expect(append).rejects.toThrow('closed');
      const startedMs = performance.now();
      await log.close();
      expect(performance.now() - startedMs).toBeLessThan(20_000);
      await refused;
    } finally {
      kafka.resume(0);
    }
  });
});
