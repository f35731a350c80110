import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { apiControllers } from '../api-controllers.js';
import { openTestApi, type TestApi } from '../testing/open-test-api.js';
import { listEndpoints } from './list-endpoints.js';

const odd = [
  "'; DROP TABLE vehicle_states; --",
  "' OR '1'='1",
  '\\',
  '{x:String}',
  '%00',
  '../../../../etc/passwd',
  '-1',
  '1e308',
  'NaN',
  '99999999999999999999',
  'x'.repeat(190),
  '__proto__',
  'constructor',
];

let directory: string;
let api: TestApi;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'luyun-attacks-'));
  await mkdir(join(directory, 'site'));
  await writeFile(join(directory, 'secret.txt'), 'a secret beside the site');
  await writeFile(join(directory, 'site', 'index.html'), '<!doctype html><title>Luyun</title>');
  api = await openTestApi({ siteDirectory: join(directory, 'site'), requestsPerMinute: 600_000 });
});
afterAll(async () => {
  await api.close();
  await rm(directory, { recursive: true, force: true });
});

describe('what is asked', { timeout: 60_000 }, () => {
  const reading = listEndpoints(apiControllers).filter(
    ({ spec, path }) => spec.method === 'GET' && path.startsWith('/api/v1') && !path.endsWith('/stream'),
  );
  it.each(reading.map((endpoint) => [endpoint.path, endpoint] as const))(
    '%s fails cleanly whatever its parameters hold',
    async (path, { spec }) => {
      const names = spec.query instanceof z.ZodObject ? Object.keys(spec.query.shape) : [];
      for (const value of odd) {
        const inPath = path.slice('/api/v1'.length).replace(/:\w+/g, encodeURIComponent(value));
        const plain = path.slice('/api/v1'.length).replace(/:\w+/g, '1');
        const asked = [inPath, ...names.map((name) => `${plain}?${name}=${encodeURIComponent(value)}`)];
        for (const each of asked) {
          const { status } = await api.ask('admin', 'GET', each);
          expect([each, status >= 500 && status !== 504 ? status : 'clean']).toEqual([each, 'clean']);
        }
      }
    },
  );

  it('leaves the tables where they are', async () => {
    const rows = await api.platform.history.query<{ name: string }>(
      { name: 'test', sql: "SELECT name FROM system.tables WHERE name = 'vehicle_states' AND database = 'luyun'" },
      {},
    );
    expect(rows).toHaveLength(1);
  });
});

describe('the site', () => {
  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '//secret.txt',
    '/%',
  ])('gives nothing beside it: %s', async (path) => {
    const { port } = api.server;
    const body = await new Promise<string>((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, path }, (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => resolve(text));
      });
      asked.on('error', reject);
      asked.end();
    });
    expect(body).not.toContain('a secret');
  });
});

describe('bodies', () => {
  const post = (body: string) =>
    fetch(`${api.server.url}/api/v1/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });

  it('are refused when they are huge, deep or none', async () => {
    expect((await post(JSON.stringify({ name: 'x'.repeat(2_000_000), password: 'x' }))).status).toBe(413);
    expect((await post('['.repeat(100_000))).status).toBe(400);
    expect((await post('{"__proto__":{"role":"admin"},"name":"a","password":"b"}')).status).toBeLessThan(500);
    expect((await post('\u0000')).status).toBe(400);
  });
});

describe('logins', () => {
  it('cannot be tried at speed, neither many passwords nor many names', async () => {
    const attempt = async (name: string, password: string) => {
      const { status } = await api.ask(undefined, 'POST', '/login', { name, password });
      return status;
    };
    const passwords = await Promise.all(Array.from({ length: 20 }, (_, at) => attempt('engineer', `wrong ${at}`)));
    expect(passwords.filter((status) => status === 401).length).toBeLessThanOrEqual(5);
    const names = await Promise.all(Array.from({ length: 40 }, (_, at) => attempt(`name ${at}`, 'wrong')));
    expect(names.filter((status) => status === 401).length).toBeLessThanOrEqual(20);
    expect([...passwords, ...names].every((status) => status === 401 || status === 429)).toBe(true);
  });
});
