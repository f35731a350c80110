import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** So much is filled bit by bit. */
const NEARLY = 32 * 2 ** 20;

/** A disk of its own, in memory, that can be full. */
export class SmallDisk {
  private constructor(readonly directory: string) {}

  /** Undefined where nothing may be mounted. */
  static mount(megabytes: number): SmallDisk | undefined {
    const directory = mkdtempSync(join(tmpdir(), 'luyun-disk-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', directory], { stdio: 'ignore' });
      return new SmallDisk(directory);
    } catch {
      rmSync(directory, { recursive: true });
      return undefined;
    }
  }

  fill(): void {
    const { bavail, bsize } = statfsSync(this.directory);
    const almost = Math.max(0, bavail * bsize - NEARLY);
    if (almost > 0) execFileSync('fallocate', ['-l', String(almost), this.filler]);
    const chunk = Buffer.alloc(64 * 1024);
    try {
      // Others write meanwhile, so that what is left is known only when nothing is.
      for (;;) appendFileSync(this.filler, chunk);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }

  makeRoom(): void {
    rmSync(this.filler, { force: true });
  }

  unmount(): void {
    execFileSync('umount', [this.directory]);
    rmSync(this.directory, { recursive: true });
  }

  private get filler(): string {
    return join(this.directory, 'filler');
  }
}
