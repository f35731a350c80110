import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ClickHouseClientConfigOptions, createClient } from '@clickhouse/client';
import { openChdbHistory } from '@luyun/adapters/history/open-chdb-history';
import { roadside } from '@luyun/proto';
import { createChdbConnection } from 'chdb/connection';
import { bareColumns } from './bare-columns.js';
import { openFrameServer } from './grpc-stage-server.js';
import { runStage } from './stage.js';

const BLOCK_ROWS = 10_000;
/** Rows that may wait for the engine before the streams are held. */
const MAX_WAITING = 100_000;
const migrations = fileURLToPath(new URL('../../migrations/', import.meta.url));

/**
 * Reference of `pipeline`: the way that is usually taken. Messages become objects, objects become JSON, JSON goes into the
 * engine through `@clickhouse/client`, with the same rollup.
 */
runStage('stages/rows.js', async (directory) => {
  const history = await openChdbHistory({ directory, migrations });
  const path = join(directory, 'engine');
  const connection = createChdbConnection({ path }) as unknown as Required<ClickHouseClientConfigOptions>['connection'];
  const client = createClient({ connection });
  await client.command({ query: 'USE luyun' });
  let rows: Record<string, unknown>[] = [];
  let waiting = 0;
  let stored = 0;
  let inserts: Promise<void> = Promise.resolve();
  const held = new Set<{ resume(): unknown }>();

  const cut = () => {
    if (rows.length === 0) return;
    const values = rows;
    rows = [];
    inserts = inserts.then(async () => {
      await client.insert({ table: 'bare_rows', values, format: 'JSONEachRow' });
      stored += values.length;
      waiting -= values.length;
      if (waiting >= MAX_WAITING) return;
      for (const call of held) call.resume();
      held.clear();
    });
  };
  const timer = setInterval(cut, 500);

  const server = await openFrameServer((frame, acknowledge, call) => {
    const { batch } = roadside.v1.ConnectRequest.decode(frame);
    const columns = batch?.vehicleStates as Record<string, Uint8Array> | undefined;
    if (!batch || !columns) throw new Error('not a batch of vehicle states');
    const count = Number(columns.rows);
    const views = bareColumns.map(([name, field, Values]) => {
      const bytes = columns[field] as Uint8Array;
      return [name, new Values(Uint8Array.from(bytes).buffer)] as const;
    });
    for (let row = 0; row < count; row++) {
      const message: Record<string, unknown> = {
        device_id: 'bench',
        event_time: (Number(batch.baseTimeMs) / 1000).toFixed(3),
      };
      for (const [name, values] of views) message[name] = Number(values[row]);
      rows.push(message);
    }
    waiting += count;
    if (rows.length >= BLOCK_ROWS) cut();
    if (waiting >= MAX_WAITING) {
      call.pause();
      held.add(call);
    }
    acknowledge();
  });

  return {
    address: server.address,
    finish: async () => {
      cut();
      await inserts;
      const storedMs = Date.now();
      clearInterval(timer);
      server.close();
      await client.close();
      await history.close();
      return { storedMs, stored, duplicated: 0 };
    },
  };
});
