import { setTimeout as sleep } from 'node:timers/promises';
import { Processing } from '@luyun/processing';
import { openDoor, openPlatform } from './open-platform.js';
import { runStage } from './stage.js';

const PATIENCE_MS = 300_000;

/** The whole way: gateway, durable log, processing, history with its rollups, live state. */
runStage('stages/pipeline-stage.js', async (directory) => {
  const platform = await openPlatform(directory);
  const { server, address } = await openDoor(platform);
  const { history } = platform;
  const processing = new Processing(platform);
  await processing.start();
  const count = async () => {
    const [row] = await history.query<{ rows: number }>(
      { name: 'stored', sql: 'SELECT toFloat64(count()) AS rows FROM vehicle_states' },
      {},
    );
    return row?.rows ?? 0;
  };
  return {
    address,
    finish: async (ackedRows) => {
      const deadline = Date.now() + PATIENCE_MS;
      while ((await count()) < ackedRows && Date.now() < deadline) await sleep(20);
      const storedMs = Date.now();
      const [row] = await history.query<{ found: number; places: number }>(
        {
          name: 'distinct',
          sql: `SELECT toFloat64(count()) AS found, toFloat64(uniqExact(log_partition, log_offset, log_row)) AS places
                FROM vehicle_states`,
        },
        {},
        120_000,
      );
      await server.close();
      await processing.stop();
      await platform.close();
      return { storedMs, stored: row?.places ?? 0, duplicated: (row?.found ?? 0) - (row?.places ?? 0) };
    },
  };
});
