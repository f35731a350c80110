import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished, pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { ClickHouseClient } from '@clickhouse/client';
import { ChdbSession } from '../history/chdb-session.js';
import { HttpSession } from '../history/http-session.js';
import { LOCAL_SUFFIX } from '../history/replicate-migration.js';
import { identifier } from '../history/sql-literal.js';
import { countNativeRows } from './chdb-history-copy.js';
import { type CopiedHistoryTable, findTables, type HistoryCopy, loadSettings } from './history-copy.js';

export interface HttpHistoryCopyOptions {
  readonly client: ClickHouseClient;
  readonly explain: (error: Error) => Error;
  /** Cluster over which the tables are distributed. */
  readonly cluster?: string | undefined;
}

/** Copies history of a ClickHouse server, or of a cluster through one of its servers. */
export class HttpHistoryCopy implements HistoryCopy {
  private readonly session: HttpSession;
  /** An engine of our own that reads files through. */
  private reader: { readonly session: ChdbSession; readonly directory: string } | undefined;

  constructor(private readonly options: HttpHistoryCopyOptions) {
    this.session = new HttpSession(options.client, options.explain);
  }

  get cluster(): string | undefined {
    return this.options.cluster;
  }

  run(sql: string): Promise<void> {
    return this.session.run(sql);
  }

  rows<Row>(sql: string): Promise<Row[]> {
    return this.session.rows(sql);
  }

  tables(): Promise<readonly CopiedHistoryTable[]> {
    return findTables(this, this.cluster === undefined ? '' : LOCAL_SUFFIX);
  }

  async save(select: string, file: string): Promise<void> {
    try {
      const { stream } = await this.options.client.exec({ query: `${select} FORMAT Native` });
      await pipeline(stream, createGzip({ level: 1 }), createWriteStream(file, { flags: 'wx', mode: 0o600 }));
    } catch (error) {
      throw this.options.explain(error as Error);
    }
  }

  async countRows(file: string): Promise<number> {
    if (!this.reader) {
      const directory = await mkdtemp(join(tmpdir(), 'luyun-backup-'));
      this.reader = { session: new ChdbSession(directory), directory };
    }
    return countNativeRows(this.reader.session, file);
  }

  async load(table: string, file: string): Promise<void> {
    const values = createGunzip();
    const insert = async () => {
      const { stream } = await this.options.client.exec({
        query: `INSERT INTO ${identifier(table)} FORMAT Native`,
        values,
        clickhouse_settings: {
          ...loadSettings,
          wait_end_of_query: 1,
          // Each block goes to some shard, and is there when the server answers.
          ...(this.cluster !== undefined && {
            insert_distributed_one_random_shard: 1,
            distributed_foreground_insert: 1,
          }),
        },
      });
      await finished(stream.resume());
    };
    try {
      await Promise.all([pipeline(createReadStream(file), values), insert()]);
    } catch (error) {
      throw this.options.explain(error as Error);
    }
  }

  async close(): Promise<void> {
    await this.reader?.session.close();
    if (this.reader) await rm(this.reader.directory, { recursive: true, force: true });
    await this.session.close();
  }
}
