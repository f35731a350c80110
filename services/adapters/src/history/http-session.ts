import type { ClickHouseClient } from '@clickhouse/client';
import type { MigrationSession } from './migrate-history.js';
import { splitStatements } from './split-statements.js';

/** Statements over HTTP, one a request: as migrations and retention need them. */
export class HttpSession implements MigrationSession {
  constructor(
    private readonly client: ClickHouseClient,
    private readonly explain: (error: Error) => Error,
  ) {}

  async run(sql: string): Promise<void> {
    for (const query of splitStatements(sql)) await this.plainly(() => this.client.command({ query }));
  }

  rows<Row>(query: string): Promise<Row[]> {
    return this.plainly(async () => (await this.client.query({ query, format: 'JSONEachRow' })).json<Row>());
  }

  close(): Promise<void> {
    return this.client.close();
  }

  private async plainly<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw this.explain(error as Error);
    }
  }
}
