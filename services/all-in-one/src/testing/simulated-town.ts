import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ADMIN_PASSWORD, type PlatformProcess } from './platform-process.js';

const PROGRAM = fileURLToPath(new URL('../../../../roadside-sim/dist/main.js', import.meta.url));
/** Folder of the smallest city. */
export const TOWN = fileURLToPath(new URL('../../../../roadside-sim/cities/xiaozhen', import.meta.url));

/** A small town that sends to a platform: the simulator as its users run it, a process of its own, built. */
export class SimulatedTown {
  #output = '';

  private constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (this.#output += chunk));
  }

  /**
   * @param args further options of the simulator
   * @param city folder of another city
   */
  static start({ httpUrl, grpcAddress }: PlatformProcess, args: readonly string[] = [], city = TOWN): SimulatedTown {
    const addresses = ['--url', httpUrl, '--grpc', grpcAddress, '--password', ADMIN_PASSWORD];
    const child = spawn(process.execPath, [PROGRAM, '--district', '--city', city, ...addresses, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new SimulatedTown(child);
  }

  /** What it has printed so far. */
  get output(): string {
    return this.#output;
  }

  stop(): void {
    this.child.kill('SIGTERM');
  }
}
