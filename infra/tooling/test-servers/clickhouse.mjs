// ClickHouse on loopback, for the tests and for `npm run cluster`: its engine behind a thin HTTP server, since the real server
// comes from no package registry.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, startChild } from './child-server.mjs';

const built = '../../../services/adapters/dist/history/testing/clickhouse-test-server.js';
const program = fileURLToPath(new URL(built, import.meta.url));

/**
 * Starts a server. Data is in `directory`, which stays, or in a temporary one, which goes with `stop`. `port`: any free one
 * unless given.
 */
export async function startClickHouse({ directory, port, username = 'luyun', password = 'clickhouse-for-tests' } = {}) {
  if (!existsSync(program)) throw new Error('The test server for ClickHouse is not built: run npm run build.');
  const home = directory ?? mkdtempSync(join(tmpdir(), 'luyun-clickhouse-'));
  mkdirSync(home, { recursive: true });
  const usedPort = port ?? (await freePort());
  const options = { directory: home, port: usedPort, username, password };
  const server = await startChild({
    command: process.execPath,
    args: [program, ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)])],
    ready: /Ready for connections/,
    cwd: home,
  });
  return {
    ...server,
    url: `http://127.0.0.1:${usedPort}`,
    username,
    password,
    async stop() {
      await server.stop();
      if (!directory) rmSync(home, { recursive: true, force: true });
    },
  };
}
