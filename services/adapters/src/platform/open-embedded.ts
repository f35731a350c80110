import { join } from 'node:path';
import type { Clock, Platform } from '@luyun/core';
import { LmdbLog } from '../event-log/lmdb-log.js';
import { openChdbHistory } from '../history/open-chdb-history.js';
import { MemoryLiveState } from '../live-state/memory-live-state.js';
import { SqlRecords } from '../records/sql-records.js';
import type { Settings } from '../settings/read-settings.js';
import { asDataDirectoryError, prepareDataDirectory } from './data-directory.js';
import { DirectoryLock } from './directory-lock.js';
import { OpenParts } from './open-parts.js';
import { platformTopics } from './platform-topics.js';
import { systemClock } from './system-clock.js';

export interface EmbeddedOptions {
  readonly clock?: Clock;
  /** Told of failures of work that runs by itself. Default: standard error. */
  readonly onError?: (error: Error) => void;
}

/**
 * Opens the platform in this process, all data below `settings.dataDir`.
 *
 * Rejects with a `DirectoryInUseError`, a `DataDirectoryError` or a `DiskFullError`, each with one sentence to show.
 */
export async function openEmbedded(
  settings: Pick<
    Settings,
    'dataDir' | 'logPartitions' | 'logRetentionHours' | 'logRetentionMb' | 'historyRetentionDays'
  >,
  options: EmbeddedOptions = {},
): Promise<Platform> {
  const clock = options.clock ?? systemClock;
  const onError = options.onError ?? ((error: Error) => console.error(error.message));
  const directory = await prepareDataDirectory(settings.dataDir);
  const parts = new OpenParts();
  try {
    const lock = DirectoryLock.acquire(directory);
    parts.keep({ close: async () => lock.release() });
    const records = parts.keep(await SqlRecords.openSqlite(join(directory, 'records.sqlite')));
    const liveState = parts.keep(new MemoryLiveState({ clock }));
    const history = parts.keep(
      await openChdbHistory({
        directory: join(directory, 'history'),
        onError,
        ...(settings.historyRetentionDays !== undefined && { retentionDays: settings.historyRetentionDays }),
      }),
    );
    const topics = platformTopics(settings);
    const eventLog = parts.keep(await LmdbLog.open({ directory: join(directory, 'log'), topics, clock, onError }));
    return { eventLog, history, liveState, records, clock, close: () => parts.close() };
  } catch (error) {
    await parts.close().catch(onError);
    throw asDataDirectoryError(directory, error);
  }
}
