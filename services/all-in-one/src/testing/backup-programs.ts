import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Manifest } from '@luyun/adapters/backup/manifest';
import type { ChdbSession } from '@luyun/adapters/history/chdb-session';

const run = promisify(execFile);

/** Where a program finds its platform. */
export type Place = Readonly<Record<string, string>>;

/** Runs the built program as `npm run` does. Rejects with what it said where it fails. */
export async function runProgram(name: 'backup' | 'restore', args: readonly string[], place: Place): Promise<string> {
  const program = fileURLToPath(new URL(`../../dist/${name}.js`, import.meta.url));
  const env = { ...process.env, UV_THREADPOOL_SIZE: '8', ...place };
  try {
    return (await run(process.execPath, [program, ...args], { env })).stdout;
  } catch (error) {
    throw new Error((error as { stderr: string }).stderr, { cause: error });
  }
}

/** Makes a backup; gives its manifest. */
export async function backUp(directory: string, place: Place): Promise<Manifest> {
  await runProgram('backup', ['--to', directory], place);
  return JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8'));
}

export interface TableDigest {
  readonly rows: number;
  /** The same for the same rows in whatever order. */
  readonly digest: string;
}

/**
 * What is in each table of a backup that has rows. Positions in the log are left out: a restore into a new log drops them.
 */
export async function contentsOf(
  directory: string,
  manifest: Manifest,
  engine: ChdbSession,
): Promise<Readonly<Record<string, TableDigest>>> {
  const contents: Record<string, TableDigest> = {};
  for (const { table, path, rows, sha256 } of manifest.files) {
    if (rows === 0 || table.startsWith('checkpoint')) continue;
    if (path.endsWith('.jsonl')) contents[table] = { rows, digest: sha256 };
  }
  for (const table of new Set(manifest.files.filter(({ part }) => part === 'history').map(({ table }) => table))) {
    const [found] = await engine.rows<TableDigest>(
      `SELECT toFloat64(count()) AS rows, toString(sum(cityHash64(*))) AS digest
       FROM file('${join(directory, 'history', `${table}.*.native.gz`)}', 'Native', 'auto', 'gzip')`,
    );
    if (found) contents[table] = found;
  }
  return contents;
}
