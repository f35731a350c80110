import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TopicSpec } from '@luyun/core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type KafkaServer, startKafka } from '../../../../infra/tooling/test-servers/kafka.mjs';
import { KafkaLog } from './kafka-log.js';
import { join, load, verify } from './testing/kafka-load.js';

const PARTITIONS = 6;
const topic: TopicSpec = { name: 't', partitions: PARTITIONS, retentionMs: 1e9, retentionBytes: 1e9 };

let kafka: KafkaServer;
beforeAll(async () => {
  kafka = await startKafka({ nodes: 3 });
}, 180_000);
afterAll(() => kafka?.stop());

const open = (prefix = `${randomUUID()}.`) =>
  KafkaLog.open({
    brokers: kafka.brokers,
    clientId: 'test',
    prefix,
    topics: [topic],
    replication: 3,
    minInSync: 2,
    retryPauseMs: 20,
  });

describe('KafkaLog on three brokers', () => {
  it('loses and repeats nothing when a broker is killed under load', { timeout: 180_000 }, async () => {
    const prefix = `${randomUUID()}.`;
    const log = await open(prefix);
    const effects = new Map<string, number>();
    const { held } = await join(log, effects);
    const { acked, stop } = load(log);
    await vi.waitFor(() => expect([held.size, effects.size > 500]).toEqual([PARTITIONS, true]), { timeout: 60_000 });
    await kafka.kill(0);
    const before = acked.size;
    const late = await open(prefix);
    await late.close();
    await vi.waitFor(() => expect(acked.size).toBeGreaterThan(before + 500), { timeout: 60_000 });
    await kafka.restart(0);
    await sleep(1_000);
    const longestMs = await stop();
    console.info(`${acked.size} acknowledged over a killed broker, the slowest after ${Math.round(longestMs)} ms`);
    await verify(log, acked);
    await vi.waitFor(() => expect(effects.size).toBe(acked.size), { timeout: 60_000 });
    await vi.waitFor(() => log.check(), { timeout: 60_000, interval: 200 });
    await log.close();
  });

  it('has each record handled once while members come and go', { timeout: 180_000 }, async () => {
    const prefix = `${randomUUID()}.`;
    const [one, other] = [await open(prefix), await open(prefix)];
    const effects = new Map<string, number>();
    const { acked, stop } = load(one);
    const first = await join(one, effects);
    await vi.waitFor(() => expect(first.held.size).toBe(PARTITIONS), { timeout: 60_000 });
    const second = await join(other, effects);
    await vi.waitFor(() => expect([first.held.size, second.held.size]).toEqual([3, 3]), { timeout: 60_000 });
    const third = await join(other, effects);
    await vi.waitFor(() => expect([first, second, third].map(({ held }) => held.size)).toEqual([2, 2, 2]), {
      timeout: 60_000,
    });
    await first.member.close();
    await vi.waitFor(() => expect([first, second, third].map(({ held }) => held.size)).toEqual([0, 3, 3]), {
      timeout: 60_000,
    });
    await second.member.close();
    await stop();
    await vi.waitFor(() => expect(effects.size).toBe(acked.size), { timeout: 60_000 });
    expect([...effects].filter(([, count]) => count !== 1)).toEqual([]);
    await one.close();
    await other.close();
  });
});
