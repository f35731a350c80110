// Writes generated/ from the .proto files: protobufjs code, its types, and the table of columns.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import protobuf from 'protobufjs';

const columnsTypes = `/** Machine type of a column; id64 is 8 opaque octets. */
export type ColumnType = 'u8' | 'i8' | 'u16' | 'i16' | 'u32' | 'i32' | 'id64';

/** Layout and meaning of a column: physical value = raw * scale, in \`unit\`. */
export interface ColumnSpec {
  readonly name: string;
  readonly fieldNumber: number;
  readonly type: ColumnType;
  readonly unit: string;
  readonly scale: number;
  /** Smallest and largest valid raw value. */
  readonly min: number;
  readonly max: number;
  /** Raw value that says "not available". */
  readonly missing?: number;
  /** May be left out of a batch: all values are then \`missing\`, or 0. */
  readonly optional: boolean;
  /** Field of the message whose strings the values index. */
  readonly dictionary?: string;
}

/** A message family that travels as columns; the key in \`families\` is its field in Batch. */
export interface FamilySpec {
  readonly message: string;
  readonly fieldNumber: number;
  readonly columns: readonly ColumnSpec[];
}

export type FamilyName =
  | 'vehicleStates'
  | 'perceivedObjects'
  | 'signalStates'
  | 'controllerEvents'
  | 'detectorCounts'
  | 'pedestrians'
  | 'terminals'
  | 'passingVehicles'
  | 'priorityRequests';

export declare const families: Readonly<Record<FamilyName, FamilySpec>>;
`;

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, 'generated');
const require = createRequire(import.meta.url);
const bin = (name) => join(dirname(require.resolve('protobufjs-cli/package.json')), 'bin', name);

const files = ['roadside', 'events', 'live'].flatMap((name) =>
  readdirSync(join(here, name, 'v1')).map((file) => join(here, name, 'v1', file)),
);

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const run = (tool, args) => execFileSync(process.execPath, [bin(tool), ...args], { stdio: 'inherit', cwd: here });
generate('messages', ['roadside', 'events']);
// Apart, because browsers load it.
generate('live', ['live']);
writeFileSync(join(out, 'columns.js'), columnsModule());
writeFileSync(join(out, 'columns.d.ts'), columnsTypes);
for (const index of ['index.js', 'index.d.ts']) {
  const lines = [
    "export { events, roadside } from './messages.js';",
    "export { live } from './live.js';",
    "export * from './columns.js';",
  ];
  writeFileSync(join(out, index), `${lines.join('\n')}\n`);
}

/** One module of static code and its types. */
function generate(name, packages) {
  const js = join(out, `${name}.js`);
  const sources = files.filter((file) => packages.some((each) => file.startsWith(join(here, each))));
  const options = ['--force-number', '--no-convert', '--no-delimited', '--no-verify', '--sparse', '--root', name];
  run('pbjs', ['-t', 'static-module', '-w', 'es6', '-p', here, ...options, '-o', js, ...sources]);
  run('pbts', ['-o', join(out, `${name}.d.ts`), js]);
  // Node resolves protobufjs' minimal runtime only by its file; 64-bit integers are numbers, exact to 2^53.
  const code = readFileSync(js, 'utf8').replace(
    /import (\S+) from "protobufjs\/minimal(\.js)?";|import \* as (\S+) from "protobufjs\/minimal(\.js)?";/,
    (_all, one, _a, two) =>
      `import ${one ?? two} from "protobufjs/minimal.js";\n${one ?? two}.util.Long = undefined;\n${one ?? two}.configure();`,
  );
  writeFileSync(js, code);
  const types = join(out, `${name}.d.ts`);
  writeFileSync(types, readFileSync(types, 'utf8').replace('import Long = require("long");\n', ''));
}

/** The column options of the contract as one table: family (the field of Batch) -> columns. */
function columnsModule() {
  const root = new protobuf.Root();
  const bundled = join(dirname(require.resolve('protobufjs/package.json')), 'google/protobuf/descriptor.proto');
  root.resolvePath = (_origin, target) =>
    target === 'google/protobuf/descriptor.proto' ? bundled : target.startsWith(here) ? target : join(here, target);
  root.loadSync(files, { keepCase: false });
  root.resolveAll();
  const families = {};
  for (const field of root.lookupType('roadside.v1.Batch').fieldsArray) {
    if (!field.resolvedType?.name.endsWith('Columns')) continue;
    families[field.name] = {
      message: field.resolvedType.name,
      fieldNumber: field.id,
      columns: field.resolvedType.fieldsArray.flatMap((column) => {
        const option = column.parsedOptions?.map((each) => each['(column)']).find(Boolean);
        if (!option) return [];
        const type = option.type.replace('COLUMN_TYPE_', '').toLowerCase();
        const full = {
          u8: [0, 255],
          i8: [-128, 127],
          u16: [0, 65535],
          i16: [-32768, 32767],
          u32: [0, 4294967295],
          i32: [-2147483648, 2147483647],
          id64: [0, 0],
        }[type];
        const bounded = option.min !== undefined || option.max !== undefined;
        return [
          {
            name: column.name,
            fieldNumber: column.id,
            type,
            unit: option.unit ?? '',
            scale: option.scale ?? 1,
            min: bounded ? (option.min ?? 0) : full[0],
            max: bounded ? (option.max ?? 0) : full[1],
            ...((option.has_missing ?? option.hasMissing) ? { missing: option.missing ?? 0 } : {}),
            optional: option.optional ?? false,
            ...(option.dictionary ? { dictionary: option.dictionary } : {}),
          },
        ];
      }),
    };
  }
  return `/** Columns of each family, generated from the options in roadside/v1. */\nexport const families = ${JSON.stringify(families, null, 2)};\n`;
}
