import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPostgres } from '../../../../infra/tooling/test-servers/postgres.mjs';
import { type CopiedRow, type CopiedTable, copiedTables } from './records-copy.js';
import { SqlRecords } from './sql-records.js';

const root = mkdtempSync(join(tmpdir(), 'luyun-records-'));
let postgres: Awaited<ReturnType<typeof startPostgres>>;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres?.stop();
  rmSync(root, { recursive: true, force: true });
});

async function allRows(records: SqlRecords): Promise<Map<CopiedTable, CopiedRow[]>> {
  const tables = new Map<CopiedTable, CopiedRow[]>();
  await records.copy.read(async (table, rows) => {
    tables.set(table, [...(tables.get(table) ?? []), ...rows.map(withPlainBytes)]);
  });
  return tables;
}

/** The dialects give different kinds of bytes. */
function withPlainBytes(row: CopiedRow): CopiedRow {
  const columns = Object.entries(row).map(([name, value]) => [
    name,
    value instanceof Uint8Array ? Uint8Array.from(value) : value,
  ]);
  return Object.fromEntries(columns);
}

async function fill(records: SqlRecords): Promise<void> {
  const account = { role: 'engineer', passwordHash: 'hash', createdMs: Date.now(), disabled: false } as const;
  for (const name of ['王', 'it\'s; "one"', 'a\nb']) await records.accounts.create({ ...account, id: name, name });
  await records.sessions.create({ tokenHash: 't', accountId: '王', createdMs: 1, expiresMs: 2 });
  const key = { id: 'k', name: 'k', role: 'viewer', keyHash: 'h', createdMs: 1, createdBy: '王' } as const;
  await records.apiKeys.create({ ...key, expiresMs: null });
  const device = { kind: 1, name: '', credentialHash: 'c', speaksFor: ['a*'], simulated: true, disabled: false };
  // More than a page, and in an order that is not that of their making.
  for (let number = 450; number > 0; number--) {
    const place = { longitude: number / 7, latitude: number % 2 ? null : -number / 3 };
    await records.devices.create({ ...device, ...place, id: `d-${number}`, maxMessagesPerS: 0.1, createdMs: number });
    await records.audit.add({ timeMs: number, actor: 'a', action: 'b', subject: 'c', detail: 'd' });
  }
  const body = Uint8Array.from({ length: 100_000 }, (_, at) => at % 251);
  for (let version = 1; version <= 9; version++)
    await records.cityModels.add({ createdMs: version, author: 'a', note: `版本 ${version}`, body });
  const place = { group: 'processing', topic: 'terminals', partition: 0 };
  const claim = await records.checkpoints.claim(place.group, place.topic, place.partition);
  await records.checkpoints.save({ ...place, offset: 2 ** 40, foldVersion: '1', state: body }, claim);
  await records.checkpoints.addBorder(place.group, place.topic, place.partition, 2 ** 40 + 5, claim);
  await records.settings.set('key', { a: [1, null, '二'] });
  await records.check();
}

it('brings all rows from SQLite to PostgreSQL and back, and counts on from there', async () => {
  const first = await SqlRecords.openSqlite(join(root, 'first.sqlite'));
  expect(await first.copy.isEmpty()).toBe(true);
  await first.check();
  expect(await first.copy.isEmpty()).toBe(true);
  await fill(first);
  const rows = await allRows(first);
  expect([...rows.keys()]).toEqual(copiedTables);
  expect(rows.get('devices')).toHaveLength(450);
  expect(rows.get('settings')).toHaveLength(1);
  await first.close();

  const targets = [await SqlRecords.openPostgres(postgres.url), await SqlRecords.openSqlite(join(root, 'last.sqlite'))];
  let source = rows;
  for (const target of targets) {
    expect(await target.copy.isEmpty()).toBe(true);
    await target.copy.write(async function* (table) {
      yield* source.get(table) ?? [];
    });
    expect(await target.copy.isEmpty()).toBe(false);
    source = await allRows(target);
    expect(source).toEqual(rows);
    expect(await target.sessions.find('t')).toBeUndefined();
    const model = { createdMs: 1, author: 'a', note: '', body: new Uint8Array(1) };
    expect(await target.cityModels.add(model)).toBe(10);
    await target.audit.add({ timeMs: 1, actor: 'a', action: 'b', subject: 'last', detail: 'd' });
    expect((await target.audit.list({ limit: 1 }))[0]).toMatchObject({ id: 451, subject: 'last' });
    source = rows;
    await target.close();
  }
}, 60_000);

it('puts in all rows or none', async () => {
  const records = await SqlRecords.openSqlite(join(root, 'none.sqlite'));
  const account = { id: 'a', name: 'a', name_key: 'a', role: 'viewer', password_hash: 'h', created_ms: 1, disabled: 0 };
  const write = records.copy.write(async function* (table) {
    if (table === 'accounts') yield account;
    if (table === 'devices') yield { id: 'lacks the rest' };
  });
  await expect(write).rejects.toThrow(/NOT NULL/);
  expect(await records.copy.isEmpty()).toBe(true);
  await records.close();
});
