import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bench, say } from '../bench.js';
import { Program } from '../program.js';
import type { HistoryOrder, HistoryReport } from '../stages/history-stage.js';

/** What the API asks of history, over 100 million rows (10 million with --quick). */
export const history: Bench = async ({ quick }) => {
  const directory = mkdtempSync(join(tmpdir(), 'luyun-bench-'));
  const stage = Program.start('stages/history-stage.js');
  try {
    say(`Filling history with ${quick ? 'a day' : 'a week'} of a city ...`);
    const order = quick
      ? { days: 1, vehicleRows: 2_200_000, runs: 40 }
      : { days: 7, vehicleRows: 33_000_000, runs: 100 };
    const report = await stage.ask<HistoryOrder, HistoryReport>({ directory, ...order });
    say(`  ${Math.round(report.rows).toLocaleString('en')} rows in ${report.seedS.toFixed(0)} s`);
    for (const { name, rows, p50Ms, p95Ms } of report.queries) {
      say(
        `  ${name.padEnd(32)} ${String(rows).padStart(6)} rows  p50 ${p50Ms.toFixed(1)} ms  p95 ${p95Ms.toFixed(1)} ms`,
      );
    }
    const byName = report.queries.map(({ name, p95Ms }) => [name, Math.round(p95Ms * 10) / 10] as const);
    return {
      rows: report.rows,
      worstP95Ms: Math.max(...byName.map(([, p95Ms]) => p95Ms)),
      p95Ms: Object.fromEntries(byName),
    };
  } finally {
    await stage.kill();
    rmSync(directory, { recursive: true, force: true });
  }
};
