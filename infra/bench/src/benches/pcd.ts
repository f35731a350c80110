import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bench, say } from '../bench.js';
import { Program } from '../program.js';
import type { PcdOrder, PcdReport } from '../stages/pcd-stage.js';

/** A day's coordination diagram over 100 million controller events (five million with --quick). */
export const pcd: Bench = async ({ quick }) => {
  const directory = mkdtempSync(join(tmpdir(), 'luyun-bench-'));
  const stage = Program.start('stages/pcd-stage.js');
  try {
    say(`Filling history with ${quick ? 'a day of 41' : 'a week of 117'} controllers ...`);
    const order = quick ? { days: 1, junctions: 41, runs: 60 } : { days: 7, junctions: 117, runs: 200 };
    const report = await stage.ask<PcdOrder, PcdReport>({ directory, ...order });
    say(`  ${report.events.toLocaleString('en')} events in ${report.seedS.toFixed(0)} s`);
    say(
      `  a day of one phase: ${Math.round(report.cycles)} cycles, ${Math.round(report.arrivals)} arrivals; p50 ${report.p50Ms.toFixed(0)} ms, p95 ${report.p95Ms.toFixed(0)} ms`,
    );
    const round = (ms: number) => Math.round(ms * 10) / 10;
    return { events: report.events, p95Ms: round(report.p95Ms), p50Ms: round(report.p50Ms) };
  } finally {
    await stage.kill();
    rmSync(directory, { recursive: true, force: true });
  }
};
