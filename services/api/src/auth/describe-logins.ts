import type { ensureAccounts } from './ensure-accounts.js';

/** Lines that tell who started the platform how to log in. */
export function describeLogins(accounts: Awaited<ReturnType<typeof ensureAccounts>>): string[] {
  const demo = accounts.demoLogins.map(({ name, password }) => `  ${name} / ${password}`);
  const lines = demo.length > 0 ? ['Demo logins (name / password), on this machine only:', ...demo] : [];
  const generated = accounts.generatedAdminPassword;
  return generated ? [...lines, `Login (shown this once): admin / ${generated}`] : lines;
}
