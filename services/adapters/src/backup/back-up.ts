import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { identifier, literal } from '../history/sql-literal.js';
import { type CopiedRow, copiedTables } from '../records/records-copy.js';
import { BackupError } from './backup-error.js';
import type { BackupPlace } from './backup-place.js';
import type { CopiedHistoryTable } from './history-copy.js';
import { type BackupFile, type Manifest, writeManifest } from './manifest.js';

export interface BackUpOptions {
  /** Of the platform. */
  readonly version: string;
  /** Told what is being done. */
  readonly say: (line: string) => void;
}

/**
 * Writes records and then history into `directory`, which must be empty or is made: records as JSON lines, as they are at
 * one moment; history a file a table and day. Rows that come meanwhile may be in it or not.
 *
 * Rejects with a `BackupError`. What was written until then is no backup, since it has no manifest.
 */
export async function backUp(place: BackupPlace, directory: string, options: BackUpOptions): Promise<Manifest> {
  const path = resolve(directory);
  await prepareDirectory(path);
  const startedMs = Date.now();
  const records = await saveRecords(place, path, options);
  const history = await saveHistory(place, path, options);
  const manifest = {
    version: options.version,
    source: place.source,
    startedMs,
    endedMs: Date.now(),
    migrations: await migrationsOf(place),
    files: [...records, ...history],
  };
  await writeManifest(path, manifest);
  return { format: 1, ...manifest };
}

/** Names of the migrations that have run there. */
export async function migrationsOf({ records, history }: BackupPlace): Promise<Manifest['migrations']> {
  const ran = await history.rows<{ name: string }>('SELECT name FROM schema_migrations ORDER BY name');
  return { records: await records.copy.migrations(), history: ran.map(({ name }) => name) };
}

/** Digest and size of a file, after it is on the disk for good. */
export async function digestOf(path: string): Promise<Pick<BackupFile, 'bytes' | 'sha256'>> {
  const digest = createHash('sha256');
  for await (const chunk of createReadStream(path)) digest.update(chunk as Buffer);
  return { bytes: (await stat(path)).size, sha256: digest.digest('hex') };
}

/** Passwords' hashes and the ways of vehicles are in a backup: nobody else may read it. */
async function prepareDirectory(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    if ((await readdir(path)).length > 0)
      throw new BackupError(`${path} is not empty: name a directory that is empty or not there yet.`);
    for (const part of ['records', 'history']) await mkdir(join(path, part), { mode: 0o700 });
  } catch (error) {
    if (error instanceof BackupError) throw error;
    throw new BackupError(`${path} cannot be written: ${(error as Error).message}.`, { cause: error });
  }
}

async function saveRecords({ records }: BackupPlace, directory: string, { say }: BackUpOptions): Promise<BackupFile[]> {
  const rowsOf = new Map<string, number>();
  let opened: { readonly table: string; readonly file: FileHandle } | undefined;
  const close = async () => {
    await opened?.file.sync();
    await opened?.file.close();
  };
  try {
    await records.copy.read(async (table, rows) => {
      if (opened?.table !== table) {
        await close();
        opened = { table, file: await open(join(directory, recordsFile(table)), 'wx', 0o600) };
      }
      await opened.file.writeFile(rows.map((row) => `${JSON.stringify(writable(row))}\n`).join(''));
      rowsOf.set(table, (rowsOf.get(table) ?? 0) + rows.length);
    });
  } finally {
    await close();
  }
  const files: BackupFile[] = [];
  for (const table of copiedTables) {
    const file = recordsFile(table);
    const rows = rowsOf.get(table) ?? 0;
    files.push({ part: 'records', table, path: file, rows, ...(await digestOf(join(directory, file))) });
    say(`  records ${table}: ${rows} rows`);
  }
  return files;
}

function recordsFile(table: string): string {
  return `records/${table}.jsonl`;
}

function writable(row: CopiedRow): object {
  const columns = Object.entries(row).map(([name, value]) => [
    name,
    value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value,
  ]);
  return Object.fromEntries(columns);
}

async function saveHistory(place: BackupPlace, directory: string, { say }: BackUpOptions): Promise<BackupFile[]> {
  const files: BackupFile[] = [];
  for (const table of await place.history.tables()) {
    for (const { name, where } of await partitionsOf(place, table)) {
      const path = `history/${table.name}.${name}.native.gz`;
      const file = join(directory, path);
      await place.history.save(`SELECT * FROM ${identifier(table.name)} ${where}`, file);
      await sync(file);
      const rows = await place.history.countRows(file);
      files.push({ part: 'history', table: table.name, path, rows, ...(await digestOf(file)) });
      say(`  history ${table.name} ${name}: ${rows} rows`);
    }
  }
  return files;
}

async function partitionsOf({ history }: BackupPlace, { name: table, partitionKey }: CopiedHistoryTable) {
  if (partitionKey === '') {
    const [row] = await history.rows(`SELECT 1 FROM ${identifier(table)} LIMIT 1`);
    return row ? [{ name: 'all', where: '' }] : [];
  }
  const rows = await history.rows<{ value: string | number }>(
    `SELECT DISTINCT ${partitionKey} AS value FROM ${identifier(table)} ORDER BY value`,
  );
  return rows.map(({ value }) => ({
    name: String(value).replace(/[^\w-]+/g, '_'),
    where: `WHERE ${partitionKey} = ${typeof value === 'number' ? value : literal(value)}`,
  }));
}

async function sync(path: string): Promise<void> {
  const file = await open(path);
  await file.sync();
  await file.close();
}
