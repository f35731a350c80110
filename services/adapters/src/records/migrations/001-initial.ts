import type { Kysely } from 'kysely';
import type { ColumnTypes } from './column-types.js';

/** Booleans are integers 0 and 1, lists are JSON text, times are UTC epoch ms: the same in every dialect. */
export async function up(db: Kysely<never>, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('accounts')
    .addColumn('id', types.key, (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('name_key', types.key, (column) => column.notNull().unique())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('password_hash', 'text', (column) => column.notNull())
    .addColumn('created_ms', 'bigint', (column) => column.notNull())
    .addColumn('disabled', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('sessions')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id').onDelete('cascade'))
    .addColumn('created_ms', 'bigint', (column) => column.notNull())
    .addColumn('expires_ms', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('sessions_account').on('sessions').column('account_id').execute();
  await db.schema
    .createTable('api_keys')
    .addColumn('id', types.key, (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('key_hash', 'text', (column) => column.notNull().unique())
    .addColumn('created_ms', 'bigint', (column) => column.notNull())
    .addColumn('expires_ms', 'bigint')
    .addColumn('created_by', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('devices')
    .addColumn('id', types.key, (column) => column.primaryKey())
    .addColumn('kind', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('credential_hash', 'text', (column) => column.notNull())
    .addColumn('longitude', 'double precision')
    .addColumn('latitude', 'double precision')
    .addColumn('speaks_for', 'text', (column) => column.notNull())
    .addColumn('max_messages_per_s', 'double precision', (column) => column.notNull())
    .addColumn('simulated', 'integer', (column) => column.notNull())
    .addColumn('disabled', 'integer', (column) => column.notNull())
    .addColumn('created_ms', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('settings')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('city_models')
    .addColumn('version', types.count, (column) => types.counted(column.primaryKey()))
    .addColumn('created_ms', 'bigint', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('body', types.bytes, (column) => column.notNull())
    .execute();
  const place = ['group_name', 'topic', 'partition'] as const;
  await db.schema
    .createTable('checkpoints')
    .addColumn('group_name', 'text', (column) => column.notNull())
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('partition', 'integer', (column) => column.notNull())
    .addColumn('next_offset', 'bigint', (column) => column.notNull())
    .addColumn('fold_version', 'text', (column) => column.notNull())
    .addColumn('state', types.bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('checkpoints_place', [...place])
    .execute();
  await db.schema
    .createTable('checkpoint_borders')
    .addColumn('group_name', 'text', (column) => column.notNull())
    .addColumn('topic', 'text', (column) => column.notNull())
    .addColumn('partition', 'integer', (column) => column.notNull())
    .addColumn('border', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('checkpoint_borders_place', [...place, 'border'])
    .execute();
  await db.schema
    .createTable('audit')
    .addColumn('id', types.count, (column) => types.counted(column.primaryKey()))
    .addColumn('time_ms', 'bigint', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('detail', 'text', (column) => column.notNull())
    .execute();
}
