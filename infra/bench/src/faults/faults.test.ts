import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ChdbSession } from '@luyun/adapters/history/chdb-session';
import { expect, it } from 'vitest';
import { storedCountSql } from './arena.js';

const PROGRAM = fileURLToPath(new URL('../../dist/faults.js', import.meta.url));

it('loses and doubles nothing when the platform is killed, stopped, out of disk and out of time', {
  timeout: 600_000,
}, async () => {
  const args = [PROGRAM, '--quick', '--mode', 'embedded', '--kills', '1'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 24 });
  const figures = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  expect(figures).toMatchObject({ lost: 0, duplicated: 0, outOfOrder: 0 });
  // A kill, a restart and two wrong clocks; a full disk only where something may be mounted.
  expect(figures.faults).toBeGreaterThanOrEqual(4);
  expect(figures.stored).toBeGreaterThan(10_000);
});

it('takes in what devices send while every process is replaced, one by one', { timeout: 300_000 }, async () => {
  const args = [PROGRAM, '--quick', '--mode', 'cluster', '--kills', '0', '--only', 'upgrade'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 24 });
  const figures = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  expect(figures).toMatchObject({ faults: 1, lost: 0, duplicated: 0, outOfOrder: 0 });
  expect(figures.stored).toBeGreaterThan(10_000);
  // A device connects again within a fraction of that; the rest is for a machine that does other things, too.
  expect(figures.silenceMs).toBeLessThan(5_000);
});

it('keeps its memory while it is under load', { timeout: 300_000 }, async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, '--mode', 'embedded', '--soak', '2'], {
    maxBuffer: 2 ** 24,
  });
  const figures = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  expect(figures).toMatchObject({ faults: 1, lost: 0, duplicated: 0, outOfOrder: 0 });
  expect(figures.stored).toBeGreaterThan(100_000);
  // Keeping each of the 4,000 rows a second would be more than this.
  expect(figures.memoryMbPerMin.embedded).toBeLessThan(100);
});

it('counts what is lost, doubled and out of order', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'luyun-faults-count-'));
  const session = new ChdbSession(join(directory, 'engine'));
  // Of two vehicles that were measured at 1, 2, 3 and 4: one has 2 after 3, and 4 twice; the other has no 3.
  const rows = [
    ...[1, 3, 2, 4, 4].map((second, offset) => `'a', ${second}, ${offset}`),
    ...[1, 2, 4].map((second, offset) => `'b', ${second}, ${offset}`),
  ];
  const selects = rows.map(
    (row) => `SELECT 'd' AS device_id, tupleElement(r, 1) AS track, tupleElement(r, 2) AS event_time,
      0 AS log_partition, tupleElement(r, 3) AS log_offset, 0 AS log_row FROM (SELECT (${row}) AS r)`,
  );
  const found = await session.rows(`WITH vehicle_states AS (${selects.join(' UNION ALL ')}) ${storedCountSql}`);
  await session.close();
  rmSync(directory, { recursive: true });
  expect(found).toEqual([{ rows: 8, measured: 7, outOfOrder: 1 }]);
});

it('knows only ways to run that there are', async () => {
  const args = [PROGRAM, '--quick', '--mode', 'nowhere'];
  await expect(promisify(execFile)(process.execPath, args)).rejects.toThrow('--mode one of embedded, cluster, brokers');
});
