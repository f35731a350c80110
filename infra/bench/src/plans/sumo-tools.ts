import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findSumo } from '@luyun/roadside-sim/sumo/find-sumo';

const run = promisify(execFile);

/** Runs one of SUMO's own Python tools. False where it gave up, which it does on networks that it does not expect. */
export async function runSumoTool(tool: string, options: readonly string[]): Promise<boolean> {
  const home = process.env.SUMO_HOME ?? join(findSumo('sumo', process.env), '../..');
  try {
    await run(process.env.LUYUN_TEST_PYTHON ?? 'python3', [join(home, 'tools', tool), ...options], {
      env: { ...process.env, SUMO_HOME: home },
      maxBuffer: 1 << 26,
    });
    return true;
  } catch {
    return false;
  }
}
