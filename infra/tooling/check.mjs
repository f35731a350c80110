// npm run check: everything that can be said about the repository without running it. One line a check; --mend writes
// anew what can be written anew (line numbers of links, the table of settings, formatting).
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { checkSettings, fileLengths, findBrokenLinks, findMachineTraces, trackedFiles } from './checks/documents.mjs';
import { findHeavyFirstLoad } from './checks/first-load.mjs';
import { findWrongImports } from './checks/import-table.mjs';
import { build } from './setup.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const proto = join(root, 'proto');
const mend = process.argv.includes('--mend');
const run = promisify(execFile);

/** Runs a tool of node_modules; its output becomes the problem where it fails. */
async function tool(packageName, bin, args, cwd = root) {
  const home = join(root, 'node_modules', packageName);
  const bins = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).bin;
  const script = join(home, typeof bins === 'string' ? bins : bins[bin]);
  try {
    await run(process.execPath, [script, ...args], { cwd, maxBuffer: 64 * 1024 * 1024 });
    return [];
  } catch (error) {
    return [`${error.stdout ?? ''}${error.stderr ?? ''}`.trim() || error.message];
  }
}

async function generatedIsFresh() {
  const fresh = mkdtempSync(join(tmpdir(), 'luyun-generated-'));
  try {
    await run(process.execPath, [join(proto, 'generate.mjs'), fresh]);
    const files = new Set([...readdirSync(fresh), ...readdirSync(join(proto, 'generated'))]);
    const read = (path) => {
      try {
        return readFileSync(path, 'utf8');
      } catch {
        return undefined;
      }
    };
    return [...files]
      .filter((file) => read(join(fresh, file)) !== read(join(proto, 'generated', file)))
      .map((file) => `proto/generated/${file} is not what the .proto files give; run "npm run generate".`);
  } finally {
    rmSync(fresh, { recursive: true });
  }
}

async function firstLoadIsLight() {
  await build();
  return findHeavyFirstLoad(root);
}

async function settingsAreListed() {
  const { clusterSettingsTable, settingsTable } = await import('@luyun/adapters/settings/settings-table');
  return [
    ...checkSettings(root, 'settings', settingsTable(), mend),
    ...checkSettings(root, 'cluster settings', clusterSettingsTable(), mend),
  ];
}

const files = trackedFiles(root);
const checks = [
  [
    'format and lint (biome)',
    () => tool('@biomejs/biome', 'biome', ['check', '--error-on-warnings', ...(mend ? ['--write'] : []), '.']),
  ],
  ['types (tsc -b)', () => tool('typescript', 'tsc', ['-b'])],
  ['import table', () => findWrongImports(root)],
  [
    'unused code (knip)',
    () => tool('knip', 'knip', ['--config', 'infra/tooling/knip.json', '--no-progress', '--no-config-hints']),
  ],
  ['generated code is fresh', generatedIsFresh],
  ['contract lint (buf)', () => tool('@bufbuild/buf', 'buf', ['lint'], proto)],
  [
    'contract keeps its promises (buf breaking)',
    () => tool('@bufbuild/buf', 'buf', ['breaking', '--against', 'baseline.binpb'], proto),
  ],
  ['links of the documents', () => findBrokenLinks(root, files, mend)],
  ['settings in the README', settingsAreListed],
  ['first load of the web', firstLoadIsLight],
  ['no traces of machines and registries', () => findMachineTraces(root, files)],
];

let failed = 0;
for (const [name, check] of checks) {
  const startedMs = Date.now();
  const problems = await Promise.resolve()
    .then(check)
    .catch((error) => [error.message]);
  const seconds = ((Date.now() - startedMs) / 1000).toFixed(1);
  console.log(`${problems.length === 0 ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`);
  if (problems.length > 0) {
    failed++;
    console.log(problems.map((problem) => problem.replace(/^/gm, '        ')).join('\n'));
  }
}
console.log(`        ${fileLengths(root, files)}`);
console.log(failed === 0 ? 'All checks passed.' : `${failed} of ${checks.length} checks failed.`);
process.exitCode = failed === 0 ? 0 : 1;
