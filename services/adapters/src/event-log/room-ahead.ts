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
  private constructor(private readonly file: FileHandle) {}

  static async open(path: string): Promise<RoomAhead> {
    return new RoomAhead(await open(path, 'r+'));
  }

  /** Lengthens the file until `wantedBytes` lie behind the first `usedBytes`, or the disk is full. Gives how many lie there. */
  async make(wantedBytes: number, usedBytes: number): Promise<number> {
    let { size } = await this.file.stat();
    const zeros = Buffer.alloc(STEP_BYTES);
    try {
      while (size - usedBytes < wantedBytes) {
        const { bytesWritten } = await this.file.write(zeros, 0, zeros.length, Math.max(size, usedBytes));
        size = Math.max(size, usedBytes) + bytesWritten;
      }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOSPC' && code !== 'EDQUOT') throw error;
    }
    return size - usedBytes;
  }

  close(): Promise<void> {
    return this.file.close();
  }
}
