// A real PostgreSQL on loopback, for the tests and for `npm run cluster`.
import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort, startChild } from './child-server.mjs';

const run = promisify(execFile);

/** The directory of initdb and postgres: `LUYUN_TEST_POSTGRES`, or where Debian and PATH have it. */
export function findPostgres() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  return [
    process.env.LUYUN_TEST_POSTGRES,
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ].find((folder) => folder && existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/**
 * Starts a server. Data is in `directory`, which stays, or in a temporary one, which goes with `stop`. `port`: any free one
 * unless given. `settings`: of postgresql.conf. `tls`: certificate and key (PEM files). Its user `luyun` needs no password.
 */
export async function startPostgres({ directory, port, settings = {}, tls } = {}) {
  const programs = findPostgres();
  if (!programs) {
    throw new Error(
      'PostgreSQL is missing: run npm test, which installs it, or name the directory of its programs in LUYUN_TEST_POSTGRES.',
    );
  }
  const owner = ownerOfServer();
  const home = directory ?? mkdtempSync(join(tmpdir(), 'luyun-postgres-'));
  mkdirSync(home, { recursive: true });
  if (owner.uid !== undefined) chownSync(home, owner.uid, owner.gid);
  const data = join(home, 'data');
  if (!existsSync(join(data, 'PG_VERSION'))) {
    const args = ['-D', data, '-U', 'luyun', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'];
    await run(join(programs, 'initdb'), args, { ...owner, cwd: home });
  }
  if (tls) giveKey(tls, data, owner);
  const usedPort = port ?? (await freePort());
  const given = Object.entries({ ...defaults, port: usedPort, ssl: tls ? 'on' : 'off', ...settings });
  const server = await startChild({
    command: join(programs, 'postgres'),
    args: ['-D', data, ...given.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    ready: /ready to accept connections/,
    owner,
    cwd: home,
    // Ends connections and writes everything out; SIGTERM would wait for clients.
    stopSignal: 'SIGINT',
  });
  return {
    ...server,
    url: `postgres://luyun@127.0.0.1:${usedPort}/postgres`,
    async stop() {
      await server.stop();
      if (!directory) rmSync(home, { recursive: true, force: true });
    },
  };
}

const defaults = { listen_addresses: '127.0.0.1', unix_socket_directories: '', lc_messages: 'C', max_connections: 200 };

/** The server takes a key only from a file that nobody else may read. */
function giveKey({ certificate, key }, data, { uid, gid }) {
  copyFileSync(certificate, join(data, 'server.crt'));
  copyFileSync(key, join(data, 'server.key'));
  chmodSync(join(data, 'server.key'), 0o600);
  if (uid !== undefined) for (const file of ['server.crt', 'server.key']) chownSync(join(data, file), uid, gid);
}

/** PostgreSQL refuses to run as root. */
function ownerOfServer() {
  if (process.getuid?.() !== 0) return {};
  const idOf = (option, name) => Number(execFileSync('id', [option, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
  for (const name of ['postgres', 'nobody']) {
    try {
      return { uid: idOf('-u', name), gid: idOf('-g', name) };
    } catch {
      // There is no such user here.
    }
  }
  throw new Error('PostgreSQL refuses to run as root, and there is neither a user postgres nor a user nobody.');
}
