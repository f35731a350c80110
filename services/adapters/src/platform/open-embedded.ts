import { join } from 'node:path';
import { type Clock, type Platform, type TopicSpec, topicSpecs } from '@luyun/core';
import { LmdbLog } from '../event-log/lmdb-log.js';
import { openChdbHistory } from '../history/open-chdb-history.js';
import { MemoryLiveState } from '../live-state/memory-live-state.js';
import { SqlRecords } from '../records/sql-records.js';
import type { Settings } from '../settings/read-settings.js';
import { asDataDirectoryError, prepareDataDirectory } from './data-directory.js';
import { DirectoryLock } from './directory-lock.js';
import { systemClock } from './system-clock.js';

const HOUR_MS = 3_600_000;

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
  const opened: { close(): Promise<void> }[] = [];
  const keep = <T extends { close(): Promise<void> }>(part: T): T => {
    opened.unshift(part);
    return part;
  };
  const close = async () => {
    for (const part of opened.splice(0)) await part.close();
  };
  try {
    const lock = DirectoryLock.acquire(directory);
    keep({ close: async () => lock.release() });
    const records = keep(await SqlRecords.openSqlite(join(directory, 'records.sqlite')));
    const liveState = keep(new MemoryLiveState({ clock }));
    const history = keep(
      await openChdbHistory({
        directory: join(directory, 'history'),
        onError,
        ...(settings.historyRetentionDays !== undefined && { retentionDays: settings.historyRetentionDays }),
      }),
    );
    const eventLog = keep(
      await LmdbLog.open({ directory: join(directory, 'log'), topics: topicsOf(settings), clock, onError }),
    );
    return { eventLog, history, liveState, records, clock, close };
  } catch (error) {
    await close();
    throw asDataDirectoryError(directory, error);
  }
}

function topicsOf(settings: Pick<Settings, 'logPartitions' | 'logRetentionHours' | 'logRetentionMb'>): TopicSpec[] {
  const longestMs = (settings.logRetentionHours ?? Number.POSITIVE_INFINITY) * HOUR_MS;
  return topicSpecs(settings.logPartitions, settings.logRetentionMb * 2 ** 20).map((topic) => ({
    ...topic,
    retentionMs: Math.min(topic.retentionMs, longestMs),
  }));
}
