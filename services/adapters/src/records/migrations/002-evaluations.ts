import type { Kysely } from 'kysely';
import type { ColumnTypes } from './column-types.js';

/** `body` is JSON: what the evaluation says. */
export async function up(db: Kysely<never>, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('evaluations')
    .addColumn('id', types.key, (column) => column.primaryKey())
    .addColumn('updated_ms', 'bigint', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
}
