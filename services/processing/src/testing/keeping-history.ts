import { createHash } from 'node:crypto';
import type { ColumnArray, DictionaryColumn, History, HistoryBlock } from '@luyun/core';

/** A history that keeps each block's rows by token as ClickHouse does: the first with a token stays. */
export class KeepingHistory implements History {
  /** Digest of all values by token. */
  readonly digests = new Map<string, string>();
  /** Rows by table, each as text. */
  readonly rows = new Map<string, string[]>();
  /** Tokens that came again with other rows. */
  readonly differing: string[] = [];
  /** Blocks after which inserts never end, as if the process died. */
  diesAfter = Number.POSITIVE_INFINITY;

  async insert(block: HistoryBlock): Promise<void> {
    if (this.diesAfter-- <= 0) return new Promise(() => {});
    const lines = linesOf(block);
    const digest = createHash('sha256').update(block.table).update(lines.join('\n')).digest('hex');
    const known = this.digests.get(block.token);
    if (known !== undefined) {
      if (known !== digest) this.differing.push(block.token);
      return;
    }
    this.digests.set(block.token, digest);
    const rows = this.rows.get(block.table) ?? [];
    rows.push(...lines);
    this.rows.set(block.table, rows);
  }

  async query<Row>(): Promise<Row[]> {
    return [];
  }

  async check(): Promise<void> {}

  async close(): Promise<void> {}
}

/** Rows as JSON, columns in the order of their names. */
function linesOf(block: HistoryBlock): string[] {
  const columns = Object.entries<ColumnArray | DictionaryColumn>(block.columns).sort(([a], [b]) => (a < b ? -1 : 1));
  return Array.from({ length: block.rows }, (_, row) => {
    const values = columns.map(([name, column]) => {
      const value = 'dictionary' in column ? column.dictionary[column.index[row] as number] : column[row];
      return [name, typeof value === 'bigint' ? String(value) : value];
    });
    return JSON.stringify(Object.fromEntries(values));
  });
}
