import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type ShadowSimulator, shadowSimulators } from '@luyun/core';
import { SHADOW_PROGRAM } from './shadow-program.js';

const TIMEOUT_MS = 20_000;
let found: Promise<readonly ShadowSimulator[]> | undefined;

/** What shadow runs can be made with on this machine; it is looked for once. */
export function listSimulators(): Promise<readonly ShadowSimulator[]> {
  found ??= ask();
  return found;
}

async function ask(): Promise<readonly ShadowSimulator[]> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [SHADOW_PROGRAM, '--simulators'], {
      timeout: TIMEOUT_MS,
    });
    const { simulators } = JSON.parse(stdout) as { simulators: readonly string[] };
    return shadowSimulators.filter((each) => simulators.includes(each));
  } catch {
    // A program that cannot be asked says what it lacks when it is to run.
    return ['built-in'];
  }
}
