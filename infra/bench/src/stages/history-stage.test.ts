import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { askHistory } from './history-stage.js';

it("finds an answer to each of the API's questions in a small history", { timeout: 60_000 }, async () => {
  const directory = mkdtempSync(join(tmpdir(), 'luyun-bench-history-'));
  try {
    const { queries } = await askHistory({ directory, days: 1, vehicleRows: 60_000, runs: 2 });
    expect(queries.filter(({ rows }) => rows === 0)).toEqual([]);
    expect(queries.length).toBeGreaterThan(0);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});
