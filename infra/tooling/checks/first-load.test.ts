import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findHeavyFirstLoad, firstLoad } from './first-load.mjs';

const root = mkdtempSync(join(tmpdir(), 'luyun-first-load-'));
const site = join(root, 'web/dist/site');
afterAll(() => rmSync(root, { recursive: true }));

function put(path: string, content: string | Buffer): void {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), content);
}

it('counts what is loaded first, each script once, and fails above the goal', () => {
  expect(findHeavyFirstLoad(root)).toEqual([]);
  const chunk = (file: string, imports: readonly string[] = []) => ({ file: `assets/${file}`, imports });
  put(
    '.vite/manifest.json',
    JSON.stringify({
      'index.html': chunk('index.js', ['_shared.js']),
      'src/shell/desk.tsx': chunk('desk.js', ['_shared.js']),
      'src/panels/overview/overview.tsx': chunk('overview.js'),
      'src/map/maplibre-engine.ts': chunk('engine.js'),
      '_shared.js': chunk('shared.js'),
      'src/map/mapbox-engine.ts': chunk('mapbox.js'),
    }),
  );
  for (const name of ['index', 'desk', 'overview', 'engine', 'shared', 'mapbox', 'worker-abc123']) {
    put(`assets/${name}.js`, `// ${name}`);
  }
  put('assets/engine.js.br', Buffer.alloc(890_000));
  const files = firstLoad(site);
  expect(files.map(({ file }) => file)).not.toContain('assets/mapbox.js');
  expect(files.filter(({ file }) => file === 'assets/shared.js')).toHaveLength(1);
  expect(files.map(({ file }) => file)).toContain('assets/worker-abc123.js');
  expect(findHeavyFirstLoad(root)).toEqual([]);
  put('assets/shared.js.br', Buffer.alloc(20_000));
  expect(findHeavyFirstLoad(root)[0]).toMatch(/91\d kB of script, the goal is 900/);
});
