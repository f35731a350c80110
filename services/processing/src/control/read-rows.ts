import { clockCorrectionMs, decodeReceived } from '@luyun/adapters/wire/received';
import type { LogRecord } from '@luyun/core';

/** Rows of a record that were not refused. */
export interface ReadRows<Columns> {
  readonly columns: Columns;
  readonly rows: readonly number[];
  /** Event time by the platform's clock, UTC epoch ms. */
  timeMs(row: number): number;
}

/** Reads a record of a family that travels as columns. Undefined where it cannot be read. */
export function readRows<Columns extends { readonly timeOffset: Int32Array }>({
  value,
}: LogRecord): ReadRows<Columns> | undefined {
  const decoded = decodeReceived(value);
  if (!decoded.ok) return undefined;
  const { header, batch } = decoded;
  const refused = new Set(header.refusedRows);
  const baseMs = batch.baseTimeMs + clockCorrectionMs(header.clockOffsetMs);
  const columns = batch.columns as unknown as Columns;
  return {
    columns,
    rows: Array.from({ length: batch.rows }, (_, row) => row).filter((row) => !refused.has(row)),
    timeMs: (row) => baseMs + (columns.timeOffset[row] ?? 0),
  };
}
