import { type ClickHouseClient, ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { ClickHouseHistory } from './clickhouse-history.js';
import { dropOldPartitions, keepDropping } from './history-retention.js';
import { HttpBlockWriter } from './http-block-writer.js';
import { HttpSession } from './http-session.js';
import { assertMigrated, historyMigrations, migrateHistory, singleServer, wholeCluster } from './migrate-history.js';
import { explainServerError } from './server-conduct.js';
import { identifier, literal } from './sql-literal.js';

export interface HttpHistoryOptions {
  /** Of ClickHouse's HTTP interface: `http://host:8123`, or https. */
  readonly url: string;
  readonly username: string;
  readonly password: string;
  /** Made where it is missing. */
  readonly database: string;
  /** Name of the cluster that the tables are spread over, as the servers' configuration has it. Without it: one server. */
  readonly cluster?: string;
  /** Queries that may run at once. Default 4. */
  readonly readers?: number;
  /** Inserts that may run at once. Default 2. */
  readonly writers?: number;
  /** Where the numbered SQL files are. Default: those of this package. */
  readonly migrations?: string;
  /** Whether to run the migrations that are missing; otherwise opening rejects while some are. Default true. */
  readonly migrate?: boolean;
  /** Longest that any table keeps its rows; see `dropOldPartitions`. */
  readonly retentionDays?: number;
  /** Told of failures of work that runs by itself. */
  readonly onError?: (error: Error) => void;
}

/** A statement on a cluster waits up to three minutes for all servers. */
const DDL_TIMEOUT_MS = 240_000;
const INSERT_TIMEOUT_MS = 60_000;
/** Longer than any query: each is ended by its own time. */
const QUERY_TIMEOUT_MS = 600_000;
const GRACE_MS = 2_000;

/**
 * Opens history on a ClickHouse server, or on a cluster through any server of it.
 *
 * Rejects with one sentence where the server cannot be reached or refuses the password, and where a migration fails. Later
 * an insert is tried again within two seconds where its connection broke, and rejects after that: its block may be
 * inserted again at any time.
 */
export async function openHttpHistory(options: HttpHistoryOptions): Promise<ClickHouseHistory> {
  const { url, username, database, cluster, retentionDays } = options;
  const explain = (error: Error) => explainServerError(error, url, username);
  const clients: ClickHouseClient[] = [];
  const connect = (timeoutMs: number, within: string) => {
    const client = createClient({
      url,
      username,
      password: options.password,
      database: within,
      application: 'luyun',
      request_timeout: timeoutMs,
      max_open_connections: 1,
      // Between machines of one site a network carries more than a core compresses.
      compression: { request: false, response: false },
      keep_alive: { enabled: true, eagerly_destroy_stale_sockets: true },
      // Errors are told by who asked.
      log: { level: ClickHouseLogLevel.OFF },
      // An error on the way comes as an error, not as the end of an answer.
      clickhouse_settings: { wait_end_of_query: 1 },
    });
    clients.push(client);
    return client;
  };
  const connectMany = (count: number, timeoutMs: number) =>
    Array.from({ length: count }, () => connect(timeoutMs, database));
  try {
    const session = new HttpSession(connect(DDL_TIMEOUT_MS, database), explain);
    const migrations = options.migrations ?? historyMigrations;
    if (options.migrate ?? true) {
      await createDatabase(new HttpSession(connect(DDL_TIMEOUT_MS, 'default'), explain), database, cluster);
      await migrateHistory(session, migrations, cluster ? wholeCluster({ cluster, database }) : singleServer);
    } else await assertMigrated(session, migrations);
    const writer = new HttpBlockWriter({
      clients: connectMany(options.writers ?? 2, INSERT_TIMEOUT_MS),
      database,
      explain,
      ...(cluster && { shards: await countShards(session, cluster) }),
    });
    const stopRetention =
      retentionDays === undefined
        ? undefined
        : await keepDropping(() => dropOldPartitions(session, retentionDays, cluster), options.onError);
    return new ClickHouseHistory(
      connectMany(options.readers ?? 4, QUERY_TIMEOUT_MS),
      {
        insert: (block) => writer.insert(block),
        close: async () => {
          stopRetention?.();
          await writer.close();
          await session.close();
        },
      },
      { graceMs: GRACE_MS, explain },
    );
  } catch (error) {
    for (const client of clients) await client.close();
    throw error;
  }
}

/** On one server, whoever may not make databases can be given one. */
async function createDatabase(session: HttpSession, database: string, cluster?: string): Promise<void> {
  const [found] = await session.rows(`SELECT 1 FROM system.databases WHERE name = ${literal(database)}`);
  const onCluster = cluster === undefined ? '' : `ON CLUSTER ${literal(cluster)}`;
  if (!found || cluster)
    await session.run(`CREATE DATABASE IF NOT EXISTS ${identifier(database)} ${onCluster} ENGINE = Atomic`);
  await session.close();
}

async function countShards(session: HttpSession, cluster: string): Promise<number> {
  const [row] = await session.rows<{ shards: number }>(
    `SELECT toUInt32(max(shard_num)) AS shards FROM system.clusters WHERE cluster = ${literal(cluster)}`,
  );
  if (!row?.shards) throw new Error(`ClickHouse knows no cluster ${cluster}: see system.clusters.`);
  return row.shards;
}
