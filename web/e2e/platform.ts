import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../services/all-in-one/dist/main.js', import.meta.url));
const START_MS = 90_000;
const STOP_MS = 20_000;

/** The real platform with the simulated district, in a directory of its own. */
export interface RunningPlatform {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the built program on free ports and waits until it says that it is ready. */
export async function startPlatform(): Promise<RunningPlatform> {
  const directory = mkdtempSync(join(tmpdir(), 'luyun-web-'));
  const child = spawn(process.execPath, [PROGRAM], {
    env: {
      ...process.env,
      UV_THREADPOOL_SIZE: '8',
      LUYUN_DATA_DIR: directory,
      LUYUN_HTTP_PORT: '0',
      LUYUN_GRPC_PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    await end(child);
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    return { url: await readUrl(child), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function readUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => reject(new Error(`not ready after ${START_MS} ms:\n${output}`)), START_MS);
    const read = (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const url = /ready: (http:\S+)/.exec(output)?.[1];
      if (!url) return;
      clearTimeout(timer);
      resolve(url.replace(/\/$/, ''));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`ended with ${code}:\n${output}`));
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await ended;
  clearTimeout(force);
}
