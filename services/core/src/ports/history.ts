import type { Columns } from '../columns/columns.js';

/**
 * Rows for one table, inserted as one unit.
 *
 * `token` names the block for ever: the same token again changes nothing, whatever the rows. It is made of group, topic,
 * partition and the offsets that the rows come from.
 *
 * Columns are named as in the table. Numbers for a Date or DateTime column are UTC epoch ms; others are converted to the
 * column's type.
 */
export interface HistoryBlock extends Columns {
  readonly table: string;
  readonly token: string;
}

/** A named query of the adapters' catalogue; see adapters/history/queries. Its SQL has no SETTINGS and no FORMAT of its own. */
export interface HistoryQuery<Row> {
  readonly name: string;
  readonly sql: string;
  /** Only for the type. */
  readonly row?: Row;
}

export type QueryValue = string | number | boolean | readonly string[] | readonly number[];

/** A query that took longer than it was given. */
export class QueryTimeoutError extends Error {
  override readonly name = 'QueryTimeoutError';
}

/** The store of everything that was, for analysis: ClickHouse, in process or as a server. */
export interface History {
  /** Resolves once the rows would survive the death of the process. */
  insert(block: HistoryBlock): Promise<void>;
  /**
   * Runs a catalogue query with bound parameters (`{name:Type}` in the SQL). Rejects with a `QueryTimeoutError` after
   * `timeoutMs` (default 10 s). Int64 and UInt64 columns come as strings, others as JSON has them.
   */
  query<Row>(
    query: HistoryQuery<Row>,
    parameters: Readonly<Record<string, QueryValue>>,
    timeoutMs?: number,
  ): Promise<Row[]>;
  /** Whether it answers now. */
  check(): Promise<void>;
  close(): Promise<void>;
}
