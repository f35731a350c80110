import { gzipSync } from 'node:zlib';
import { LmdbLog } from '@luyun/adapters/event-log/lmdb-log';
import { MemoryLiveState } from '@luyun/adapters/live-state/memory-live-state';
import { SqlRecords } from '@luyun/adapters/records/sql-records';
import { type CityModel, type History, type Platform, topicSpecs } from '@luyun/core';

const clock = { nowMs: () => Date.now() };

/** The embedded log, records and live state in a directory, with a history that the test brings. */
export async function openTestPlatform(directory: string, history: History): Promise<Platform> {
  const eventLog = await LmdbLog.open({ directory: `${directory}/log`, topics: topicSpecs(2), clock });
  const records = await SqlRecords.openSqlite(`${directory}/records.db`);
  const liveState = new MemoryLiveState({ clock });
  return {
    eventLog,
    records,
    liveState,
    history,
    clock,
    close: async () => {
      await eventLog.close();
      await history.close();
      await liveState.close();
      await records.close();
    },
  };
}

/** Stores a city model as its newest version. */
export async function putCity(platform: Platform, city: CityModel): Promise<number> {
  const body = gzipSync(JSON.stringify(city));
  return platform.records.cityModels.add({ createdMs: clock.nowMs(), author: 'test', note: '', body });
}
