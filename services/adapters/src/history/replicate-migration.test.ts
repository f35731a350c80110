import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChdbSession } from './chdb-session.js';
import { contractMigration } from './contract.js';
import { historyMigrations, wholeCluster } from './migrate-history.js';
import { replicateMigration } from './replicate-migration.js';
import { literal } from './sql-literal.js';

const place = { cluster: 'city', database: 'luyun' };
const rewritten = (sql: string) => replicateMigration(sql, place);

describe('replicateMigration', () => {
  it('makes a replicated table and one over all shards', () => {
    const sql = `CREATE TABLE IF NOT EXISTS x (
        a UInt8, -- its ENGINE = MergeTree
        b ALIAS if(a = 1, NULL, a)
      ) ENGINE = MergeTree
      ORDER BY a
      SETTINGS non_replicated_deduplication_window = 1000, ttl_only_drop_parts = 1;`;
    const [local, distributed, ...others] = rewritten(sql);
    expect(local?.replace(/\s+/g, ' ')).toBe(
      "CREATE TABLE IF NOT EXISTS `luyun`.`x_local` ON CLUSTER 'city' ( a UInt8, b ALIAS if(a = 1, NULL, a) ) " +
        "ENGINE = ReplicatedMergeTree('/clickhouse/tables/{shard}/{database}/{table}', '{replica}') ORDER BY a " +
        'SETTINGS replicated_deduplication_window = 10000, replicated_deduplication_window_seconds = 604800, ttl_only_drop_parts = 1',
    );
    expect(distributed?.replace(/\s+/g, ' ')).toBe(
      "CREATE TABLE IF NOT EXISTS `luyun`.`x` ON CLUSTER 'city' AS `luyun`.`x_local` " +
        "ENGINE = Distributed('city', 'luyun', 'x_local')",
    );
    expect(others).toEqual([]);
  });

  it('keeps the arguments of an engine', () => {
    const [local] = rewritten('CREATE TABLE x (a UInt8, v UInt8) ENGINE = ReplacingMergeTree(v) ORDER BY a');
    expect(local).toContain(
      "ReplicatedReplacingMergeTree('/clickhouse/tables/{shard}/{database}/{table}', '{replica}', v)",
    );
  });

  it('lets a materialized view work within its shard, a view over all', () => {
    const view = `WITH chosen AS (SELECT a FROM x) SELECT a, 'FROM x', x.b FROM x LEFT JOIN z USING (a) WHERE a IN (SELECT a FROM chosen)`;
    expect(rewritten(`CREATE MATERIALIZED VIEW v TO y AS ${view}`)).toEqual([
      "CREATE MATERIALIZED VIEW `luyun`.`v` ON CLUSTER 'city' TO `luyun`.`y_local` AS\n" +
        "WITH chosen AS (SELECT a FROM `luyun`.`x_local`) SELECT a, 'FROM x', x.b FROM `luyun`.`x_local` LEFT JOIN `luyun`.`z_local` USING (a) WHERE a IN (SELECT a FROM chosen)",
    ]);
    expect(rewritten('CREATE OR REPLACE VIEW v AS SELECT a FROM (SELECT a FROM x)')).toEqual([
      "CREATE OR REPLACE VIEW `luyun`.`v` ON CLUSTER 'city' AS\nSELECT a FROM (SELECT a FROM `luyun`.`x`)",
    ]);
  });

  it('changes columns in both tables, settings in the local one', () => {
    expect(rewritten("ALTER TABLE x ADD COLUMN IF NOT EXISTS c String DEFAULT '' AFTER a;")).toEqual([
      "ALTER TABLE `luyun`.`x_local` ON CLUSTER 'city' ADD COLUMN IF NOT EXISTS c String DEFAULT '' AFTER a",
      "ALTER TABLE `luyun`.`x` ON CLUSTER 'city' ADD COLUMN IF NOT EXISTS c String DEFAULT '' AFTER a",
    ]);
    expect(rewritten('ALTER TABLE x MODIFY SETTING non_replicated_deduplication_window = 5')).toEqual([
      "ALTER TABLE `luyun`.`x_local` ON CLUSTER 'city' MODIFY SETTING replicated_deduplication_window = 50, replicated_deduplication_window_seconds = 604800",
    ]);
  });

  it('drops on all servers, and refuses what it does not know', () => {
    expect(rewritten('DROP VIEW IF EXISTS v; DROP TABLE x')).toEqual([
      "DROP VIEW IF EXISTS `luyun`.`v` ON CLUSTER 'city' SYNC",
      "DROP TABLE `luyun`.`x` ON CLUSTER 'city' SYNC",
      "DROP TABLE `luyun`.`x_local` ON CLUSTER 'city' SYNC",
    ]);
    expect(() => rewritten('INSERT INTO x VALUES (1)')).toThrow('cannot be spread over a cluster: INSERT INTO x');
  });
});

describe('all migrations, rewritten', () => {
  const directory = mkdtempSync(join(tmpdir(), 'luyun-replicate-'));
  let session: ChdbSession;
  beforeAll(() => {
    session = new ChdbSession(directory);
  });
  afterAll(async () => {
    await session.close();
    rmSync(directory, { recursive: true, force: true });
  });

  const files = readdirSync(historyMigrations).map((file) => readFileSync(join(historyMigrations, file), 'utf8'));
  const statements = [contractMigration, ...files].flatMap(rewritten);

  it.each([...statements, wholeCluster(place).ledger])('are SQL that the engine can read: %s', async (statement) => {
    const rows = await session.rows(`SELECT formatQuery(${literal(statement)}) AS sql`);
    expect(rows).toEqual([{ sql: expect.stringContaining('ON CLUSTER') }]);
  });

  it('leave no table that forgets its tokens', () => {
    const tables = statements.filter((statement) => /ENGINE = Replicated/.test(statement));
    expect(tables.length).toBeGreaterThan(20);
    for (const table of tables) expect(table).toMatch(/[ ]replicated_deduplication_window = 10000/);
    expect(statements.join('\n')).not.toContain('non_replicated');
  });
});
