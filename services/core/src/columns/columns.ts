/** Values of one column; id64 columns are BigUint64Array. */
export type ColumnArray =
  | Uint8Array
  | Int8Array
  | Uint16Array
  | Int16Array
  | Uint32Array
  | Int32Array
  | Float32Array
  | Float64Array
  | BigUint64Array;

/** A column of strings, each value an index into `dictionary`. */
export interface DictionaryColumn {
  readonly dictionary: readonly string[];
  readonly index: Uint8Array | Uint16Array | Uint32Array;
}

/**
 * Rows as columns. Every array has at least `rows` values; those past `rows` mean nothing.
 */
export interface Columns {
  readonly rows: number;
  readonly columns: Readonly<Record<string, ColumnArray | DictionaryColumn>>;
}
