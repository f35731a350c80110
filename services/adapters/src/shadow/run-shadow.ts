import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { ShadowPair, ShadowTask } from '@luyun/core';
import { SHADOW_PROGRAM } from './shadow-program.js';

const TIMEOUT_MS = 600_000;
const MOST_MEMORY_MB = 1024;

type Message = { readonly progress: number } | { readonly pairs: readonly ShadowPair[] } | { readonly problem: string };

/**
 * Runs a task in the simulator that it names: a process of its own that ends with this one, after ten minutes, beyond its
 * memory, and where `signal` aborts. Rejects with one sentence where it comes to nothing.
 * @param tell progress, 0..1
 */
export async function runShadow(
  task: ShadowTask,
  tell: (progress: number) => void,
  signal?: AbortSignal,
): Promise<readonly ShadowPair[]> {
  const limit = AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), ...(signal ? [signal] : [])]);
  const child = spawn(process.execPath, [`--max-old-space-size=${MOST_MEMORY_MB}`, SHADOW_PROGRAM], {
    // Over the channel it notices when we die.
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
  });
  const kill = () => child.kill('SIGKILL');
  limit.addEventListener('abort', kill);
  let pairs: readonly ShadowPair[] | undefined;
  let problem: string | undefined;
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-500);
  });
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const message = read(line);
      if (message === undefined) return;
      if ('progress' in message) tell(message.progress);
      else if ('pairs' in message) pairs = message.pairs;
      else problem = message.problem;
    });
  }
  // Where it has died, its exit says so.
  child.stdin?.on('error', () => undefined).end(JSON.stringify(task));
  try {
    await new Promise<void>((done, reject) => {
      child.once('error', reject);
      child.once('close', () => done());
    });
  } finally {
    limit.removeEventListener('abort', kill);
  }
  if (signal?.aborted) throw new Error('It was stopped.');
  if (limit.aborted) throw new Error('The simulation took longer than ten minutes.');
  if (problem !== undefined) throw new Error(problem);
  if (pairs === undefined || pairs.length === 0)
    throw new Error(`The simulation ended by itself${said === '' ? '' : `: ${said.trim()}`}.`);
  return pairs;
}

function read(line: string): Message | undefined {
  try {
    return JSON.parse(line) as Message;
  } catch {
    return undefined;
  }
}
