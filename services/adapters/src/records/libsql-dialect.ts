import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteDialect,
} from 'kysely';
import Database from 'libsql/promise';

/** SQLite undoes schema changes with their transaction; Kysely takes every SQLite for one that does not. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * Kysely's SQLite dialect over libsql: a file in WAL mode, every commit synced to disk. Commits run beside the event loop,
 * which a slow disk would hold up otherwise.
 */
export class LibsqlDialect extends SqliteDialect {
  constructor(private readonly file: string) {
    super({ database: () => Promise.reject(new Error('The driver opens the database')) });
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }

  override createDriver(): Driver {
    return new LibsqlDriver(this.file);
  }
}

/** What is used of libsql, whose own types say `any` and miss a property. */
interface LibsqlDatabase {
  readonly inTransaction: boolean;
  /** Runs beside the event loop. */
  exec(sql: string): Promise<void>;
  prepare(sql: string): Promise<LibsqlStatement>;
  pragma(text: string): Promise<unknown>;
  close(): void;
}

interface LibsqlStatement {
  readonly reader: boolean;
  all(parameters: readonly unknown[]): Promise<unknown[]>;
  run(parameters: readonly unknown[]): { readonly changes: number; readonly lastInsertRowid: number };
}

/** One connection, which those who need it get in turn. */
class LibsqlDriver implements Driver {
  private database: LibsqlDatabase | undefined;
  private turn: Promise<void> = Promise.resolve();
  private endTurn: () => void = () => undefined;

  constructor(private readonly file: string) {}

  async init(): Promise<void> {
    const database = new Database(this.file, {}) as unknown as LibsqlDatabase;
    this.database = database;
    await database.pragma('journal_mode = WAL');
    await database.pragma('synchronous = FULL');
    await database.pragma('foreign_keys = ON');
    await database.pragma('busy_timeout = 5000');
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.turn;
    let endTurn = () => {};
    this.turn = new Promise((resolve) => {
      endTurn = resolve;
    });
    await before;
    this.endTurn = endTurn;
    return new LibsqlConnection(this.open);
  }

  async releaseConnection(): Promise<void> {
    this.endTurn();
  }

  beginTransaction(): Promise<void> {
    return this.open.exec('BEGIN');
  }

  commitTransaction(): Promise<void> {
    return this.open.exec('COMMIT');
  }

  rollbackTransaction(): Promise<void> {
    return this.open.exec('ROLLBACK');
  }

  async destroy(): Promise<void> {
    this.database?.close();
  }

  private get open(): LibsqlDatabase {
    if (!this.database) throw new Error(`${this.file} is not open`);
    return this.database;
  }
}

class LibsqlConnection implements DatabaseConnection {
  constructor(private readonly database: LibsqlDatabase) {}

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const statement = await this.database.prepare(sql);
    if (statement.reader) return { rows: (await statement.all(parameters)).map((row) => withByteArrays(row) as Row) };
    const { changes, lastInsertRowid } = this.database.inTransaction
      ? statement.run(parameters)
      : await this.commit(() => statement.run(parameters));
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  // biome-ignore lint/correctness/useYield: nobody streams records
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('Records are not streamed');
  }

  /** A statement of its own would be committed, and so wait for the disk, within `write`. */
  private async commit<Result>(write: () => Result): Promise<Result> {
    await this.database.exec('BEGIN');
    try {
      const result = write();
      await this.database.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.database.inTransaction) await this.database.exec('ROLLBACK');
      throw error;
    }
  }
}

/** libsql gives blobs as ArrayBuffer, where better-sqlite3 and PostgreSQL give bytes. */
function withByteArrays(row: unknown): unknown {
  const record = row as Record<string, unknown>;
  for (const [column, value] of Object.entries(record)) {
    if (value instanceof ArrayBuffer) record[column] = new Uint8Array(value);
  }
  return record;
}
