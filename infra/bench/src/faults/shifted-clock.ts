import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LIBRARIES = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map(
  (machine) => `/usr/lib/${machine}/faketime/libfaketime.so.1`,
);

/** A wall clock for some processes that can be put forward and back while they run; by libfaketime. */
export class ShiftedClock {
  private constructor(
    private readonly directory: string,
    /** For the processes that shall have it. */
    readonly env: Readonly<Record<string, string>>,
  ) {}

  /** Undefined where libfaketime is not installed. */
  static make(): ShiftedClock | undefined {
    const library = LIBRARIES.find((path) => existsSync(path));
    if (!library) return undefined;
    const directory = mkdtempSync(join(tmpdir(), 'luyun-clock-'));
    const clock = new ShiftedClock(directory, {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: join(directory, 'offset'),
      FAKETIME_CACHE_DURATION: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    });
    clock.shift(0);
    return clock;
  }

  /** Puts it off the machine's clock by so many seconds; taken within a second. */
  shift(seconds: number): void {
    writeFileSync(join(this.directory, 'offset'), `${seconds < 0 ? '-' : '+'}${Math.abs(seconds)}s\n`);
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}
