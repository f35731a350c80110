import { createReadStream } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { LOCAL_SUFFIX } from '../history/replicate-migration.js';
import { identifier, literal } from '../history/sql-literal.js';
import { type CopiedRow, positionTables } from '../records/records-copy.js';
import { digestOf, migrationsOf } from './back-up.js';
import { BackupError } from './backup-error.js';
import type { BackupPlace } from './backup-place.js';
import { type Manifest, readManifest } from './manifest.js';
import { assertRestored, markRestore } from './restore-mark.js';

export interface RestoreOptions {
  /**
   * Whether the log that the backup was made beside is still there: processing goes on in it where it stood. Otherwise it begins
   * anew, with a new log.
   */
  readonly sameLog: boolean;
  /** Told what is being done. */
  readonly say: (line: string) => void;
}

/** A backup of which every file is as it was written. */
export interface CheckedBackup {
  readonly directory: string;
  readonly manifest: Manifest;
}

/** Reads every file of a backup. Rejects with a `BackupError` where one is not what the manifest says. */
export async function checkBackup(directory: string): Promise<CheckedBackup> {
  const backup = { directory: resolve(directory), manifest: await readManifest(resolve(directory)) };
  await assertWhole(backup);
  return backup;
}

/**
 * Brings a backup back into a place where nothing is yet. A place where it did not come to its end says so to whoever opens it. History
 * first, records last and all at once.
 *
 * Rejects with a `BackupError`.
 */
export async function restore(place: BackupPlace, backup: CheckedBackup, options: RestoreOptions): Promise<void> {
  const { settings, copy } = place.records;
  await assertRestored(settings);
  await assertKnown(place, backup);
  await assertEmpty(place, options);
  await markRestore(settings, true);
  await loadHistory(place, backup, options);
  const left = options.sameLog ? [] : positionTables;
  await copy.write(async function* (table) {
    const file = backup.manifest.files.find((each) => each.part === 'records' && each.table === table);
    if (!file || left.includes(table)) return;
    yield* linesOf(join(backup.directory, file.path));
    options.say(`  records ${table}: ${file.rows} rows`);
  });
  await markRestore(settings, false);
}

async function assertWhole({ directory, manifest }: CheckedBackup): Promise<void> {
  for (const { path, bytes, sha256 } of manifest.files) {
    const found = await digestOf(join(directory, path)).catch(() => undefined);
    if (found?.bytes === bytes && found.sha256 === sha256) continue;
    const problem = found ? 'is not what was written' : 'cannot be read';
    throw new BackupError(`The backup is damaged: ${join(directory, path)} ${problem}; nothing was restored.`);
  }
}

async function assertKnown(place: BackupPlace, { manifest: { version, migrations } }: CheckedBackup): Promise<void> {
  const own = await migrationsOf(place);
  const later = [
    ...migrations.records.filter((name) => !own.records.includes(name)),
    ...migrations.history.filter((name) => !own.history.includes(name)),
  ];
  if (later.length === 0) return;
  throw new BackupError(
    `The backup was made by a later Luyun (${version}) with ${later[0]}: restore it with that one.`,
  );
}

async function assertEmpty(place: BackupPlace, { sameLog }: RestoreOptions): Promise<void> {
  const refuse = (what: string) => {
    throw new BackupError(`A backup is restored where nothing is yet, and ${place.name} holds ${what} already.`);
  };
  if (!(await place.records.copy.isEmpty())) refuse('records');
  for (const { name } of await place.history.tables()) {
    if ((await countOf(place, name)) > 0) refuse(`history (${name})`);
  }
  if (!sameLog && (await place.hasLog())) refuse('a log');
}

async function countOf({ history }: BackupPlace, table: string): Promise<number> {
  const [row] = await history.rows<{ rows: number }>(`SELECT toFloat64(count()) AS rows FROM ${identifier(table)}`);
  return row?.rows ?? 0;
}

async function loadHistory(place: BackupPlace, backup: CheckedBackup, { say }: RestoreOptions): Promise<void> {
  const { history } = place;
  const onCluster = history.cluster === undefined ? '' : `ON CLUSTER ${literal(history.cluster)}`;
  const suffix = history.cluster === undefined ? '' : LOCAL_SUFFIX;
  const tables = (await history.tables()).map(({ name }) => name);
  // What views have made of the rows is in the backup, too.
  const views = await history.rows<{ name: string }>(
    `SELECT name FROM system.tables WHERE database = currentDatabase() AND engine = 'MaterializedView'`,
  );
  const [database] = await history.rows<{ name: string }>('SELECT currentDatabase() AS name');
  const full = (name: string) => `${identifier(database?.name ?? '')}.${identifier(name)}`;
  const merges = async (what: 'STOP' | 'START') => {
    // Rows are counted before they are summed up or grow too old.
    for (const table of tables) await history.run(`SYSTEM ${what} MERGES ${onCluster} ${full(table + suffix)}`);
  };
  try {
    for (const { name } of views) await history.run(`DETACH TABLE ${full(name)} ${onCluster} SYNC`);
    await merges('STOP');
    for (const table of tables) {
      const ofTable = backup.manifest.files.filter((file) => file.part === 'history' && file.table === table);
      for (const { path, rows } of ofTable) {
        await history.load(table, join(backup.directory, path));
        say(`  history ${path.replace(/^history\/|\.native\.gz$/g, '')}: ${rows} rows`);
      }
      const expected = ofTable.reduce((sum, { rows }) => sum + rows, 0);
      const found = await countOf(place, table);
      if (found !== expected)
        throw new BackupError(`History took ${found} of ${expected} rows of ${table}; empty this place and try again.`);
    }
  } finally {
    for (const { name } of views) await history.run(`ATTACH TABLE ${full(name)} ${onCluster}`);
    await merges('START');
  }
}

async function* linesOf(file: string): AsyncGenerator<CopiedRow> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) yield readable(JSON.parse(line));
}

function readable(row: Record<string, string | number | null | { base64: string }>): CopiedRow {
  const columns = Object.entries(row).map(([name, value]) => [
    name,
    typeof value === 'object' && value !== null ? Buffer.from(value.base64, 'base64') : value,
  ]);
  return Object.fromEntries(columns);
}
