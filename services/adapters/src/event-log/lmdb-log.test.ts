import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DirectoryInUseError } from '../platform/directory-lock.js';
import { describeEventLog } from './contract.js';
import { LmdbLog } from './lmdb-log.js';

const root = await mkdtemp(join(tmpdir(), 'luyun-log-'));
let count = 0;
const freshDirectory = () => join(root, String(count++));
afterAll(() => rm(root, { recursive: true, force: true }));

describeEventLog('lmdb', async () => {
  const directory = freshDirectory();
  return (topics, nowMs) => LmdbLog.open({ directory, topics, clock: { nowMs }, retryPauseMs: 20 });
});

describe('LmdbLog', () => {
  const clock = { nowMs: () => Date.now() };
  const topic = { name: 't', partitions: 1, retentionMs: 1e9, retentionBytes: 2_000_000 };

  it('refuses a directory that is in use, by name', async () => {
    const directory = freshDirectory();
    const log = await LmdbLog.open({ directory, topics: [], clock });
    await expect(LmdbLog.open({ directory, topics: [], clock })).rejects.toThrow(DirectoryInUseError);
    await expect(LmdbLog.open({ directory, topics: [], clock })).rejects.toThrow(directory);
    await log.close();
    await (await LmdbLog.open({ directory, topics: [], clock })).close();
  });

  it('lets the oldest records go by size, to the octet', async () => {
    const log = await LmdbLog.open({
      directory: freshDirectory(),
      topics: [{ ...topic, retentionBytes: 10_000 }],
      clock,
    });
    const record = { topic: 't', key: 'k', value: new Uint8Array(1_000), timeMs: clock.nowMs() };
    await log.append(Array.from({ length: 30 }, () => record));
    await log.applyRetention(clock.nowMs());
    expect(await log.range({ topic: 't', partition: 0 })).toEqual({ first: 20, next: 30 });
    await log.close();
  });

  it('keeps what a slow group has not committed, however much it is, until it is too old', async () => {
    const log = await LmdbLog.open({ directory: freshDirectory(), topics: [topic], clock });
    const at = { topic: 't', partition: 0 };
    const consumer = await log.consume({ group: 'slow', topics: ['t'], onRecords: async () => undefined });
    const value = Buffer.alloc(500_000);
    for (let count = 0; count < 10; count++) await log.append([{ topic: 't', key: 'k', value, timeMs: clock.nowMs() }]);
    await log.applyRetention(clock.nowMs());
    expect(await log.range(at)).toEqual({ first: 0, next: 10 });
    await consumer.commit(at, 4);
    await log.applyRetention(clock.nowMs());
    expect(await log.range(at)).toEqual({ first: 4, next: 10 });
    await consumer.close();
    await log.applyRetention(clock.nowMs());
    expect((await log.range(at)).first).toBeGreaterThan(5);
    await log.close();
  });

  it('keeps the partitions that a topic once had', async () => {
    const directory = freshDirectory();
    const wide = await LmdbLog.open({ directory, topics: [{ ...topic, partitions: 3 }], clock });
    await wide.close();
    const narrow = await LmdbLog.open({ directory, topics: [topic], clock });
    expect(narrow.topics[0]?.partitions).toBe(3);
    await narrow.close();
  });

  it('uses the room of removed records again', async () => {
    const directory = freshDirectory();
    const log = await LmdbLog.open({ directory, topics: [topic], clock });
    const fill = async () => {
      for (let round = 0; round < 20; round++) {
        await log.append(
          Array.from({ length: 20 }, () => ({ topic: 't', key: 'k', value: new Uint8Array(15_000), timeMs: 0 })),
        );
        await log.applyRetention(Date.now());
      }
      return (await stat(join(directory, 'data.mdb'))).size;
    };
    const once = await fill();
    for (let i = 0; i < 4; i++) await fill();
    expect(await fill()).toBeLessThan(once * 1.5);
    await log.close();
  });
});
