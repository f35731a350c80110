import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { type Outcome, run } from './equipment.js';
import { findWeakPods, type KubernetesObject, podsOf } from './kubernetes-objects.js';
import { settingsInCode } from './names-in-code.js';

const root = join(import.meta.dirname, '../../../..');
const chart = join(root, 'infra/charts/luyun');
/** The oldest that the chart takes, and the newest whose schemas there are. */
const KUBERNETES = ['1.27.0', '1.37.0'];
const valueFiles = readdirSync(join(chart, 'ci'));
const scratch = mkdtempSync(join(tmpdir(), 'luyun-chart-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const values = (file: string) => join(chart, 'ci', file);
const template = (file: string, ...args: string[]) =>
  run('HELM', ['template', 'luyun', chart, '--kube-version', '1.30.0', '-f', values(file), ...args]);
const parseObjects = (text: string) =>
  parseAllDocuments(text)
    .map((document) => document.toJS() as KubernetesObject | null)
    .filter((object) => object !== null);
async function rendered(file: string, ...args: string[]): Promise<KubernetesObject[]> {
  const { failed, text } = await template(file, ...args);
  if (failed) throw new Error(text);
  return parseObjects(text);
}

function validate(objects: readonly KubernetesObject[], version: string): Promise<Outcome> {
  const file = join(scratch, `${version}.yaml`);
  writeFileSync(file, objects.map((object) => `---\n${JSON.stringify(object)}\n`).join(''));
  return run('KUBERNETES_VALIDATE', ['-k', version, '--strict', file]);
}

const find = (objects: readonly KubernetesObject[], kind: string, name: string) =>
  objects.find((object) => object.kind === kind && object.metadata.name === name);
const variablesOf = (objects: readonly KubernetesObject[]) =>
  podsOf(objects).flatMap(({ pod }) => pod.spec.containers.flatMap(({ env = [] }) => env.map(({ name }) => name)));
const unknownSettings = (objects: readonly KubernetesObject[]) => {
  const known = settingsInCode(root);
  return variablesOf(objects).filter((name) => name.startsWith('LUYUN_') && !known.has(name));
};

describe.each(valueFiles)('with ci/%s', (file) => {
  it('is what Helm takes', async () => {
    const args = ['lint', chart, '--strict', '--kube-version', '1.30.0', '-f', values(file)];
    expect(await run('HELM', args)).toMatchObject({ failed: false });
  });

  it.each(KUBERNETES)('renders what Kubernetes %s takes', async (version) => {
    const { failed, text } = await validate(await rendered(file), version);
    expect([failed, text]).toEqual([false, expect.stringContaining('deployment/luyun-gateway')]);
    // The schemas are those of Kubernetes itself.
    const without = [...text.matchAll(/Couldn't find schema for kind (\w+)/g)].map(([, kind]) => kind);
    expect(without.filter((kind) => kind !== 'ScaledObject' && kind !== 'ServiceMonitor')).toEqual([]);
  });

  it('closes, limits and watches every pod, and sets what the code knows', async () => {
    const objects = await rendered(file);
    expect(podsOf(objects).length).toBeGreaterThanOrEqual(3);
    expect(findWeakPods(objects)).toEqual([]);
    expect(unknownSettings(objects)).toEqual([]);
  });

  it('runs programs that are there', async () => {
    for (const { pod } of podsOf(await rendered(file))) {
      const program = pod.spec.containers[0]?.args?.[0] ?? '';
      expect([program, existsSync(join(root, program.replace('/dist/', '/src/').replace(/\.js$/, '.ts')))]).toEqual([
        program,
        true,
      ]);
    }
  });

  it('gives each pod the secrets that it needs, by files that are mounted', async () => {
    for (const { of, pod } of podsOf(await rendered(file))) {
      const { volumes } = pod.spec as unknown as {
        volumes: { name: string; secret?: { items?: { path: string }[] } }[];
      };
      const mounted = volumes.find(({ name }) => name === 'secrets')?.secret?.items?.map(({ path }) => path) ?? [];
      const wanted = (pod.spec.containers[0]?.env ?? [])
        .filter(({ name }) => name.endsWith('_FILE'))
        .map(({ value = '' }) => value.replace('/run/secrets/luyun/', ''));
      expect(new Set(mounted)).toEqual(new Set(wanted));
      expect(mounted.includes('admin-password')).toBe(of.metadata.name === 'luyun-api');
    }
  });
});

describe('an upgrade', () => {
  it('never leaves devices without a gateway', async () => {
    const gateway = find(await rendered('smallest.yaml'), 'Deployment', 'luyun-gateway') as KubernetesObject;
    expect(gateway.spec.strategy).toEqual({ type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } });
    const { containers, terminationGracePeriodSeconds = 0 } = podsOf([gateway])[0]?.pod.spec ?? { containers: [] };
    expect(containers[0]?.lifecycle?.preStop).toEqual({ exec: { command: ['sleep', '10'] } });
    expect(terminationGracePeriodSeconds).toBeGreaterThan(10 + 30);
  });

  it('migrates before anything of the new version starts', async () => {
    const objects = await rendered('smallest.yaml');
    const job = find(objects, 'Job', 'luyun-migrate');
    expect(job?.metadata.annotations).toMatchObject({
      'helm.sh/hook': 'pre-install,pre-upgrade',
      'helm.sh/hook-weight': '0',
    });
    const account = find(objects, 'ServiceAccount', 'luyun-migrate');
    expect(account?.metadata.annotations).toMatchObject({ 'helm.sh/hook-weight': '-10' });
  });

  it('leaves the number of processes to whoever scales them', async () => {
    const objects = await rendered('everything.yaml');
    for (const name of ['gateway', 'processing', 'api']) {
      expect(find(objects, 'Deployment', `luyun-${name}`)?.spec).not.toHaveProperty('replicas');
    }
    expect(find(objects, 'ScaledObject', 'luyun-processing')?.spec).toMatchObject({
      minReplicaCount: 2,
      maxReplicaCount: 24,
      triggers: [
        {
          type: 'kafka',
          metadata: { consumerGroup: 'processing.vehicle-states', topic: 'vehicle-states', lagThreshold: '1000' },
          authenticationRef: { name: 'kafka' },
        },
      ],
    });
  });
});

it('asks Kafka for the groups that the code joins', () => {
  const code = (path: string) => readFileSync(join(root, path), 'utf8');
  expect(code('services/processing/src/processing-groups.ts')).toContain("PROCESSING_GROUP = 'processing';");
  expect(code('services/adapters/src/event-log/kafka-log.ts')).toMatch(
    /groupOf\(.*\n\s+return `.*\$\{group\}\.\$\{topic\}`/,
  );
});

describe('policies', () => {
  it('refuse what is not allowed by name', async () => {
    const objects = await rendered('everything.yaml');
    expect(find(objects, 'NetworkPolicy', 'luyun-default-deny')?.spec).toMatchObject({
      policyTypes: ['Ingress', 'Egress'],
    });
    expect(find(objects, 'NetworkPolicy', 'luyun-default-deny')?.spec).not.toHaveProperty('ingress');
    const policies = objects.filter(({ kind }) => kind === 'NetworkPolicy').map(({ metadata }) => metadata.name);
    expect(policies.sort()).toEqual(
      ['default-deny', 'devices', 'engines', 'migrate', 'monitoring', 'web'].map((n) => `luyun-${n}`),
    );
    for (const name of ['gateway', 'processing', 'api']) {
      expect(find(objects, 'PodDisruptionBudget', `luyun-${name}`)?.spec).toMatchObject({ maxUnavailable: 1 });
    }
  });
});

describe('what is wrong', () => {
  it.each([
    ['a value that there is none of', ['--set', 'gateway.replica=3'], 'replica is not allowed'],
    ['a value of another kind', ['--set', 'log.partitions=many'], 'partitions'],
    ['a resource without limits', ['--set', 'api.resources.limits=null'], 'limits'],
    ['a setting among the other variables', ['--set', 'env.LUYUN_HTTP_PORT=80'], 'LUYUN_HTTP_PORT'],
    ['a secret in an address', ['--set', 'clickhouse.url=http://a:b@c:8123'], 'clickhouse.url'],
    ['no Secret', ['--set', 'existingSecret='], 'existingSecret'],
    ['no image', ['--set', 'image.repository='], 'image.repository'],
    ['an Ingress without TLS', ['--set', 'ingress.enabled=true,ingress.host=a.example.org'], 'ingress.tlsSecret'],
    ['a login without a name', ['--set', 'kafka.sasl=plain'], 'kafka.user'],
    [
      'more processes than partitions',
      ['--set', 'processing.autoscaling.enabled=true,processing.autoscaling.maxReplicas=13'],
      'above log.partitions',
    ],
  ])('is refused: %s', async (_what, args, message) => {
    const { failed, text } = await template('smallest.yaml', ...args);
    expect([failed, text]).toEqual([true, expect.stringContaining(message)]);
  });

  it('is found by the schemas of Kubernetes', async () => {
    const gateway = find(await rendered('smallest.yaml'), 'Deployment', 'luyun-gateway') as KubernetesObject;
    const misspelt = { ...gateway, spec: { ...gateway.spec, strategies: {} } };
    expect(await validate([misspelt], '1.37.0')).toMatchObject({ failed: true });
    const wrongType = { ...gateway, spec: { ...gateway.spec, replicas: 'two' } };
    expect(await validate([wrongType], '1.37.0')).toMatchObject({ failed: true });
  });

  it('is found by our own checks', async () => {
    const copy = join(scratch, 'weak');
    cpSync(chart, copy, { recursive: true });
    const weaken = (file: string, from: string, to: string) => {
      const path = join(copy, 'templates', file);
      const text = readFileSync(path, 'utf8');
      expect(text).toContain(from);
      writeFileSync(path, text.replaceAll(from, to));
    };
    weaken('_helpers.tpl', 'readOnlyRootFilesystem: true', 'readOnlyRootFilesystem: false');
    weaken('_helpers.tpl', '{ type: RuntimeDefault }', '{ type: Unconfined }');
    weaken('_helpers.tpl', 'LUYUN_DEMO_LOGIN', 'LUYUN_DEMO_LOGINS');
    weaken('_workload.tpl', 'enableServiceLinks: false', 'enableServiceLinks: true');
    weaken('_workload.tpl', 'path: /health/ready', 'path: /');
    const { text } = await run('HELM', [
      'template',
      'luyun',
      copy,
      '--kube-version',
      '1.30.0',
      '-f',
      values('smallest.yaml'),
    ]);
    const objects = parseObjects(text);
    // Four pods each, the job without probes and with its own line of links.
    expect(findWeakPods(objects)).toHaveLength(4 + 4 + 3 + 3);
    expect(new Set(unknownSettings(objects))).toEqual(new Set(['LUYUN_DEMO_LOGINS']));
  });
});
