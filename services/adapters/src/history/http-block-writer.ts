import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { ClickHouseClient, ClickHouseSettings } from '@clickhouse/client';
import type { HistoryBlock } from '@luyun/core';
import { blockSettings } from './block-settings.js';
import type { BlockWriter } from './clickhouse-history.js';
import { encodeNativeBlock } from './native-block.js';
import { ReaderPool } from './reader-pool.js';
import { overBrokenConnections } from './server-conduct.js';
import { shardOf } from './shard-of.js';
import { identifier } from './sql-literal.js';

/** How long a block may wait for those before it; its writer keeps it and asks again. */
const WAIT_MS = 60_000;

export interface HttpWriterOptions {
  /** One insert each at a time. */
  readonly clients: readonly ClickHouseClient[];
  readonly database: string;
  /** Number of shards where tables are Distributed. */
  readonly shards?: number;
  readonly explain: (error: Error) => Error;
}

/**
 * Inserts blocks over HTTP, each as one block of format Native with its token: the server knows the token and ignores a block
 * that it has, so a block whose answer was lost is sent again.
 *
 * With shards, the token chooses the one that gets the block: the same at every replay.
 */
export class HttpBlockWriter implements BlockWriter {
  private readonly pool: ReaderPool<ClickHouseClient>;
  private readonly types = new Map<string, ReadonlyMap<string, string>>();
  private readonly running = new Set<Promise<void>>();

  constructor(private readonly options: HttpWriterOptions) {
    this.pool = new ReaderPool(options.clients);
  }

  insert(block: HistoryBlock): Promise<void> {
    if (block.rows === 0) return Promise.resolve();
    const done = this.pool.use(WAIT_MS, (client) => this.write(client, block)).finally(() => this.running.delete(done));
    this.running.add(done);
    return done;
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.running);
    for (const client of this.pool.readers) await client.close();
  }

  private async write(client: ClickHouseClient, block: HistoryBlock): Promise<void> {
    try {
      const body = encodeNativeBlock(block, await this.typesOf(client, block.table));
      const columns = Object.keys(block.columns).map(identifier).join(', ');
      const { shards } = this.options;
      const settings: ClickHouseSettings = {
        ...blockSettings,
        insert_deduplication_token: block.token,
        ...(shards !== undefined && { insert_shard_id: String(shardOf(block.token, shards)) }),
      };
      await overBrokenConnections(async () => {
        const { stream } = await client.exec({
          query: `INSERT INTO ${identifier(block.table)} (${columns}) FORMAT Native`,
          values: Readable.from([body]),
          clickhouse_settings: settings,
        });
        await finished(stream.resume());
      });
    } catch (error) {
      throw this.options.explain(error as Error);
    }
  }

  private async typesOf(client: ClickHouseClient, table: string): Promise<ReadonlyMap<string, string>> {
    const known = this.types.get(table);
    if (known) return known;
    const result = await client.query({
      query: 'SELECT name, type FROM system.columns WHERE database = {database:String} AND table = {table:String}',
      query_params: { database: this.options.database, table },
      format: 'JSONEachRow',
    });
    const rows = await result.json<{ name: string; type: string }>();
    if (rows.length === 0) throw new RangeError(`There is no table ${table} in the history`);
    const types = new Map(rows.map(({ name, type }) => [name, type]));
    this.types.set(table, types);
    return types;
  }
}
