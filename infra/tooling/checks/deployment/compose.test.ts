import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './equipment.js';
import { settingsInCode } from './names-in-code.js';

const root = join(import.meta.dirname, '../../../..');
const folder = join(root, 'infra/compose');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly user?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly restart?: string;
  readonly healthcheck?: { readonly disable?: boolean; readonly test?: readonly string[] };
  readonly mem_limit?: string;
  readonly cpus?: number;
  readonly networks: Readonly<Record<string, unknown>>;
  readonly ports?: readonly { readonly host_ip?: string; readonly published: string }[];
  readonly environment?: Readonly<Record<string, unknown>>;
  readonly secrets?: readonly { readonly source: string; readonly target: string }[];
  readonly configs?: readonly { readonly source: string }[];
  readonly volumes?: readonly { readonly type: string; readonly source: string }[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly deploy?: { readonly replicas?: number };
}
interface Project {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly configs: Readonly<Record<string, { readonly file: string }>>;
  readonly secrets: Readonly<Record<string, unknown>>;
}

/** What an operator fills in; the loader's command interpolates nothing, so the test does. */
const given: Record<string, string> = {
  SECRETS_DIR: './secrets',
  KAFKA_CLUSTER_ID: 'VHxOXtFQ_akv_am3Wvk9jQ',
  IMAGE: 'luyun:0.1.0',
  LOG_PARTITIONS: '4',
  LOG_RETENTION_MB: '1024',
  TLS_CERTIFICATE: './chain.pem',
  TLS_KEY: './key.pem',
};
const variable = /(?<!\$)\$\{(\w+):([?-])([^}]*)\}/g;
const fillIn = (text: string) =>
  text.replace(variable, (_whole, name: string, kind: string, rest: string) => {
    const value = given[name] ?? (kind === '-' ? rest : undefined);
    if (value === undefined) throw new Error(`${name} is not given`);
    return value;
  });

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'luyun-compose-'));
  cpSync(folder, copy, { recursive: true });
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** The project as the library of `docker compose` loads it: by the schema of the compose specification, files merged. */
async function load(change: (text: string) => string = (text) => text, files = ['compose.yaml']) {
  for (const file of files) writeFileSync(join(copy, file), fillIn(change(read(file))));
  return run('COMPOSE_LOADER', ['-format', 'json', ...files], copy);
}
async function project(files?: string[]): Promise<Project> {
  const { failed, text } = await load(undefined, files);
  if (failed) throw new Error(text);
  return JSON.parse(text) as Project;
}

const isOurs = ({ image }: Service) => image === given.IMAGE;

/** Sentences about services that are not closed, not limited or not watched. */
function findWeakServices({ services }: Project): string[] {
  return Object.entries(services).flatMap(([name, service]) => {
    const { restart, healthcheck, mem_limit, cpus, security_opt = [], ports = [], environment = {}, image } = service;
    const secret = Object.keys(environment).find((key) => /(PASSWORD|SECRET|TOKEN)$|(POSTGRES|REDIS)_URL$/.test(key));
    const ends = restart === 'no';
    const must: [boolean, string][] = [
      [/:\d+(\.\d+)*(-[a-z]+)?$|:v\d+\.\d+\.\d+$/.test(image), 'runs an image of no version'],
      [ends || restart === 'unless-stopped', 'is not started again'],
      [ends || healthcheck?.test !== undefined || isOurs(service), 'is not asked whether it is well'],
      [mem_limit !== undefined && cpus !== undefined, 'has no limits'],
      [security_opt.includes('no-new-privileges:true') || name === 'kafka', 'may become more than it is'],
      [secret === undefined, `shows a secret in ${secret}`],
      [ports.every(({ host_ip }) => host_ip === '127.0.0.1'), 'listens beyond loopback by default'],
      [ports.length === 0 || ['proxy', 'grafana'].includes(name), 'is reachable from outside'],
    ];
    const ours: [boolean, string][] = [
      [service.user === '1000:1000', 'runs as another user'],
      [service.read_only === true, 'may write everywhere'],
      [service.cap_drop?.includes('ALL') === true, 'has capabilities'],
      [Object.keys(service.networks).join() === 'inner', 'reaches more than the inner network'],
    ];
    return [...must, ...(isOurs(service) ? ours : [])].filter(([holds]) => !holds).map(([, what]) => `${name} ${what}`);
  });
}

/** Sentences about names that stand for nothing; the loader's command does not look them up. */
function findDangling({ services, networks, volumes, configs, secrets }: Project): string[] {
  return Object.entries(services).flatMap(([name, service]) => {
    const named: [string, readonly string[], object][] = [
      ['service', Object.keys(service.depends_on ?? {}), services],
      ['network', Object.keys(service.networks), networks],
      ['secret', (service.secrets ?? []).map(({ source }) => source), secrets],
      ['config', (service.configs ?? []).map(({ source }) => source), configs],
      ['volume', (service.volumes ?? []).flatMap(({ type, source }) => (type === 'volume' ? [source] : [])), volumes],
    ];
    return named.flatMap(([kind, used, known]) =>
      used
        .filter((each) => !Object.hasOwn(known, each))
        .map((each) => `${name} names the ${kind} ${each}, which is not there`),
    );
  });
}

const unknownSettings = ({ services }: Project) => {
  const known = settingsInCode(root);
  const named = Object.values(services).flatMap(({ environment = {} }) => Object.keys(environment));
  return [...new Set(named.filter((name) => name.startsWith('LUYUN_') && !known.has(name)))];
};

describe('the compose file', () => {
  it('is one that docker compose takes, alone and with TLS', async () => {
    const { services } = await project();
    expect(Object.keys(services).sort()).toEqual(
      'api clickhouse gateway grafana kafka migrate node-exporter postgres processing prometheus proxy redis'.split(
        ' ',
      ),
    );
    const { services: secured } = await project(['compose.yaml', 'compose.tls.yaml']);
    expect(secured.proxy?.secrets?.map(({ target }) => target)).toEqual([
      '/run/secrets/tls-certificate',
      '/run/secrets/tls-key',
    ]);
  });

  it('closes, limits and watches every service', async () => {
    const loaded = await project();
    expect(findWeakServices(loaded)).toEqual([]);
    expect(findDangling(loaded)).toEqual([]);
    for (const { file } of Object.values(loaded.configs)) expect([file, existsSync(file)]).toEqual([file, true]);
    expect(loaded.networks.inner?.internal).toBe(true);
  });

  it('runs two of each service, after the migration', async () => {
    const { services } = await project();
    for (const name of ['gateway', 'processing', 'api']) {
      expect(services[name]?.deploy?.replicas).toBe(2);
      expect(services[name]?.depends_on).toMatchObject({
        migrate: { condition: 'service_completed_successfully' },
        kafka: { condition: 'service_healthy' },
        clickhouse: { condition: 'service_healthy' },
        redis: { condition: 'service_healthy' },
        postgres: { condition: 'service_healthy' },
      });
    }
  });

  it('runs programs that are there, with settings that the code knows and secrets that are given', async () => {
    const loaded = await project();
    expect(unknownSettings(loaded)).toEqual([]);
    for (const service of Object.values(loaded.services).filter(isOurs)) {
      const program = service.command?.[0]?.replace('/dist/', '/src/').replace(/\.js$/, '.ts') ?? '';
      expect([program, existsSync(join(root, program))]).toEqual([program, true]);
      const wanted = Object.entries(service.environment ?? {}).filter(([name]) => name.endsWith('_FILE'));
      expect(new Set(service.secrets?.map(({ target }) => target))).toEqual(new Set(wanted.map(([, path]) => path)));
    }
  });

  it('has no default for what must be chosen, and the example names all of it', () => {
    const text = read('compose.yaml') + read('compose.tls.yaml');
    const required = [...text.matchAll(variable)]
      .filter(([, , kind]) => kind === '?')
      .map(([, name]) => name as string);
    expect(new Set(required)).toEqual(new Set(Object.keys(given)));
    const example = read('.env.example');
    for (const [, name] of text.matchAll(variable)) expect(example).toMatch(new RegExp(`^#?${name}=`, 'm'));
    expect(example).not.toMatch(/PASSWORD/);
  });
});

describe('what is wrong', () => {
  const changed = async (from: string, to: string) => {
    expect(read('compose.yaml')).toContain(from);
    return load((text) => text.replace(from, to));
  };

  it.each([
    ['a key that there is none of', 'stop_grace_period', 'stop_grace_time'],
    ['a value of another kind', 'restart: unless-stopped', 'restart: [always]'],
    ['a condition that there is none of', 'service_completed_successfully', 'service_done'],
  ])('is found by the loader: %s', async (_what, from, to) => {
    expect((await changed(from, to)).failed).toBe(true);
  });

  it.each([
    ['kafka: { condition', 'kafkas: { condition', 'the service kafkas'],
    ['secrets: [redis-password]', 'secrets: [redis-key]', 'the secret redis-key'],
    ['networks: [inner, edge]', 'networks: [outer]', 'the network outer'],
    ['{ source: redis,', '{ source: valkey,', 'the config valkey'],
    ['kafka:/var/lib', 'logs:/var/lib', 'the volume logs'],
  ])('is found by name: %s', async (from, to, what) => {
    const { failed, text } = await changed(from, to);
    expect(failed ? [text] : findDangling(JSON.parse(text))).toContainEqual(expect.stringContaining(what));
  });

  it('is found by our own checks', async () => {
    const loaded = await project();
    const { gateway, redis } = loaded.services as { gateway: Service; redis: Service };
    const weak: Project = {
      ...loaded,
      services: {
        gateway: {
          ...gateway,
          read_only: false,
          environment: { LUYUN_POSTGRES_URL: 'postgres://a:b@c/d', LUYUN_X: '1' },
        },
        redis: { ...redis, image: 'redis', mem_limit: undefined, ports: [{ published: '6379' }] } as unknown as Service,
      },
    };
    expect(findWeakServices(weak)).toEqual([
      'gateway shows a secret in LUYUN_POSTGRES_URL',
      'gateway may write everywhere',
      'redis runs an image of no version',
      'redis has no limits',
      'redis listens beyond loopback by default',
      'redis is reachable from outside',
    ]);
    expect(unknownSettings(weak)).toEqual(['LUYUN_X']);
  });
});

describe('the secrets', () => {
  it('are made up once, readable by the containers and nobody else', async () => {
    const target = join(copy, 'made');
    const make = () =>
      execFileSync(process.execPath, [join(folder, 'make-secrets.mjs'), target], { encoding: 'utf8', stdio: 'pipe' });
    expect(make()).toMatch(/^SECRETS_DIR=.*made\nKAFKA_CLUSTER_ID=[\w-]{22}\n$/);
    expect(statSync(target).mode & 0o777).toBe(0o700);
    const password = readFileSync(join(target, 'postgres-password'), 'utf8');
    expect(password).toMatch(/^[\w-]{32}$/);
    expect(new URL(readFileSync(join(target, 'postgres-url'), 'utf8')).password).toBe(password);
    expect(make).toThrow('EEXIST');
    const names = [...read('compose.yaml').matchAll(/made by make-secrets.mjs\}\/([\w-]+)/g)].map(
      ([, name]) => name as string,
    );
    for (const name of names) expect(existsSync(join(target, name))).toBe(true);
  });
});
