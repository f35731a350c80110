import { join } from 'node:path';
import { openChdbHistory } from '@luyun/adapters/history/open-chdb-history';
import { type StoredCount, storedCountSql } from '../faults/arena.js';
import { answer } from '../program.js';

/** Program: counts the vehicle states in a data directory that no platform has open. */
answer<{ dataDir: string }, StoredCount>('stages/count-rows.js', async ({ dataDir }) => {
  const history = await openChdbHistory({ directory: join(dataDir, 'history') });
  const [row] = await history.query<StoredCount>({ name: 'count', sql: storedCountSql }, {}, 120_000);
  await history.close();
  return row ?? { rows: 0, measured: 0, outOfOrder: 0 };
});
