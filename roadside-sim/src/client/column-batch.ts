import { endianness } from 'node:os';
import { type ColumnSpec, type ColumnType, type FamilyName, families } from '@luyun/proto';

/** A value in the column's physical unit; strings for dictionary columns; absent or NaN: not available. */
export type ColumnValue = number | bigint | string | undefined;

type Values = Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Int32Array | BigUint64Array;

const arrays: Record<ColumnType, new (length: number) => Values> = {
  u8: Uint8Array,
  i8: Int8Array,
  u16: Uint16Array,
  i16: Int16Array,
  u32: Uint32Array,
  i32: Int32Array,
  id64: BigUint64Array,
};

interface Column {
  readonly spec: ColumnSpec;
  readonly perUnit: number;
  readonly values: Values;
}

/**
 * Rows of one family on their way into a batch: physical values in, little-endian columns out.
 *
 * Values beyond the range of a column are clamped to it, as a device's own encoder does; what is absent becomes the
 * column's "not available", or 0 where it has none.
 */
export class ColumnBatch {
  readonly #columns: readonly Column[];
  readonly #dictionary = new Map<string, number>();
  readonly #capacity: number;
  #rows = 0;

  /** `columns`: names of the columns to carry, all of them when left out. Required columns are always carried. */
  constructor(
    readonly family: FamilyName,
    columns?: readonly string[],
    capacity = 256,
  ) {
    this.#capacity = capacity;
    this.#columns = families[family].columns
      .filter((spec) => columns === undefined || !spec.optional || columns.includes(spec.name))
      .map((spec) => ({ spec, perUnit: 1 / spec.scale, values: new arrays[spec.type](capacity) }));
  }

  get rows(): number {
    return this.#rows;
  }

  get full(): boolean {
    return this.#rows === this.#capacity;
  }

  /** Adds a row. Throws a RangeError when the batch is full. */
  append(row: Readonly<Record<string, ColumnValue>>): void {
    if (this.full) throw new RangeError(`a batch holds ${this.#capacity} rows`);
    const at = this.#rows++;
    for (const { spec, perUnit, values } of this.#columns) {
      const value = row[spec.name];
      if (values instanceof BigUint64Array) values[at] = typeof value === 'bigint' ? value : 0n;
      else if (typeof value === 'string') values[at] = this.#index(value);
      else values[at] = toRaw(spec, perUnit, typeof value === 'number' ? value : Number.NaN);
    }
  }

  /** The columns, in the order of `appendValues`. */
  get specs(): readonly ColumnSpec[] {
    return this.#columns.map(({ spec }) => spec);
  }

  /**
   * Adds a row as one value a column, in the order of `specs`, without making an object for it: for what comes many
   * thousand times a second. NaN: not available. `id` is the value of an id64 column. Throws a RangeError when full.
   */
  appendValues(row: Float64Array, id = 0n): void {
    if (this.full) throw new RangeError(`a batch holds ${this.#capacity} rows`);
    const at = this.#rows++;
    for (let i = 0; i < this.#columns.length; i++) {
      const { spec, perUnit, values } = this.#columns[i] as Column;
      if (values instanceof BigUint64Array) values[at] = id;
      else values[at] = toRaw(spec, perUnit, row[i] as number);
    }
  }

  /** The family's message, and an empty batch again. */
  take(): Record<string, unknown> & { rows: number } {
    const message: Record<string, unknown> & { rows: number } = { rows: this.#rows };
    for (const { spec, values } of this.#columns) {
      message[spec.name] = littleEndian(values, this.#rows);
      if (spec.dictionary !== undefined) message[spec.dictionary] = [...this.#dictionary.keys()];
    }
    this.#rows = 0;
    this.#dictionary.clear();
    return message;
  }

  #index(text: string): number {
    let index = this.#dictionary.get(text);
    if (index === undefined) {
      index = this.#dictionary.size;
      this.#dictionary.set(text, index);
    }
    return index;
  }
}

function toRaw(spec: ColumnSpec, perUnit: number, physical: number): number {
  if (Number.isNaN(physical)) return spec.missing ?? 0;
  const raw = Math.round(physical * perUnit);
  return Math.min(spec.max, Math.max(spec.min, raw));
}

function littleEndian(values: Values, rows: number): Buffer {
  const width = values.BYTES_PER_ELEMENT;
  const bytes = Buffer.from(Buffer.from(values.buffer, values.byteOffset, rows * width));
  if (endianness() === 'BE' && width > 1) {
    if (width === 2) bytes.swap16();
    else if (width === 4) bytes.swap32();
    else bytes.swap64();
  }
  return bytes;
}
