import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
export const ADMIN_PASSWORD = 'a password for the tests';

export interface PlatformProcessOptions {
  readonly dataDir: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The Node to run on; default this one. */
  readonly node?: string;
}

/** The embedded platform as its users run it: a process of its own, built, on free ports. */
export class PlatformProcess {
  #output = '';
  readonly exited: Promise<number | null>;

  private constructor(
    private readonly child: ChildProcess,
    readonly httpUrl: string,
    readonly grpcAddress: string,
  ) {
    child.stdout?.on('data', (chunk) => this.#note(chunk));
    child.stderr?.on('data', (chunk) => this.#note(chunk));
    this.exited = new Promise((resolve) => child.once('exit', (code) => resolve(code)));
  }

  static async spawn(options: PlatformProcessOptions): Promise<PlatformProcess> {
    const [httpPort, grpcPort] = [await freePort(), await freePort()];
    const env = {
      ...process.env,
      UV_THREADPOOL_SIZE: '8',
      LUYUN_DATA_DIR: options.dataDir,
      LUYUN_HTTP_PORT: String(httpPort),
      LUYUN_GRPC_PORT: String(grpcPort),
      LUYUN_ADMIN_PASSWORD: ADMIN_PASSWORD,
      ...options.env,
    };
    const args = [PROGRAM, ...(options.args ?? ['--no-sim'])];
    const child = spawn(options.node ?? process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    return new PlatformProcess(child, `http://127.0.0.1:${env.LUYUN_HTTP_PORT}`, `127.0.0.1:${env.LUYUN_GRPC_PORT}`);
  }

  /** Spawns it and waits until it says that it is ready. */
  static async start(options: PlatformProcessOptions): Promise<PlatformProcess> {
    const platform = await PlatformProcess.spawn(options);
    const ended = await Promise.race([
      platform.exited.then((code) => `ended with ${code}`),
      platform.#says('Luyun is ready').then(() => ''),
    ]);
    if (ended) throw new Error(`The platform ${ended}:\n${platform.output}`);
    return platform;
  }

  /** What it has printed so far. */
  get output(): string {
    return this.#output;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Ctrl-C; resolves with the exit code. */
  stop(): Promise<number | null> {
    this.child.kill('SIGINT');
    return this.exited;
  }

  /** A call of the API; logs in as admin the first time. */
  async api(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { authorization: `Bearer ${await this.token()}`, ...init.headers };
    return fetch(`${this.httpUrl}/api/v1${path}`, { ...init, headers });
  }

  /** Session token of admin. */
  async token(): Promise<string> {
    this.#token ??= await this.#login();
    return this.#token;
  }
  #token: string | undefined;

  async #login(): Promise<string> {
    const response = await fetch(`${this.httpUrl}/api/v1/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'admin', password: ADMIN_PASSWORD }),
    });
    if (!response.ok) throw new Error(`login: ${response.status} ${await response.text()}`);
    return ((await response.json()) as { token: string }).token;
  }

  #note(chunk: Buffer): void {
    this.#output += chunk;
    this.#listeners.forEach((listener) => {
      listener();
    });
  }
  readonly #listeners = new Set<() => void>();

  #says(text: string): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!this.#output.includes(text)) return;
        this.#listeners.delete(look);
        resolve();
      };
      this.#listeners.add(look);
      look();
    });
  }
}

/** A port of the loopback interface that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
