import { type ColumnDefinitionBuilder, type RawBuilder, sql } from 'kysely';

/** What the dialects call differently. */
export interface ColumnTypes {
  /** Text that is ordered by its code points, as SQLite orders all of it. */
  readonly key: 'text' | RawBuilder<unknown>;
  readonly bytes: 'blob' | 'bytea';
  /** Whole numbers that the database counts up. */
  readonly count: 'integer' | 'bigint';
  readonly counted: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder;
}

export const sqliteColumns: ColumnTypes = {
  key: 'text',
  bytes: 'blob',
  count: 'integer',
  counted: (column) => column.autoIncrement(),
};

export const postgresColumns: ColumnTypes = {
  key: sql`text collate "C"`,
  bytes: 'bytea',
  count: 'bigint',
  counted: (column) => column.generatedByDefaultAsIdentity(),
};
