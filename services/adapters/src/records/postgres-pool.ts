import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { Pool, type PoolClient, type PoolConfig, types } from 'pg';

export interface PostgresPoolOptions {
  /** Connections at the most. */
  readonly size: number;
  /** The server gives a statement up after this time. */
  readonly statementTimeoutMs: number;
  /** A server that has not even given up so long after that is not there. Default 5 s. */
  readonly answerTimeoutMs?: number;
  /** Told when a connection breaks that nobody uses at the time. */
  readonly onError: (error: Error) => void;
}

const CONNECT_TIMEOUT_MS = 5_000;
const ANSWER_TIMEOUT_MS = 5_000;

/**
 * Connections to PostgreSQL for Kysely. The URL says where, who and how: `postgres://user:password@host:5432/database`,
 * with TLS `?sslmode=verify-full&sslrootcert=FILE`.
 */
export function openPostgresPool(url: string, options: PostgresPoolOptions): PostgresPool {
  const pool = new Pool({
    connectionString: url,
    application_name: 'luyun',
    max: options.size,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: options.statementTimeoutMs,
    query_timeout: options.statementTimeoutMs + (options.answerTimeoutMs ?? ANSWER_TIMEOUT_MS),
    keepAlive: true,
    types: numbersForBigints,
  });
  pool.on('error', (error) => {
    if (!pool.ending) options.onError(error);
  });
  return { connect: async () => guarded(await pool.connect()), end: () => pool.end() };
}

/** Times and offsets are below 2^53; the driver would give them as text. */
const numbersForBigints: NonNullable<PoolConfig['types']> = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === types.builtins.INT8 && format !== 'binary' ? Number : types.getTypeParser(oid, format as 'text')) as never,
};

/** A connection whose answer did not come in time has one outstanding and would mix answers up: it is closed, not lent again. */
function guarded(client: PoolClient): PostgresPoolClient {
  let broken: Error | undefined;
  const query = async (sql: string, parameters: readonly unknown[]): Promise<unknown> => {
    if (broken) throw broken;
    try {
      return await client.query(sql, parameters.map(storable));
    } catch (error) {
      if ((error as { code?: unknown }).code === undefined) broken = error as Error;
      throw error;
    }
  };
  return {
    query: query as PostgresPoolClient['query'],
    release: () => client.release(broken),
  };
}

/** PostgreSQL's text cannot hold U+0000, and no name has a use for it. */
function storable(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value;
}
