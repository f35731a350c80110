import type { ClickHouseClient } from '@clickhouse/client';
import { type History, type HistoryBlock, type HistoryQuery, QueryTimeoutError, type QueryValue } from '@luyun/core';
import { ReaderPool } from './reader-pool.js';

const DEFAULT_TIMEOUT_MS = 10_000;
const TIMEOUT_EXCEEDED = '159';

/** How blocks get into the engine; differs between the one in process and a server. */
export interface BlockWriter {
  insert(block: HistoryBlock): Promise<void>;
  close(): Promise<void>;
}

/** What is to be minded of a server that is reached over a network. */
export interface ServerConduct {
  /** Time beyond a query's own after which its answer is waited for no more. */
  readonly graceMs: number;
  /** Says in plain words what went wrong on the way. */
  readonly explain: (error: Error) => Error;
}

/** History in ClickHouse: reads through `@clickhouse/client`, whatever its connection. */
export class ClickHouseHistory implements History {
  private readonly pool: ReaderPool<ClickHouseClient>;

  constructor(
    readers: readonly ClickHouseClient[],
    private readonly writer: BlockWriter,
    private readonly conduct?: ServerConduct,
  ) {
    this.pool = new ReaderPool(readers);
  }

  insert(block: HistoryBlock): Promise<void> {
    return this.writer.insert(block);
  }

  query<Row>(
    query: HistoryQuery<Row>,
    parameters: Readonly<Record<string, QueryValue>>,
    timeoutMs = DEFAULT_TIMEOUT_MS,
  ): Promise<Row[]> {
    // Settings stand in the query: in process, as `clickhouse_settings`, they would stay with the connection.
    const sql = `${query.sql}\nSETTINGS max_execution_time = ${timeoutMs / 1000}, timeout_before_checking_execution_speed = 0,
      output_format_json_quote_64bit_integers = 1, session_timezone = 'UTC'`;
    return this.pool.use(timeoutMs, async (client) => {
      const patience = this.conduct && AbortSignal.timeout(timeoutMs + this.conduct.graceMs);
      try {
        const result = await client.query({
          query: sql,
          query_params: parameters,
          format: 'JSONEachRow',
          ...(patience && { abort_signal: patience }),
        });
        return await result.json<Row>();
      } catch (error) {
        // By its code: the in-process connection throws another copy of the client's error class.
        if (patience?.aborted || (error as { code?: string }).code === TIMEOUT_EXCEEDED) {
          throw new QueryTimeoutError(`Query ${query.name} took longer than ${timeoutMs} ms`, { cause: error });
        }
        const plain = this.conduct ? this.conduct.explain(error as Error) : (error as Error);
        throw new Error(`Query ${query.name} failed: ${plain.message}`, { cause: error });
      }
    });
  }

  async check(): Promise<void> {
    await this.query({ name: 'check', sql: 'SELECT 1' }, {});
  }

  async close(): Promise<void> {
    for (const client of this.pool.readers) await client.close();
    await this.writer.close();
  }
}
