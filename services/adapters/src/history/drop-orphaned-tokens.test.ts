import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { contractMigration } from './contract.js';
import { dropOrphanedTokens } from './drop-orphaned-tokens.js';
import { openChdbHistory } from './open-chdb-history.js';

const root = mkdtempSync(join(tmpdir(), 'luyun-orphans-'));
const directory = join(root, 'history');
const migrations = join(root, 'migrations');
mkdirSync(migrations);
writeFileSync(join(migrations, '001-contract.sql'), contractMigration);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const insert = async (tokens: readonly string[], errors: string[] = []) => {
  const history = await openChdbHistory({ directory, migrations, onError: ({ message }) => errors.push(message) });
  for (const token of tokens) {
    const columns = { time: Float64Array.of(Date.UTC(2026, 5, 1)), exact: Float64Array.of(1) };
    await history.insert({ table: 'contract_rows', token, rows: 1, columns });
  }
  const sql = `SELECT toUInt32(count()) AS rows, toUInt32((SELECT sum(rows) FROM contract_minutes)) AS rolled FROM contract_rows`;
  const [row] = await history.query<{ rows: number; rolled: number }>({ name: 'rows', sql }, {});
  await history.close();
  return row;
};

/** The table's directory in which the newest token names this part. */
function tableOf(part: RegExp): string {
  const store = join(directory, 'engine/store');
  const tables = readdirSync(store).flatMap((prefix) =>
    readdirSync(join(store, prefix)).map((t) => join(store, prefix, t)),
  );
  const found = tables.find((table) => {
    const log = join(table, 'deduplication_logs/deduplication_log_1.txt');
    return existsSync(log) && part.test(readFileSync(log, 'utf8'));
  });
  if (found === undefined) throw new Error('no such table');
  return found;
}

it('stores a block whose token was written before the process ended, and its rows were not', async () => {
  expect(await insert(['a', 'b'])).toEqual({ rows: 2, rolled: 2 });
  const table = tableOf(/\t20260601_2_2_0\t/);
  rmSync(join(table, '20260601_2_2_0'), { recursive: true });
  const errors: string[] = [];
  expect(await insert(['a', 'b', 'c'], errors)).toEqual({ rows: 3, rolled: 3 });
  expect(errors).toEqual([expect.stringContaining('20260601_2_2_0')]);
  expect(await insert(['a', 'b', 'c'])).toEqual({ rows: 3, rolled: 3 });
});

it('keeps tokens whose rows were merged, and those before the last', async () => {
  const history = join(root, 'made-up');
  const table = join(history, 'store/abc/abcdef');
  const log = join(table, 'deduplication_logs/deduplication_log_7.txt');
  const write = (text: string, parts: readonly string[]) => {
    rmSync(history, { recursive: true, force: true });
    mkdirSync(join(table, 'deduplication_logs'), { recursive: true });
    writeFileSync(join(table, 'deduplication_logs/deduplication_log_10.txt'), '');
    writeFileSync(log, text);
    for (const part of parts) mkdirSync(join(table, part));
  };
  const first = '1\tall_1_1_0\tall_x\n1\tall_2_2_0\tall_y\n';
  write(first, ['all_1_2_1', 'tmp_insert_all_3_3_0', 'detached']);
  expect(dropOrphanedTokens(history)).toEqual([]);
  write(first, ['all_2_2_0_5']);
  expect(dropOrphanedTokens(history)).toEqual([]);
  write(`${first}1\tall_3_3_0\tall_z\n1\tall_3_3_0\tall_zz\n`, ['all_1_2_1', 'b_1_9_3', 'tmp_insert_all_3_3_0']);
  expect(dropOrphanedTokens(history)).toEqual(['all_3_3_0']);
  expect(readFileSync(log, 'utf8')).toBe(first);
  write(`${first}2\tall_2_2_0\tall_y\n`, []);
  expect(dropOrphanedTokens(history)).toEqual([]);
  expect(dropOrphanedTokens(join(root, 'nowhere'))).toEqual([]);
});
