// `npm run cluster`: the demo city on real engines, each service in processes of its own, on this machine.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, install, main, requireNode, root, say } from './setup.mjs';

const DATA = join(root, '.luyun-cluster');
const SIMULATOR_STOP_MS = 8_000;

/** The first ports; those of the other processes come after them. */
const HTTP_PORT = Number(process.env.LUYUN_HTTP_PORT ?? 8080);
const GRPC_PORT = Number(process.env.LUYUN_GRPC_PORT ?? 50051);

/** What runs, in the order of its start. */
const services = [
  { name: 'processing', http: [HTTP_PORT + 12, HTTP_PORT + 13] },
  { name: 'gateway', http: [HTTP_PORT + 10, HTTP_PORT + 11], grpc: [GRPC_PORT, GRPC_PORT + 1] },
  { name: 'api', http: [HTTP_PORT, HTTP_PORT + 1] },
];

const standIn =
  'No ClickHouse server is named in LUYUN_CLICKHOUSE_URL: a test server stands in for it. It is the same engine behind HTTP, in one process, ' +
  'and no server to rely on.';

await main(async () => {
  requireNode();
  await install();
  await build();
  // Not before the packages are there.
  const { engineEquipment } = await import('./test-equipment.mjs');
  Object.assign(process.env, await engineEquipment());
  const stopping = stopSignal();
  await runCluster(stopping);
});

async function runCluster(stopping) {
  const { keepCtrlCFromChildren } = await import('./test-servers/child-server.mjs');
  keepCtrlCFromChildren();
  const { startEngines } = await import('./test-servers/engines.mjs');
  const { startService } = await import('./test-servers/service.mjs');
  mkdirSync(DATA, { recursive: true });
  const own = process.env.LUYUN_CLICKHOUSE_URL;
  say(own ? `History goes to ClickHouse at ${new URL(own).host}.` : standIn);
  say('Starting Kafka, Redis and PostgreSQL ...');
  const running = [];
  let isStopping = false;
  try {
    const engines = await startEngines({ directory: DATA, clickhouse: !own });
    running.push(engines);
    const env = { LUYUN_LOG_PARTITIONS: '4', ...engines.env };
    for (const { name, http, grpc = [] } of services) {
      const started = await Promise.all(
        http.map(async (port, index) => {
          const label = `${name}-${index + 1}`;
          const ports = { LUYUN_HTTP_PORT: String(port), ...(grpc[index] && { LUYUN_GRPC_PORT: String(grpc[index]) }) };
          const service = await startService(name, {
            env: { ...env, ...ports },
            onLine: (line) => say(`${label} | ${line}`),
          });
          void service.ended.then(() => {
            if (!isStopping) say(`${label} has ended by itself; the others go on without it.`);
          });
          return service;
        }),
      );
      running.push({ stop: () => Promise.all(started.map((service) => service.stop())) });
    }
    running.push(startSimulator());
    say(whatIsWhere());
    await stopping;
  } finally {
    isStopping = true;
    say('Stopping ...');
    // Intake before what works on what was taken in, and that before the engines.
    const [engines, processing, gateways, ...others] = running;
    for (const part of [...others.reverse(), gateways, processing, engines]) await part?.stop();
    say('Stopped.');
  }
}

function whatIsWhere() {
  const lines = services.flatMap(({ name, http, grpc = [] }) =>
    http.map(
      (port, index) =>
        `  ${name}-${index + 1}: http://127.0.0.1:${port}/health/ready, /metrics${grpc[index] ? `; devices by gRPC to 127.0.0.1:${grpc[index]}` : ''}`,
    ),
  );
  return [
    `Luyun's cluster is ready: http://127.0.0.1:${HTTP_PORT} and, by another process, http://127.0.0.1:${HTTP_PORT + 1}`,
    ...lines,
    `Data stays in ${DATA}. Ctrl-C stops all in order.`,
  ].join('\n');
}

/** The simulated district, a client like any other: it goes to the second gateway where the first does not answer. */
function startSimulator() {
  const grpc = `ipv4:${services
    .find(({ name }) => name === 'gateway')
    .grpc.map((port) => `127.0.0.1:${port}`)
    .join(',')}`;
  const args = [
    join(root, 'roadside-sim/dist/main.js'),
    '--district',
    '--grpc',
    grpc,
    '--url',
    `http://127.0.0.1:${HTTP_PORT}`,
    '--feeds',
    `http://127.0.0.1:${HTTP_PORT + 11}`,
  ];
  const env = { LUYUN_SIM_PORT: '8099', GRPC_VERBOSITY: 'NONE', ...process.env };
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], detached: true, env });
  const ended = once(child, 'exit');
  return {
    async stop() {
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), SIMULATOR_STOP_MS);
      await ended;
      clearTimeout(force);
    },
  };
}

/** Resolves with the first signal; the third ends this process, and with it all others, at once. */
function stopSignal() {
  let signals = 0;
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => {
        signals += 1;
        resolve();
        if (signals > 2) process.exit(130);
      });
    }
  });
}
