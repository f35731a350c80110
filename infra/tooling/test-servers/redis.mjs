// A real Redis on loopback, for the tests and for `npm run cluster`.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startChild } from './child-server.mjs';

/** The path of redis-server: `LUYUN_TEST_REDIS`, or where PATH has it. */
export function findRedis() {
  const onPath = (process.env.PATH ?? '').split(':').map((folder) => join(folder, 'redis-server'));
  return [process.env.LUYUN_TEST_REDIS, ...onPath].find((path) => path && existsSync(path));
}

/**
 * Starts a server that keeps nothing on disk, so that it comes back empty. `directory` is where it works, a temporary one
 * unless given; `port`: any free one unless given; `settings`: of redis.conf.
 */
export async function startRedis({ directory, port, settings = {} } = {}) {
  const program = findRedis();
  if (!program) {
    throw new Error('Redis is missing: run npm test, which installs it, or name its redis-server in LUYUN_TEST_REDIS.');
  }
  const home = directory ?? mkdtempSync(join(tmpdir(), 'luyun-redis-'));
  mkdirSync(home, { recursive: true });
  const usedPort = port ?? (await freePort());
  const given = { bind: '127.0.0.1', port: usedPort, dir: home, save: '', appendonly: 'no', ...settings };
  const server = await startChild({
    command: program,
    args: Object.entries(given).flatMap(([name, value]) => [`--${name}`, String(value)]),
    ready: /Ready to accept connections/,
    cwd: home,
  });
  return {
    ...server,
    url: `redis://127.0.0.1:${usedPort}`,
    async stop() {
      await server.stop();
      if (!directory) rmSync(home, { recursive: true, force: true });
    },
  };
}
