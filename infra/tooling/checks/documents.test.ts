import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkSettings, findBrokenLinks, findMachineTraces } from './documents.mjs';

let root: string;
const write = (name: string, text: string) => writeFileSync(join(root, name), text);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'luyun-documents-'));
  write('code.ts', "import './x.js';\n\nexport function openLog() {\n  openLogFile();\n}\n");
});
afterEach(() => rmSync(root, { recursive: true }));

it('follows links into the code, and mends line numbers', () => {
  write('A.md', 'See [`openLog`](code.ts#L3), [code](code.ts), [out](https://example.org), [here](#a).');
  expect(findBrokenLinks(root, ['A.md'])).toEqual([]);
  write('A.md', 'See [`openLog`](code.ts#L1).');
  expect(findBrokenLinks(root, ['A.md'])[0]).toContain('on line 3');
  expect(findBrokenLinks(root, ['A.md'], true)).toEqual([]);
  expect(readFileSync(join(root, 'A.md'), 'utf8')).toContain('code.ts#L3');
  write('A.md', '[`closeLog`](code.ts#L3) and [gone](gone.ts)');
  expect(findBrokenLinks(root, ['A.md'])).toHaveLength(2);
});

it('compares the table of settings', () => {
  write('README.md', 'a\n<!-- settings -->\n| old |\n<!-- /settings -->\nb\n');
  expect(checkSettings(root, 'settings', '| new |')).toHaveLength(1);
  expect(checkSettings(root, 'settings', '| new |', true)).toEqual([]);
  expect(checkSettings(root, 'settings', '| new |')).toEqual([]);
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toBe('a\n<!-- settings -->\n| new |\n<!-- /settings -->\nb\n');
});

it('finds traces of machines and registries', () => {
  const home = ['', 'home', 'someone', 'luyun'].join('/');
  write('a.ts', `const path = '${home}';\n`);
  write('lock.json', `{ "resolved": "${'https'}://packages.example.org/a.tgz" }\n`);
  write('clean.md', 'Data lies in ~/.luyun, pages under https://example.org/home/page.\n');
  const found = findMachineTraces(root, ['a.ts', 'lock.json', 'clean.md']);
  expect(found).toEqual([
    "a.ts:1: holds a path of somebody's machine.",
    'lock.json:1: holds the host of a package registry.',
  ]);
});
