import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ClusterPlace, replicateMigration } from './replicate-migration.js';
import { identifier, literal } from './sql-literal.js';

/** What a migration needs of the engine. */
export interface MigrationSession {
  /** Runs statements that are divided by semicolons. */
  run(sql: string): Promise<void>;
  rows<Row>(sql: string): Promise<Row[]>;
}

/** How tables are made where history is; migrations are written for one server. */
export interface MigrationTarget {
  /** Makes the table that says which migrations have run, where it is missing. */
  readonly ledger: string;
  rewrite(sql: string): string;
}

const LEDGER_COLUMNS = `(name String, digest String, applied DateTime64(3, 'UTC') DEFAULT now64(3))`;

export const singleServer: MigrationTarget = {
  ledger: `CREATE TABLE IF NOT EXISTS schema_migrations ${LEDGER_COLUMNS} ENGINE = MergeTree ORDER BY name`,
  rewrite: (sql) => sql,
};

/** All servers of a cluster; every one of them has the whole ledger. */
export function wholeCluster(place: ClusterPlace): MigrationTarget {
  return {
    ledger: `CREATE TABLE IF NOT EXISTS ${identifier(place.database)}.schema_migrations ON CLUSTER ${literal(place.cluster)}
      ${LEDGER_COLUMNS} ENGINE = ReplicatedMergeTree('/clickhouse/tables/{database}/{table}', '{shard}-{replica}') ORDER BY name`,
    rewrite: (sql) => replicateMigration(sql, place).join(';\n'),
  };
}

/** The numbered SQL files of this package; found from `src` and from `dist` alike. */
export const historyMigrations = fileURLToPath(new URL('../../migrations/history/', import.meta.url));

/**
 * Runs the files `NNN-name.sql` of `directory` that have not run yet, in order. ClickHouse has no transactions for tables, so
 * a file that was interrupted runs again: its statements must allow for that (IF NOT EXISTS). Only one process at a time may
 * do so.
 *
 * Rejects where a file that has run was changed, and where a table lacks the setting that inserting once relies on.
 */
export async function migrateHistory(
  session: MigrationSession,
  directory: string,
  target: MigrationTarget = singleServer,
): Promise<void> {
  await session.run(target.ledger);
  for (const { file, sql, digest } of await missingMigrations(session, directory)) {
    try {
      await session.run(target.rewrite(sql));
    } catch (error) {
      throw new Error(`History migration ${file} failed: ${(error as Error).message}`, { cause: error });
    }
    await session.run(`INSERT INTO schema_migrations (name, digest) VALUES ('${file}', '${digest}')`);
  }
  await assertDeduplication(session);
}

/** Rejects where `migrateHistory` has not run, or not to its end. */
export async function assertMigrated(session: MigrationSession, directory: string): Promise<void> {
  const [ledger] = await session.rows(
    `SELECT 1 FROM system.tables WHERE database = currentDatabase() AND name = 'schema_migrations'`,
  );
  const [missing] = ledger ? await missingMigrations(session, directory) : [{ file: 'ledger' }];
  if (missing) throw new Error(`History is not migrated (${missing.file} is missing): run the migrations first.`);
  await assertDeduplication(session);
}

async function missingMigrations(session: MigrationSession, directory: string) {
  const ran = await session.rows<{ name: string; digest: string }>('SELECT name, digest FROM schema_migrations');
  const digests = new Map(ran.map(({ name, digest }) => [name, digest]));
  const files = readdirSync(directory).filter((file) => /^\d{3}-[a-z0-9-]+\.sql$/.test(file));
  return files.sort().flatMap((file) => {
    const sql = readFileSync(`${directory}/${file}`, 'utf8');
    const digest = createHash('sha256').update(sql).digest('hex');
    const known = digests.get(file);
    if (known === digest) return [];
    if (known === undefined) return [{ file, sql, digest }];
    throw new Error(`History migration ${file} has run here and was changed since: add a new one`);
  });
}

async function assertDeduplication(session: MigrationSession): Promise<void> {
  const tables = await session.rows<{ name: string }>(
    `SELECT name FROM system.tables
     WHERE database = currentDatabase() AND engine LIKE '%MergeTree' AND name != 'schema_migrations'
       AND NOT match(engine_full, if(engine LIKE 'Replicated%', '[ ]replicated_', '[ ]non_replicated_') || 'deduplication_window = ')`,
  );
  if (tables.length > 0) {
    const names = tables.map(({ name }) => name).join(', ');
    throw new Error(
      `History tables without a deduplication window of their engine: ${names}; a replay would double their rows`,
    );
  }
}
