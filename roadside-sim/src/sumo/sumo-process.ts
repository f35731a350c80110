import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';

export interface SumoProcess {
  readonly port: number;
  /** Rejects when SUMO ends by itself, with the last thing that it said. */
  readonly failed: Promise<never>;
  /** Ends SUMO if it still runs, and removes what was made for it. */
  stop(): void;
}

/** Starts SUMO with a TraCI server on a free port of this machine. */
export async function startSumo(binary: string, config: string, options: readonly string[]): Promise<SumoProcess> {
  const port = await freePort();
  const place = workPlace(resolve(config));
  const child = spawn(
    binary,
    ['-c', place.config, '--remote-port', String(port), '--no-step-log', '--no-warnings', ...options],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const remove = place.remove;
  return { port, failed: failure(child), stop: () => stop(child, remove) };
}

function failure(child: ChildProcess): Promise<never> {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000);
  });
  const failed = new Promise<never>((_, reject) => {
    child.once('error', (error) => reject(new Error(`SUMO did not start: ${error.message}`)));
    child.once('exit', (code) => {
      const last =
        said
          .trim()
          .split('\n')
          .find((line) => line.startsWith('Error')) ?? said.trim();
      reject(new Error(`SUMO ended with ${code}${last === '' ? '' : `: ${last}`}`));
    });
  });
  // Whoever waits for it hears of it; nobody else has to.
  failed.catch(() => undefined);
  return failed;
}

function stop(child: ChildProcess, remove: () => void): void {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
  remove();
}

/**
 * SUMO writes its outputs beside the configuration. Where that may not be written to, it runs in a temporary folder of
 * links to the scenario's files.
 */
function workPlace(config: string): { config: string; remove: () => void } {
  const folder = dirname(config);
  const text = readFileSync(config, 'utf8');
  if (mayWrite(folder) || text.includes('"../')) return { config, remove: () => undefined };
  const shadow = mkdtempSync(join(tmpdir(), 'luyun-sumo-'));
  for (const name of readdirSync(folder)) symlinkSync(join(folder, name), join(shadow, name));
  return { config: join(shadow, basename(config)), remove: () => rmSync(shadow, { recursive: true, force: true }) };
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((done, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
