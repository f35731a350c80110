import { join } from 'node:path';
import { type ClickHouseClientConfigOptions, createClient } from '@clickhouse/client';
import { createChdbConnection } from 'chdb/connection';
import { DirectoryLock } from '../platform/directory-lock.js';
import { ChdbBlockWriter } from './chdb-block-writer.js';
import { ChdbSession } from './chdb-session.js';
import { ClickHouseHistory } from './clickhouse-history.js';
import { dropOrphanedTokens } from './drop-orphaned-tokens.js';
import { dropOldPartitions, keepDropping } from './history-retention.js';
import { historyMigrations, migrateHistory } from './migrate-history.js';

export interface ChdbHistoryOptions {
  /** Made where it is missing. One process at a time; one directory a process. */
  readonly directory: string;
  /** Queries that may run at once. Default 2. */
  readonly readers?: number;
  /** Where the numbered SQL files are. Default: those of this package. */
  readonly migrations?: string;
  /** Longest that any table keeps its rows; see `dropOldPartitions`. */
  readonly retentionDays?: number;
  /** Told of failures of work that runs by itself. */
  readonly onError?: (error: Error) => void;
}

/**
 * Opens history on the ClickHouse engine in this process: two sessions for writes, so that a block is prepared while
 * another is written, and some for reads. Rejects with a
 * `DirectoryInUseError` where another process has the directory.
 */
export async function openChdbHistory(options: ChdbHistoryOptions): Promise<ClickHouseHistory> {
  const lock = DirectoryLock.acquire(options.directory);
  const path = join(options.directory, 'engine');
  let session: ChdbSession | undefined;
  try {
    for (const part of dropOrphanedTokens(path))
      options.onError?.(
        new Error(`History forgot the token of part ${part}, which a sudden end kept from being stored.`),
      );
    session = new ChdbSession(path);
    // The database `default` cannot hold everything that a proper one can.
    await session.run('CREATE DATABASE IF NOT EXISTS luyun ENGINE = Atomic');
    await session.run('USE luyun');
    await migrateHistory(session, options.migrations ?? historyMigrations);
    const readers = await Promise.all(Array.from({ length: options.readers ?? 2 }, () => openReader(path)));
    const second = new ChdbSession(path);
    await second.run('USE luyun');
    const writers = [new ChdbBlockWriter(session), new ChdbBlockWriter(second)] as const;
    const { retentionDays, onError } = options;
    const drop = (days: number) => writers[0].inTurn((own) => dropOldPartitions(own, days));
    const stopRetention =
      retentionDays === undefined ? undefined : await keepDropping(() => drop(retentionDays), onError);
    return new ClickHouseHistory(readers, {
      insert: (block) => (writers[0].waiting <= writers[1].waiting ? writers[0] : writers[1]).insert(block),
      close: async () => {
        stopRetention?.();
        await Promise.all(writers.map((writer) => writer.close()));
        lock.release();
      },
    });
  } catch (error) {
    await session?.close();
    lock.release();
    throw error;
  }
}

async function openReader(path: string) {
  // The same interface, declared twice: chdb has its own copy of the client's types.
  const connection = createChdbConnection({
    path,
  }) as unknown as Required<ClickHouseClientConfigOptions>['connection'];
  const client = createClient({ connection });
  await client.command({ query: 'USE luyun' });
  return client;
}
