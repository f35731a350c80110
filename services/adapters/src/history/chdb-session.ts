import { createRequire } from 'node:module';
import { drainPending, Session } from 'chdb';

/** One column for the engine, in Arrow's C data interface: its format letter and its buffers (validity, data...). */
export interface ArrowColumn {
  readonly name: string;
  readonly format: string;
  readonly length: number;
  readonly nullCount: 0;
  readonly buffers: readonly (Buffer | null)[];
}

/**
 * chdb's own registration under its public `registerArrowTable`: that one knows only Int32, Int64, Float64 and copies
 * strings one by one, and reads a property of the session that does not exist. The engine takes every width.
 */
const native = createRequire(import.meta.url)('chdb') as {
  _arrowRegisterColumns(connection: unknown, table: string, columns: readonly ArrowColumn[]): void;
  _arrowUnregister(connection: unknown, table: string): void;
};

/** Tables that were registered in this process so far: names are unique across sessions. */
let tables = 0;

/** A connection to the engine in this process that can read columns from memory. One query at a time. */
export class ChdbSession {
  private readonly session: Session;

  constructor(directory: string) {
    this.session = new Session(directory);
  }

  /** Runs SQL: one statement, or several divided by semicolons. */
  async run(sql: string): Promise<void> {
    await this.session.queryAsync(sql);
  }

  async rows<Row>(sql: string): Promise<Row[]> {
    const lines = (await this.session.queryAsync(sql, { format: 'JSONEachRow' })).text().trim();
    return lines === '' ? [] : lines.split('\n').map((line) => JSON.parse(line) as Row);
  }

  /** Runs SQL that reads `inputs` through `arrowstream('name')`; the names are given to `sql`. */
  async runWithTables(inputs: readonly (readonly ArrowColumn[])[], sql: (names: string[]) => string): Promise<void> {
    const names: string[] = [];
    try {
      for (const columns of inputs) {
        const name = `block_${tables++}`;
        native._arrowRegisterColumns(this.session.connection, name, columns);
        names.push(name);
      }
      await this.session.queryAsync(sql(names));
    } finally {
      for (const name of names) native._arrowUnregister(this.session.connection, name);
    }
  }

  /** Resolves when the engine has let go of the directory. */
  async close(): Promise<void> {
    this.session.close();
    await drainPending();
  }
}
