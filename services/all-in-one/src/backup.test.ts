import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manifest } from '@luyun/adapters/backup/manifest';
import { ChdbSession } from '@luyun/adapters/history/chdb-session';
import { TestDevice, vehicleBatch } from '@luyun/gateway/testing/test-device';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startClickHouse } from '../../../infra/tooling/test-servers/clickhouse.mjs';
import { startEngines } from '../../../infra/tooling/test-servers/engines.mjs';
import { startPostgres } from '../../../infra/tooling/test-servers/postgres.mjs';
import { type ServiceProcess, startService } from '../../../infra/tooling/test-servers/service.mjs';
import { backUp, contentsOf, runProgram } from './testing/backup-programs.js';
import { PlatformProcess } from './testing/platform-process.js';

const root = mkdtempSync(join(tmpdir(), 'luyun-backup-'));
const at = (name: string) => join(root, name);
const embedded = (name: string) => ({ LUYUN_DATA_DIR: at(name) });
const WANG = { name: '王', password: 'a password of Wang', role: 'engineer' };

async function login(httpUrl: string): Promise<number> {
  const response = await fetch(`${httpUrl}/api/v1/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: WANG.name, password: WANG.password }),
  });
  return response.status;
}

/** The first records of a log, cut into blocks alike: tokens are made of positions, so they are the same in every new log. */
async function sendFirstBatches(
  grpcAddress: string,
  credential: string,
  session: string,
  startMs: number,
): Promise<void> {
  const device = new TestDevice(grpcAddress, { deviceId: 'rsu-1', credential, session });
  device.write({ batch: vehicleBatch(1, startMs) });
  await device.acked(1);
  device.cut();
}

describe('backup and restore', { timeout: 240_000 }, () => {
  let engine: ChdbSession;
  let credential: string;
  let first: Manifest;
  const startMs = Date.now() - 60_000;

  beforeAll(async () => {
    engine = new ChdbSession(at('engine'));
    const platform = await PlatformProcess.start({ dataDir: at('one') });
    const post = async (path: string, body: object) => {
      const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
      const response = await platform.api(path, init);
      expect(response.ok, await response.clone().text()).toBe(true);
      return response;
    };
    await post('/accounts', WANG);
    await post('/devices', { id: 'rsu-1', kind: 1, name: 'North gate' });
    ({ credential } = (await (await post('/devices/rsu-1/credential', {})).json()) as { credential: string });
    await sendFirstBatches(platform.grpcAddress, credential, 'one', startMs);
    await expect(runProgram('backup', ['--to', at('early')], embedded('one'))).rejects.toThrow(
      /^\S+ is in use by another running Luyun: stop that one.*\n$/,
    );
    expect(await platform.stop()).toBe(0);
    first = await backUp(at('first'), embedded('one'));
  });
  afterAll(async () => {
    await engine?.close();
    rmSync(root, { recursive: true, force: true });
  });

  it('keeps every table, for nobody else to read', async () => {
    const contents = await contentsOf(at('first'), first, engine);
    expect(contents.vehicle_states?.rows).toBe(3);
    expect(contents.track_times?.rows).toBeGreaterThan(0);
    expect(contents.devices?.rows).toBe(1);
    expect(contents.audit?.rows).toBeGreaterThan(0);
    expect(first.files.map(({ table }) => table)).not.toContain('sessions');
    expect(statSync(at('first')).mode & 0o077).toBe(0);
  });

  it('brings one process back, which goes on with a log of its own', async () => {
    await runProgram('restore', ['--from', at('first')], embedded('two'));
    const restored = await backUp(at('second'), embedded('two'));
    expect(await contentsOf(at('second'), restored, engine)).toEqual(await contentsOf(at('first'), first, engine));

    const platform = await PlatformProcess.start({ dataDir: at('two') });
    expect(await login(platform.httpUrl)).toBe(200);
    await sendFirstBatches(platform.grpcAddress, credential, 'two', startMs + 1_000);
    expect(await platform.stop()).toBe(0);
    const grown = await contentsOf(at('third'), await backUp(at('third'), embedded('two')), engine);
    expect(grown.vehicle_states?.rows).toBe(6);
    // The block of the new log is called as that of the old one was.
    const [origin] = await engine.rows(
      `SELECT toFloat64(uniqExact(log_partition, log_offset)) AS records, toFloat64(count()) AS rows
       FROM file('${at('third/history/vehicle_states.*.native.gz')}', 'Native', 'auto', 'gzip')`,
    );
    expect(origin).toEqual({ records: 1, rows: 6 });
  });

  it('refuses what is damaged, and says so in one sentence', async () => {
    const copy = (name: string) => {
      cpSync(at('first'), at(name), { recursive: true });
      return at(name);
    };
    const refused = (from: string, to = 'nowhere') =>
      expect(runProgram('restore', ['--from', from], embedded(to))).rejects;
    const file = first.files.find(({ table }) => table === 'vehicle_states')?.path ?? '';
    const bytes = readFileSync(join(copy('flipped'), file));
    bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40);
    writeFileSync(join(at('flipped'), file), bytes);
    await refused(at('flipped')).toThrow(
      /^The backup is damaged: \S+ is not what was written; nothing was restored\.\n$/,
    );
    rmSync(join(copy('incomplete'), file));
    await refused(at('incomplete')).toThrow(/^The backup is damaged: \S+ cannot be read; nothing was restored\.\n$/);
    rmSync(join(copy('unfinished'), 'manifest.json'));
    await refused(at('unfinished')).toThrow(/^\S+ holds no manifest\.json: .*\n$/);
    appendFileSync(join(copy('cut'), 'manifest.json'), '}');
    await refused(at('cut')).toThrow(/^\S+ is damaged or of a later format: .*\n$/);
    const later = { ...first, version: '9.0.0', migrations: { ...first.migrations, records: ['999-later'] } };
    writeFileSync(join(copy('later'), 'manifest.json'), JSON.stringify(later));
    await refused(at('later')).toThrow(/^The backup was made by a later Luyun \(9\.0\.0\).*\n$/);
    await expect(runProgram('backup', ['--to', at('first')], embedded('one'))).rejects.toThrow(/is not empty/);
    await expect(runProgram('backup', ['--to', at('new')], embedded('never'))).rejects.toThrow(/^No platform is in /);
    expect(existsSync(at('never'))).toBe(false);
  });

  it('refuses a place where something is, and leaves a failed one that says so', async () => {
    await expect(runProgram('restore', ['--from', at('first')], embedded('one'))).rejects.toThrow(
      /^A backup is restored where nothing is yet, and \S+ holds records already\.\n$/,
    );
    cpSync(at('first'), at('lying'), { recursive: true });
    const files = first.files.map((file) =>
      file.table === 'vehicle_states' ? { ...file, rows: file.rows + 1 } : file,
    );
    writeFileSync(at('lying/manifest.json'), JSON.stringify({ ...first, files }));
    await expect(runProgram('restore', ['--from', at('lying')], embedded('half'))).rejects.toThrow(
      /^History took 3 of 4 rows of vehicle_states/,
    );
    const started = await PlatformProcess.spawn({ dataDir: at('half') });
    expect(await started.exited).toBe(1);
    expect(started.output).toContain('a restore that did not come to its end');
    await expect(runProgram('restore', ['--from', at('first')], embedded('half'))).rejects.toThrow(
      /did not come to its end/,
    );
  });

  it('moves one process to a cluster, and a cluster that runs back to one process', async () => {
    const engines = await startEngines();
    const services: ServiceProcess[] = [];
    const others: { stop(): Promise<unknown> }[] = [];
    const keep = <T extends { stop(): Promise<unknown> }>(server: T): T => {
      others.push(server);
      return server;
    };
    try {
      await runProgram('restore', ['--from', at('first')], engines.env);
      await expect(runProgram('restore', ['--from', at('first')], engines.env)).rejects.toThrow(
        /holds records already/,
      );
      for (const name of ['processing', 'gateway', 'api'] as const)
        services.push(await startService(name, { env: { ...engines.env, LUYUN_LOG_PARTITIONS: '2' } }));
      const [, gateway, api] = services as [ServiceProcess, ServiceProcess, ServiceProcess];
      expect(await login(api.httpUrl)).toBe(200);
      await sendFirstBatches(gateway.grpcAddress, credential, 'cluster', startMs + 2_000);
      let backups = 0;
      const running = async (place = engines.env) => {
        const directory = at(`running-${backups++}`);
        return { directory, manifest: await backUp(directory, place) };
      };
      const rowsIn = ({ manifest }: { manifest: Manifest }) =>
        manifest.files.filter(({ table }) => table === 'vehicle_states').reduce((sum, { rows }) => sum + rows, 0);
      // What follows the acknowledgement takes some seconds to be in history.
      await expect.poll(async () => rowsIn(await running()), { timeout: 60_000, interval: 2_000 }).toBe(6);
      await Promise.all(services.map((service) => service.stop()));

      const last = await running();
      await runProgram('restore', ['--from', last.directory], embedded('three'));
      const back = await backUp(at('back'), embedded('three'));
      expect(last.manifest.source).toBe('cluster');
      expect(await contentsOf(at('back'), back, engine)).toEqual(
        await contentsOf(last.directory, last.manifest, engine),
      );
      const platform = await PlatformProcess.start({ dataDir: at('three') });
      expect(await login(platform.httpUrl)).toBe(200);
      expect((await platform.api('/devices/rsu-1')).status).toBe(200);
      expect(await platform.stop()).toBe(0);

      // Records and history are lost, and the log is not: processing goes on in it where it stood.
      const [postgres, clickhouse] = [keep(await startPostgres()), keep(await startClickHouse())];
      const anew = { ...engines.env, LUYUN_POSTGRES_URL: postgres.url, LUYUN_CLICKHOUSE_URL: clickhouse.url };
      const from = ['--from', last.directory];
      await expect(runProgram('restore', from, anew)).rejects.toThrow(/holds a log already/);
      await runProgram('restore', [...from, '--same-log'], anew);
      services.splice(0);
      for (const name of ['processing', 'gateway'] as const)
        services.push(await startService(name, { env: { ...anew, LUYUN_LOG_PARTITIONS: '2' } }));
      await sendFirstBatches(services[1]?.grpcAddress ?? '', credential, 'again', startMs + 3_000);
      await expect.poll(async () => rowsIn(await running(anew)), { timeout: 60_000, interval: 2_000 }).toBe(9);
      await Promise.all(services.map((service) => service.stop()));
    } finally {
      await Promise.all(services.map((service) => service.kill()));
      await Promise.all([engines, ...others].map((server) => server.stop()));
    }
  });
});
