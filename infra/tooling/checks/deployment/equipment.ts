import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Programs that `infra/tooling/test-equipment.mjs` installs. */
type Program = 'HELM' | 'PROMTOOL' | 'COMPOSE_LOADER' | 'KUBERNETES_VALIDATE';

export interface Outcome {
  readonly failed: boolean;
  /** What it printed, errors last. */
  readonly text: string;
}

/** Runs one of them to its end. Throws one sentence where it is not there. */
export async function run(program: Program, args: readonly string[], cwd = process.cwd()): Promise<Outcome> {
  const path = process.env[`LUYUN_TEST_${program}`];
  if (!path)
    throw new Error(`LUYUN_TEST_${program} is not set: run the tests by "npm test", which installs the program.`);
  try {
    const { stdout, stderr } = await execute(path, args, { cwd, maxBuffer: 64 * 2 ** 20 });
    return { failed: false, text: stdout + stderr };
  } catch (error) {
    const { code, stdout = '', stderr = '' } = error as { code?: unknown; stdout?: string; stderr?: string };
    if (typeof code !== 'number') throw new Error(`${path} (LUYUN_TEST_${program}) cannot be run: ${String(error)}`);
    return { failed: true, text: stdout + stderr };
  }
}
