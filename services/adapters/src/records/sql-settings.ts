import type { SettingsStore } from '@luyun/core';
import type { Kysely } from 'kysely';
import type { RecordsSchema } from './schema.js';

export class SqlSettings implements SettingsStore {
  constructor(private readonly db: Kysely<RecordsSchema>) {}

  async get(key: string): Promise<unknown> {
    const row = await this.db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst();
    return row && JSON.parse(row.value);
  }

  async list(prefix: string): Promise<ReadonlyMap<string, unknown>> {
    const rows = await this.db
      .selectFrom('settings')
      .select(['key', 'value'])
      .where(({ fn, lit }) => fn<string>('substr', ['key', lit(1), lit(prefix.length)]), '=', prefix)
      .orderBy('key')
      .execute();
    return new Map(rows.map(({ key, value }) => [key, JSON.parse(value)]));
  }

  async set(key: string, value: unknown): Promise<void> {
    const text = JSON.stringify(value ?? null);
    await this.db
      .insertInto('settings')
      .values({ key, value: text })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: text }))
      .execute();
  }

  async getOrSet(key: string, value: unknown): Promise<unknown> {
    await this.db
      .insertInto('settings')
      .values({ key, value: JSON.stringify(value ?? null) })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute();
    return this.get(key);
  }
}
