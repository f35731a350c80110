import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { findWrongImports } from './import-table.mjs';

const made: string[] = [];

function house(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'luyun-house-'));
  made.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

afterEach(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true });
});

it('finds nothing wrong in this repository', () => {
  expect(findWrongImports(join(dirname(fileURLToPath(import.meta.url)), '../../..'))).toEqual([]);
});

it('lets the allowed through', () => {
  const root = house({
    'services/core/src/a.ts':
      "import { b } from './b.js'; export * from './c.js'; const at = new Date(5); export { at, b };",
    'services/core/src/a.test.ts':
      "import fc from 'fast-check'; import { it } from 'vitest'; it('', () => { Date.now(); fc.string(); });",
    'services/adapters/src/a.test.ts':
      "import { startRedis } from '../../../infra/tooling/test-servers/redis.mjs'; startRedis();",
    'services/adapters/src/a.ts':
      "import type { LonLat } from '@luyun/core'; import { open } from 'lmdb'; export type A = LonLat; open;",
    'services/api/src/a.ts':
      "import { Module } from '@nestjs/common'; import '@luyun/adapters/event-log/lmdb-log'; Module;",
    'services/serving/src/a.ts':
      "import { Module } from '@nestjs/common'; import '@luyun/adapters/platform/open-cluster'; Module;",
    'services/gateway/src/main.ts': "import { runService } from '@luyun/serving/run-service'; runService;",
    'services/all-in-one/src/a.ts': "export * from '@luyun/gateway'; export * from '@luyun/serving/open-http';",
    'web/src/a.tsx': "import { live } from '@luyun/proto/live'; export const A = () => <p>{String(live)}</p>;",
  });
  expect(findWrongImports(root)).toEqual([]);
});

it.each([
  ['services/core/src/a.ts', "import { x } from '@luyun/adapters';", 'may not import'],
  ['services/core/src/a.ts', "import { readFileSync } from 'node:fs';", 'imports itself only'],
  ['services/core/src/a.ts', "import type { Root } from 'protobufjs';", 'imports itself only'],
  ['services/core/src/a.ts', "export * from '@luyun/proto';", 'may not import'],
  ['services/core/src/a.ts', "export { x } from '../../adapters/src/x.js';", 'it leaves services/core'],
  ['services/core/src/a.ts', "export const x = await import('node:fs');", 'imports itself only'],
  ['services/core/src/a.ts', 'export const x = (name: string) => import(name);', 'computed'],
  ['services/core/src/a.ts', "export type X = import('lmdb').Database;", 'imports itself only'],
  ['services/core/src/a.ts', 'export const x = Date.now();', 'Date.now'],
  ['services/core/src/a.ts', 'export const x = () => new Date().getTime();', 'new Date()'],
  ['services/core/src/a.ts', "export const x = Math['random']();", 'Math.random'],
  ['services/core/src/a.ts', 'export const x = process.env.HOME;', 'process.env'],
  ['services/core/src/a.ts', 'setTimeout(() => {}, 1);', 'setTimeout()'],
  [
    'services/adapters/src/a.ts',
    "import '../../../infra/tooling/test-servers/redis.mjs';",
    'it leaves services/adapters',
  ],
  ['services/adapters/src/a.ts', "import { Injectable } from '@nestjs/common';", 'Nest'],
  ['services/adapters/src/a.ts', "import { x } from '@luyun/api';", 'may not import'],
  ['services/gateway/src/a.ts', "export { x } from '@luyun/processing/a';", 'may not import'],
  ['services/serving/src/a.ts', "import { Gateway } from '@luyun/gateway';", 'may not import'],
  ['services/serving/src/a.ts', "import { live } from '@luyun/proto';", 'may not import'],
  ['services/adapters/src/a.ts', "import { Metrics } from '@luyun/serving/metrics';", 'may not import'],
  ['services/api/src/a.ts', "const x = await import('@luyun/gateway');", 'may not import'],
  ['services/api/src/a.ts', "import '../../gateway/src/a.js';", 'it leaves services/api'],
  ['services/api/src/a.ts', "const x = require('@luyun/gateway');", 'may not import'],
  ['roadside-sim/src/a.ts', "import type { CityModel } from '@luyun/core';", 'may not import'],
  ['web/src/a.tsx', "import { x } from '@luyun/core';", 'may not import'],
  ['web/src/a.ts', "import 'node:fs';", 'browsers'],
  ['proto/a.mjs', "import '@luyun/core';", 'may not import'],
])('refuses in %s: %s', (path, text, reason) => {
  const problems = findWrongImports(house({ [path]: `// first line\n${text}\n` }));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`${path}:2`);
  expect(problems[0]).toContain(reason);
});
