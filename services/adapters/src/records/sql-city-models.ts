import type { CityModels, CityModelVersion } from '@luyun/core';
import type { Kysely, Selectable } from 'kysely';
import type { RecordsSchema } from './schema.js';

export class SqlCityModels implements CityModels {
  constructor(private readonly db: Kysely<RecordsSchema>) {}

  async add(model: Omit<CityModelVersion, 'version'>): Promise<number> {
    const { version } = await this.db
      .insertInto('city_models')
      .values({ created_ms: model.createdMs, author: model.author, note: model.note, body: model.body })
      .returning('version')
      .executeTakeFirstOrThrow();
    return version;
  }

  async latest(): Promise<CityModelVersion | undefined> {
    const row = await this.db
      .selectFrom('city_models')
      .selectAll()
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row && toVersion(row);
  }

  async find(version: number): Promise<CityModelVersion | undefined> {
    const row = await this.db.selectFrom('city_models').selectAll().where('version', '=', version).executeTakeFirst();
    return row && toVersion(row);
  }

  async list(): Promise<readonly Omit<CityModelVersion, 'body'>[]> {
    const rows = await this.db
      .selectFrom('city_models')
      .select(['version', 'created_ms', 'author', 'note'])
      .orderBy('version', 'desc')
      .execute();
    return rows.map(({ version, created_ms, author, note }) => ({ version, createdMs: created_ms, author, note }));
  }
}

function toVersion(row: Selectable<RecordsSchema['city_models']>): CityModelVersion {
  const { version, created_ms: createdMs, author, note, body } = row;
  return { version, createdMs, author, note, body };
}
