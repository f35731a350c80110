import { accessSync, constants, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { DiskFullError, freeBytes } from '../event-log/disk-space.js';

/** What the platform needs at least to start. */
const NEEDED_BYTES = 256 * 2 ** 20;

/** The data directory cannot be used; the message is one sentence that says what to do. */
export class DataDirectoryError extends Error {
  override readonly name = 'DataDirectoryError';
}

/** Makes the directory where it is missing and makes sure that it can be written. Gives its absolute path. */
export async function prepareDataDirectory(path: string): Promise<string> {
  const directory = resolve(path);
  try {
    // Passwords' hashes and the ways of vehicles are nobody else's business on this machine.
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    accessSync(directory, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw asDataDirectoryError(directory, error);
  }
  if ((await freeBytes(directory)) < NEEDED_BYTES) throw new DiskFullError(directory);
  return directory;
}

/** Puts what the file system said of `directory` into words; leaves other errors as they are. */
export function asDataDirectoryError(directory: string, error: unknown): unknown {
  const reason = reasons[(error as { code?: string }).code ?? ''];
  if (reason === undefined) return error;
  return new DataDirectoryError(`${directory} ${reason}: set LUYUN_DATA_DIR to a directory that can be written.`, {
    cause: error,
  });
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'may not be written by this user',
  EPERM: 'may not be written by this user',
  EROFS: 'is on a disk that cannot be written',
  ENOTDIR: 'is not a directory',
  EEXIST: 'is not a directory',
  ENOSPC: 'is on a full disk',
  SQLITE_CANTOPEN: 'may not be written by this user',
  SQLITE_READONLY: 'may not be written by this user',
};
