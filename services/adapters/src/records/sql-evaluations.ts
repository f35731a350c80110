import type { Evaluation, Evaluations } from '@luyun/core';
import type { Kysely } from 'kysely';
import type { RecordsSchema } from './schema.js';

export class SqlEvaluations implements Evaluations {
  constructor(private readonly db: Kysely<RecordsSchema>) {}

  async put({ id, updatedMs, author, ...said }: Evaluation): Promise<void> {
    const row = { updated_ms: updatedMs, author, body: JSON.stringify(said) };
    await this.db
      .insertInto('evaluations')
      .values({ id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
  }

  async list(): Promise<readonly Evaluation[]> {
    const rows = await this.db.selectFrom('evaluations').selectAll().orderBy('id').execute();
    return rows.map(({ id, updated_ms: updatedMs, author, body }) => ({
      ...(JSON.parse(body) as Omit<Evaluation, 'id' | 'updatedMs' | 'author'>),
      id,
      updatedMs,
      author,
    }));
  }
}
