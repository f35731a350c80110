import type { Account, Platform } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import { clientAddress } from '../http/client-address.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { Mutex } from '../http/mutex.js';
import { Problem } from '../http/problem.js';
import { Reply } from '../http/reply.js';
import { NOTHING, nothing } from '../http/schemas.js';
import { AuditLog } from './audit-log.js';
import { SESSION_COOKIE } from './authenticator.js';
import { LoginLimiter } from './login-limiter.js';
import { verifyNothing, verifyPassword } from './password.js';
import { roleSchema } from './roles.js';
import { hashSecret, newSecret } from './secrets.js';

const SESSION_MS = 12 * 3_600_000;
/** Logins that wait for their turn. */
const MAX_WAITING = 50;

const credentials = z.strictObject({ name: z.string().min(1).max(100), password: z.string().min(1).max(500) });
const accountSchema = z.strictObject({ id: z.string(), name: z.string(), role: roleSchema });
const loggedIn = z.strictObject({ account: accountSchema, token: z.string(), expiresMs: z.number() });
const session = z.strictObject({ account: accountSchema });

/** Coming and going. */
@Controller('api/v1')
export class SessionController {
  private readonly limiter: LoginLimiter;
  private readonly checks = new Mutex();

  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {
    this.limiter = new LoginLimiter(() => platform.clock.nowMs());
  }

  @Endpoint({
    method: 'POST',
    path: 'login',
    role: 'public',
    summary: 'Log in with name and password; sets the session cookie and gives the same token for use as a bearer',
    body: credentials,
    response: loggedIn,
    problems: [401, 503],
  })
  async login({ body, address, secure }: EndpointInput<undefined, undefined, z.output<typeof credentials>>) {
    const client = clientAddress(address);
    this.limiter.attempt(body.name, client);
    const account = await this.checkPassword(body.name, body.password);
    if (!account) {
      await this.audit.add({ name: body.name }, 'login-failed', client);
      throw new Problem(401, 'Name or password is wrong.');
    }
    this.limiter.forgive(body.name, client);
    const token = newSecret();
    const createdMs = this.platform.clock.nowMs();
    const expiresMs = createdMs + SESSION_MS;
    await this.platform.records.sessions.deleteExpired(createdMs);
    await this.platform.records.sessions.create({
      tokenHash: hashSecret(token),
      accountId: account.id,
      createdMs,
      expiresMs,
    });
    await this.audit.add(account, 'login', client);
    return new Reply(
      { account: { id: account.id, name: account.name, role: account.role }, token, expiresMs },
      { headers: { 'set-cookie': cookie(token, SESSION_MS / 1000, secure) } },
    );
  }

  @Endpoint({ method: 'POST', path: 'logout', role: 'viewer', summary: 'End this session', response: nothing })
  async logout({ actor, secure }: EndpointInput) {
    if (actor?.tokenHash) await this.platform.records.sessions.delete(actor.tokenHash);
    await this.audit.add(actor, 'logout', actor?.id ?? '');
    return new Reply(NOTHING, { headers: { 'set-cookie': cookie('', 0, secure) } });
  }

  @Endpoint({ method: 'GET', path: 'session', role: 'viewer', summary: 'Who I am', response: session })
  async session({ actor }: EndpointInput) {
    if (!actor) throw new Problem(401, 'Log in first.');
    return { account: { id: actor.id, name: actor.name, role: actor.role } };
  }

  /** One at a time: a hash takes 32 MiB and a thread, and whoever asks has no login yet. */
  private checkPassword(name: string, password: string): Promise<Account | undefined> {
    if (this.checks.load >= MAX_WAITING) throw new Problem(503, 'Too many log in at the moment; try again.');
    return this.checks.run(() => this.findByPassword(name, password));
  }

  private async findByPassword(name: string, password: string): Promise<Account | undefined> {
    const account = await this.platform.records.accounts.findByName(name);
    const right =
      account && !account.disabled
        ? await verifyPassword(password, account.passwordHash)
        : await verifyNothing(password);
    return right ? account : undefined;
  }
}

function cookie(token: string, maxAgeS: number, secure: boolean): string {
  return `${SESSION_COOKIE}=${token}; Path=/; Max-Age=${maxAgeS}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
}
