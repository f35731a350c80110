import type { MigrationSession } from './migrate-history.js';
import { identifier, literal } from './sql-literal.js';

const INTERVAL_MS = 3_600_000;

/**
 * Drops the parts of tables whose newest row is older than `days`, by whole partitions. It caps what the tables' own TTL
 * keeps; tables that are not partitioned by time are left alone. `cluster`: on all its servers.
 */
export async function dropOldPartitions(session: MigrationSession, days: number, cluster?: string): Promise<void> {
  const parts = cluster === undefined ? 'system.parts' : `clusterAllReplicas(${literal(cluster)}, system.parts)`;
  const onCluster = cluster === undefined ? '' : `ON CLUSTER ${literal(cluster)}`;
  const old = await session.rows<{ database: string; table: string; id: string }>(
    `SELECT database, table, partition_id AS id
     FROM ${parts}
     WHERE database = currentDatabase() AND active
     GROUP BY database, table, id
     HAVING greatest(max(max_time), toDateTime(max(max_date), 'UTC')) BETWEEN toDateTime(1) AND now() - toIntervalDay(${days})`,
  );
  for (const { database, table, id } of old) {
    const name = `${identifier(database)}.${identifier(table)}`;
    await session.run(`ALTER TABLE ${name} ${onCluster} DROP PARTITION ID ${literal(id)}`);
  }
}

/** Drops now, and again every hour. Gives the way to stop. Rejects where the first time fails. */
export async function keepDropping(drop: () => Promise<void>, onError?: (error: Error) => void): Promise<() => void> {
  await drop();
  const timer = setInterval(() => drop().catch((error: Error) => onError?.(error)), INTERVAL_MS);
  timer.unref();
  return () => clearInterval(timer);
}
