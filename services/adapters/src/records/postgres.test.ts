import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConflictError } from '@luyun/core';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ServerHandle } from '../../../../infra/tooling/test-servers/child-server.mjs';
import { startLink } from '../../../../infra/tooling/test-servers/link.mjs';
import { startPostgres } from '../../../../infra/tooling/test-servers/postgres.mjs';
import { describeRecords } from './contract.js';
import { openPostgresPool } from './postgres-pool.js';
import { SqlRecords } from './sql-records.js';

let server: ServerHandle;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.stop());

async function execute(sql: string, url = server.url): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(sql);
  await client.end();
}

/** A database of its own. Ordered as people order by default, so that what needs the order of code points must ask for it. */
async function freshDatabase(): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await execute(`create database ${name} template template0 locale_provider icu icu_locale 'en-US' locale 'C.UTF-8'`);
  return server.url.replace(/postgres$/, name);
}

describeRecords('postgres', async () => {
  const url = await freshDatabase();
  return () => SqlRecords.openPostgres(url);
});

describe('SqlRecords on PostgreSQL', () => {
  const opened: SqlRecords[] = [];
  const open = async (url: string) => {
    const records = await SqlRecords.openPostgres(url, { onError: () => {} });
    opened.push(records);
    return records;
  };
  afterEach(async () => {
    for (const records of opened.splice(0)) await records.close();
  });
  const device = {
    id: 'rsu-1',
    kind: 1,
    name: 'n',
    credentialHash: 'h',
    longitude: null,
    latitude: null,
    speaksFor: [],
    maxMessagesPerS: 1000.5,
    simulated: false,
    disabled: false,
    createdMs: 1_700_000_000_000,
  };

  it('is migrated once when several processes start at the same time', async () => {
    const url = await freshDatabase();
    const all = await Promise.all(Array.from({ length: 6 }, () => open(url)));
    await all[0]?.settings.set('s', 1);
    for (const records of all) expect(await records.settings.get('s')).toBe(1);
  });

  it('is opened by the version before while a later one has migrated it already', async () => {
    const url = await freshDatabase();
    await (await open(url)).settings.set('s', 1);
    await execute(`insert into kysely_migration (name, timestamp) values ('999-later', '2030')`, url);
    expect(await (await open(url)).settings.get('s')).toBe(1);
  });

  it('keeps both of two changes to one device made at the same time', async () => {
    const url = await freshDatabase();
    const [one, two] = await Promise.all([open(url), open(url)]);
    await one.devices.create(device);
    for (let round = 0; round < 20; round++) {
      await Promise.all([
        one.devices.update(device.id, { name: `n${round}` }),
        two.devices.update(device.id, { maxMessagesPerS: round }),
      ]);
      expect(await one.devices.find(device.id)).toMatchObject({ name: `n${round}`, maxMessagesPerS: round });
    }
  });

  it('lets one of many win who make the same thing', async () => {
    const url = await freshDatabase();
    const [one, two] = await Promise.all([open(url), open(url)]);
    const makers = Array.from({ length: 20 }, (_, i) => (i % 2 ? one : two).devices.create(device));
    const failed = (await Promise.allSettled(makers)).flatMap((each) =>
      each.status === 'rejected' ? each.reason : [],
    );
    expect(failed).toHaveLength(19);
    for (const error of failed) expect(error).toBeInstanceOf(ConflictError);
  });

  it('never gives a state without its borders, or with those of another', async () => {
    const url = await freshDatabase();
    const [one, two] = await Promise.all([open(url), open(url)]);
    const claim = await one.checkpoints.claim('g', 't', 0);
    let done = false;
    const writing = (async () => {
      for (let offset = 0; offset < 300; offset += 10) {
        const at = { group: 'g', topic: 't', partition: 0 };
        await one.checkpoints.save({ ...at, offset, foldVersion: '1', state: new Uint8Array(9) }, claim);
        await one.checkpoints.addBorder('g', 't', 0, offset + 5, claim);
      }
      done = true;
    })();
    while (!done) {
      const found = await two.checkpoints.find('g', 't', 0);
      if (found && found.borders.length > 0) expect(found.borders).toEqual([found.offset + 5]);
    }
    await writing;
  });

  it('orders by code point, takes what is not a character, and looks beyond 32 bits', async () => {
    const records = await open(await freshDatabase());
    for (const id of ['b', 'a', 'B', 'é', 'A', '_']) await records.devices.create({ ...device, id });
    expect((await records.devices.list({ limit: 9 })).map(({ id }) => id)).toEqual(['A', 'B', '_', 'a', 'b', 'é']);
    await records.audit.add({ timeMs: 2 ** 52, actor: 'a\0b', action: '\ud800', subject: '', detail: '' });
    const [entry] = await records.audit.list({ limit: 1, beforeId: 2 ** 52 });
    expect(entry).toMatchObject({ timeMs: 2 ** 52, actor: 'a\ufffdb' });
    expect(await records.accounts.findByName('a\0')).toBeUndefined();
    expect(await records.cityModels.find(2 ** 40)).toBeUndefined();
  });

  it('fails with a reason while the server is away, and goes on when it is back', async () => {
    const own = await startPostgres();
    try {
      const records = await open(own.url);
      await records.settings.set('kept', 1);
      await own.kill();
      // A connection's own process outlives the server by a moment.
      await expect.poll(() => records.check().catch(() => 'fails'), { timeout: 20_000 }).toBe('fails');
      await expect(SqlRecords.openPostgres(own.url)).rejects.toThrow(/ECONNREFUSED/);
      await own.restart();
      await expect
        .poll(
          () =>
            records
              .check()
              .then(() => true)
              .catch(() => false),
          { timeout: 20_000 },
        )
        .toBe(true);
      expect(await records.settings.get('kept')).toBe(1);
    } finally {
      for (const records of opened.splice(0)) await records.close();
      await own.stop();
    }
  });

  it('does not lend a connection again whose answer did not come', async () => {
    const link = await startLink({ targetPort: Number(new URL(server.url).port) });
    const url = `postgres://luyun@127.0.0.1:${link.port}/postgres`;
    const pool = openPostgresPool(url, { size: 1, statementTimeoutMs: 100, answerTimeoutMs: 400, onError: () => {} });
    try {
      const client = await pool.connect();
      await expect(client.query('select pg_sleep(5)', [])).rejects.toThrow(/statement timeout/);
      expect((await client.query('select 1 as one', [])).rows).toEqual([{ one: 1 }]);
      link.cut();
      await expect(client.query('select 2 as two', [])).rejects.toThrow(/timeout/);
      await expect(client.query('rollback', [])).rejects.toThrow(/timeout/);
      client.release();
      link.mend();
      const next = await pool.connect();
      expect((await next.query('select 3 as three', [])).rows).toEqual([{ three: 3 }]);
      next.release();
    } finally {
      await pool.end();
      await link.stop();
    }
  });

  it('speaks TLS when the URL says so, and only with a server whose certificate it trusts and that it names', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'luyun-postgres-tls-'));
    const [certificate, key] = [join(folder, 'server.crt'), join(folder, 'server.key')];
    const request =
      'req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost';
    execFileSync('openssl', [...request.split(' '), '-keyout', key, '-out', certificate], { stdio: 'ignore' });
    const own = await startPostgres({ tls: { certificate, key } });
    try {
      const trusting = `?sslmode=verify-full&sslrootcert=${certificate}`;
      const records = await open(own.url.replace('127.0.0.1', 'localhost') + trusting);
      await records.check();
      await expect(open(own.url + trusting)).rejects.toThrow(/altnames/);
      await expect(open(`${own.url}?sslmode=verify-full`)).rejects.toThrow(/self-signed/);
    } finally {
      for (const records of opened.splice(0)) await records.close();
      await own.stop();
      await rm(folder, { recursive: true });
    }
  });
});
