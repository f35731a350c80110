// `node infra/tooling/run.mjs SCRIPT [ARG ...]`: sets up what is missing, then runs one of the repository's programs.
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, install, main, requireNode, root } from './setup.mjs';

/** Runs a built program in the foreground; it gets the signals, and its exit code becomes ours. */
export function runNode(script, args) {
  // The engine in process and the log work in libuv's pool; its default of 4 threads starves under slow queries.
  // What grpc-js reports as an error is thrown, too, and said in our words.
  const env = { UV_THREADPOOL_SIZE: '8', GRPC_VERBOSITY: 'NONE', ...process.env };
  const child = spawn(process.execPath, [join(root, script), ...args], { stdio: 'inherit', env });
  // Ctrl-C reaches the child by itself; we only must not die before it.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((done) => {
    child.on('exit', (code, signal) => {
      process.exitCode = signal ? 1 : (code ?? 1);
      done();
    });
  });
}

if (resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await main(async () => {
    const [script, ...args] = process.argv.slice(2);
    requireNode();
    await install();
    await build();
    await runNode(script, args);
  });
}
