import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { BackupError } from './backup-error.js';

const FORMAT = 1;
const NAME = 'manifest.json';

const fileSchema = z.object({
  part: z.enum(['records', 'history']),
  table: z.string(),
  /** Below the directory of the backup. */
  path: z.string().regex(/^(records|history)\/[\w-][\w.-]*$/),
  rows: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const manifestSchema = z.object({
  format: z.literal(FORMAT),
  /** Of the platform that made the backup. */
  version: z.string(),
  source: z.enum(['embedded', 'cluster']),
  /** Records are as of then; history may hold rows that came until `endedMs`. UTC epoch ms. */
  startedMs: z.number(),
  endedMs: z.number(),
  /** Those that had run. */
  migrations: z.object({ records: z.array(z.string()), history: z.array(z.string()) }),
  files: z.array(fileSchema),
});

/** One file of a backup and what is in it. */
export type BackupFile = z.output<typeof fileSchema>;

/** What a backup holds. It is written last: a directory without it holds no whole backup. */
export type Manifest = z.output<typeof manifestSchema>;

export async function writeManifest(directory: string, manifest: Omit<Manifest, 'format'>): Promise<void> {
  const text = JSON.stringify({ format: FORMAT, ...manifest }, null, 2);
  const unfinished = join(directory, `${NAME}.unfinished`);
  await writeFile(unfinished, `${text}\n`, { mode: 0o600, flush: true });
  await rename(unfinished, join(directory, NAME));
}

/** Throws a `BackupError`. */
export async function readManifest(directory: string): Promise<Manifest> {
  const text = await readFile(join(directory, NAME), 'utf8').catch(() => {
    throw new BackupError(
      `${directory} holds no ${NAME}: it is no backup, or one that did not come to its end; name another directory.`,
    );
  });
  const result = manifestSchema.safeParse(parse(text));
  if (result.success) return result.data;
  throw new BackupError(
    `${join(directory, NAME)} is damaged or of a later format: take another backup, or a newer Luyun.`,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
