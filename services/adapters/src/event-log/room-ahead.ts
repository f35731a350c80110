import { type FileHandle, open } from 'node:fs/promises';

const STEP_BYTES = 4 * 2 ** 20;

/**
 * Keeps a data file of LMDB longer than what is used of it, so that a commit never meets a full disk. It must not: lmdb (3.5.6) writes the
 * message about that beyond the memory that it has for it (mdb.c, mdb_page_flush), which ends the process or worse.
 *
 * The file is lengthened between commits only. On file systems that write each page to a new place (btrfs, ZFS) room in the file is not room
 * on the disk; there the reserve of `LmdbStore` alone keeps commits from a full disk.
 */
export class RoomAhead {
  private constructor(
    private readonly file: FileHandle,
    private sizeBytes: number,
  ) {}

  static async open(path: string): Promise<RoomAhead> {
    const file = await open(path, 'r+');
    return new RoomAhead(file, (await file.stat()).size);
  }

  /** Lengthens the file until `wantedBytes` lie behind the first `usedBytes`, or the disk is full. Gives how many lie there. */
  async make(wantedBytes: number, usedBytes: number): Promise<number> {
    this.sizeBytes = Math.max(this.sizeBytes, usedBytes);
    if (this.sizeBytes - usedBytes < wantedBytes) await this.lengthen(usedBytes + wantedBytes);
    return this.sizeBytes - usedBytes;
  }

  close(): Promise<void> {
    return this.file.close();
  }

  private async lengthen(toBytes: number): Promise<void> {
    const zeros = Buffer.alloc(STEP_BYTES);
    try {
      while (this.sizeBytes < toBytes) {
        const { bytesWritten } = await this.file.write(zeros, 0, zeros.length, this.sizeBytes);
        this.sizeBytes += bytesWritten;
      }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOSPC' && code !== 'EDQUOT') throw error;
    }
  }
}
