import type { Account, Accounts, Role } from '@luyun/core';
import type { Kysely } from 'kysely';
import { orConflict } from './conflict.js';
import type { AccountRow, RecordsSchema } from './schema.js';

export class SqlAccounts implements Accounts {
  constructor(private readonly db: Kysely<RecordsSchema>) {}

  async create(account: Account): Promise<void> {
    const row = {
      id: account.id,
      name: account.name,
      name_key: nameKey(account.name),
      role: account.role,
      password_hash: account.passwordHash,
      created_ms: account.createdMs,
      disabled: Number(account.disabled),
    };
    await orConflict(
      `There is an account named ${account.name} already`,
      this.db.insertInto('accounts').values(row).execute(),
    );
  }

  async update(
    id: string,
    change: Partial<Pick<Account, 'role' | 'passwordHash' | 'disabled'>>,
  ): Promise<Account | undefined> {
    const values: Partial<AccountRow> = {
      ...(change.role !== undefined && { role: change.role }),
      ...(change.passwordHash !== undefined && { password_hash: change.passwordHash }),
      ...(change.disabled !== undefined && { disabled: Number(change.disabled) }),
    };
    if (Object.keys(values).length > 0)
      await this.db.updateTable('accounts').set(values).where('id', '=', id).execute();
    return this.find(id);
  }

  async findByName(name: string): Promise<Account | undefined> {
    const row = await this.db
      .selectFrom('accounts')
      .selectAll()
      .where('name_key', '=', nameKey(name))
      .executeTakeFirst();
    return row && toAccount(row);
  }

  async find(id: string): Promise<Account | undefined> {
    const row = await this.db.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toAccount(row);
  }

  async list(): Promise<readonly Account[]> {
    return (await this.db.selectFrom('accounts').selectAll().orderBy('name_key').execute()).map(toAccount);
  }

  async delete(id: string): Promise<boolean> {
    const result = await this.db.deleteFrom('accounts').where('id', '=', id).executeTakeFirst();
    return result.numDeletedRows > 0n;
  }
}

function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

function toAccount(row: AccountRow): Account {
  return {
    id: row.id,
    name: row.name,
    role: row.role as Role,
    passwordHash: row.password_hash,
    createdMs: row.created_ms,
    disabled: row.disabled !== 0,
  };
}
