import { fileURLToPath } from 'node:url';
import { openChdbHistory } from '@luyun/adapters/history/open-chdb-history';
import { decodeBatch } from '@luyun/adapters/wire/decode-batch';
import type { ColumnArray } from '@luyun/core';
import { bareColumns } from './bare-columns.js';
import { openFrameServer } from './grpc-stage-server.js';
import { runStage } from './stage.js';

const BLOCK_ROWS = 100_000;
const BLOCK_MS = 500;
const ROOM = BLOCK_ROWS + 4096;
/** Blocks that may wait for the engine before the streams are held. */
const MAX_BLOCKS = 4;
const migrations = fileURLToPath(new URL('../../migrations/', import.meta.url));

interface Block {
  rows: number;
  readonly time: Float64Array;
  readonly device: Uint16Array;
  readonly columns: ColumnArray[];
}

/**
 * Reference of `pipeline`: gRPC, columns, latest state, Arrow insert with a rollup; no log, no checks, no map matching.
 * A batch is acknowledged when it has been decoded.
 */
runStage('stages/bare-loop.js', async (directory) => {
  const history = await openChdbHistory({ directory, migrations });
  const latest = new Map<bigint, number>();
  const state = {
    latitude: new Int32Array(1 << 20),
    longitude: new Int32Array(1 << 20),
    time: new Float64Array(1 << 20),
  };
  const spare: Block[] = [];
  let block = newBlock();
  let token = 0;
  let waiting = 0;
  let stored = 0;
  let inserts: Promise<void> = Promise.resolve();
  const held = new Set<{ resume(): unknown }>();

  const cut = () => {
    if (block.rows === 0) return;
    const full = block;
    block = spare.pop() ?? newBlock();
    waiting++;
    const columns = Object.fromEntries(bareColumns.map(([name], index) => [name, full.columns[index] as ColumnArray]));
    const insert = history.insert({
      table: 'bare_rows',
      token: `bare-${token++}`,
      rows: full.rows,
      columns: { device_id: { dictionary: ['bench'], index: full.device }, event_time: full.time, ...columns },
    });
    inserts = insert.then(() => {
      stored += full.rows;
      full.rows = 0;
      spare.push(full);
      waiting--;
      for (const call of held) call.resume();
      held.clear();
    });
  };
  const timer = setInterval(cut, BLOCK_MS);

  const server = await openFrameServer((frame, acknowledge, call) => {
    const batch = decodeBatch(payloadOf(frame));
    if (!batch.ok) throw new Error(batch.detail);
    for (const [index, [, name]] of bareColumns.entries()) {
      (block.columns[index] as Uint8Array).set(batch.columns[name] as Uint8Array, block.rows);
    }
    const ids = batch.columns.vehicleId as BigUint64Array;
    const latitude = batch.columns.latitude as Int32Array;
    const longitude = batch.columns.longitude as Int32Array;
    const offset = batch.columns.timeOffset as Int32Array;
    for (let row = 0; row < batch.rows; row++) {
      const time = batch.baseTimeMs + (offset[row] as number);
      block.time[block.rows + row] = time;
      const id = ids[row] as bigint;
      let slot = latest.get(id);
      if (slot === undefined) {
        slot = latest.size;
        latest.set(id, slot);
      }
      state.latitude[slot] = latitude[row] as number;
      state.longitude[slot] = longitude[row] as number;
      state.time[slot] = time;
    }
    block.rows += batch.rows;
    if (block.rows >= BLOCK_ROWS) cut();
    if (waiting >= MAX_BLOCKS) {
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
      await history.close();
      return { storedMs, stored, duplicated: 0 };
    },
  };
});

function newBlock(): Block {
  return {
    rows: 0,
    time: new Float64Array(ROOM),
    device: new Uint16Array(ROOM),
    columns: bareColumns.map(([, , Values]) => new Values(ROOM)),
  };
}

/** The batch within a ConnectRequest: one field, length-delimited. */
export function payloadOf(frame: Buffer): Uint8Array {
  let at = 1;
  while ((frame[at] ?? 0) >= 0x80) at++;
  return frame.subarray(at + 1);
}
