import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SqlRecords } from '@luyun/adapters/records/sql-records';
import { anonymousMb } from '../cpu-seconds.js';
import { freePort, PlatformProcess } from '../platform-process.js';
import { Program } from '../program.js';
import { seedRecords } from '../stages/seed-records.js';
import type { Arena, Fault, StoredCount } from './arena.js';
import { ShiftedClock } from './shifted-clock.js';
import { SmallDisk } from './small-disk.js';

const DISK_MB = 3_000;
/** How long a disk stays full, and a clock wrong. */
const FULL_MS = 8_000;
const WRONG_MS = 5_000;
const CLOCK_STEP_S = 4;
/** What a stopped platform had no time to store comes with its next start. */
const COUNTS = 4;

export interface EmbeddedOptions {
  readonly kills: number;
  /** For what checks the live state. */
  readonly prepare: (records: SqlRecords) => Promise<void>;
}

/** The embedded platform, as users start it. Counting stops it in order and starts it again. */
export class EmbeddedArena implements Arena {
  readonly name = 'embedded';
  readonly gateways: readonly string[];
  readonly apis: readonly string[];
  readonly faults: readonly Fault[];
  readonly impossible: readonly string[];

  private constructor(
    private readonly place: { readonly dataDir: string; readonly httpPort: number; readonly grpcPort: number },
    private platform: PlatformProcess,
    private readonly disk: SmallDisk | undefined,
    private readonly clock: ShiftedClock | undefined,
    private readonly directory: string,
    kills: number,
  ) {
    this.gateways = [`127.0.0.1:${place.grpcPort}`];
    this.apis = [`http://127.0.0.1:${place.httpPort}`];
    const clocks = clock ? [CLOCK_STEP_S, -CLOCK_STEP_S].map((step) => this.clockStep(clock, step)) : [];
    this.faults = [
      ...Array.from({ length: kills }, () => this.killed()),
      this.restarted(),
      ...(disk ? [this.diskFull(disk)] : []),
      ...clocks,
    ];
    this.impossible = [
      ...(disk ? [] : ['disk full: this user may not mount a small one']),
      ...(clock ? [] : ['clock steps: libfaketime is not installed']),
    ];
  }

  static async open({ kills, prepare }: EmbeddedOptions): Promise<EmbeddedArena> {
    const disk = SmallDisk.mount(DISK_MB);
    const clock = ShiftedClock.make();
    const directory = disk?.directory ?? mkdtempSync(join(tmpdir(), 'luyun-faults-'));
    const place = {
      dataDir: join(directory, 'data'),
      httpPort: await freePort(),
      grpcPort: await freePort(),
      ...(clock && { env: clock.env }),
    };
    mkdirSync(place.dataDir);
    const records = await SqlRecords.openSqlite(join(place.dataDir, 'records.sqlite'));
    await seedRecords(records);
    await prepare(records);
    await records.close();
    const platform = PlatformProcess.start(place);
    await platform.ready();
    return new EmbeddedArena(place, platform, disk, clock, directory, kills);
  }

  async count(acked: number): Promise<StoredCount> {
    for (let tries = 1; ; tries++) {
      await this.platform.stop();
      const counter = Program.start('stages/count-rows.js');
      const count = await counter.ask<{ dataDir: string }, StoredCount>(this.place);
      await counter.kill();
      await this.start();
      if (count.measured >= acked || tries === COUNTS) return count;
      await sleep(2_000);
    }
  }

  memoryMb(): number {
    return anonymousMb(this.platform.pid);
  }

  async stop(): Promise<void> {
    await this.platform.kill();
    this.clock?.remove();
    if (this.disk) this.disk.unmount();
    else rmSync(this.directory, { recursive: true, force: true });
  }

  private async start(): Promise<void> {
    this.platform = PlatformProcess.start(this.place);
    await this.platform.ready();
  }

  private killed(): Fault {
    return {
      name: 'platform killed',
      inflict: async () => {
        const sinceMs = performance.now();
        await this.platform.kill();
        await this.start();
        return sinceMs;
      },
    };
  }

  private restarted(): Fault {
    return {
      name: 'platform stopped and started',
      inflict: async () => {
        const sinceMs = performance.now();
        await this.platform.stop();
        await this.start();
        return sinceMs;
      },
    };
  }

  private diskFull(disk: SmallDisk): Fault {
    return {
      name: 'disk full',
      inflict: async () => {
        disk.fill();
        await sleep(FULL_MS);
        disk.makeRoom();
        return performance.now();
      },
    };
  }

  private clockStep(clock: ShiftedClock, seconds: number): Fault {
    return {
      name: `clock ${seconds > 0 ? 'ahead' : 'behind'} by ${Math.abs(seconds)} s`,
      inflict: async () => {
        clock.shift(seconds);
        await sleep(WRONG_MS);
        clock.shift(0);
        return performance.now();
      },
    };
  }
}
