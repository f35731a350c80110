import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryLiveState } from '@luyun/adapters/live-state/memory-live-state';
import { SqlRecords } from '@luyun/adapters/records/sql-records';
import { type EventLog, type LogRecord, type Platform, topicNames } from '@luyun/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CityViews } from '../city/city-views.js';
import { createMovingLane, vehicleStates } from '../lanes/moving-lane.js';
import { KeepingHistory } from '../testing/keeping-history.js';
import { putCity } from '../testing/open-test-platform.js';
import { recordedTraffic, usualTraffic } from '../testing/recorded-traffic.js';
import { smallCity } from '../testing/small-city.js';
import { PartitionRunner, usualLimits } from './partition-runner.js';

const log: LogRecord[] = recordedTraffic(usualTraffic)
  .filter((record) => record.topic === topicNames.vehicleStates)
  .map((record, offset) => ({ ...record, partition: 0, offset }));
const part = (from: number, to: number) => log.slice(Math.floor(log.length * from), Math.floor(log.length * to));

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'luyun-taken-over-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

async function openPlatform(name: string) {
  const clock = { timeMs: usualTraffic.startMs, nowMs: () => clock.timeMs };
  const records = await SqlRecords.openSqlite(join(directory, `${name}.db`));
  const history = new KeepingHistory();
  const eventLog = { range: async () => ({ first: 0, next: log.length }) } as unknown as EventLog;
  const liveState = new MemoryLiveState({ clock });
  const platform: Platform = { clock, records, history, liveState, eventLog, close: async () => {} };
  await putCity(platform, smallCity());
  const open = async (takenOver: Error[] = []) => {
    const cities = new CityViews(records.cityModels);
    await cities.refresh();
    return new PartitionRunner(createMovingLane(vehicleStates), 0, {
      group: 'processing',
      platform,
      cities,
      trackKey: [1, 2],
      limits: usualLimits,
      commit: async () => {},
      refuse: async () => {},
      onNotes: () => {},
      onTakenOver: (error) => takenOver.push(error),
      onFailure: (error) => {
        throw error;
      },
    });
  };
  /** Lets so much time pass that what was folded is cut. */
  const cut = async (runner: PartitionRunner<unknown>) => {
    clock.timeMs += usualLimits.checkpointMs;
    await runner.cutIfDue();
    await new Promise((resolve) => setTimeout(resolve, 50));
  };
  return { open, cut, history };
}

it('stores nothing in a process whose partition went to another while it slept', async () => {
  const quiet = await openPlatform('quiet');
  const only = await quiet.open();
  await only.begin();
  await only.onRecords(log);
  await only.finish();

  const { open, cut, history } = await openPlatform('slept');
  const takenOver: Error[] = [];
  const sleeper = await open(takenOver);
  await sleeper.begin();
  await sleeper.onRecords(part(0, 0.3));
  await cut(sleeper);
  // Folded here, and not cut yet when it falls asleep.
  await sleeper.onRecords(part(0.3, 0.5));
  const other = await open();
  const from = await other.begin();
  await other.onRecords(log.slice(from, Math.floor(log.length * 0.4)));
  await cut(other);
  // Both go on from here as if the partition were theirs.
  await cut(sleeper);
  await sleeper.onRecords(part(0.5, 0.6));
  await sleeper.finish();
  await other.onRecords(part(0.4, 1));
  await other.finish();

  expect(history.differing).toEqual([]);
  for (const [table, rows] of quiet.history.rows) {
    expect([table, history.rows.get(table)?.sort()]).toEqual([table, rows.sort()]);
  }
  expect(takenOver).toHaveLength(1);
  expect(takenOver[0]?.message).toContain('taken over');
});
