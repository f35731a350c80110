import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DirectoryInUseError } from '../platform/directory-lock.js';
import { contractMigration, describeHistory } from './contract.js';
import { openChdbHistory } from './open-chdb-history.js';

const root = mkdtempSync(join(tmpdir(), 'luyun-history-'));
const directory = join(root, 'history');
const migrations = join(root, 'migrations');
mkdirSync(migrations);
writeFileSync(join(migrations, '001-contract.sql'), contractMigration);
afterAll(() => rmSync(root, { recursive: true, force: true }));

describeHistory('chdb', () => openChdbHistory({ directory, migrations }));

describe('openChdbHistory', () => {
  it('keeps rows and tokens over a reopening and refuses a directory in use', async () => {
    const history = await openChdbHistory({ directory, migrations });
    await expect(openChdbHistory({ directory, migrations })).rejects.toThrow(DirectoryInUseError);
    const count = { name: 'count', sql: 'SELECT toUInt32(count()) AS rows FROM contract_rows' };
    const [before] = await history.query<{ rows: number }>(count, {});
    expect(before?.rows).toBeGreaterThan(0);
    await history.insert({
      table: 'contract_rows',
      token: 'types',
      rows: 1,
      columns: { time: Float64Array.of(Date.UTC(2026, 0, 31)) },
    });
    expect(await history.query(count, {})).toEqual([before]);
    await history.close();
  });

  it('caps retention by whole partitions', async () => {
    const count = {
      name: 'days',
      sql: 'SELECT toUInt32(uniqExact(toDate(time))) AS days, toUInt32(count()) AS r FROM contract_rows',
    };
    const insert = async (retentionDays?: number) => {
      const history = await openChdbHistory({ directory, migrations, ...(retentionDays && { retentionDays }) });
      const time = Float64Array.from([Date.now() - 40 * 86_400_000, Date.now()]);
      await history.insert({ table: 'contract_rows', token: `retention-${retentionDays}`, rows: 2, columns: { time } });
      const [row] = await history.query<{ days: number; r: number }>(count, {});
      await history.close();
      return row;
    };
    expect((await insert())?.days).toBeGreaterThan(2);
    expect(await insert(30)).toEqual({ days: 2, r: 3 });
  });

  it('refuses a changed migration and a table that cannot deduplicate', async () => {
    writeFileSync(join(migrations, '002-bad.sql'), 'CREATE TABLE bad (x UInt8) ENGINE = MergeTree ORDER BY x;');
    await expect(openChdbHistory({ directory, migrations })).rejects.toThrow(/bad.*double/);
    writeFileSync(join(migrations, '002-bad.sql'), 'DROP TABLE bad;');
    await expect(openChdbHistory({ directory, migrations })).rejects.toThrow(/002-bad.sql.*changed/);
    rmSync(join(migrations, '002-bad.sql'));
    writeFileSync(join(migrations, '003-drop.sql'), 'DROP TABLE IF EXISTS bad; SELECT 1; DROP TABLE nowhere;');
    await expect(openChdbHistory({ directory, migrations })).rejects.toThrow(/003-drop.sql failed.*nowhere/s);
    writeFileSync(join(migrations, '003-drop.sql'), 'DROP TABLE IF EXISTS bad;\n-- the end\n');
    await (await openChdbHistory({ directory, migrations })).close();
  });
});
