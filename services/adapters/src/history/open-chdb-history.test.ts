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
