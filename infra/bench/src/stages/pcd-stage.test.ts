import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { drawDiagrams } from './pcd-stage.js';

it('draws a day of a small table', { timeout: 60_000 }, async () => {
  const directory = mkdtempSync(join(tmpdir(), 'luyun-bench-pcd-'));
  try {
    const report = await drawDiagrams({ directory, days: 1, junctions: 2, runs: 8 });
    expect(report.events).toBe(2 * 960 * 128);
    expect(report.p95Ms).toBeGreaterThan(0);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});
