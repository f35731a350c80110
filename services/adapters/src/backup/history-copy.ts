import type { MigrationSession } from '../history/migrate-history.js';
import { literal } from '../history/sql-literal.js';

/** A table whose rows are kept. */
export interface CopiedHistoryTable {
  readonly name: string;
  /** Expression of its columns; '' for one that has no partitions. */
  readonly partitionKey: string;
}

/** Rows of history out of an engine into files and back. Files hold ClickHouse's format Native, gzipped. */
export interface HistoryCopy extends MigrationSession {
  /** Over which the tables are distributed. */
  readonly cluster?: string | undefined;
  tables(): Promise<readonly CopiedHistoryTable[]>;
  /** Writes what `select` gives into a new file. */
  save(select: string, file: string): Promise<void>;
  /** Reads a whole file and counts its rows; rejects where it is not whole. */
  countRows(file: string): Promise<number>;
  /** Inserts the rows of a file as they are, with no tokens. Views must be detached. */
  load(table: string, file: string): Promise<void>;
  close(): Promise<void>;
}

/** Names of files' columns must be those of the table; one that a file lacks gets its default. */
export const loadSettings = {
  // Without tokens the new table knows none: a block of the new log may be called as one of the old was.
  insert_deduplicate: 0,
  max_partitions_per_insert_block: '0',
  // Rows that could be summed up stay what they are, so that they can be counted.
  optimize_on_insert: 0,
} as const;

/** Tables of history in the current database. `suffix`: of those that hold rows, where they are named otherwise. */
export async function findTables(session: MigrationSession, suffix = ''): Promise<CopiedHistoryTable[]> {
  const rows = await session.rows<{ name: string; partition_key: string }>(
    `SELECT name, partition_key FROM system.tables
     WHERE database = currentDatabase() AND engine LIKE '%MergeTree' AND name != 'schema_migrations' AND endsWith(name, ${literal(suffix)})
     ORDER BY name`,
  );
  return rows.map(({ name, partition_key: partitionKey }) => ({
    name: name.slice(0, name.length - suffix.length),
    partitionKey,
  }));
}
