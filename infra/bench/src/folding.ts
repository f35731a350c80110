import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Program } from './program.js';
import type { FoldOrder, FoldState } from './stages/fold-stage.js';
import { KAFKA_PARTITIONS, type KafkaPlace } from './stages/open-kafka-log.js';

const PATIENCE_MS = 300_000;

/** Processing processes that share a log on Kafka, each with a history of its own. */
export class Folding {
  private constructor(
    private readonly programs: readonly Program[],
    private readonly directories: readonly string[],
  ) {}

  /** Resolves when they have shared the partitions; they fold nothing yet. With `cores`, each has one core and no more. */
  static async start(kafka: KafkaPlace, processes: number, cores?: 'one each'): Promise<Folding> {
    const directories = Array.from({ length: processes }, () => mkdtempSync(join(tmpdir(), 'luyun-bench-')));
    const programs = directories.map(() => Program.start('stages/fold-stage.js'));
    const folding = new Folding(programs, directories);
    try {
      for (const [index, { pid }] of programs.entries()) if (cores) keepOnCore(pid, index % availableParallelism());
      await Promise.all(
        programs.map((program, index) =>
          program.ask<FoldOrder, FoldState>({ kind: 'join', directory: directories[index] as string, kafka }),
        ),
      );
      const share = KAFKA_PARTITIONS / processes;
      while ((await folding.look()).some(({ held }) => held !== share)) await sleep(50);
      return folding;
    } catch (error) {
      await folding.end();
      throw error;
    }
  }

  async go(): Promise<void> {
    await this.askAll({ kind: 'go' });
  }

  look(): Promise<FoldState[]> {
    return this.askAll({ kind: 'look' });
  }

  /** Resolves when they have stored so many messages together, or after much patience; with how many they have. */
  async store(messages: number): Promise<number> {
    const endMs = Date.now() + PATIENCE_MS;
    for (;;) {
      const stored = (await this.look()).reduce((sum, state) => sum + state.stored, 0);
      if (stored >= messages || Date.now() > endMs) return stored;
      await sleep(10);
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.programs.map((program) => program.kill()));
    for (const directory of this.directories) rmSync(directory, { recursive: true, force: true });
  }

  private askAll(order: FoldOrder): Promise<FoldState[]> {
    return Promise.all(this.programs.map((program) => program.ask<FoldOrder, FoldState>(order)));
  }
}

/** So that one process does not use the cores that a second would have. Linux; elsewhere it has all. */
function keepOnCore(pid: number, core: number): void {
  spawnSync('taskset', ['-acp', String(core), String(pid)], { stdio: 'ignore' });
}
