import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryLiveState } from '@luyun/adapters/live-state/memory-live-state';
import { SqlRecords } from '@luyun/adapters/records/sql-records';
import { type Checkpoints, type EventLog, type LogRecord, type Platform, topicNames } from '@luyun/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CityViews } from '../city/city-views.js';
import { createMovingLane, vehicleStates } from '../lanes/moving-lane.js';
import { KeepingHistory } from '../testing/keeping-history.js';
import { putCity } from '../testing/open-test-platform.js';
import { recordedTraffic, usualTraffic } from '../testing/recorded-traffic.js';
import { smallCity } from '../testing/small-city.js';
import { PartitionRunner, usualLimits } from './partition-runner.js';

const limits = { ...usualLimits, checkpointMs: Number.POSITIVE_INFINITY };
const log: LogRecord[] = recordedTraffic(usualTraffic)
  .filter((record) => record.topic === topicNames.vehicleStates)
  .map((record, offset) => ({ ...record, partition: 0, offset }));

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'luyun-city-change-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Folds half of the log, changes the city, folds the rest. Dies, where it shall, when the new city's checkpoint is due. */
async function run(name: string, dies: boolean): Promise<KeepingHistory> {
  const clock = { timeMs: usualTraffic.startMs, nowMs: () => clock.timeMs };
  const records = await SqlRecords.openSqlite(join(directory, `${name}.db`));
  const history = new KeepingHistory();
  const eventLog = { range: async () => ({ first: 0, next: 0 }) } as unknown as EventLog;
  const platform: Platform = {
    clock,
    records,
    history,
    liveState: new MemoryLiveState({ clock }),
    eventLog,
    close: async () => {},
  };
  await putCity(platform, smallCity());
  const open = async (checkpoints: Checkpoints = records.checkpoints) => {
    const cities = new CityViews(records.cityModels);
    await cities.refresh();
    const runner = new PartitionRunner(createMovingLane(vehicleStates), 0, {
      group: 'processing',
      platform: { ...platform, records: Object.create(records, { checkpoints: { value: checkpoints } }) },
      cities,
      trackKey: [1, 2],
      limits,
      commit: async () => {},
      refuse: async () => {},
      onNotes: () => {},
      onTakenOver: () => {},
      onFailure: (error) => {
        throw error;
      },
    });
    return { cities, runner };
  };
  const half = Math.floor(log.length / 2);
  let saves = 0;
  const dying: Checkpoints = Object.create(records.checkpoints, {
    // The first one is that of the beginning.
    save: {
      value: (...args: Parameters<Checkpoints['save']>) =>
        dies && saves++ > 0 ? new Promise(() => {}) : records.checkpoints.save(...args),
    },
  });
  let { cities, runner } = await open(dying);
  await runner.begin();
  await runner.onRecords(log.slice(0, half));
  clock.timeMs += limits.quietMs;
  await runner.cutIfDue();
  await new Promise((resolve) => setTimeout(resolve, 200));
  await putCity(platform, { ...smallCity(), name: 'changed' });
  await cities.refresh();
  const rest = runner.onRecords(log.slice(half));
  if (dies) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    runner.abandon();
    ({ cities, runner } = await open());
    const from = await runner.begin();
    // All in one call, across the border.
    await runner.onRecords(log.slice(from));
  } else await rest;
  await runner.finish();
  return history;
}

it('takes a new city at the same place again when the process died on the way', async () => {
  const [whole, broken] = [await run('whole', false), await run('broken', true)];
  expect(broken.differing).toEqual([]);
  for (const [table, rows] of whole.rows) expect([table, broken.rows.get(table)?.sort()]).toEqual([table, rows.sort()]);
});
