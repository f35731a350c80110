import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openChdbHistory } from '../history/open-chdb-history.js';
import { delayMinutesQuery } from './delay-minutes-query.js';

const directory = mkdtempSync(join(tmpdir(), 'luyun-delay-minutes-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

it('tells the mean delay of the minutes in which the fullest source saw somebody cross', async () => {
  const history = await openChdbHistory({ directory });
  const startMs = Date.UTC(2026, 4, 20, 8);
  // Second of crossing, delay in s, source, group.
  const seen = [
    [5, 10, 'perceived', 1],
    [50, 20, 'perceived', 2],
    [70, 4, 'perceived', 1],
    // Faster than freely counts as no delay.
    [80, -4, 'perceived', 1],
    [30, 90, 'connected', 1],
    // No light there.
    [40, 500, 'perceived', 0],
    [3_700, 7, 'perceived', 1],
  ] as const;
  await history.insert({
    table: 'stop_line_crossings',
    token: 'crossings',
    rows: seen.length,
    columns: {
      junction_id: { dictionary: ['J1'], index: new Uint8Array(seen.length) },
      signal_group: Uint8Array.from(seen, ([, , , group]) => group),
      event_time: Float64Array.from(seen, ([second]) => startMs + second * 1000),
      arrival_time: Float64Array.from(seen, ([second, delayS]) => startMs + (second - delayS) * 1000),
      source: {
        dictionary: ['perceived', 'connected'],
        index: Uint8Array.from(seen, (row) => +(row[2] === 'connected')),
      },
    },
  });
  const asked = { junctionId: 'J1', fromMs: startMs, toMs: startMs + 3_600_000 };
  expect(await history.query(delayMinutesQuery, asked)).toEqual([
    { minuteMs: startMs, delayS: 15, vehicles: 2 },
    { minuteMs: startMs + 60_000, delayS: 2, vehicles: 2 },
  ]);
  expect(await history.query(delayMinutesQuery, { ...asked, junctionId: 'J2' })).toEqual([]);
  await history.close();
});
