import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { LmdbLog } from './lmdb-log.js';

const directory = await mkdtemp(join(tmpdir(), 'luyun-recent-'));
afterAll(() => rm(directory, { recursive: true, force: true }));

it('keeps no more in memory for a quiet topic that is appended together with a busy one', async () => {
  const topics = ['busy', 'quiet'].map((name) => ({
    name,
    partitions: 1,
    retentionMs: 1e9,
    retentionBytes: 20_000_000,
  }));
  const log = await LmdbLog.open({ directory, topics, clock: { nowMs: () => Date.now() } });
  const value = new Uint8Array(1_000_000);
  const before = process.memoryUsage().arrayBuffers;
  for (let count = 0; count < 150; count++) {
    const timeMs = Date.now();
    await log.append([
      { topic: 'busy', key: 'a', value, timeMs },
      { topic: 'quiet', key: 'a', value: new Uint8Array(10), timeMs },
    ]);
  }
  global.gc?.();
  await new Promise((resolve) => setTimeout(resolve, 100));
  // Twice 8 MiB, and what is not collected yet.
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60_000_000);
  await log.close();
});
