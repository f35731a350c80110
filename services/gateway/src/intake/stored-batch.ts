/** What is told of a batch that is durable. */
export interface StoredBatch {
  /** Rows in all. */
  readonly rows: number;
  readonly quarantinedRows: number;
  readonly bytes: number;
  /** From its arrival until it was durable. */
  readonly durationMs: number;
}
