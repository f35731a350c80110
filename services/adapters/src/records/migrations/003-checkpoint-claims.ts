import type { Kysely } from 'kysely';

/** `claim` counts how often the partition was taken by a process. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('checkpoint_claims')
    .addColumn('group_name', 'text', (column) => column.notNull())
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('partition', 'integer', (column) => column.notNull())
    .addColumn('claim', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('checkpoint_claims_place', ['group_name', 'topic', 'partition'])
    .execute();
}
