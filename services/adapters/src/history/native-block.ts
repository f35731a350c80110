import type { ColumnArray, DictionaryColumn, HistoryBlock } from '@luyun/core';
import { dictionaryColumn } from './native-dictionary.js';
import { textBytes, varint } from './native-text.js';

/**
 * A block in ClickHouse's format Native: number of columns and rows, then each column's name, type and values one after the
 * other, little-endian. Arrays go as they are, in a type of their own width, times as DateTime64(3), strings as
 * LowCardinality(String) with their dictionary; the server converts where the table has another type.
 *
 * `types` are those of the table's columns, by name. Throws a RangeError where the block does not fit them or itself.
 */
export function encodeNativeBlock(block: HistoryBlock, types: ReadonlyMap<string, string>): Buffer {
  const columns = Object.entries<ColumnArray | DictionaryColumn>(block.columns);
  const parts: Uint8Array[] = [varint(columns.length), varint(block.rows)];
  for (const [name, column] of columns) {
    const type = types.get(name);
    if (type === undefined) throw new RangeError(`Table ${block.table} has no column ${name}`);
    const length = 'dictionary' in column ? column.index.length : column.length;
    if (length < block.rows)
      throw new RangeError(`Column ${name} has ${length} values, the block has ${block.rows} rows`);
    parts.push(textBytes(name));
    if ('dictionary' in column)
      parts.push(textBytes('LowCardinality(String)'), ...dictionaryColumn(column, block.rows));
    else if (isTime(type)) parts.push(textBytes("DateTime64(3, 'UTC')"), timeColumn(column, block.rows));
    else parts.push(textBytes(typeOf(column)), bytesOf(column, block.rows));
  }
  return Buffer.concat(parts);
}

function isTime(type: string): boolean {
  return /^(Nullable\()?Date/.test(type);
}

function bytesOf(values: ColumnArray, rows: number): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, rows * values.BYTES_PER_ELEMENT);
}

function typeOf(values: ColumnArray): string {
  if (values instanceof Uint8Array) return 'UInt8';
  if (values instanceof Int8Array) return 'Int8';
  if (values instanceof Uint16Array) return 'UInt16';
  if (values instanceof Int16Array) return 'Int16';
  if (values instanceof Uint32Array) return 'UInt32';
  if (values instanceof Int32Array) return 'Int32';
  if (values instanceof Float32Array) return 'Float32';
  if (values instanceof Float64Array) return 'Float64';
  return 'UInt64';
}

const WORD = 2 ** 32;

/** Epoch ms as Int64, written as two words: BigInt would cost ten times as much. */
function timeColumn(values: ColumnArray, rows: number): Uint8Array {
  const words = new Uint32Array(rows * 2);
  for (let row = 0; row < rows; row++) {
    const ms = Math.trunc(Number(values[row]));
    const high = Math.floor(ms / WORD);
    words[row * 2] = ms - high * WORD;
    words[row * 2 + 1] = high;
  }
  return new Uint8Array(words.buffer);
}
