import type { ApiKey, ApiKeys, Role } from '@luyun/core';
import type { Kysely, Selectable } from 'kysely';
import type { RecordsSchema } from './schema.js';

export class SqlApiKeys implements ApiKeys {
  constructor(private readonly db: Kysely<RecordsSchema>) {}

  async create(key: ApiKey): Promise<void> {
    await this.db
      .insertInto('api_keys')
      .values({
        id: key.id,
        name: key.name,
        role: key.role,
        key_hash: key.keyHash,
        created_ms: key.createdMs,
        expires_ms: key.expiresMs,
        created_by: key.createdBy,
      })
      .execute();
  }

  async findByHash(keyHash: string): Promise<ApiKey | undefined> {
    const row = await this.db.selectFrom('api_keys').selectAll().where('key_hash', '=', keyHash).executeTakeFirst();
    return row && toApiKey(row);
  }

  async list(): Promise<readonly ApiKey[]> {
    return (await this.db.selectFrom('api_keys').selectAll().orderBy('created_ms').orderBy('id').execute()).map(
      toApiKey,
    );
  }

  async delete(id: string): Promise<boolean> {
    const result = await this.db.deleteFrom('api_keys').where('id', '=', id).executeTakeFirst();
    return result.numDeletedRows > 0n;
  }
}

function toApiKey(row: Selectable<RecordsSchema['api_keys']>): ApiKey {
  return {
    id: row.id,
    name: row.name,
    role: row.role as Role,
    keyHash: row.key_hash,
    createdMs: row.created_ms,
    expiresMs: row.expires_ms,
    createdBy: row.created_by,
  };
}
