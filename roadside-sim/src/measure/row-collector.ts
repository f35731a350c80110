import type { FamilyName } from '@luyun/proto';
import { ColumnBatch, type ColumnValue } from '../client/column-batch.js';
import type { Emit } from './emission.js';

export interface RowCollectorOptions {
  readonly maxRows?: number;
  readonly maxAgeMs?: number;
  /** Every how many batches the device's own frame goes along; 0: never. */
  readonly originalEvery?: number;
}

/**
 * Gathers rows of one family from one device, and sends them when there are enough or the oldest is old enough.
 *
 * The own frame of a simulated device is JSON in UTF-8, `json/luyun-sim-1`:
 * `{"device": id, "family": name, "rows": [{"timeMs": UTC epoch ms, ...}]}` with the values as measured, before they were
 * rounded to the columns' steps.
 */
export class RowCollector {
  readonly #batch: ColumnBatch;
  readonly #maxRows: number;
  readonly #maxAgeMs: number;
  readonly #originalEvery: number;
  readonly #timeAt: number;
  #baseMs = 0;
  #taken = 0;
  #original: Record<string, unknown>[] = [];

  constructor(
    private readonly deviceId: string,
    readonly family: FamilyName,
    columns: readonly string[],
    private readonly emit: Emit,
    { maxRows = 128, maxAgeMs = 200, originalEvery = 0 }: RowCollectorOptions = {},
  ) {
    this.#maxRows = maxRows;
    this.#maxAgeMs = maxAgeMs;
    this.#originalEvery = originalEvery;
    this.#batch = new ColumnBatch(family, columns, maxRows);
    this.#timeAt = this.#batch.specs.findIndex(({ name }) => name === 'timeOffset');
  }

  add(timeMs: number, row: Record<string, ColumnValue>): void {
    if (this.#batch.rows === 0) this.#baseMs = timeMs;
    row.timeOffset = timeMs - this.#baseMs;
    this.#batch.append(row);
    if (this.#keepsOriginal) this.#original.push(asMeasured(timeMs, row));
    if (this.#batch.rows >= this.#maxRows) this.flush();
  }

  /** A row for `addValues`, and where in it each column stands. */
  layout(): { readonly row: Float64Array; readonly at: Readonly<Record<string, number>> } {
    const { specs } = this.#batch;
    return {
      row: new Float64Array(specs.length).fill(Number.NaN),
      at: Object.fromEntries(specs.map(({ name }, i) => [name, i])),
    };
  }

  /** As `add`, for what comes often: one value a column as `layout` has them. The time offset is filled in here. */
  addValues(timeMs: number, row: Float64Array, id = 0n): void {
    if (this.#batch.rows === 0) this.#baseMs = timeMs;
    row[this.#timeAt] = timeMs - this.#baseMs;
    this.#batch.appendValues(row, id);
    if (this.#keepsOriginal) this.#original.push(this.#named(timeMs, row, id));
    if (this.#batch.rows >= this.#maxRows) this.flush();
  }

  get rows(): number {
    return this.#batch.rows;
  }

  /** Sends what has waited long enough. */
  tick(nowMs: number): void {
    if (this.#batch.rows > 0 && nowMs - this.#baseMs >= this.#maxAgeMs) this.flush();
  }

  flush(): void {
    if (this.#batch.rows === 0) return;
    const { deviceId, family } = this;
    const frame =
      this.#keepsOriginal && Buffer.from(JSON.stringify({ device: deviceId, family, rows: this.#original }));
    this.#original = [];
    this.#taken += 1;
    this.emit({
      deviceId,
      baseTimeMs: this.#baseMs,
      [family]: this.#batch.take(),
      ...(frame && { original: { encoding: 'json/luyun-sim-1', frames: [frame] } }),
    });
  }

  #named(timeMs: number, row: Float64Array, id: bigint): Record<string, unknown> {
    const named: Record<string, ColumnValue> = {};
    for (const [i, { name, type }] of this.#batch.specs.entries()) {
      const value = row[i] ?? Number.NaN;
      if (type === 'id64') named[name] = id;
      else if (!Number.isNaN(value)) named[name] = value;
    }
    return asMeasured(timeMs, named);
  }

  get #keepsOriginal(): boolean {
    return this.#originalEvery > 0 && this.#taken % this.#originalEvery === 0;
  }
}

function asMeasured(timeMs: number, { timeOffset: _, ...row }: Record<string, ColumnValue>): Record<string, unknown> {
  const measured: Record<string, unknown> = { timeMs };
  for (const [name, value] of Object.entries(row)) {
    if (value !== undefined) measured[name] = typeof value === 'bigint' ? value.toString(16).padStart(16, '0') : value;
  }
  return measured;
}
