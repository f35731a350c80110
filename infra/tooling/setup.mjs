// What every command of the repository needs before it can run: a fit Node, the packages, a build.
// Plain Node, no packages: it runs before any is there.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const cache = join(root, '.cache');

/** A problem that the reader can mend: printed as one sentence, without a stack. */
export class Unusable extends Error {}

export function say(text) {
  process.stdout.write(`${text}\n`);
}

/** Runs a command to its end; rejects with its exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    child.on('error', reject);
    child.on('exit', (code, signal) =>
      code === 0 ? resolve() : reject(new Unusable(`${command} ${args.join(' ')} ended with ${signal ?? code}`)),
    );
  });
}

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Unusable(
      `Luyun needs Node 20.19 or newer (24 is best); this is ${process.versions.node}: install a newer one.`,
    );
  }
}

/** Runs `make` when `product` is not there, or when `inputs` differ from those of the last time. */
async function once(name, product, inputs, make) {
  const digest = createHash('sha256');
  for (const file of inputs) digest.update(relative(root, file)).update(readFileSync(file));
  const now = digest.digest('hex');
  const mark = join(cache, `${name}.sha256`);
  if (existsSync(join(root, product)) && existsSync(mark) && readFileSync(mark, 'utf8') === now) return;
  await make();
  mkdirSync(cache, { recursive: true });
  writeFileSync(mark, now);
}

export function install() {
  return once('packages', 'node_modules/.package-lock.json', [join(root, 'package-lock.json')], async () => {
    say('Installing packages (about 1.2 GB, once) ...');
    // Not `npm ci`: it refuses a lock file that lacks the optional binaries of platforms other than the one it was made on.
    await run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
  });
}

export async function build() {
  const shared = [join(root, 'tsconfig.json'), join(root, 'package-lock.json')];
  const sources = filesBelow(['proto', 'services', 'roadside-sim', 'infra/bench', 'web'], /\.(tsx?|js|mjs|json)$/);
  await once('services', 'services/all-in-one/dist/main.js', [...shared, ...sources], async () => {
    say('Building the services ...');
    await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b']);
  });
  const site = filesBelow(['web', 'proto'], /\.(tsx?|js|css|html|json|svg|webmanifest)$/);
  await once('site', 'web/dist/site/index.html', [...shared, ...site], async () => {
    say('Building the web ...');
    await run('npm', ['run', 'build', '--silent', '-w', '@luyun/web', '--', '--logLevel', 'error']);
  });
}

function filesBelow(folders, pattern) {
  const found = [];
  const visit = (folder) => {
    for (const name of readdirSync(folder).sort()) {
      if (name === 'node_modules' || name === 'dist') continue;
      const path = join(folder, name);
      if (statSync(path).isDirectory()) visit(path);
      else if (pattern.test(name)) found.push(path);
    }
  };
  for (const folder of folders) visit(join(root, folder));
  return found;
}

/** Runs a tool's main function; prints what can be mended as one sentence. */
export async function main(action) {
  try {
    await action();
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
