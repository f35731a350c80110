import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChdbHistory } from '@luyun/adapters/history/open-chdb-history';
import { SqlRecords } from '@luyun/adapters/records/sql-records';
import type { HistoryBlock } from '@luyun/core';
import { afterAll, expect, it } from 'vitest';
import { findPostgres, startPostgres } from '../../test-servers/postgres.mjs';

const root = join(import.meta.dirname, '../../../..');
const document = readFileSync(join(root, 'infra/operations/BACKUP.md'), 'utf8');
const scratch = mkdtempSync(join(tmpdir(), 'luyun-backup-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Options of a command as the document has them. */
function documented(command: string): string[] {
  const line = document.split('\n').find((each) => each.includes(` ${command} -U luyun`));
  return line?.match(/--[\w-]+(=custom)?(?=\s)/g) ?? [];
}

it('brings records back as they were', async () => {
  const program = (name: string) => join(findPostgres() ?? '', name);
  const dump = join(scratch, 'records.dump');
  const [original, other] = [await startPostgres(), await startPostgres()];
  try {
    const checkpoint = { group: 'processing', topic: 'terminals', partition: 0, offset: 7, foldVersion: '1.a' };
    const state = Uint8Array.from({ length: 70_000 }, (_, i) => i % 251);
    const before = await SqlRecords.openPostgres(original.url);
    const account = {
      id: 'a',
      name: '王',
      role: 'engineer',
      passwordHash: 'hash',
      createdMs: 5,
      disabled: false,
    } as const;
    await before.accounts.create(account);
    const claim = await before.checkpoints.claim('processing', 'terminals', 0);
    await before.checkpoints.save({ ...checkpoint, state }, claim);
    expect(documented('pg_dump')).toEqual(['--format=custom']);
    execFileSync(program('pg_dump'), ['-d', original.url, ...documented('pg_dump'), `--file=${dump}`]);
    // Over what has changed since, and into an empty database.
    await before.accounts.create({ ...account, id: 'b', name: 'late' });
    await before.close();
    expect(documented('pg_restore')).toEqual(['--clean', '--if-exists', '--exit-on-error']);
    for (const { url } of [original, other]) {
      execFileSync(program('pg_restore'), ['-d', url, ...documented('pg_restore'), dump]);
      const after = await SqlRecords.openPostgres(url);
      expect(await after.accounts.list()).toEqual([account]);
      const found = await after.checkpoints.find('processing', 'terminals', 0);
      expect(found).toMatchObject({ ...checkpoint, borders: [] });
      expect(Buffer.from(found?.state ?? []).equals(state)).toBe(true);
      // Checkpoints alone, where only history was lost.
      const late = await after.checkpoints.claim('processing', 'terminals', 0);
      await after.checkpoints.save({ ...checkpoint, offset: 99, state }, late);
      await after.close();
      execFileSync(program('psql'), [
        '-q',
        '-d',
        url,
        '-c',
        'TRUNCATE checkpoints, checkpoint_borders, checkpoint_claims',
      ]);
      const tables = ['checkpoints', 'checkpoint_borders', 'checkpoint_claims'].map((name) => `--table=${name}`);
      expect(document).toContain(`--data-only ${tables.join(' ')}`);
      execFileSync(program('pg_restore'), ['-d', url, '--data-only', ...tables, dump]);
      const again = await SqlRecords.openPostgres(url);
      expect(await again.checkpoints.find('processing', 'terminals', 0)).toMatchObject({ offset: 7 });
      await again.close();
    }
  } finally {
    await original.stop();
    await other.stop();
  }
});

/** SQL in a process of its own: the engine runs with other arguments there. Gives the answer of the last statement. */
function sql(directory: string, ...statements: string[]): string {
  const script = `
    const { Session } = require('chdb');
    const session = new Session(process.argv[1], { connectionArgs: ['--backups.allowed_path=${scratch}/'] });
    let answer = '';
    for (const statement of process.argv.slice(2)) answer = session.query(statement, 'TSV');
    process.stdout.write(String(answer));`;
  const chdb = join(createRequire(join(root, 'services/adapters/package.json')).resolve('chdb'), '../..');
  const env = { ...process.env, NODE_PATH: chdb };
  return execFileSync(process.execPath, ['-e', script, directory, ...statements], { encoding: 'utf8', env }).trim();
}

// The engine in process stands in for a server: it backs up to a folder instead of a disk with a name.
it('brings history back as it was, and takes blocks again whose names it has forgotten', async () => {
  const [original, restored] = [join(scratch, 'original'), join(scratch, 'restored')];
  const block = (token: string, from: number): HistoryBlock => ({
    table: 'detector_counts',
    token,
    rows: 100,
    columns: {
      device_id: { dictionary: ['d'], index: new Uint8Array(100) },
      event_time: Float64Array.from({ length: 100 }, (_, i) => Date.now() - i * 1000),
      detector: { dictionary: ['loop-1', 'loop-2'], index: Uint8Array.from({ length: 100 }, (_, i) => i % 2) },
      count: Uint16Array.from({ length: 100 }, (_, i) => from + i),
    },
  });
  const count = { name: 'count', sql: 'SELECT toUInt32(count()) AS rows FROM detector_counts' };
  const rowsOf = async (history: Awaited<ReturnType<typeof openChdbHistory>>) =>
    (await history.query<{ rows: number }>(count, {}))[0]?.rows;
  const before = await openChdbHistory({ directory: original });
  await before.insert(block('first', 0));
  await before.insert(block('second', 100));
  await before.close();

  const digest = 'SELECT count(), sum(cityHash64(*)) FROM luyun.detector_counts';
  const full = `File('${scratch}/monday')`;
  const seen = sql(join(original, 'engine'), `BACKUP DATABASE luyun TO ${full}`, digest);
  expect(seen).toMatch(/^200\t/);
  expect(sql(join(restored, 'engine'), `RESTORE DATABASE luyun FROM ${full}`, digest)).toBe(seen);

  // The migrations are there, too, and nothing is made anew.
  const after = await openChdbHistory({ directory: restored });
  expect(await rowsOf(after)).toBe(200);
  // Why processing is stopped while a backup is made: a block that comes again counts again after a restore.
  await after.insert(block('second', 100));
  expect(await rowsOf(after)).toBe(300);
  await after.insert(block('second', 100));
  expect(await rowsOf(after)).toBe(300);
  await after.close();
});
