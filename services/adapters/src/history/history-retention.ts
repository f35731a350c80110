import type { MigrationSession } from './migrate-history.js';

/**
 * Drops the parts of tables whose newest row is older than `days`, by whole partitions. It caps what the tables' own TTL
 * keeps; tables that are not partitioned by time are left alone.
 */
export async function dropOldPartitions(session: MigrationSession, days: number): Promise<void> {
  const old = await session.rows<{ table: string; id: string }>(
    `SELECT table, partition_id AS id
     FROM system.parts
     WHERE database = currentDatabase() AND active
     GROUP BY table, id
     HAVING greatest(max(max_time), toDateTime(max(max_date), 'UTC')) BETWEEN toDateTime(1) AND now() - toIntervalDay(${days})`,
  );
  for (const { table, id } of old) await session.run(`ALTER TABLE \`${table}\` DROP PARTITION ID '${id}'`);
}
