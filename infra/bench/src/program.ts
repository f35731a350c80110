import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * A program of the bench in a process of its own. It is asked by messages, one at a time, and answers each.
 */
export class Program {
  private constructor(
    private readonly child: ChildProcess,
    private readonly name: string,
  ) {}

  /** `file` is relative to the compiled sources. */
  static start(file: string): Program {
    const env = { UV_THREADPOOL_SIZE: '8', ...process.env };
    return new Program(fork(fileURLToPath(new URL(file, import.meta.url)), [file], { env }), file);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  ask<Question, Answer>(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        this.child.off('message', onMessage);
        this.child.off('exit', onExit);
        act();
      };
      const onMessage = (message: { answer: Answer; error?: string }) =>
        settle(() => (message.error === undefined ? resolve(message.answer) : reject(new Error(message.error))));
      const onExit = (code: number | null, signal: string | null) =>
        settle(() => reject(new Error(`${this.name} ended (${signal ?? code})`)));
      this.child.on('message', onMessage);
      this.child.on('exit', onExit);
      this.child.send(question as object);
    });
  }

  /** Lets it end by itself. */
  async end(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.disconnect();
    await ended;
  }

  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGKILL');
    await ended;
  }
}

/** Makes this process the program `file`, where it was started as that. */
export function answer<Question, Answer>(file: string, reply: (question: Question) => Promise<Answer>): void {
  if (process.argv[2] !== file || !process.send) return;
  process.on('message', (question: Question) => {
    reply(question).then(
      (found) => process.send?.({ answer: found }),
      (error: Error) => process.send?.({ error: error.stack ?? error.message }),
    );
  });
}
