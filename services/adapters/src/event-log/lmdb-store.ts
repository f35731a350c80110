import { join } from 'node:path';
import { type Database, open, type RootDatabase } from 'lmdb';
import { DiskFullError, freeBytes } from './disk-space.js';
import { RoomAhead } from './room-ahead.js';

/** Room of the address space that the file may grow into; costs nothing until used. */
const MAP_BYTES = 2 ** 40;
/** Appends are refused below this much free disk, so that retention and the other stores can still work. */
const RESERVED_BYTES = 64 * 2 ** 20;
const SPACE_CHECK_MS = 1_000;
/** Room in the file that appends leave, so that retention can still remove. */
const SPARE_BYTES = 16 * 2 ** 20;
/** What removals and offsets leave of it. */
const LAST_BYTES = 4 * 2 ** 20;
const SMALL_BYTES = 64 * 2 ** 10;
/** Records that fill little more than half a page take one; the pages of the tree come in addition. */
const PAGES_OVER_RECORDS = 2;

type MetaKey = (string | number)[];

/**
 * The LMDB environment of the event log.
 *
 * `overlappingSync` is off: a commit writes its pages, calls fdatasync, and then writes the page that makes them valid
 * through a descriptor opened with O_DSYNC, all before its promise resolves (seen with strace). `eventTurnBatching` is off
 * because a failed commit would otherwise reject a promise inside lmdb that nobody can catch.
 */
export class LmdbStore {
  readonly records: Database<Buffer, Buffer>;
  readonly meta: Database<number | readonly number[], MetaKey>;
  private spaceCheckedAt = Number.NEGATIVE_INFINITY;
  private full = false;

  private constructor(
    private readonly environment: RootDatabase,
    private readonly directory: string,
    private readonly room: RoomAhead,
  ) {
    this.records = environment.openDB<Buffer, Buffer>({
      name: 'records',
      keyEncoding: 'binary',
      encoding: 'binary',
    });
    this.meta = environment.openDB<number | readonly number[], MetaKey>({ name: 'meta', encoding: 'json' });
  }

  static async open(directory: string): Promise<LmdbStore> {
    const environment = open({
      path: directory,
      mapSize: MAP_BYTES,
      maxDbs: 4,
      overlappingSync: false,
      eventTurnBatching: false,
      // The default is a path with a dot being a file.
      noSubdir: false,
    });
    return new LmdbStore(environment, directory, await RoomAhead.open(join(directory, 'data.mdb')));
  }

  /** Commits what `stage` puts (so many octets) or removes, all or nothing; resolves once it is on disk. */
  async commit(stage: () => void, bytes: number): Promise<void> {
    await this.makeRoom(bytes);
    try {
      await this.environment.batch(stage);
    } catch (error) {
      const cause = await causeOf(error);
      if (await this.measureSpace()) throw new DiskFullError(this.directory, { cause });
      throw new Error(`The event log in ${this.directory} could not be written: ${cause.message}`, { cause });
    }
  }

  /** Whether the disk is too full to append, as of about a second ago. */
  get isFull(): boolean {
    if (performance.now() - this.spaceCheckedAt >= SPACE_CHECK_MS) void this.measureSpace();
    return this.full;
  }

  /** Whether the disk is too full to append. */
  async measureSpace(): Promise<boolean> {
    this.spaceCheckedAt = performance.now();
    this.full = (await freeBytes(this.directory).catch(() => Number.POSITIVE_INFINITY)) < RESERVED_BYTES;
    return this.full;
  }

  async close(): Promise<void> {
    await this.environment.close();
    await this.room.close();
  }

  /** Between commits, when nobody else writes. */
  private async makeRoom(bytes: number): Promise<void> {
    this.environment.resetReadTxn();
    const { lastPageNumber, pageSize } = this.environment.getStats() as { lastPageNumber: number; pageSize: number };
    const usedBytes = (lastPageNumber + 1) * pageSize;
    const neededBytes = bytes * PAGES_OVER_RECORDS;
    const roomBytes = await this.room.make(neededBytes + SPARE_BYTES, usedBytes);
    if (roomBytes - neededBytes < (bytes > SMALL_BYTES ? SPARE_BYTES : LAST_BYTES))
      throw new DiskFullError(this.directory);
  }
}

/** lmdb rejects with a general error that carries a promise which rejects with the true one. */
async function causeOf(error: unknown): Promise<Error> {
  const commitError = (error as { commitError?: Promise<never> }).commitError;
  if (commitError === undefined) return error instanceof Error ? error : new Error(String(error));
  return commitError.then(
    () => new Error('unknown'),
    (cause: unknown) => (cause instanceof Error ? cause : new Error(String(cause))),
  );
}
