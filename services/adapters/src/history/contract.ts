import { type ColumnArray, type DictionaryColumn, type History, QueryTimeoutError } from '@luyun/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Tables of the contract; write them to a directory as `001-contract.sql`. */
export const contractMigration = `
CREATE TABLE IF NOT EXISTS contract_rows (
  time DateTime64(3, 'UTC'), day Date, id UInt64, small Int8, medium UInt16, whole Int32, big UInt32, ratio Float32,
  exact Float64, flag Bool, name LowCardinality(String), topic String
) ENGINE = MergeTree PARTITION BY toYYYYMMDD(time) ORDER BY (id, time)
SETTINGS non_replicated_deduplication_window = 1000;

CREATE TABLE IF NOT EXISTS contract_minutes (
  minute DateTime('UTC'), rows SimpleAggregateFunction(sum, UInt64), total SimpleAggregateFunction(sum, Float64)
) ENGINE = AggregatingMergeTree ORDER BY minute
SETTINGS non_replicated_deduplication_window = 1000;

CREATE MATERIALIZED VIEW IF NOT EXISTS contract_minutes_view TO contract_minutes AS
SELECT toStartOfMinute(time) AS minute, toUInt64(count()) AS rows, sum(exact) AS total FROM contract_rows GROUP BY minute;
`;

const DAY_MS = 86_400_000;
const START_MS = Date.UTC(2026, 0, 31, 23, 59, 0, 123);
const nasty = [`it's; DROP TABLE contract_rows`, 'a\n\nb', '路\\口 {x:String}', ''];

/** What every history must do. */
export function describeHistory(name: string, open: () => Promise<History>): void {
  describe(`history: ${name}`, () => {
    let history: History;
    let ids = 0n;

    beforeAll(async () => {
      history = await open();
    });
    afterAll(async () => {
      await history.close();
    });

    const block = (rows: number, stepMs: number, token: string) => {
      const index = Array.from({ length: rows }, (_, i) => i);
      const columns: Record<string, ColumnArray | DictionaryColumn> = {
        time: Float64Array.from(index, (i) => START_MS + i * stepMs),
        day: Float64Array.from(index, (i) => START_MS + i * stepMs),
        id: BigUint64Array.from(index, () => 2n ** 63n + ids++),
        small: Int8Array.from(index, (i) => -(i % 100)),
        medium: Uint16Array.from(index, () => 65_535),
        whole: Int32Array.from(index, () => -2_000_000_000),
        big: Uint32Array.from(index, () => 4_000_000_000),
        ratio: Float32Array.from(index, () => 0.5),
        exact: Float64Array.from(index, () => 1),
        flag: Uint8Array.from(index, (i) => i % 2),
        name: { dictionary: nasty, index: Uint8Array.from(index, (i) => i % nasty.length) },
        topic: { dictionary: ['t'], index: new Uint16Array(rows) },
      };
      return { table: 'contract_rows', token, rows, columns };
    };
    const totals = async () => {
      const [row] = await history.query<{ raw: string; rolled: string; total: number }>(
        {
          name: 'totals',
          sql: `SELECT count() AS raw, (SELECT sum(rows) FROM contract_minutes) AS rolled,
                (SELECT sum(total) FROM contract_minutes) AS total FROM contract_rows`,
        },
        {},
      );
      return { raw: Number(row?.raw), rolled: Number(row?.rolled), total: row?.total };
    };

    it('keeps every type of column exactly', async () => {
      await history.insert(block(4, 1, 'types'));
      const rows = await history.query<Record<string, unknown>>(
        { name: 'rows', sql: 'SELECT *, toUnixTimestamp64Milli(time) AS ms FROM contract_rows ORDER BY id' },
        {},
      );
      expect(rows.map((row) => row.name)).toEqual(nasty);
      expect(rows[1]).toEqual({
        time: '2026-01-31 23:59:00.124',
        ms: String(START_MS + 1),
        day: '2026-01-31',
        id: String(2n ** 63n + 1n),
        small: -1,
        medium: 65_535,
        whole: -2_000_000_000,
        big: 4_000_000_000,
        ratio: 0.5,
        exact: 1,
        flag: true,
        name: nasty[1],
        topic: 't',
      });
    });

    it('changes nothing when a token comes again, in tables and their views', async () => {
      const before = await totals();
      await history.insert(block(1000, 10, 'once'));
      await history.insert(block(1000, 10, 'once'));
      await history.insert(block(500, 7, 'once'));
      expect(await totals()).toEqual({
        raw: before.raw + 1000,
        rolled: before.rolled + 1000,
        total: before.raw + 1000,
      });
    });

    it('does so for rows over several days, too', async () => {
      const before = await totals();
      for (let i = 0; i < 3; i++) await history.insert(block(5_000, DAY_MS / 1000, 'days'));
      expect(await totals()).toEqual({
        raw: before.raw + 5_000,
        rolled: before.rolled + 5_000,
        total: before.raw + 5_000,
      });
    });

    it('takes the same rows again under another token', async () => {
      const before = await totals();
      const twin = block(10, 1, 'twin-1');
      await history.insert(twin);
      await history.insert({ ...twin, token: `twin-'2\\` });
      expect((await totals()).raw).toBe(before.raw + 20);
    });

    it('keeps a large block together', async () => {
      const before = await totals();
      await history.insert(block(300_000, 1, 'large'));
      await history.insert(block(300_000, 1, 'large'));
      expect((await totals()).raw).toBe(before.raw + 300_000);
    });

    it('ignores an empty block and refuses unknown tables and columns', async () => {
      await history.insert(block(0, 1, 'empty'));
      await expect(history.insert({ ...block(1, 1, 'x'), table: 'nowhere' })).rejects.toThrow('nowhere');
      await expect(
        history.insert({ table: 'contract_rows', token: 'y', rows: 1, columns: { nothing: new Uint8Array(1) } }),
      ).rejects.toThrow('nothing');
    });

    it('binds parameters of every kind', async () => {
      const [row] = await history.query<Record<string, unknown>>(
        {
          name: 'parameters',
          sql: `SELECT {text:String} AS text, {count:UInt32} AS count, {ratio:Float64} AS ratio, {yes:Bool} AS yes,
                {texts:Array(String)} AS texts, {numbers:Array(Float64)} AS numbers, {empty:Array(String)} AS empty`,
        },
        { text: nasty[0] ?? '', count: 7, ratio: -0.25, yes: true, texts: nasty, numbers: [1.5, -2], empty: [] },
      );
      expect(row).toEqual({
        text: nasty[0],
        count: 7,
        ratio: -0.25,
        yes: true,
        texts: nasty,
        numbers: [1.5, -2],
        empty: [],
      });
      for (const text of nasty) {
        const sql = 'SELECT {text:String} AS text';
        expect(await history.query({ name: 'text', sql }, { text })).toEqual([{ text }]);
      }
    });

    it('ends a query that takes too long', async () => {
      const slow = { name: 'slow', sql: 'SELECT sum(sipHash64(number)) FROM numbers(100000000000)' };
      await expect(history.query(slow, {}, 300)).rejects.toThrow(QueryTimeoutError);
      await expect(history.check()).resolves.toBeUndefined();
    });

    it('says which query failed', async () => {
      await expect(history.query({ name: 'wrong', sql: 'SELECT nonsense' }, {})).rejects.toThrow(/wrong.*nonsense/s);
    });

    it('answers several queries at once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, i) => history.query({ name: 'n', sql: 'SELECT {i:UInt8} AS i' }, { i })),
      );
      expect(answers).toEqual(Array.from({ length: 10 }, (_, i) => [{ i }]));
    });
  });
}
