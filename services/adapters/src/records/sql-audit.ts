import type { Audit, AuditEntry } from '@luyun/core';
import type { Kysely } from 'kysely';
import type { RecordsSchema } from './schema.js';

export class SqlAudit implements Audit {
  constructor(private readonly db: Kysely<RecordsSchema>) {}

  async add({ timeMs, actor, action, subject, detail }: AuditEntry): Promise<void> {
    await this.db.insertInto('audit').values({ time_ms: timeMs, actor, action, subject, detail }).execute();
  }

  async list({ beforeId, limit }: { beforeId?: number; limit: number }) {
    let query = this.db.selectFrom('audit').selectAll().orderBy('id', 'desc').limit(limit);
    if (beforeId !== undefined) query = query.where('id', '<', beforeId);
    return (await query.execute()).map(({ time_ms: timeMs, ...entry }) => ({ ...entry, timeMs }));
  }
}
