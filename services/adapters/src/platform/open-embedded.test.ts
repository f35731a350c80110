import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { topicNames } from '@luyun/core';
import { afterAll, describe, expect, it } from 'vitest';
import { DataDirectoryError } from './data-directory.js';
import { DirectoryInUseError } from './directory-lock.js';
import { openEmbedded } from './open-embedded.js';

const root = mkdtempSync(join(tmpdir(), 'luyun-platform-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const settings = { logPartitions: 2, logRetentionHours: 1, logRetentionMb: 256, historyRetentionDays: undefined };

describe('openEmbedded', () => {
  it('opens, works, closes in order, and opens again with what was stored', async () => {
    const dataDir = join(root, 'deep', 'data');
    const first = await openEmbedded({ ...settings, dataDir });
    await expect(openEmbedded({ ...settings, dataDir })).rejects.toThrow(DirectoryInUseError);
    await expect(openEmbedded({ ...settings, dataDir })).rejects.toThrow(dataDir);
    await first.records.settings.set('k', 1);
    const record = {
      topic: topicNames.vehicleStates,
      key: 'd',
      value: new Uint8Array([1]),
      timeMs: first.clock.nowMs(),
    };
    const [position] = await first.eventLog.append([record]);
    await Promise.all([first.eventLog.check(), first.history.check(), first.records.check()]);
    await first.close();
    const second = await openEmbedded({ ...settings, dataDir });
    expect(await second.records.settings.get('k')).toBe(1);
    if (!position) throw new Error('no position');
    expect((await second.eventLog.read(position))?.value).toEqual(Buffer.from([1]));
    expect(second.eventLog.topics.every(({ retentionMs }) => retentionMs === 3_600_000)).toBe(true);
    await second.close();
  });

  it('says what is wrong with a data directory', async () => {
    const file = join(root, 'file');
    writeFileSync(file, '');
    await expect(openEmbedded({ ...settings, dataDir: file })).rejects.toThrow(DataDirectoryError);
    await expect(openEmbedded({ ...settings, dataDir: join(file, 'below') })).rejects.toThrow('is not a directory');
  });
});
