// A real server as a child of this process: started, waited for until it says that it is ready, ended by its own pid.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

const LAST_LINES = 20;
const READY_MS = 60_000;

/**
 * Starts `command`; resolves once its output matches `ready`, rejects with its last lines when it ends before or takes too
 * long. `owner` (uid and gid) runs it as somebody else. It ends with this process, unless that is killed.
 */
export async function startChild({ command, args, ready, owner, cwd, stopSignal = 'SIGTERM' }) {
  let child;
  let ended;
  const end = async (signal) => {
    child.kill(signal);
    await ended;
  };
  const start = async () => {
    const lines = [];
    child = spawn(command, args, { cwd, ...owner, stdio: ['ignore', 'pipe', 'pipe'] });
    const started = child;
    const endWithUs = () => started.kill('SIGKILL');
    process.once('exit', endWithUs);
    ended = new Promise((resolve) => child.once('exit', resolve).once('error', resolve)).then((reason) => {
      if (reason instanceof Error) lines.push(reason.message);
      process.removeListener('exit', endWithUs);
    });
    const whenReady = new Promise((resolve) => {
      const read = (chunk) => {
        lines.push(...String(chunk).split('\n').filter(Boolean));
        if (lines.some((line) => ready.test(line))) resolve(true);
        lines.splice(0, lines.length - LAST_LINES);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
    });
    const late = new Promise((resolve) => setTimeout(resolve, READY_MS, false).unref());
    if (await Promise.race([whenReady, ended.then(() => false), late])) return;
    await end('SIGKILL');
    throw new Error(`${command} did not start:\n${lines.join('\n')}`);
  };
  await start();
  return {
    kill: () => end('SIGKILL'),
    restart: start,
    pause: () => child.kill('SIGSTOP'),
    resume: () => child.kill('SIGCONT'),
    stop: () => end(stopSignal),
  };
}

/** A port of the loopback address that nobody uses now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
