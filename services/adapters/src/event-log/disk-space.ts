import { statfs } from 'node:fs/promises';

/** The disk has no room for what must be made durable. */
export class DiskFullError extends Error {
  override readonly name = 'DiskFullError';
  readonly code = 'ENOSPC';

  constructor(directory: string, options?: ErrorOptions) {
    super(`The disk of ${directory} is full: make room, or set LUYUN_DATA_DIR to a larger disk.`, options);
  }
}

/** Octets that a process without privileges may still write below `directory`. */
export async function freeBytes(directory: string): Promise<number> {
  const stats = await statfs(directory);
  return stats.bavail * stats.bsize;
}
