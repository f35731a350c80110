import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';

/** Another process, or another part of this one, has the directory. */
export class DirectoryInUseError extends Error {
  override readonly name = 'DirectoryInUseError';

  constructor(readonly directory: string) {
    super(
      `${directory} is in use by another running Luyun: stop that one, or set LUYUN_DATA_DIR to another directory.`,
    );
  }
}

/**
 * Keeps a directory for one process. It holds SQLite's exclusive lock on a small file in it: a lock of the kernel, which
 * goes with the process however that ends, and the only one of its kind within reach of Node without a compiler.
 */
export class DirectoryLock {
  private constructor(private readonly database: Database.Database) {}

  /** Throws a `DirectoryInUseError`, or what the file system says. */
  static acquire(directory: string): DirectoryLock {
    mkdirSync(directory, { recursive: true });
    const database = new Database(join(directory, 'in-use.lock'));
    try {
      database.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      database.close();
      if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) throw new DirectoryInUseError(directory);
      throw error;
    }
    return new DirectoryLock(database);
  }

  release(): void {
    if (this.database.open) this.database.close();
  }
}
