import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { Session } from 'chdb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClickHouseHandle, startClickHouse } from '../../../../infra/tooling/test-servers/clickhouse.mjs';
import type { ClickHouseHistory } from './clickhouse-history.js';
import { historyMigrations } from './migrate-history.js';
import { openHttpHistory } from './open-http-history.js';
import { replicateMigration } from './replicate-migration.js';
import { identifier } from './sql-literal.js';
import { everyQuery, everyQueryParameters } from './testing/every-query.js';
import { ROWS_EACH, type TableToFill, tablesToFill, valueExpression } from './testing/every-table.js';

/** Sums of fractions depend on their order in the last digit; rows of one rank may come in any order. */
function comparable(rows: readonly unknown[]): string[] {
  const rounded = (_: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(10)) : value);
  return rows.map((row) => JSON.stringify(row, rounded)).sort();
}

const root = mkdtempSync(join(tmpdir(), 'luyun-distributed-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const files = readdirSync(historyMigrations).sort();
const migrations = files.map((file) => readFileSync(join(historyMigrations, file), 'utf8'));

/** Rewritten statements, for an engine that has no Keeper. */
const withoutKeeper = (database: string) =>
  migrations
    .flatMap((sql) => replicateMigration(sql, { cluster: 'two', database }))
    .map((statement) =>
      statement
        .replace(" ON CLUSTER 'two'", '')
        .replace(/Replicated(\w+)\('[^']*', '[^']*'\)/, '$1')
        .replace(
          /\breplicated_deduplication_window = \d+, replicated_deduplication_window_seconds = \d+/,
          'index_granularity = 8192',
        ),
    );

/** The engine can read shards that are itself; a view gives each of them its half of the rows. */
describe('queries over two shards', () => {
  let server: ClickHouseHandle;
  let whole: ClickHouseHistory;
  let spread: ClickHouseHistory;

  beforeAll(async () => {
    server = await startClickHouse();
    const { url, username, password } = server;
    const nothing = join(root, 'nothing');
    mkdirSync(nothing);
    whole = await openHttpHistory({ url, username, password, database: 'whole' });
    spread = await openHttpHistory({ url, username, password, database: 'spread', migrations: nothing });
    const client = createClient({ url, username, password, log: { level: ClickHouseLogLevel.OFF } });
    const result = await client.query({ query: tablesToFill('whole'), format: 'JSONEachRow' });
    const tables = await result.json<TableToFill>();
    for (const [number, { table, names, types, aliases }] of tables.entries()) {
      const stored = names.filter((_, at) => !aliases[at]);
      const values = stored.map((name) => valueExpression(name, types[names.indexOf(name)] ?? '', number));
      const [whole, part, all] = [`whole.${table}`, `spread.${identifier(`${table}_part`)}`, `spread.${table}`];
      const insert = `INSERT INTO ${whole} (${stored.map(identifier).join(', ')}) SELECT ${values.join(', ')} FROM numbers(${ROWS_EACH})`;
      for (const query of [
        // Partial sums of one minute in two parts, so that both shards have some.
        `SYSTEM STOP MERGES ${whole}`,
        `${insert} WHERE intDiv(number, 7) % 2 = 0`,
        `${insert} WHERE intDiv(number, 7) % 2 = 1`,
        `CREATE VIEW ${part} AS SELECT ${names.map(identifier).join(', ')} FROM ${whole} WHERE cityHash64(*) % 2 = shardNum() - 1`,
        `CREATE TABLE ${all} AS remote('127.0.0.1,localhost', ${part})`,
      ])
        await client.command({ query });
    }
    for (const query of withoutKeeper('spread'))
      if (/^CREATE (OR REPLACE )?VIEW/.test(query)) await client.command({ query });
    await client.close();
  });
  afterAll(async () => {
    await whole?.close();
    await spread?.close();
    await server?.stop();
  });

  it('has about half of the rows on each', async () => {
    const sql =
      'SELECT _shard_num AS shard, toUInt32(count()) AS rows FROM device_minutes GROUP BY shard ORDER BY shard';
    const shards = await spread.query<{ shard: number; rows: number }>({ name: 'shards', sql }, {});
    expect(shards.map(({ shard }) => shard)).toEqual([1, 2]);
    for (const { rows } of shards) expect(rows).toBeGreaterThan(10);
  });

  it.each(everyQuery)('gives the same as on one server: $name', async (query) => {
    const rows = await whole.query(query, everyQueryParameters);
    expect(rows.length).toBeGreaterThan(0);
    expect(comparable(await spread.query(query, everyQueryParameters))).toEqual(comparable(rows));
  });
});

/** Shards that nobody serves: planning a query comes before reaching them. */
describe('queries over the tables of rewritten migrations', () => {
  let session: Session;

  beforeAll(async () => {
    const shard = '<shard><replica><host>127.0.0.1</host><port>9</port></replica></shard>';
    const config = join(root, 'config.xml');
    writeFileSync(config, `<clickhouse><remote_servers><two>${shard}${shard}</two></remote_servers></clickhouse>`);
    session = new Session(join(root, 'engine'), { connectionArgs: [`--config-file=${config}`] });
    await session.queryAsync('CREATE DATABASE luyun ENGINE = Atomic');
    await session.queryAsync('USE luyun');
    for (const statement of withoutKeeper('luyun')) await session.queryAsync(statement);
  });
  afterAll(() => session.close());

  it('take inserts only with a shard, that must be there', async () => {
    const insert = 'INSERT INTO shown_queues (lane_id) SELECT * FROM (SELECT 1)';
    await expect(session.queryAsync(insert)).rejects.toThrow('no sharding key provided');
    await expect(session.queryAsync(`${insert} SETTINGS insert_shard_id = 3`)).rejects.toThrow('INVALID_SHARD_ID');
    await expect(session.queryAsync(`${insert} SETTINGS insert_shard_id = 2`)).rejects.toThrow('Connection refused');
  });

  it('are refused where they ask a table within a question to it', async () => {
    const sql = 'SELECT 1 FROM device_minutes WHERE stream_id IN (SELECT stream_id FROM device_minutes)';
    await expect(session.queryAsync(sql)).rejects.toThrow('Double-distributed');
  });

  it.each(everyQuery)('may be asked: $name', async ({ sql }) => {
    await expect(session.queryBindAsync(sql, everyQueryParameters)).rejects.toThrow('Connection refused');
  });
});
