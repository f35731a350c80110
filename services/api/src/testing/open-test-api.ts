import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openEmbedded } from '@luyun/adapters/platform/open-embedded';
import type { CityModel, Platform, Role } from '@luyun/core';
import { Health, platformChecks } from '@luyun/serving/health';
import { type HttpServer, openHttp } from '@luyun/serving/open-http';
import { HttpAdapterHost } from '@nestjs/core';
import { ApiModule } from '../api-module.js';
import type { ApiOptions } from '../api-options.js';
import { demoLogins, ensureAccounts } from '../auth/ensure-accounts.js';
import { testCity } from './test-city.js';

/** The API on a real embedded platform in a new directory, with the demo accounts and a small city. */
export interface TestApi {
  readonly platform: Platform;
  readonly server: HttpServer;
  readonly tokens: Readonly<Record<Role, string>>;
  /** Asks below /api/v1 as one of the demo accounts, or as nobody. */
  ask(role: Role | undefined, method: string, path: string, body?: unknown): Promise<Answer>;
  /** `METHOD /path` of all routes that express knows. */
  routes(): string[];
  close(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever came
  readonly json: any;
}

export async function openTestApi(
  options: Partial<ApiOptions> = {},
  city: CityModel | null = testCity,
): Promise<TestApi> {
  const dataDir = await mkdtemp(join(tmpdir(), 'luyun-api-'));
  const platform = await openEmbedded({
    dataDir,
    logPartitions: 1,
    logRetentionHours: undefined,
    logRetentionMb: 256,
    historyRetentionDays: undefined,
  });
  await ensureAccounts(platform, { demo: true });
  if (city) {
    const body = gzipSync(JSON.stringify(city));
    await platform.records.cityModels.add({ createdMs: platform.clock.nowMs(), author: 'test', note: 'first', body });
  }
  const module = ApiModule.on(platform, { version: '0.0.0-test', verifyResponses: true, demoLogins, ...options });
  const server = await openHttp([module], {
    host: '127.0.0.1',
    port: 0,
    health: new Health(() => ({ needs: platformChecks(platform) })),
  });
  const tokens = {} as Record<Role, string>;
  for (const { name, password, role } of demoLogins) {
    const response = await fetch(`${server.url}/api/v1/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name, password }),
    });
    tokens[role] = ((await response.json()) as { token: string }).token;
  }
  const ask: TestApi['ask'] = async (role, method, path, body) => {
    const raw = body instanceof Uint8Array;
    const response = await fetch(`${server.url}/api/v1${path}`, {
      method,
      headers: {
        ...(role ? { authorization: `Bearer ${tokens[role]}` } : {}),
        ...(body === undefined ? {} : { 'content-type': raw ? 'application/octet-stream' : 'application/json' }),
      },
      ...(body === undefined ? {} : { body: raw ? Buffer.from(body) : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, json: isJson ? JSON.parse(text) : text };
  };
  return {
    platform,
    server,
    tokens,
    ask,
    routes: () => routesOf(server),
    close: async () => {
      await server.close();
      await platform.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

function routesOf(server: HttpServer): string[] {
  const express = server.get(HttpAdapterHost).httpAdapter.getInstance() as { router: { stack: readonly Layer[] } };
  return express.router.stack.flatMap(({ route }) =>
    route ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`) : [],
  );
}
