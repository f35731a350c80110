import { fstatSync } from 'node:fs';

/** Resolves when the process is to end: by a signal, or because the process that started it is gone. */
export function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(signal));
    process.once('disconnect', () => resolve('the parent process is gone'));
    // A parent in Node holds a socket on our standard input; a shell does not.
    if (fstatSync(0).isSocket()) {
      process.stdin.once('end', () => resolve('the parent process is gone'));
      process.stdin.once('error', () => resolve('the parent process is gone'));
      process.stdin.resume();
    }
  });
}
