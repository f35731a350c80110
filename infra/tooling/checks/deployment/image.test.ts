import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { assemble } from '../../../images/assemble.mjs';

const root = join(import.meta.dirname, '../../../..');
const scratch = mkdtempSync(join(tmpdir(), 'luyun-image-'));
const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
  rmSync(scratch, { recursive: true, force: true });
});

const dockerfile = readFileSync(join(root, 'infra/images/Dockerfile'), 'utf8');

it('holds every program with what it reads, and nothing for developers', () => {
  const target = join(scratch, 'image');
  assemble(target);
  for (const path of [
    ...['gateway', 'processing', 'api', 'all-in-one'].map((name) => `services/${name}/dist/main.js`),
    'services/all-in-one/dist/migrate.js',
    'services/adapters/migrations/history/001-raw-tables.sql',
    'proto/generated/index.js',
    'roadside-sim/dist/main.js',
    'roadside-sim/cities/xiangjiang',
    'web/dist/site/index.html',
    'health-check.mjs',
    'package-lock.json',
  ]) {
    expect([path, existsSync(join(target, path))]).toEqual([path, true]);
  }
  const files = readdirSync(target, { recursive: true }) as string[];
  expect(files.filter((file) => /\.test\.js$|\.d\.ts$|\.map$|^services\/\w+\/src\//.test(file))).toEqual([]);
  const { workspaces } = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'));
  for (const workspace of workspaces) expect(existsSync(join(target, workspace, 'package.json'))).toBe(true);
  expect(workspaces).not.toContain('web');
  mkdirSync(join(scratch, 'full'));
  writeFileSync(join(scratch, 'full/file'), '');
  expect(() => assemble(join(scratch, 'full'))).toThrow('is not empty');
});

it('is built on a pinned LTS Node with glibc, for a user who is not root', () => {
  expect(dockerfile).toMatch(/^ARG NODE_IMAGE=node:24\.\d+\.\d+-bookworm-slim$/m);
  expect(dockerfile.match(/^FROM .*$/gm)).toEqual([`FROM \${NODE_IMAGE} AS build`, `FROM \${NODE_IMAGE}`]);
  const final = dockerfile.slice(dockerfile.lastIndexOf('\nFROM'));
  for (const line of [/^USER 1000:1000$/m, /^HEALTHCHECK .*health-check\.mjs/m, /^ENTRYPOINT \["node"\]$/m]) {
    expect(final).toMatch(line);
  }
  expect(final).not.toMatch(/^(ADD|COPY \.)/m);
});

it('is not sent what it must not hold', () => {
  const ignored = readFileSync(join(root, 'infra/images/Dockerfile.dockerignore'), 'utf8').split('\n');
  for (const line of ['**/node_modules', '.git', '.luyun', 'infra/compose/secrets', '**/.env', 'luyun.env']) {
    expect(ignored).toContain(line);
  }
});

/** Exit code of the image's health check against a process that answers with `status`. */
async function checkAgainst(status: number | undefined): Promise<number> {
  let port = 1;
  if (status !== undefined) {
    const server = createServer((request, response) => {
      response.statusCode = request.url === '/health/ready' ? status : 404;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.push(server);
    port = (server.address() as AddressInfo).port;
  }
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(root, 'infra/images/health-check.mjs')],
      { env: { ...process.env, LUYUN_HTTP_PORT: String(port) } },
      (error) => resolve(error ? Number(error.code) : 0),
    );
  });
}

it('tells ready from not ready from not there', async () => {
  expect(await checkAgainst(200)).toBe(0);
  expect(await checkAgainst(503)).toBe(1);
  expect(await checkAgainst(undefined)).toBe(1);
});
