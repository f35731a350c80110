import { join } from 'node:path';
import { openChdbHistory } from '@luyun/adapters/history/open-chdb-history';
import { answer } from '../program.js';

export interface RowCount {
  readonly rows: number;
  /** Different rows by what was measured: device, vehicle and time. */
  readonly measured: number;
}

/** Program: counts the vehicle states in a data directory that no platform has open. */
answer<{ dataDir: string }, RowCount>('stages/count-rows.js', async ({ dataDir }) => {
  const history = await openChdbHistory({ directory: join(dataDir, 'history') });
  const [row] = await history.query<RowCount>(
    {
      name: 'count',
      sql: `SELECT toFloat64(count()) AS rows, toFloat64(uniqExact(device_id, track, event_time)) AS measured
            FROM vehicle_states`,
    },
    {},
    120_000,
  );
  await history.close();
  return row ?? { rows: 0, measured: 0 };
});
