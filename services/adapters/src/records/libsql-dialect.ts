import { SqliteAdapter, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';
import Database from 'libsql';

/** SQLite undoes schema changes with their transaction; Kysely takes every SQLite for one that does not. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Kysely's SQLite dialect over libsql: a file in WAL mode, every commit synced to disk. */
export class LibsqlDialect extends SqliteDialect {
  constructor(file: string) {
    super({ database: async () => openDatabase(file) });
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

function openDatabase(file: string): SqliteDatabase {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('busy_timeout = 5000');
  return {
    close: () => database.close(),
    prepare(sql): SqliteStatement {
      const statement = database.prepare(sql);
      return {
        reader: statement.reader,
        all: (parameters) => statement.all(parameters).map(withByteArrays),
        run: (parameters) => statement.run(parameters),
        *iterate(parameters) {
          for (const row of statement.iterate(parameters)) yield withByteArrays(row);
        },
      };
    },
  };
}

/** libsql gives blobs as ArrayBuffer, where better-sqlite3 and PostgreSQL give bytes. */
function withByteArrays(row: unknown): unknown {
  const record = row as Record<string, unknown>;
  for (const [column, value] of Object.entries(record)) {
    if (value instanceof ArrayBuffer) record[column] = new Uint8Array(value);
  }
  return record;
}
