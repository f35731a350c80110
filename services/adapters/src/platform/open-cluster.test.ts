import { type Platform, topicNames } from '@luyun/core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { freePort } from '../../../../infra/tooling/test-servers/child-server.mjs';
import { startClickHouse } from '../../../../infra/tooling/test-servers/clickhouse.mjs';
import { startKafka } from '../../../../infra/tooling/test-servers/kafka.mjs';
import { startPostgres } from '../../../../infra/tooling/test-servers/postgres.mjs';
import { startRedis } from '../../../../infra/tooling/test-servers/redis.mjs';
import { readSettings } from '../settings/read-settings.js';
import { EngineError } from './engine-error.js';
import { openCluster } from './open-cluster.js';

const settingsOf = (environment: Record<string, string>) =>
  readSettings({ environment: { LUYUN_ENGINE_WAIT_S: '2', ...environment }, file: 'none' });

describe('openCluster', () => {
  const running: { stop(): Promise<unknown> }[] = [];
  const opened: Platform[] = [];
  const keep = async <T extends { stop(): Promise<unknown> }>(starting: Promise<T>): Promise<T> => {
    const server = await starting;
    running.push(server);
    return server;
  };
  afterEach(async () => {
    for (const platform of opened.splice(0)) await platform.close();
  });
  afterAll(async () => {
    for (const server of running) await server.stop();
  });

  it('gives up after a while, in one sentence without secrets', async () => {
    const port = await freePort();
    const settings = settingsOf({ LUYUN_POSTGRES_URL: `postgres://luyun:hunter2@127.0.0.1:${port}/city` });
    const notices: string[] = [];
    const error = await openCluster(settings, { clientId: 'test', onNotice: (text) => notices.push(text) }).catch(
      (each: unknown) => each,
    );
    expect(error).toBeInstanceOf(EngineError);
    const { message } = error as Error;
    expect(message).toMatch(
      new RegExp(
        `^PostgreSQL at 127.0.0.1:${port}/city was not there within 2 s: .*ECONNREFUSED.*; see LUYUN_POSTGRES_URL.$`,
      ),
    );
    expect(notices).toHaveLength(1);
    expect(message + notices.join()).not.toContain('hunter2');
  });

  it('stops waiting when it is told to', async () => {
    const settings = settingsOf({
      LUYUN_POSTGRES_URL: `postgres://luyun@127.0.0.1:${await freePort()}/city`,
      LUYUN_ENGINE_WAIT_S: '600',
    });
    const signal = AbortSignal.timeout(500);
    await expect(openCluster(settings, { clientId: 'test', onNotice: () => {}, signal })).rejects.toThrow('Stopped');
  });

  it('is opened by several processes at once, while an engine is late, and is one platform', async () => {
    const [postgres, redis, clickhouse] = await Promise.all([
      keep(startPostgres()),
      keep(startRedis()),
      keep(startClickHouse()),
    ]);
    await expect(
      openCluster(settingsOf({ LUYUN_POSTGRES_URL: postgres.url.replace(/postgres$/, 'nowhere') }), {
        clientId: 'test',
      }),
    ).rejects.toThrow(/refuses: .*nowhere.*; see LUYUN_POSTGRES_URL\.$/);

    const kafkaPort = await freePort();
    const settings = settingsOf({
      LUYUN_POSTGRES_URL: postgres.url,
      LUYUN_REDIS_URL: redis.url,
      LUYUN_CLICKHOUSE_URL: clickhouse.url,
      LUYUN_CLICKHOUSE_USER: clickhouse.username,
      LUYUN_CLICKHOUSE_PASSWORD: clickhouse.password,
      LUYUN_KAFKA_BROKERS: `127.0.0.1:${kafkaPort}`,
      LUYUN_KAFKA_REPLICATION: '1',
      LUYUN_KAFKA_MIN_INSYNC: '1',
      LUYUN_ENGINE_WAIT_S: '60',
    });
    const notices: string[] = [];
    const opening = [1, 2, 3].map((number) =>
      openCluster(settings, { clientId: `test-${number}`, onNotice: (text) => notices.push(text) }),
    );
    await expect.poll(() => notices.length).toBeGreaterThan(0);
    await keep(startKafka({ port: kafkaPort }));
    opened.push(...(await Promise.all(opening)));
    expect(notices[0]).toContain(`Kafka at 127.0.0.1:${kafkaPort} is not there yet`);

    const [one, other] = opened as [Platform, Platform];
    const record = { topic: topicNames.health, key: 'rsu', value: Buffer.from('x'), timeMs: 1 };
    const [position] = await one.eventLog.append([record]);
    expect(await other.eventLog.read(position as never)).toMatchObject({ key: 'rsu', ...position });
    const answers = await Promise.all(opened.map(({ records }, index) => records.settings.getOrSet('drawn', index)));
    expect(new Set(answers).size).toBe(1);
    for (const { eventLog, history, records } of opened)
      await Promise.all([eventLog.check(), history.check(), records.check()]);
  });
});
