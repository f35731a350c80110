// A real server as a child of this process: started, waited for until it says that it is ready, ended by its own pid.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';

const LAST_LINES = 20;
const READY_MS = 60_000;
const STOP_MS = 15_000;

/** None outlives this process. */
const running = new Set();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

let detached = false;

/** From now on Ctrl-C does not reach children: whoever calls this stops them, each in its turn. */
export function keepCtrlCFromChildren() {
  detached = true;
}

/**
 * Starts `command`; resolves once its output matches `ready`, rejects with its last lines when it ends before or takes too
 * long. `owner` (uid and gid) runs it as somebody else. `onLine` is told its lines. It ends with this process, unless that is
 * killed.
 */
export async function startChild({
  command,
  args,
  ready,
  owner,
  cwd,
  env,
  onLine,
  stopSignal = 'SIGTERM',
  readyMs = READY_MS,
}) {
  let child;
  let ended;
  const end = async (signal) => {
    child.kill('SIGCONT');
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    const reason = await ended;
    clearTimeout(late);
    return reason;
  };
  const start = async () => {
    const lines = [];
    child = spawn(command, args, { cwd, env, ...owner, stdio: ['ignore', 'pipe', 'pipe'], detached });
    const started = child;
    running.add(started);
    ended = new Promise((resolve) => child.once('exit', resolve).once('error', resolve)).then((reason) => {
      if (reason instanceof Error) lines.push(reason.message);
      running.delete(started);
      return reason;
    });
    if (onLine) for (const input of [child.stdout, child.stderr]) createInterface({ input }).on('line', onLine);
    const whenReady = new Promise((resolve) => {
      const read = (chunk) => {
        lines.push(...String(chunk).split('\n').filter(Boolean));
        if (lines.some((line) => ready.test(line))) resolve(true);
        lines.splice(0, lines.length - LAST_LINES);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
    });
    const late = new Promise((resolve) => setTimeout(resolve, readyMs, false).unref());
    if (await Promise.race([whenReady, ended.then(() => false), late])) return;
    await end('SIGKILL');
    throw new Error(`${command} did not start:\n${lines.join('\n')}`);
  };
  await start();
  return {
    get pid() {
      return child.pid;
    },
    /** Resolves with the exit code, null where a signal ended it. */
    get ended() {
      return ended;
    },
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
