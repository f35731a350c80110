import { mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** So many folders deep are a scenario's files looked for. */
const DEEPEST = 4;

/** Makes a folder's files, or one of them, appear in another one, as links; folders below it are real, to be written to. */
export function linkTree(from: string, to: string, only?: string, depth = 0): void {
  for (const name of only === undefined ? readdirSync(from) : [only]) {
    const there = join(from, name);
    const isFolder = statSync(there, { throwIfNoEntry: false })?.isDirectory() ?? false;
    if (!isFolder) symlinkSync(there, join(to, name));
    else if (depth < DEEPEST && !name.startsWith('.') && name !== 'node_modules') {
      mkdirSync(join(to, name));
      linkTree(there, join(to, name), undefined, depth + 1);
    }
  }
}
