// One service of the platform as a process of its own, as it runs in a cluster.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, startChild } from './child-server.mjs';

/** It loads much and waits for the engines; six at once on a busy machine take their time. */
const READY_MS = 150_000;
const services = fileURLToPath(new URL('../../../services', import.meta.url));

/**
 * Starts `node services/<name>/dist/main.js`; resolves when it says that it is ready. Ports that `env` does not name are free
 * ones. `onLine` is told every line it prints.
 */
export async function startService(name, { env = {}, onLine } = {}) {
  const httpPort = env.LUYUN_HTTP_PORT ?? String(await freePort());
  const grpcPort = env.LUYUN_GRPC_PORT ?? String(await freePort());
  const process_ = await startChild({
    command: process.execPath,
    args: [join(services, name, 'dist/main.js')],
    env: {
      UV_THREADPOOL_SIZE: '8',
      GRPC_VERBOSITY: 'NONE',
      ...process.env,
      ...env,
      LUYUN_HTTP_PORT: httpPort,
      LUYUN_GRPC_PORT: grpcPort,
    },
    ready: /^Luyun's \w+ is ready/,
    readyMs: READY_MS,
    ...(onLine && { onLine }),
  });
  return Object.assign(process_, { httpUrl: `http://127.0.0.1:${httpPort}`, grpcAddress: `127.0.0.1:${grpcPort}` });
}
