import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HistoryBlock, type HistoryQuery, QueryTimeoutError } from '@luyun/core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ClickHouseHandle, startClickHouse } from '../../../../infra/tooling/test-servers/clickhouse.mjs';
import { startLink } from '../../../../infra/tooling/test-servers/link.mjs';
import { contractMigration, describeHistory } from './contract.js';
import { type HttpHistoryOptions, openHttpHistory } from './open-http-history.js';

const root = mkdtempSync(join(tmpdir(), 'luyun-http-history-'));
const migrations = join(root, 'migrations');
mkdirSync(migrations);
writeFileSync(join(migrations, '001-contract.sql'), contractMigration);
writeFileSync(
  join(migrations, '002-more-types.sql'),
  `CREATE TABLE IF NOT EXISTS more_types (
    number Nullable(UInt32), time Nullable(DateTime64(6, 'Asia/Shanghai')), second DateTime('UTC'), text Nullable(String),
    topic SimpleAggregateFunction(max, String), flag Nullable(Bool), day Date32, wide Int64, missing UInt8 DEFAULT 255
  ) ENGINE = MergeTree ORDER BY second SETTINGS non_replicated_deduplication_window = 1000;`,
);

let server: ClickHouseHandle;
beforeAll(async () => {
  server = await startClickHouse();
});
afterAll(async () => {
  await server?.stop();
  rmSync(root, { recursive: true, force: true });
});

const access = () => ({ url: server.url, username: server.username, password: server.password });

describeHistory('http', () => openHttpHistory({ ...access(), database: 'contract', migrations }));

describe('openHttpHistory', () => {
  const opened: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const part of opened.splice(0)) await part.close();
  });
  const open = async (options: Partial<HttpHistoryOptions> = {}) => {
    const history = await openHttpHistory({ ...access(), database: 'test', migrations, ...options });
    opened.push(history);
    return history;
  };
  const rowsOf = (table: string): HistoryQuery<{ rows: number }> => ({
    name: 'count',
    sql: `SELECT toUInt32(count()) AS rows FROM ${table}`,
  });
  const blockOf = (token: string, rows: number, from = 0): HistoryBlock => ({
    table: 'contract_rows',
    token,
    rows,
    columns: {
      time: Float64Array.from({ length: rows }, () => Date.UTC(2026, 5, 1)),
      id: BigUint64Array.from({ length: rows }, (_, row) => BigInt(from + row)),
    },
  });

  it('makes the tables of the platform once, and may be told not to', async () => {
    const platform: Partial<HttpHistoryOptions> = { database: 'platform', migrate: false };
    const files = openHttpHistory({ ...access(), database: 'platform', migrate: false });
    await expect(files).rejects.toThrow(/database platform|Database platform|not migrated/i);
    const history = await openHttpHistory({ ...access(), database: 'platform' });
    opened.push(history);
    expect(await history.query(rowsOf('vehicle_states'), {})).toEqual([{ rows: 0 }]);
    opened.push(await openHttpHistory({ ...access(), database: 'platform', migrate: false }));
    await expect(open(platform)).rejects.toThrow('001-contract.sql is missing');
  });

  it('stores 200,000 vehicle states as one block, with what views make of them', async () => {
    const history = await openHttpHistory({ ...access(), database: 'platform' });
    opened.push(history);
    const rows = 200_000;
    // Not too long ago: the table forgets.
    const startMs = Date.now() - 12_000_000;
    const lanes = Array.from({ length: 5000 }, (_, lane) => `road-${lane >> 3}_${lane & 7}`);
    const block: HistoryBlock = {
      table: 'vehicle_states',
      token: 'luyun/vehicle-states/0/0-800/vehicle_states',
      rows,
      columns: {
        device_id: { dictionary: ['rsu-1', 'rsu-2'], index: new Uint8Array(rows).fill(1) },
        lane_id: { dictionary: lanes, index: Uint32Array.from({ length: rows }, (_, row) => row % lanes.length) },
        event_time: Float64Array.from({ length: rows }, (_, row) => startMs + row * 50),
        received_time: new Float64Array(rows).fill(startMs),
        track: Uint32Array.from({ length: rows }, (_, row) => 1 + (row % 1000)),
        latitude: new Int32Array(rows).fill(-312_000_000),
        speed: new Uint16Array(rows).fill(500),
        log_offset: Float64Array.from({ length: rows }, (_, row) => 2 ** 40 + Math.floor(row / 250)),
      },
    };
    await history.insert(block);
    await history.insert(block);
    expect(await history.query(rowsOf('vehicle_states'), {})).toEqual([{ rows }]);
    expect(await history.query(rowsOf('track_times'), {})).toEqual([{ rows }]);
    const [row] = await history.query(
      {
        name: 'row',
        sql: `SELECT device_id, lane_id, toFloat64(toUnixTimestamp64Milli(event_time)) AS ms, latitude_deg, speed_mps, log_offset
              FROM vehicle_states ORDER BY event_time DESC LIMIT 1`,
      },
      {},
    );
    expect(row).toEqual({
      device_id: 'rsu-2',
      lane_id: lanes[(rows - 1) % lanes.length],
      ms: startMs + (rows - 1) * 50,
      latitude_deg: -31.2,
      speed_mps: 10,
      log_offset: String(2 ** 40 + 799),
    });
  });

  it('keeps times, strings and parts of arrays exactly', async () => {
    const history = await open();
    const times = [0, 1, 999, 2 ** 32 - 1, 2 ** 32, 2 ** 32 + 1, -1, -86_400_001, Date.UTC(2100, 0, 1, 0, 0, 0, 7)];
    const rows = times.length;
    const dictionary = Array.from({ length: 300 }, (_, i) => `${'路'.repeat(i)}'\n\\${i}`);
    const index = Uint16Array.from([7, 7, ...times.map((_, row) => 299 - row), 7]).subarray(2, 2 + rows);
    await history.insert({
      table: 'contract_rows',
      token: 'exact',
      rows,
      columns: {
        time: Float64Array.from(times),
        topic: { dictionary, index },
        exact: Float64Array.from([9, ...times.map((_, row) => row / 3), 9]).subarray(1, 1 + rows),
        id: BigUint64Array.from(times, (_, row) => 2n ** 64n - 1n - BigInt(row)),
      },
    });
    const stored = await history.query(
      {
        name: 'exact',
        sql: `SELECT toFloat64(toUnixTimestamp64Milli(time)) AS ms, topic, exact, id FROM contract_rows ORDER BY id DESC LIMIT ${rows}`,
      },
      {},
    );
    expect(stored).toEqual(
      times.map((ms, row) => ({
        ms,
        topic: dictionary[299 - row],
        exact: row / 3,
        id: String(2n ** 64n - 1n - BigInt(row)),
      })),
    );
  });

  it('lets the server convert to what the table has', async () => {
    const history = await open();
    const ms = Date.UTC(2026, 11, 31, 23, 59, 59, 999);
    const word = { dictionary: ['one', 'two'], index: Uint8Array.of(1) };
    const columns = {
      number: Float64Array.of(4e9),
      time: Float64Array.of(ms),
      second: Float64Array.of(ms),
      text: word,
      topic: word,
      flag: Uint8Array.of(1),
      day: Float64Array.of(ms),
      wide: Int32Array.of(-5),
    };
    await history.insert({ table: 'more_types', token: 'converted', rows: 1, columns });
    const stored = await history.query({ name: 'more', sql: 'SELECT * FROM more_types' }, {});
    expect(stored).toEqual([
      {
        number: 4e9,
        time: '2027-01-01 07:59:59.999000',
        second: '2026-12-31 23:59:59',
        text: 'two',
        topic: 'two',
        flag: true,
        day: '2026-12-31',
        wide: '-5',
        missing: 255,
      },
    ]);
  });

  it('refuses blocks that do not fit', async () => {
    const history = await open();
    const block = blockOf('unfit', 2);
    const insert = (changes: Partial<HistoryBlock>) => history.insert({ ...block, ...changes });
    await expect(insert({ table: 'nowhere' })).rejects.toThrow('no table nowhere');
    await expect(insert({ columns: { strange: new Uint8Array(2) } })).rejects.toThrow('no column strange');
    await expect(insert({ rows: 3 })).rejects.toThrow('has 2 values');
    const outside = { dictionary: ['a'], index: Uint8Array.of(0, 1) };
    await expect(insert({ columns: { name: outside } })).rejects.toThrow('outside its dictionary');
  });

  it('caps retention by whole partitions', async () => {
    const database = 'retention';
    const days: HistoryQuery<{ days: number }> = {
      name: 'days',
      sql: 'SELECT toUInt32(uniqExact(toDate(time))) AS days FROM contract_rows',
    };
    const history = await open({ database });
    const time = Float64Array.from([Date.now() - 40 * 86_400_000, Date.now()]);
    await history.insert({ table: 'contract_rows', token: 'days', rows: 2, columns: { time } });
    expect(await history.query(days, {})).toEqual([{ days: 2 }]);
    const capped = await open({ database, retentionDays: 30 });
    expect(await capped.query(days, {})).toEqual([{ days: 1 }]);
  });

  it('says in one sentence what is wrong with the way to the server', async () => {
    await expect(open({ password: 'wrong' })).rejects.toThrow(
      /^ClickHouse at http:\/\/127.0.0.1:\d+ refuses the name or password of user luyun\.$/,
    );
    await expect(open({ url: 'http://127.0.0.1:9' })).rejects.toThrow(
      /^ClickHouse at http:\/\/127.0.0.1:9 cannot be reached \(ECONNREFUSED\)\.$/,
    );
    await expect(open({ cluster: 'nowhere' })).rejects.toThrow(/nowhere/);
  });

  it('loses and doubles nothing when the server is killed and comes back', async () => {
    const history = await open({ database: 'killed' });
    const errors = new Set<string>();
    let blocks = 0;
    let killing = true;
    const store = async () => {
      while (killing || blocks < 60) {
        for (const block = blocks++; ; ) {
          try {
            await history.insert(blockOf(`killed-${block}`, 500, block * 500));
            break;
          } catch (error) {
            errors.add((error as Error).message);
          }
        }
      }
    };
    const stored = Promise.all([store(), store()]);
    for (let kill = 0; kill < 3; kill++) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      await server.kill();
      // Once for longer than an insert is tried again by itself.
      if (kill === 1) await new Promise((resolve) => setTimeout(resolve, 3_000));
      await server.restart();
    }
    killing = false;
    await stored;
    expect([...errors].every((message) => /cannot be reached|broke the connection/.test(message))).toBe(true);
    expect(errors.size).toBeGreaterThan(0);
    const [row] = await history.query(
      {
        name: 'stored',
        sql: `SELECT toUInt32(count()) AS rows, toUInt32(uniqExact(id)) AS ids,
              toUInt32((SELECT sum(rows) FROM contract_minutes)) AS rolled FROM contract_rows`,
      },
      {},
    );
    expect(row).toEqual({ rows: blocks * 500, ids: blocks * 500, rolled: blocks * 500 });
  });

  it('changes nothing when a block is sent again whose answer was lost', async () => {
    const targetPort = Number(new URL(server.url).port);
    const link = await startLink({ targetPort });
    const history = await open({ url: `http://127.0.0.1:${link.port}` });
    const direct = await open();
    const before = (await direct.query(rowsOf('contract_rows'), {}))[0]?.rows ?? 0;
    await history.insert(blockOf('first', 1));
    link.slow(400);
    const lost = expect(history.insert(blockOf('lost', 1000))).rejects.toThrow(/cannot be reached/);
    await expect.poll(async () => (await direct.query(rowsOf('contract_rows'), {}))[0]?.rows).toBe(before + 1001);
    await link.stop();
    await lost;
    const again = await startLink({ targetPort, port: link.port });
    await history.insert(blockOf('lost', 1000));
    expect(await history.query(rowsOf('contract_rows'), {})).toEqual([{ rows: before + 1001 }]);
    await again.stop();
  });

  it('waits for no answer much longer than the time of the query', async () => {
    const history = await open();
    server.pause();
    const asked = performance.now();
    await expect(history.query(rowsOf('contract_rows'), {}, 200)).rejects.toThrow(QueryTimeoutError);
    expect(performance.now() - asked).toBeLessThan(10_000);
    server.resume();
    await expect(history.check()).resolves.toBeUndefined();
  });
});
