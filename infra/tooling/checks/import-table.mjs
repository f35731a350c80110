// The import table: what each room of the house may import, and what the core may not touch.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'oxc-parser';

/** Folder of each room, its package and the packages of this repository that it may import. */
const rooms = [
  { folder: 'proto', name: '@luyun/proto', may: [] },
  { folder: 'services/core', name: '@luyun/core', may: [], pure: true },
  { folder: 'services/adapters', name: '@luyun/adapters', may: ['core', 'proto'], nest: false },
  { folder: 'services/serving', name: '@luyun/serving', may: ['core', 'adapters'], nest: true },
  { folder: 'services/gateway', name: '@luyun/gateway', may: ['core', 'adapters', 'proto', 'serving'], nest: true },
  {
    folder: 'services/processing',
    name: '@luyun/processing',
    may: ['core', 'adapters', 'proto', 'serving'],
    nest: true,
  },
  { folder: 'services/api', name: '@luyun/api', may: ['core', 'adapters', 'proto', 'serving'], nest: true },
  {
    folder: 'services/all-in-one',
    name: '@luyun/all-in-one',
    may: ['core', 'adapters', 'proto', 'serving', 'gateway', 'processing', 'api'],
    nest: true,
  },
  { folder: 'roadside-sim', name: '@luyun/roadside-sim', may: ['proto'] },
  { folder: 'web', name: '@luyun/web', may: ['proto'], browser: true },
];

/** Drives the whole: benches and tooling may import anything. */
const code = /\.(ts|tsx|mts|js|mjs)$/;
const notOurs = new Set(['node_modules', 'dist', 'generated', 'coverage']);
const isTest = (file) => /\.test\.tsx?$|\/contract\.ts$|\/test-[\w-]+\.ts$|\/e2e\//.test(file);

/** Real servers that any room's tests may start. */
const testServers = /^(\.\.\/)+infra\/tooling\/test-servers\//;

/** Members of the surroundings that make a fold depend on when and where it runs. */
const impureObjects = new Set(['process', 'performance', 'crypto', 'globalThis']);
const impureCalls = new Set(['fetch', 'setTimeout', 'setInterval', 'setImmediate', 'require']);

/**
 * Sentences about every import that the table forbids, in all rooms below `root`.
 * @param {string} root
 * @returns {string[]}
 */
export function findWrongImports(root) {
  return rooms.flatMap((room) => {
    const home = join(root, room.folder);
    return filesBelow(home).flatMap((file) => checkFile(root, room, home, file));
  });
}

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : filesBelow(join(folder, entry.name));
    return code.test(entry.name) && !entry.name.endsWith('.d.ts') ? [join(folder, entry.name)] : [];
  });
}

function checkFile(root, room, home, file) {
  const text = readFileSync(file, 'utf8');
  const { program, errors } = parseSync(file, text);
  const where = (node) => `${relative(root, file)}:${text.slice(0, node.start).split('\n').length}`;
  if (errors.length > 0) return [`${relative(root, file)}: cannot be parsed: ${errors[0].message}`];
  const test = isTest(file);
  const problems = [];
  walk(program, (node) => {
    const source = sourceOf(node);
    if (source === null) problems.push(`${where(node)}: imports a computed name, which cannot be checked.`);
    else if (source !== undefined) {
      const reason = forbidden(room, home, file, source, test);
      if (reason) problems.push(`${where(node)}: imports "${source}": ${reason}.`);
    }
    const touched = room.pure && !test ? impurity(node) : undefined;
    if (touched) problems.push(`${where(node)}: the core is pure and may not use ${touched}.`);
  });
  return problems;
}

/** What a node imports: undefined where it imports nothing, null where its name is computed. */
function sourceOf(node) {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return node.source?.value;
    case 'ImportExpression':
      return literal(node.source);
    case 'TSImportType':
      return literal(node.source ?? node.argument?.literal ?? node.argument);
    case 'TSExternalModuleReference':
      return literal(node.expression);
    case 'CallExpression':
      return node.callee.type === 'Identifier' && node.callee.name === 'require'
        ? literal(node.arguments[0])
        : undefined;
    default:
      return undefined;
  }
}

function literal(node) {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0].value.cooked;
  return null;
}

function forbidden(room, home, file, source, test) {
  if (source.startsWith('.') || source.startsWith('/')) {
    const target = resolve(dirname(file), source);
    if (test && testServers.test(source)) return undefined;
    return relative(home, target).startsWith('..') ? `it leaves ${room.folder}; import its package` : undefined;
  }
  if (test) return undefined;
  if (source.startsWith('@luyun/')) {
    const name = source.split('/').slice(0, 2).join('/');
    if (name === room.name) return 'a room imports itself by relative paths';
    return room.may.some((each) => name === `@luyun/${each}`) ? undefined : `${room.folder} may not import it`;
  }
  if (room.pure) return 'the core imports itself only';
  if (source.startsWith('@nestjs/') && !room.nest) return `${room.folder} knows nothing of Nest`;
  if (room.browser && source.startsWith('node:') && !/vite\.config/.test(file)) return 'browsers have no Node modules';
  return undefined;
}

function impurity(node) {
  if (node.type === 'MemberExpression' && node.object.type === 'Identifier') {
    const { name } = node.object;
    const member = node.property.name ?? node.property.value;
    if (name === 'Date' && member === 'now') return 'Date.now';
    if (name === 'Math' && member === 'random') return 'Math.random';
    if (impureObjects.has(name)) return `${name}.${member}`;
  }
  if (node.type === 'NewExpression' && node.callee.name === 'Date' && node.arguments.length === 0) return 'new Date()';
  if (node.type === 'CallExpression' && impureCalls.has(node.callee.name)) return `${node.callee.name}()`;
  return undefined;
}

function walk(node, visit) {
  if (Array.isArray(node)) for (const each of node) walk(each, visit);
  else if (node && typeof node === 'object') {
    if (typeof node.type === 'string') visit(node);
    for (const value of Object.values(node)) if (value && typeof value === 'object') walk(value, visit);
  }
}
