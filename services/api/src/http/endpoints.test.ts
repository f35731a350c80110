import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Role } from '@luyun/core';
import { RequestMethod } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiControllers } from '../api-controllers.js';
import { roles } from '../auth/roles.js';
import { openTestApi, type TestApi } from '../testing/open-test-api.js';
import { findEndpointSpec } from './endpoint-spec.js';
import { listEndpoints } from './list-endpoints.js';

let api: TestApi;
let site: string;
beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'luyun-site-'));
  await mkdir(join(site, 'assets'));
  await writeFile(join(site, 'index.html'), '<!doctype html><title>Luyun</title>');
  await writeFile(join(site, 'assets', 'main-Ab3dE6g8.js'), `console.log('${'x'.repeat(5000)}')`);
  await writeFile(join(site, 'assets', 'old-Ab3dE6g8.js'), 'old');
  await writeFile(join(site, 'assets', 'old-Ab3dE6g8.js.br'), brotliCompressSync('old'));
  api = await openTestApi({ siteDirectory: site, requestsPerMinute: 60_000 });
});
afterAll(async () => {
  await api.close();
  await rm(site, { recursive: true, force: true });
});

const endpoints = listEndpoints(apiControllers);

describe('every route', () => {
  it('is an endpoint with a role, or public on purpose', () => {
    for (const controller of apiControllers) {
      const prototype = controller.prototype as Record<string, unknown>;
      for (const name of Object.getOwnPropertyNames(prototype)) {
        const method = prototype[name];
        if (name === 'constructor' || typeof method !== 'function') continue;
        if (Reflect.getMetadata('path', method) === undefined) continue;
        const spec = findEndpointSpec(method);
        expect(spec, `${controller.name}.${name}`).toBeDefined();
        expect(['public', ...roles]).toContain(spec?.role);
        expect(RequestMethod[Reflect.getMetadata('method', method)]).toBe(spec?.method);
      }
    }
    const open = endpoints.filter(({ spec }) => spec.role === 'public').map(({ path }) => path);
    expect(open.sort()).toEqual(['/api/v1/config', '/api/v1/login']);
  });

  it('is known to express only through an endpoint', () => {
    const known = new Set(endpoints.map(({ path, spec }) => `${spec.method} ${path}`));
    for (const route of api.routes()) expect(known).toContain(route);
    expect(api.routes().length).toBe(known.size);
  });

  const guarded = endpoints.filter(({ spec }) => spec.role !== 'public');
  it.each(guarded.map((endpoint) => [`${endpoint.spec.method} ${endpoint.path}`, endpoint] as const))(
    '%s is closed to all below its role',
    async (_name, { path, spec }) => {
      const url = path.replace('/api/v1', '').replace(/:\w+/g, '1');
      const needed = roles.indexOf(spec.role as Role);
      expect((await api.ask(undefined, spec.method, url)).status).toBe(401);
      for (const role of roles.slice(0, needed)) {
        const answer = await api.ask(role, spec.method, url);
        expect(answer.status).toBe(403);
        expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      }
    },
  );

  it.each(
    guarded
      .filter(({ spec, path }) => spec.method === 'GET' && !path.endsWith('/stream'))
      .map((endpoint) => [endpoint.path, endpoint] as const),
  )('%s answers its own role without failing', async (_path, { path, spec }) => {
    const url = path.replace('/api/v1', '').replace(/:\w+/g, '1');
    const { status } = await api.ask(spec.role as Role, 'GET', url);
    expect([200, 400, 404]).toContain(status);
  });
});

describe('OpenAPI', () => {
  it('describes every endpoint, without anything unknown', async () => {
    const { json } = await api.ask('viewer', 'GET', '/openapi.json');
    expect(json.openapi).toBe('3.1.0');
    const described = Object.entries(json.paths as Record<string, Record<string, unknown>>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const expected = endpoints.map(({ path, spec }) => `${spec.method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(described.sort()).toEqual(expected.sort());
    const ids = Object.values(json.paths as Record<string, Record<string, { operationId: string }>>).flatMap(
      (methods) => Object.values(methods).map((operation) => operation.operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is rendered by files of our own', async () => {
    const page = await api.ask('viewer', 'GET', '/docs');
    expect(page.json).toContain('/api/v1/docs/swagger-ui-bundle.js');
    expect(page.json).not.toMatch(/https?:\/\//);
    expect((await api.ask('viewer', 'GET', '/docs/swagger-ui.css')).status).toBe(200);
    expect((await api.ask('viewer', 'GET', '/docs/..%2f..%2fpackage.json')).status).toBe(400);
  });
});

describe('headers and files', () => {
  it('allow only what comes from here', async () => {
    const { headers } = await fetch(`${api.server.url}/`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("worker-src 'self' blob:");
    expect(policy).not.toContain('unsafe-eval');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('serve the web, its hashed files for ever, and pages for its paths', async () => {
    expect(existsSync(site)).toBe(true);
    const deep = await fetch(`${api.server.url}/junctions/J10`);
    expect(await deep.text()).toContain('<title>Luyun</title>');
    expect(deep.headers.get('cache-control')).toBe('no-cache');
    const script = await fetch(`${api.server.url}/assets/main-Ab3dE6g8.js`);
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(script.headers.get('content-encoding')).toMatch(/^(br|gzip)$/);
    expect((await fetch(`${api.server.url}/assets/none-Ab3dE6g8.js`)).status).toBe(404);
    const missing = await fetch(`${api.server.url}/api/v1/none`);
    expect(missing.status).toBe(404);
    expect(missing.headers.get('content-type')).toMatch(/problem\+json/);
  });
});

describe('health', () => {
  it('tells the truth', async () => {
    const ready = await fetch(`${api.server.url}/health/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ status: 'ok', checks: { eventLog: { status: 'ok' } } });
  });
});

describe('a web that is built anew', () => {
  it('does not bring the platform down', async () => {
    const old = `${api.server.url}/assets/old-Ab3dE6g8.js`;
    const first = await fetch(old, { headers: { 'accept-encoding': 'br' } });
    expect(first.headers.get('content-encoding')).toBe('br');
    expect(await first.text()).toBe('old');
    for (const name of ['old-Ab3dE6g8.js', 'old-Ab3dE6g8.js.br']) await rm(join(site, 'assets', name));
    const gone = await fetch(old, { headers: { 'accept-encoding': 'br' } });
    expect(gone.status).toBe(404);
    expect(await gone.json()).toMatchObject({ status: 404 });
    expect((await fetch(`${api.server.url}/%c0%af..%2fsecret`)).status).toBeLessThan(500);
    expect((await fetch(`${api.server.url}/health/live`)).status).toBe(200);
  });
});
