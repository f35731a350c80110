import type { Kysely } from 'kysely';
import type { ColumnTypes } from './column-types.js';

/**
 * Proposals of programmes; `body` is JSON. `claim` names the worker's turn that it is in, `heard_ms` is when that was last heard of.
 * `version` is null until there is one.
 */
export async function up(db: Kysely<never>, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('proposals')
    .addColumn('id', types.key, (column) => column.primaryKey())
    .addColumn('actor_id', types.key, (column) => column.notNull())
    .addColumn('request_id', types.key, (column) => column.notNull())
    .addColumn('asked_ms', 'bigint', (column) => column.notNull())
    .addColumn('state', types.key, (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('claim', 'text')
    .addColumn('heard_ms', 'bigint', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addUniqueConstraint('proposals_request', ['actor_id', 'request_id'])
    .execute();
  await db.schema.createIndex('proposals_asked').on('proposals').columns(['asked_ms']).execute();
  await db.schema.createIndex('proposals_state').on('proposals').columns(['state', 'asked_ms']).execute();
  await db.schema
    .createTable('proposal_junctions')
    .addColumn('proposal_id', types.key, (column) => column.notNull())
    .addColumn('junction_id', types.key, (column) => column.notNull())
    .addColumn('device_id', types.key, (column) => column.notNull())
    .addColumn('version', 'bigint')
    .addPrimaryKeyConstraint('proposal_junctions_place', ['proposal_id', 'junction_id'])
    .execute();
  await db.schema.createIndex('proposal_junctions_id').on('proposal_junctions').columns(['junction_id']).execute();
  await db.schema
    .createIndex('proposal_junctions_version')
    .on('proposal_junctions')
    .columns(['device_id', 'version'])
    .execute();
}
