// Apache Kafka for the tests and for `npm run cluster`: real brokers in KRaft mode on loopback, from Maven Central's jars.
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const READY_MS = 60_000;
const STOP_MS = 15_000;
const READY_LOGGER = 'kafka.server.KafkaRaftServer';
/** Clusters need an id of 22 characters in base 64; every test server is a cluster of its own. */
const CLUSTER_ID = 'luyunTestServers000000';

/**
 * Starts `nodes` brokers, each a controller, too; resolves when all of them take clients.
 *
 * @param {object} [options]
 * @param {number} [options.nodes] 1 or 3; with 3, topics of the group coordinator have three replicas
 * @param {string} [options.directory] where data stays; default: a temporary directory that goes with `stop`
 * @param {number} [options.port] client port of the first node, two a node; default: free ones
 * @param {{username: string, password: string}} [options.sasl] clients must authenticate, with PLAIN or SCRAM-SHA-512
 * @param {{keystore: string, certificate: string}} [options.tls] PEM files: key and certificate of the brokers, and who is trusted
 * @returns {Promise<{brokers: string[], kill(node: number): Promise<void>, restart(node: number): Promise<void>,
 *   pause(node: number): void, resume(node: number): void, stop(): Promise<void>}>}
 */
export async function startKafka({ nodes = 1, directory, port, sasl, tls } = {}) {
  const { LUYUN_TEST_KAFKA: jars, LUYUN_TEST_JAVA: java } = process.env;
  if (!jars || !java || !existsSync(jars)) {
    throw new Error('Kafka is missing: run "npm test", which installs it, or set LUYUN_TEST_KAFKA and LUYUN_TEST_JAVA');
  }
  const home = directory ?? mkdtempSync(join(tmpdir(), 'luyun-kafka-'));
  mkdirSync(home, { recursive: true });
  const ports = port ? Array.from({ length: 2 * nodes }, (_, i) => port + i) : await freePorts(2 * nodes);
  const clientPorts = ports.slice(0, nodes);
  const cluster = {
    nodes,
    home,
    java,
    classes: join(jars, '*'),
    clientPorts,
    controllerPorts: ports.slice(nodes),
    sasl,
    tls,
  };
  const brokers = Array.from({ length: nodes }, (_, index) => new Broker(cluster, index));
  const stop = async () => {
    await Promise.all(brokers.map((broker) => broker.end('SIGTERM')));
    if (!directory) rmSync(home, { recursive: true, force: true });
  };
  try {
    await Promise.all(brokers.map((broker) => broker.start()));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    brokers: clientPorts.map((each) => `127.0.0.1:${each}`),
    kill: (node) => brokers[node].end('SIGKILL'),
    restart: (node) => brokers[node].start(),
    pause: (node) => brokers[node].signal('SIGSTOP'),
    resume: (node) => brokers[node].signal('SIGCONT'),
    stop,
  };
}

class Broker {
  #process;
  #ended;

  constructor(cluster, index) {
    this.cluster = cluster;
    this.index = index;
    this.home = join(cluster.home, String(index + 1));
    this.log = join(this.home, 'kafka.log');
  }

  async start() {
    const { java, classes, nodes, sasl } = this.cluster;
    mkdirSync(this.home, { recursive: true });
    const settings = join(this.home, 'server.properties');
    writeFileSync(settings, properties(this.cluster, this.index, this.home));
    const log = openSync(this.log, 'w');
    const logging = ['defaultLogLevel=warn', `log.${READY_LOGGER}=info`].map(
      (each) => `-Dorg.slf4j.simpleLogger.${each}`,
    );
    const flags = [nodes > 1 ? '-Xmx384m' : '-Xmx512m', '-XX:+UseSerialGC', ...logging, '-cp', classes];
    if (!existsSync(join(this.home, 'data/meta.properties'))) {
      const format = ['kafka.tools.StorageTool', 'format', '-t', CLUSTER_ID, '-c', settings];
      if (sasl) format.push('-S', `SCRAM-SHA-512=[name=${sasl.username},password=${sasl.password}]`);
      const made = spawnSync(java, [...flags, ...format], { stdio: ['ignore', log, log] });
      if (made.status !== 0) throw new Error(`Kafka's storage could not be made:\n${this.#tail()}`);
    }
    // Detached: Ctrl-C is for whoever started it, who stops it in its turn.
    this.#process = spawn(java, [...flags, 'kafka.Kafka', settings], { stdio: ['ignore', log, log], detached: true });
    closeSync(log);
    this.#ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.#ready();
  }

  signal(signal) {
    this.#process.kill(signal);
  }

  async end(signal) {
    if (!this.#process || this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    this.#process.kill('SIGCONT');
    this.#process.kill(signal);
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), STOP_MS);
    await this.#ended;
    clearTimeout(timer);
  }

  /** The line comes when the broker has caught up with the controllers and takes requests. */
  async #ready() {
    const deadlineMs = Date.now() + READY_MS;
    while (!this.#tail().includes('Kafka Server started')) {
      if (this.#process.exitCode !== null) throw new Error(`Kafka ended while it started:\n${this.#tail()}`);
      if (Date.now() > deadlineMs) throw new Error(`Kafka was not ready after ${READY_MS / 1000} s:\n${this.#tail()}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  #tail() {
    return readFileSync(this.log, 'utf8').slice(-4_000);
  }
}

function properties({ nodes, clientPorts, controllerPorts, sasl, tls }, index, home) {
  const replicas = Math.min(nodes, 3);
  const security = sasl ? (tls ? 'SASL_SSL' : 'SASL_PLAINTEXT') : tls ? 'SSL' : 'PLAINTEXT';
  return Object.entries({
    'process.roles': 'broker,controller',
    'node.id': index + 1,
    'controller.quorum.voters': controllerPorts.map((port, i) => `${i + 1}@127.0.0.1:${port}`).join(','),
    'controller.listener.names': 'CONTROLLER',
    'inter.broker.listener.name': 'CLIENT',
    'listener.security.protocol.map': `CLIENT:${security},CONTROLLER:PLAINTEXT`,
    listeners: `CLIENT://127.0.0.1:${clientPorts[index]},CONTROLLER://127.0.0.1:${controllerPorts[index]}`,
    'advertised.listeners': `CLIENT://127.0.0.1:${clientPorts[index]}`,
    'log.dirs': join(home, 'data'),
    'auto.create.topics.enable': false,
    'group.initial.rebalance.delay.ms': 0,
    'offsets.topic.num.partitions': 4,
    'offsets.topic.replication.factor': replicas,
    'transaction.state.log.replication.factor': replicas,
    'transaction.state.log.min.isr': Math.min(2, replicas),
    'share.coordinator.state.topic.replication.factor': replicas,
    'share.coordinator.state.topic.min.isr': Math.min(2, replicas),
    ...(sasl && saslProperties(sasl)),
    ...(tls && {
      'ssl.keystore.type': 'PEM',
      'ssl.keystore.location': tls.keystore,
      'ssl.truststore.type': 'PEM',
      'ssl.truststore.location': tls.certificate,
    }),
  })
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
}

function saslProperties({ username, password }) {
  const modules = 'org.apache.kafka.common.security';
  const login = `required username="${username}" password="${password}"`;
  return {
    'sasl.enabled.mechanisms': 'PLAIN,SCRAM-SHA-512',
    'sasl.mechanism.inter.broker.protocol': 'PLAIN',
    'listener.name.client.plain.sasl.jaas.config': `${modules}.plain.PlainLoginModule ${login} user_${username}="${password}";`,
    'listener.name.client.scram-sha-512.sasl.jaas.config': `${modules}.scram.ScramLoginModule ${login};`,
  };
}

/** Ports that nobody has now. */
async function freePorts(count) {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
      return server;
    }),
  );
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
