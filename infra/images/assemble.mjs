// `node infra/images/assemble.mjs FOLDER`: lays out in an empty folder what the image holds, but for the packages, which
// `npm install --omit=dev` adds there. Plain Node and testable without a container engine.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Workspaces that only people who build or test need. */
const leftOut = new Set(['web', 'infra/bench']);
/** Folders of a workspace that are read at run time. */
const kept = ['dist', 'generated', 'migrations', 'cities'];
/** What the compiler makes for tests and editors. */
const forDevelopers = /\.(d\.ts|map|tsbuildinfo)$|\.test\.js$/;

/** The packages of the image: npm installs what they need, in the versions of the lock file. */
export function assemble(target) {
  mkdirSync(target, { recursive: true });
  if (readdirSync(target).length > 0) throw new Error(`${target} is not empty`);
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { name, version, private: isPrivate, license, type, engines } = manifest;
  const workspaces = manifest.workspaces.filter((each) => !leftOut.has(each));
  const lean = { name, version, private: isPrivate, license, type, engines, workspaces };
  writeFileSync(join(target, 'package.json'), `${JSON.stringify(lean, null, 2)}\n`);
  for (const file of ['package-lock.json', '.npmrc', 'LICENSE']) copy(file, target);
  for (const workspace of workspaces) {
    copy(`${workspace}/package.json`, target);
    for (const folder of kept) if (existsSync(join(root, workspace, folder))) copy(`${workspace}/${folder}`, target);
  }
  copy('web/dist/site', target);
  cpSync(join(root, 'infra/images/health-check.mjs'), join(target, 'health-check.mjs'));
}

function copy(path, target) {
  const from = join(root, path);
  if (!existsSync(from)) throw new Error(`${path} is missing: run "npm run build" first`);
  const filter = (source) => !forDevelopers.test(relative(root, source));
  cpSync(from, join(target, path), { recursive: true, filter });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [target] = process.argv.slice(2);
  if (!target) throw new Error('usage: node infra/images/assemble.mjs FOLDER');
  assemble(resolve(target));
}
