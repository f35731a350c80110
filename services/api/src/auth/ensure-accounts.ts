import { randomBytes, randomUUID } from 'node:crypto';
import { type Account, ConflictError, type Platform, type Role } from '@luyun/core';
import type { DemoLogin } from '../api-options.js';
import { hashPassword, verifyPassword } from './password.js';

/** The logins of the demo, one of each role. They are published: never on a platform that others can reach. */
export const demoLogins: readonly DemoLogin[] = [
  { name: 'viewer', password: 'viewer-demo', role: 'viewer' },
  { name: 'operator', password: 'operator-demo', role: 'operator' },
  { name: 'engineer', password: 'engineer-demo', role: 'engineer' },
  { name: 'admin', password: 'admin-demo', role: 'admin' },
];

export interface AccountSettings {
  /** LUYUN_ADMIN_PASSWORD; where it is set, it is the password of "admin" from then on. */
  readonly adminPassword?: string | undefined;
  /** Only on a platform that listens on loopback alone. */
  readonly demo: boolean;
}

/**
 * Sees that somebody can log in. On the first start it makes "admin", with the password that was set or a new one, which is
 * returned once, to be printed. Demo logins come and go with the setting: where it is off, accounts that still have the
 * published password are disabled.
 */
export async function ensureAccounts(
  platform: Platform,
  settings: AccountSettings,
): Promise<{ generatedAdminPassword?: string; demoLogins: readonly DemoLogin[] }> {
  const first = (await platform.records.accounts.list()).length === 0;
  const set = settings.adminPassword;
  if (set) await ensure(platform, 'admin', 'admin', set);
  const demo = demoLogins.filter((login) => !(set && login.name === 'admin'));
  if (settings.demo) {
    const offered: DemoLogin[] = [];
    for (const login of demo) if (await ensureDemo(platform, login)) offered.push(login);
    return { demoLogins: offered };
  }
  for (const login of demo) await retire(platform, login);
  const admins = (await platform.records.accounts.list()).filter((one) => one.role === 'admin' && !one.disabled);
  if (admins.length > 0 && !first) return { demoLogins: [] };
  if (set) return { demoLogins: [] };
  const generated = randomBytes(15).toString('base64url');
  const known = await platform.records.accounts.findByName('admin');
  if (known) await ensure(platform, 'admin', 'admin', generated);
  // Another process that starts for the first time, too, has just made it, and has told its password.
  else if (!(await create(platform, 'admin', 'admin', generated))) return { demoLogins: [] };
  return { generatedAdminPassword: generated, demoLogins: [] };
}

async function ensure(platform: Platform, name: string, role: Role, password: string): Promise<void> {
  const { accounts } = platform.records;
  let known = await accounts.findByName(name);
  if (!known) {
    if (await create(platform, name, role, password)) return;
    known = (await accounts.findByName(name)) as Account;
  }
  const same = await verifyPassword(password, known.passwordHash);
  if (same && known.role === role && !known.disabled) return;
  await accounts.update(known.id, {
    role,
    disabled: false,
    ...(same ? {} : { passwordHash: await hashPassword(password) }),
  });
  if (!same) await platform.records.sessions.deleteOfAccount(known.id);
}

/** False where another process was quicker. */
async function create(platform: Platform, name: string, role: Role, password: string): Promise<boolean> {
  try {
    await platform.records.accounts.create({
      id: randomUUID(),
      name,
      role,
      passwordHash: await hashPassword(password),
      createdMs: platform.clock.nowMs(),
      disabled: false,
    });
    return true;
  } catch (error) {
    if (error instanceof ConflictError) return false;
    throw error;
  }
}

/** False for an account of that name whose password somebody has changed: it is theirs. */
async function ensureDemo(platform: Platform, login: DemoLogin): Promise<boolean> {
  const known = await platform.records.accounts.findByName(login.name);
  if (known && !(await verifyPassword(login.password, known.passwordHash))) return false;
  await ensure(platform, login.name, login.role, login.password);
  return true;
}

async function retire(platform: Platform, login: DemoLogin): Promise<void> {
  const known = await platform.records.accounts.findByName(login.name);
  if (!known || known.disabled || !(await verifyPassword(login.password, known.passwordHash))) return;
  await platform.records.accounts.update(known.id, { disabled: true });
  await platform.records.sessions.deleteOfAccount(known.id);
}
