import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(import.meta.resolve('@luyun/all-in-one/main'));

export interface PlatformPlace {
  readonly dataDir: string;
  readonly httpPort: number;
  readonly grpcPort: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** The whole embedded platform as it is started by users, without the simulated district. */
export class PlatformProcess {
  private output = '';

  private constructor(private readonly child: ChildProcess) {
    child.stdout?.on('data', (text: Buffer) => {
      this.output += text.toString();
    });
  }

  static start({ dataDir, httpPort, grpcPort, env: more }: PlatformPlace): PlatformProcess {
    const env = {
      ...process.env,
      UV_THREADPOOL_SIZE: '8',
      LUYUN_DATA_DIR: dataDir,
      LUYUN_HTTP_PORT: String(httpPort),
      LUYUN_GRPC_PORT: String(grpcPort),
      ...more,
    };
    return new PlatformProcess(
      spawn(process.execPath, [PROGRAM, '--no-sim'], { env, stdio: ['ignore', 'pipe', 'inherit'] }),
    );
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Resolves when it serves. */
  async ready(): Promise<void> {
    while (!this.output.includes('Luyun is ready')) {
      if (this.child.exitCode !== null) throw new Error(`The platform did not start:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** SIGTERM: ends in order. */
  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill(signal);
    await ended;
  }
}

/** A port that nobody uses now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
