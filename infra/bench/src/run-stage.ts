import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoadOrder, LoadReport } from './load/run-load.js';
import { Program } from './program.js';
import type { KafkaPlace } from './stages/open-kafka-log.js';
import type { StageOrder, StageReply, StageResult } from './stages/stage.js';

export interface StageRun {
  readonly load: LoadReport;
  readonly result: StageResult;
  /** Messages a second from the first sent to the last stored. */
  readonly storedPerS: number;
}

/** Puts a load on a stage, both in processes of their own, in a fresh directory. */
export async function runOnStage(
  file: string,
  order: Omit<LoadOrder, 'address'>,
  kafka?: KafkaPlace,
): Promise<StageRun> {
  const directory = mkdtempSync(join(tmpdir(), 'luyun-bench-'));
  const stage = Program.start(file);
  const generator = Program.start('load/run-load.js');
  try {
    const begun = await stage.ask<StageOrder, StageReply>({ kind: 'begin', directory, ...(kafka && { kafka }) });
    if (begun.kind !== 'begun') throw new Error(`${file} did not begin`);
    const load = await generator.ask<LoadOrder, LoadReport>({ ...order, address: begun.address });
    const finished = await stage.ask<StageOrder, StageReply>({ kind: 'finish', ackedRows: load.ackedRows });
    if (finished.kind !== 'finished') throw new Error(`${file} did not finish`);
    const storedPerS = (load.ackedRows / (finished.storedMs - load.startedMs)) * 1000;
    return { load, result: finished, storedPerS };
  } finally {
    await generator.kill();
    await stage.kill();
    rmSync(directory, { recursive: true, force: true });
  }
}
