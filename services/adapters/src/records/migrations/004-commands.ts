import type { Kysely } from 'kysely';
import type { ColumnTypes } from './column-types.js';

/**
 * The ledger of commands, and programmes of signal controllers. `ordinal` is a command's place among those of its device, which
 * `command_counters` counts; `state` and `closed` follow from the facts. `programme`,
 * `before`, `rule` and `outcome` are JSON.
 */
export async function up(db: Kysely<never>, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('commands')
    .addColumn('number', types.count, (column) => types.counted(column.primaryKey()))
    .addColumn('id', types.key, (column) => column.notNull().unique())
    .addColumn('device_id', types.key, (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('actor_id', 'text', (column) => column.notNull())
    .addColumn('request_id', 'text', (column) => column.notNull())
    .addColumn('expires_ms', 'bigint', (column) => column.notNull())
    .addColumn('body', types.bytes, (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('ordinal', 'bigint')
    .addColumn('queued_ms', 'bigint')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('closed', 'integer', (column) => column.notNull())
    .addUniqueConstraint('commands_request', ['actor_id', 'request_id'])
    .execute();
  await db.schema.createIndex('commands_device').on('commands').columns(['device_id', 'number']).execute();
  await db.schema.createIndex('commands_closed').on('commands').columns(['closed', 'number']).execute();
  await db.schema
    .createTable('command_facts')
    .addColumn('command_id', types.key, (column) => column.notNull())
    .addColumn('step', types.key, (column) => column.notNull())
    .addColumn('time_ms', 'bigint', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('detail', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('command_facts_step', ['command_id', 'step'])
    .execute();
  await db.schema
    .createTable('command_counters')
    .addColumn('device_id', types.key, (column) => column.primaryKey())
    .addColumn('last', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('programme_readings')
    .addColumn('device_id', types.key, (column) => column.primaryKey())
    .addColumn('read_ms', 'bigint', (column) => column.notNull())
    .addColumn('command_id', 'text', (column) => column.notNull())
    .addColumn('junction_id', 'text', (column) => column.notNull())
    .addColumn('programme', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('programme_versions')
    .addColumn('device_id', types.key, (column) => column.notNull())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addColumn('created_ms', 'bigint', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('programme', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('programme_versions_place', ['device_id', 'version'])
    .execute();
  await db.schema
    .createTable('programme_deployments')
    .addColumn('id', types.key, (column) => column.primaryKey())
    .addColumn('device_id', types.key, (column) => column.notNull())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('asked_ms', 'bigint', (column) => column.notNull())
    .addColumn('before', 'text', (column) => column.notNull())
    .addColumn('watch_ms', 'bigint', (column) => column.notNull())
    .addColumn('rule', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('since_ms', 'bigint')
    .addColumn('ended_ms', 'bigint')
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text')
    .addColumn('rollback_id', 'text')
    .execute();
  await db.schema
    .createIndex('programme_deployments_device')
    .on('programme_deployments')
    .columns(['device_id', 'asked_ms'])
    .execute();
}
