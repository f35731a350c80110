import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Milp, MilpSolution, MilpSolver, Term } from '@luyun/core';
import type { LegacyHighsSolution } from 'highs';

/** What runs in the worker: HiGHS as WebAssembly blocks its thread as long as it solves. It is text, so that it needs no build of its own. */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
import(workerData.highs)
  .then(({ default: load }) => load())
  .then((highs) => {
    const { Status, Columns } = highs.solve(workerData.problem, { time_limit: workerData.withinS, mip_rel_gap: 0.01, output_flag: false });
    const values = Object.values(Columns).map(({ Name, Primal }) => [Name, Primal]);
    parentPort.postMessage({ status: Status, values });
  });
`;

interface Answer {
  readonly status: LegacyHighsSolution['Status'];
  readonly values: readonly (readonly [string, number | undefined])[];
}

/** Solves with HiGHS, each time in a worker thread of its own, so that nothing else waits. */
export class HighsSolver implements MilpSolver {
  /** Undefined where the problem has no solution, or none was found in time. Rejects where HiGHS fails. */
  async solve(milp: Milp, withinS: number): Promise<MilpSolution> {
    const highs = pathToFileURL(createRequire(import.meta.url).resolve('highs')).href;
    const worker = new Worker(PROGRAM, { eval: true, workerData: { highs, problem: lpText(milp), withinS } });
    try {
      const { status, values } = await new Promise<Answer>((done, reject) => {
        worker.once('message', done);
        worker.once('error', reject);
        worker.once('exit', (code) => reject(new Error(`HiGHS ended with ${code}`)));
      });
      const found = values.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
      const solved = status === 'Optimal' || (status === 'Time limit reached' && found.length > 0);
      return solved ? new Map(found) : undefined;
    } finally {
      await worker.terminate();
    }
  }
}

/** The problem in CPLEX's LP format. */
export function lpText({ maximise, constraints, variables }: Milp): string {
  const sum = (terms: readonly Term[]) =>
    terms
      .filter(({ factor }) => factor !== 0)
      .map(({ variable, factor }) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${variable}`)
      .join(' ');
  return [
    'Maximize',
    ` goal: ${sum(maximise)}`,
    'Subject To',
    ...constraints.map(({ terms, is, value }, i) => ` c${i}: ${sum(terms)} ${is} ${value}`),
    'Bounds',
    ...variables.map(({ name, least, most }) => ` ${least} <= ${name} <= ${most}`),
    'General',
    ` ${variables
      .filter((each) => each.whole)
      .map((each) => each.name)
      .join(' ')}`,
    'End',
    '',
  ].join('\n');
}
