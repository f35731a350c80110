import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HistoryQuery } from '@luyun/core';
import { Kysely, Migrator } from 'kysely';
import { afterAll, expect, it } from 'vitest';
import { ChdbSession } from '../history/chdb-session.js';
import { historyMigrations, migrateHistory } from '../history/migrate-history.js';
import { identifier } from '../history/sql-literal.js';
import { everyQuery, everyQueryParameters } from '../history/testing/every-query.js';
import { ROWS_EACH, type TableToFill, tablesToFill, valueExpression } from '../history/testing/every-table.js';
import { LibsqlDialect } from '../records/libsql-dialect.js';
import { sqliteColumns } from '../records/migrations/column-types.js';
import { migrations } from '../records/migrations/migrations.js';
import type { RecordsSchema } from '../records/schema.js';
import { openEmbedded } from './open-embedded.js';

const root = mkdtempSync(join(tmpdir(), 'luyun-upgrade-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const historyFiles = readdirSync(historyMigrations)
  .filter((file) => file.endsWith('.sql'))
  .sort();

/** History as a version left it that had only the first migrations. Gives the tables, each with `ROWS_EACH` rows. */
async function makeHistory(directory: string, count: number): Promise<string[]> {
  const known = join(root, `first-${count}`);
  mkdirSync(known);
  for (const file of historyFiles.slice(0, count)) copyFileSync(join(historyMigrations, file), join(known, file));
  mkdirSync(directory, { recursive: true });
  const session = new ChdbSession(join(directory, 'engine'));
  await session.run('CREATE DATABASE luyun ENGINE = Atomic');
  await session.run('USE luyun');
  await migrateHistory(session, known);
  const views = await session.rows<{ name: string }>(
    `SELECT name FROM system.tables WHERE database = 'luyun' AND engine = 'MaterializedView'`,
  );
  for (const { name } of views) await session.run(`DETACH TABLE ${identifier(name)}`);
  const tables = await session.rows<TableToFill>(tablesToFill('luyun'));
  for (const [number, { table, names, types, aliases }] of tables.entries()) {
    const stored = names.filter((_, at) => !aliases[at]);
    const values = stored.map((name) => valueExpression(name, types[names.indexOf(name)] ?? '', number));
    // Rows that can be summed up stay as many as they are.
    await session.run(
      `INSERT INTO ${identifier(table)} (${stored.map(identifier).join(', ')})
       SELECT ${values.join(', ')} FROM numbers(${ROWS_EACH}) SETTINGS optimize_on_insert = 0`,
    );
  }
  await session.close();
  return tables.map(({ table }) => table);
}

async function makeRecords(file: string, count: number): Promise<void> {
  const db = new Kysely<RecordsSchema>({ dialect: new LibsqlDialect(file) });
  const known = Object.fromEntries(Object.entries(migrations(sqliteColumns)).slice(0, count));
  const migrator = new Migrator({ db, provider: { getMigrations: async () => known } });
  expect((await migrator.migrateToLatest()).error).toBeUndefined();
  const account = { id: 'a', name: 'Wang', name_key: 'wang', role: 'engineer', password_hash: 'hash', created_ms: 5 };
  await db
    .insertInto('accounts')
    .values({ ...account, disabled: 0 })
    .execute();
  await db.insertInto('settings').values({ key: 'k', value: '{"v":1}' }).execute();
  const place = { group_name: 'processing', topic: 'terminals', partition: 0 };
  await db
    .insertInto('checkpoints')
    .values({ ...place, next_offset: 7, fold_version: '1', state: Buffer.from('s') })
    .execute();
  await db.destroy();
}

const earlier = [
  { records: 1, history: 2 },
  { records: 1, history: 5 },
  { records: 2, history: 7 },
];

it.each(earlier)(
  'opens what a version with $records migrations of records and $history of history left',
  {
    timeout: 120_000,
  },
  async ({ records, history }) => {
    const dataDir = join(root, `data-${history}`);
    const tables = await makeHistory(join(dataDir, 'history'), history);
    await makeRecords(join(dataDir, 'records.sqlite'), records);
    const settings = { logPartitions: 2, logRetentionHours: 1, logRetentionMb: 256, historyRetentionDays: undefined };
    const platform = await openEmbedded({ ...settings, dataDir });

    expect(await platform.records.accounts.findByName('WANG')).toMatchObject({ id: 'a', role: 'engineer' });
    expect(await platform.records.settings.get('k')).toEqual({ v: 1 });
    expect(await platform.records.evaluations.list()).toEqual([]);
    expect(await platform.records.checkpoints.claim('processing', 'terminals', 0)).toBe(1);
    expect(await platform.records.checkpoints.find('processing', 'terminals', 0)).toMatchObject({ offset: 7 });

    for (const table of tables) {
      // Merging may have summed up rows that can be.
      const sql = `SELECT toUInt32(count()) AS rows, (SELECT engine = 'MergeTree' FROM system.tables WHERE database = 'luyun' AND name = '${table}') AS whole FROM ${table}`;
      const query: HistoryQuery<{ rows: number; whole: number }> = { name: table, sql };
      const [found] = await platform.history.query(query, {});
      if (found?.whole) expect([table, found.rows]).toEqual([table, ROWS_EACH]);
      else expect(found?.rows).toBeGreaterThan(0);
    }
    for (const query of everyQuery) await platform.history.query(query, everyQueryParameters);
    await platform.close();
  },
);
