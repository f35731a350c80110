// What a browser has to fetch before it can draw the map, from the manifest that the build of the web writes.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Compressed, with the map engine. */
const GOAL_KB = 900;
/** What is fetched by itself once one is logged in, besides the page's own script. */
const FIRST = ['index.html', 'src/shell/desk.tsx', 'src/panels/overview/overview.tsx', 'src/map/maplibre-engine.ts'];
/** Workers are in no manifest. */
const WORKERS = /^(worker|maplibre-gl-worker)-[\w-]+\.m?js$/;

/** Scripts of the first load below `site`, each once, with their size as they are sent. */
export function firstLoad(site) {
  const manifest = JSON.parse(readFileSync(join(site, '.vite/manifest.json'), 'utf8'));
  const files = new Set();
  const take = (key) => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The build has no ${key}: name what is loaded first in checks/first-load.mjs.`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const imported of chunk.imports ?? []) take(imported);
  };
  for (const key of FIRST) take(key);
  for (const name of readdirSync(join(site, 'assets'))) if (WORKERS.test(name)) files.add(`assets/${name}`);
  return [...files].map((file) => ({ file, bytes: sentBytes(join(site, file)) }));
}

function sentBytes(file) {
  return existsSync(`${file}.br`) ? statSync(`${file}.br`).size : brotliCompressSync(readFileSync(file)).byteLength;
}

/** One problem where the first load is heavier than its goal; none where no web is built. */
export function findHeavyFirstLoad(root) {
  const site = join(root, 'web/dist/site');
  if (!existsSync(join(site, '.vite/manifest.json'))) return [];
  const files = firstLoad(site).sort((a, b) => b.bytes - a.bytes);
  const kb = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  if (kb <= GOAL_KB) return [];
  const heaviest = files.slice(0, 6).map(({ file, bytes }) => `  ${(bytes / 1000).toFixed(0)} kB ${file}`);
  return [[`The first load is ${kb.toFixed(0)} kB of script, the goal is ${GOAL_KB}:`, ...heaviest].join('\n')];
}
