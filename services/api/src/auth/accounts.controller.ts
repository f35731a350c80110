import { randomUUID } from 'node:crypto';
import type { Account, Platform } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { PLATFORM } from '../api-options.js';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { Mutex } from '../http/mutex.js';
import { decodeCursor, encodeCursor, paging } from '../http/paging.js';
import { notFound, Problem } from '../http/problem.js';
import { idSchema, listOf, NOTHING, nothing, timeMs } from '../http/schemas.js';
import { AuditLog } from './audit-log.js';
import { hashPassword } from './password.js';
import { roleSchema } from './roles.js';

const password = z.string().min(10).max(500);
const account = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: roleSchema,
  disabled: z.boolean(),
  createdMs: timeMs,
});
const newAccount = z.strictObject({ name: z.string().trim().min(1).max(100), password, role: roleSchema });
const accountChange = z.strictObject({ role: roleSchema, password, disabled: z.boolean() }).partial();
const byId = z.object({ id: idSchema });
type ById = z.output<typeof byId>;
const listQuery = z.object(paging(1000, 200));

/** Who may log in. There is always an admin who can. */
@Controller('api/v1/accounts')
export class AccountsController {
  /** Two admins shall not remove each other at the same time. */
  private readonly changes = new Mutex();

  constructor(
    @Inject(PLATFORM) private readonly platform: Platform,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  @Endpoint({
    method: 'GET',
    path: '',
    role: 'admin',
    summary: 'Accounts by name',
    query: listQuery,
    response: listOf(account),
  })
  async list({ query }: EndpointInput<undefined, z.output<typeof listQuery>>) {
    const start = decodeCursor(query.cursor, z.tuple([z.number().int().min(0)]))?.[0] ?? 0;
    const end = start + query.limit;
    const accounts = [...(await this.platform.records.accounts.list())].sort((a, b) => a.name.localeCompare(b.name));
    return {
      items: accounts.slice(start, end).map(describe),
      nextCursor: end < accounts.length ? encodeCursor([end]) : null,
    };
  }

  @Endpoint({
    method: 'POST',
    path: '',
    role: 'admin',
    summary: 'Create an account',
    body: newAccount,
    response: account,
    status: 201,
    problems: [409],
  })
  async create({ body, actor }: EndpointInput<undefined, undefined, z.output<typeof newAccount>>) {
    const created: Account = {
      id: randomUUID(),
      name: body.name,
      role: body.role,
      passwordHash: await hashPassword(body.password),
      createdMs: this.platform.clock.nowMs(),
      disabled: false,
    };
    await this.platform.records.accounts.create(created);
    await this.audit.add(actor, 'account-create', body.name, body.role);
    return describe(created);
  }

  @Endpoint({
    method: 'PATCH',
    path: ':id',
    role: 'admin',
    summary: 'Change role or password, disable or enable; its logins end',
    params: byId,
    body: accountChange,
    response: account,
    problems: [404, 409],
  })
  async change({ params: { id }, body, actor }: EndpointInput<ById, undefined, z.output<typeof accountChange>>) {
    const passwordHash = body.password === undefined ? undefined : await hashPassword(body.password);
    const changed = await this.changes.run(async () => {
      if (body.disabled || (body.role !== undefined && body.role !== 'admin')) await this.requireOtherAdmin(id);
      return this.platform.records.accounts.update(id, {
        ...(body.role === undefined ? {} : { role: body.role }),
        ...(body.disabled === undefined ? {} : { disabled: body.disabled }),
        ...(passwordHash === undefined ? {} : { passwordHash }),
      });
    });
    if (!changed) throw notFound('account', id);
    await this.platform.records.sessions.deleteOfAccount(id);
    await this.audit.add(actor, 'account-change', changed.name, Object.keys(body).join(', '));
    return describe(changed);
  }

  @Endpoint({
    method: 'DELETE',
    path: ':id',
    role: 'admin',
    summary: 'Delete an account',
    params: byId,
    response: nothing,
    problems: [404, 409],
  })
  async remove({ params: { id }, actor }: EndpointInput<ById>) {
    const known = await this.platform.records.accounts.find(id);
    const deleted = await this.changes.run(async () => {
      await this.requireOtherAdmin(id);
      return this.platform.records.accounts.delete(id);
    });
    if (!deleted) throw notFound('account', id);
    await this.platform.records.sessions.deleteOfAccount(id);
    await this.audit.add(actor, 'account-delete', known?.name ?? id);
    return NOTHING;
  }

  private async requireOtherAdmin(id: string): Promise<void> {
    const accounts = await this.platform.records.accounts.list();
    const isAdmin = (each: Account) => each.role === 'admin' && !each.disabled;
    const target = accounts.find((each) => each.id === id);
    if (!target || !isAdmin(target)) return;
    if (!accounts.some((each) => each.id !== id && isAdmin(each))) {
      throw new Problem(409, 'This is the last admin who can log in.');
    }
  }
}

function describe({ passwordHash: _secret, ...known }: Account) {
  return known;
}
