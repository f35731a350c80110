// Apache Kafka for the tests and for `npm run cluster`: real brokers in KRaft mode on loopback, from Maven Central's jars.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort, startChild } from './child-server.mjs';

const run = promisify(execFile);

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
 */
export async function startKafka({ nodes = 1, directory, port, sasl, tls } = {}) {
  const { LUYUN_TEST_KAFKA: jars, LUYUN_TEST_JAVA: java } = process.env;
  if (!jars || !java || !existsSync(jars)) {
    throw new Error('Kafka is missing: run "npm test", which installs it, or set LUYUN_TEST_KAFKA and LUYUN_TEST_JAVA');
  }
  const home = directory ?? mkdtempSync(join(tmpdir(), 'luyun-kafka-'));
  const ports = port ? Array.from({ length: 2 * nodes }, (_, i) => port + i) : await freePorts(2 * nodes);
  const clientPorts = ports.slice(0, nodes);
  const controllerPorts = ports.slice(nodes);
  const cluster = { nodes, home, java, classes: join(jars, '*'), clientPorts, controllerPorts, sasl, tls };
  const starts = await Promise.allSettled(clientPorts.map((_, index) => startBroker(cluster, index)));
  const brokers = starts.flatMap(({ value }) => value ?? []);
  const stop = async () => {
    // Nobody needs what is in a temporary directory.
    await Promise.all(brokers.map((broker) => (directory ? broker.stop() : broker.kill())));
    if (!directory) rmSync(home, { recursive: true, force: true });
  };
  const failed = starts.find(({ reason }) => reason);
  if (failed) {
    await stop();
    throw failed.reason;
  }
  return {
    brokers: clientPorts.map((each) => `127.0.0.1:${each}`),
    kill: (node) => brokers[node].kill(),
    restart: (node) => brokers[node].restart(),
    pause: (node) => brokers[node].pause(),
    resume: (node) => brokers[node].resume(),
    stop,
  };
}

async function startBroker(cluster, index) {
  const { java, classes, nodes, sasl } = cluster;
  const home = join(cluster.home, String(index + 1));
  mkdirSync(home, { recursive: true });
  const settings = join(home, 'server.properties');
  writeFileSync(settings, properties(cluster, index, home));
  const logging = ['defaultLogLevel=warn', `log.${READY_LOGGER}=info`].map(
    (each) => `-Dorg.slf4j.simpleLogger.${each}`,
  );
  const heap = nodes > 1 ? '-Xmx384m' : '-Xmx512m';
  const flags = [heap, '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', ...logging, '-cp', classes];
  if (!existsSync(join(home, 'data/meta.properties'))) {
    const format = ['kafka.tools.StorageTool', 'format', '-t', CLUSTER_ID, '-c', settings];
    if (sasl) format.push('-S', `SCRAM-SHA-512=[name=${sasl.username},password=${sasl.password}]`);
    await run(java, [...flags, ...format]);
  }
  // The line comes when the broker has caught up with the controllers and takes requests.
  return startChild({
    command: java,
    args: [...flags, 'kafka.Kafka', settings],
    ready: /Kafka Server started/,
    cwd: home,
  });
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
    // A broker that was killed gives way after this time, not after 9 s.
    'broker.session.timeout.ms': 4_000,
    'broker.heartbeat.interval.ms': 1_000,
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
  const ports = new Set();
  while (ports.size < count) ports.add(await freePort());
  return [...ports];
}
