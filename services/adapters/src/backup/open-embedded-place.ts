import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LmdbLog } from '../event-log/lmdb-log.js';
import { ChdbSession } from '../history/chdb-session.js';
import { openChdbHistory } from '../history/open-chdb-history.js';
import { asDataDirectoryError, prepareDataDirectory } from '../platform/data-directory.js';
import { DirectoryLock } from '../platform/directory-lock.js';
import { OpenParts } from '../platform/open-parts.js';
import { platformTopics } from '../platform/platform-topics.js';
import { systemClock } from '../platform/system-clock.js';
import { SqlRecords } from '../records/sql-records.js';
import type { Settings } from '../settings/read-settings.js';
import { BackupError } from './backup-error.js';
import type { BackupPlace } from './backup-place.js';
import { ChdbHistoryCopy } from './chdb-history-copy.js';

type PlaceSettings = Pick<Settings, 'dataDir' | 'logPartitions' | 'logRetentionHours' | 'logRetentionMb'>;

/**
 * Opens the data directory of an embedded platform that does not run, and brings its tables up to date. `mayBeNew`: makes it where
 * it is missing. Rejects with what `openEmbedded` rejects with, or a `BackupError`.
 */
export async function openEmbeddedPlace(
  settings: PlaceSettings,
  { mayBeNew }: { readonly mayBeNew: boolean },
): Promise<BackupPlace> {
  const recordsFile = join(resolve(settings.dataDir), 'records.sqlite');
  if (!mayBeNew && !existsSync(recordsFile))
    throw new BackupError(`No platform is in ${resolve(settings.dataDir)}: name its directory in LUYUN_DATA_DIR.`);
  const directory = await prepareDataDirectory(settings.dataDir);
  const parts = new OpenParts();
  try {
    const lock = DirectoryLock.acquire(directory);
    parts.keep({ close: async () => lock.release() });
    const records = parts.keep(await SqlRecords.openSqlite(recordsFile));
    // Makes the tables, and forgets tokens without rows.
    await (await openChdbHistory({ directory: join(directory, 'history') })).close();
    const session = new ChdbSession(join(directory, 'history', 'engine'));
    const history = parts.keep(new ChdbHistoryCopy(session));
    await session.run('USE luyun');
    const log = join(directory, 'log');
    return {
      source: 'embedded',
      name: directory,
      records,
      history,
      hasLog: async () => existsSync(log),
      recordsBehind: () => countBehind(log, settings, records),
      close: () => parts.close(),
    };
  } catch (error) {
    await parts.close().catch(() => undefined);
    throw asDataDirectoryError(directory, error);
  }
}

async function countBehind(directory: string, settings: PlaceSettings, records: SqlRecords): Promise<number> {
  if (!existsSync(directory)) return 0;
  const topics = platformTopics(settings);
  const log = await LmdbLog.open({ directory, topics, clock: systemClock, onError: () => undefined });
  try {
    let behind = 0;
    for (const { topic, partition, offset } of await records.copy.positions()) {
      const known = topics.find(({ name }) => name === topic);
      if (known && partition < known.partitions)
        behind += Math.max(0, (await log.range({ topic, partition })).next - offset);
    }
    return behind;
  } finally {
    await log.close();
  }
}
