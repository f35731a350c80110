import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Platform } from '@luyun/core';
import { roadside } from '@luyun/proto';

/** The program, found by its place in the repository: the simulator is a client like any other and is not imported. */
const PROGRAM = fileURLToPath(new URL('../../../roadside-sim/dist/main.js', import.meta.url));
const STOP_TIMEOUT_MS = 8000;
const CONCENTRATOR = 'sim-concentrator-1';
const ACCESS_ID = 'simulator';
/** Where the simulation listens for orders, on loopback; where it is taken, on any other port, which it prints. */
const CONTROL_PORT = '8099';

export interface SimulatorAddresses {
  readonly grpcAddress: string;
  readonly httpUrl: string;
}

/** The simulated district as a child process, with credentials made anew at each start. */
export class SimulatorProcess {
  readonly #ended: Promise<void>;
  #stopping = false;

  private constructor(private readonly child: ChildProcess) {
    this.#ended = new Promise((resolve) => child.once('exit', () => resolve()));
  }

  static async start(platform: Platform, addresses: SimulatorAddresses): Promise<SimulatorProcess> {
    const credential = randomBytes(24).toString('base64url');
    const token = `lyk_${randomBytes(24).toString('base64url')}`;
    await registerConcentrator(platform, credential);
    await registerKey(platform, token);
    const child = spawn(
      process.execPath,
      [PROGRAM, '--district', '--grpc', addresses.grpcAddress, '--url', addresses.httpUrl],
      {
        // Over the channel it notices when we die.
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        env: {
          LUYUN_SIM_PORT: CONTROL_PORT,
          ...process.env,
          LUYUN_SIM_CREDENTIAL: credential,
          LUYUN_SIM_TOKEN: token,
        },
      },
    );
    return new SimulatorProcess(child);
  }

  /** Calls back when it ends before it was told to. */
  onUnexpectedEnd(listener: (code: number | null) => void): void {
    this.child.once('exit', (code) => {
      if (!this.#stopping) listener(code);
    });
  }

  /** Ends in order; after a while, by force. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.child.kill('SIGTERM');
    const force = setTimeout(() => this.child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await this.#ended;
    clearTimeout(force);
  }
}

async function registerConcentrator({ records, clock }: Platform, credential: string): Promise<void> {
  const credentialHash = createHash('sha256').update(credential).digest('hex');
  if (await records.devices.update(CONCENTRATOR, { credentialHash, disabled: false })) return;
  await records.devices.create({
    id: CONCENTRATOR,
    kind: roadside.v1.DeviceKind.DEVICE_KIND_CONCENTRATOR,
    name: 'Simulated district',
    credentialHash,
    longitude: null,
    latitude: null,
    speaksFor: ['sim-*'],
    maxMessagesPerS: 200_000,
    simulated: true,
    disabled: false,
    createdMs: clock.nowMs(),
  });
}

/** A key with which the simulator uploads its city and registers its devices; the one of the last start ends here. */
async function registerKey({ records, clock }: Platform, token: string): Promise<void> {
  await records.apiKeys.delete(ACCESS_ID);
  await records.apiKeys.create({
    id: ACCESS_ID,
    name: 'Simulated district',
    role: 'admin',
    keyHash: createHash('sha256').update(token).digest('hex'),
    createdMs: clock.nowMs(),
    expiresMs: null,
    createdBy: 'all-in-one',
  });
}
