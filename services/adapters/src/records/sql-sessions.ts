import type { Session, Sessions } from '@luyun/core';
import type { Kysely } from 'kysely';
import type { RecordsSchema } from './schema.js';

export class SqlSessions implements Sessions {
  constructor(private readonly db: Kysely<RecordsSchema>) {}

  async create(session: Session): Promise<void> {
    await this.db
      .insertInto('sessions')
      .values({
        token_hash: session.tokenHash,
        account_id: session.accountId,
        created_ms: session.createdMs,
        expires_ms: session.expiresMs,
      })
      .execute();
  }

  async find(tokenHash: string): Promise<Session | undefined> {
    const row = await this.db.selectFrom('sessions').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst();
    return (
      row && {
        tokenHash: row.token_hash,
        accountId: row.account_id,
        createdMs: row.created_ms,
        expiresMs: row.expires_ms,
      }
    );
  }

  async delete(tokenHash: string): Promise<void> {
    await this.db.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute();
  }

  async deleteOfAccount(accountId: string): Promise<void> {
    await this.db.deleteFrom('sessions').where('account_id', '=', accountId).execute();
  }

  async deleteExpired(nowMs: number): Promise<number> {
    const result = await this.db.deleteFrom('sessions').where('expires_ms', '<=', nowMs).executeTakeFirst();
    return Number(result.numDeletedRows);
  }
}
