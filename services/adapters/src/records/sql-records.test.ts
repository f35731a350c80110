import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { describeRecords } from './contract.js';
import { SqlRecords } from './sql-records.js';

const root = await mkdtemp(join(tmpdir(), 'luyun-records-'));
let count = 0;
afterAll(() => rm(root, { recursive: true, force: true }));

describeRecords('sqlite', async () => {
  const file = join(root, `${count++}`, 'records.sqlite');
  return () => SqlRecords.openSqlite(file);
});
