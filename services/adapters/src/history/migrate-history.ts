import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a migration needs of the engine. */
export interface MigrationSession {
  run(sql: string): Promise<void>;
  rows<Row>(sql: string): Promise<Row[]>;
}

/** The numbered SQL files of this package; found from `src` and from `dist` alike. */
export const historyMigrations = fileURLToPath(new URL('../../migrations/history/', import.meta.url));

/**
 * Runs the files `NNN-name.sql` of `directory` that have not run yet, in order. ClickHouse has no transactions for tables, so
 * a file that was interrupted runs again: its statements must allow for that (IF NOT EXISTS).
 *
 * Rejects where a file that has run was changed, and where a table lacks the setting that inserting once relies on.
 */
export async function migrateHistory(session: MigrationSession, directory: string): Promise<void> {
  await session.run(
    `CREATE TABLE IF NOT EXISTS schema_migrations (name String, digest String, applied DateTime64(3, 'UTC') DEFAULT now64(3))
     ENGINE = MergeTree ORDER BY name`,
  );
  const ran = await session.rows<{ name: string; digest: string }>('SELECT name, digest FROM schema_migrations');
  const digests = new Map(ran.map(({ name, digest }) => [name, digest]));
  const files = readdirSync(directory).filter((file) => /^\d{3}-[a-z0-9-]+\.sql$/.test(file));
  for (const file of files.sort()) {
    const sql = readFileSync(`${directory}/${file}`, 'utf8');
    const digest = createHash('sha256').update(sql).digest('hex');
    const known = digests.get(file);
    if (known === digest) continue;
    if (known !== undefined)
      throw new Error(`History migration ${file} has run here and was changed since: add a new one`);
    try {
      await session.run(sql);
    } catch (error) {
      throw new Error(`History migration ${file} failed: ${(error as Error).message}`, { cause: error });
    }
    await session.run(`INSERT INTO schema_migrations (name, digest) VALUES ('${file}', '${digest}')`);
  }
  await assertDeduplication(session);
}

async function assertDeduplication(session: MigrationSession): Promise<void> {
  const tables = await session.rows<{ name: string }>(
    `SELECT name FROM system.tables
     WHERE database = currentDatabase() AND engine LIKE '%MergeTree' AND name != 'schema_migrations'
       AND engine_full NOT LIKE '%non_replicated_deduplication_window%'`,
  );
  if (tables.length > 0) {
    const names = tables.map(({ name }) => name).join(', ');
    throw new Error(
      `History tables without non_replicated_deduplication_window: ${names}; a replay would double their rows`,
    );
  }
}
