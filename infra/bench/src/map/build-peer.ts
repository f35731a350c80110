import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { OwnPages } from './front.js';

const SOURCE = fileURLToPath(new URL('../../peer', import.meta.url));
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** Builds the page that the map is compared with into a directory; gives what a front serves under /peer/. */
export async function buildPeer(directory: string): Promise<OwnPages> {
  await build({
    root: SOURCE,
    base: '/peer/',
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: directory, target: 'es2023', minify: true, reportCompressedSize: false },
  });
  return (path) => {
    if (!path.startsWith('/peer/')) return undefined;
    const name = path === '/peer/' ? 'index.html' : path.slice('/peer/'.length);
    return { type: TYPES[extname(name)] ?? 'application/octet-stream', body: readFileSync(join(directory, name)) };
  };
}
