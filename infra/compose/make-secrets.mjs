// `node infra/compose/make-secrets.mjs [FOLDER]`: makes up the passwords of one installation. Never overwrites any.
// Prints the lines that the `.env` file needs besides; see `.env.example`.
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** Files by name: passwords, and the addresses that hold one. */
export function makeSecrets() {
  const password = () => randomBytes(24).toString('base64url');
  const [postgres, redis] = [password(), password()];
  return {
    'admin-password': password(),
    'clickhouse-password': password(),
    'grafana-password': password(),
    'postgres-password': postgres,
    'postgres-url': `postgres://luyun:${postgres}@postgres:5432/luyun`,
    'redis-password': redis,
    'redis-url': `redis://:${redis}@redis:6379`,
  };
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const folder = resolve(process.argv[2] ?? join(here, 'secrets'));
  // Others on this machine must not get to the files; the containers' users, who are others, must be able to read them.
  mkdirSync(folder, { mode: 0o700 });
  for (const [name, content] of Object.entries(makeSecrets())) {
    writeFileSync(join(folder, name), content, { flag: 'wx' });
    chmodSync(join(folder, name), 0o444);
  }
  console.log(`SECRETS_DIR=${folder}`);
  console.log(`KAFKA_CLUSTER_ID=${randomBytes(16).toString('base64url')}`);
}
