import type { ColumnArray } from '@luyun/core';
import type { ArrowColumn } from './chdb-session.js';

/** Arrow's format letter of each typed array. */
function formatOf(values: ColumnArray): string {
  if (values instanceof Uint8Array) return 'C';
  if (values instanceof Int8Array) return 'c';
  if (values instanceof Uint16Array) return 'S';
  if (values instanceof Int16Array) return 's';
  if (values instanceof Uint32Array) return 'I';
  if (values instanceof Int32Array) return 'i';
  if (values instanceof Float32Array) return 'f';
  if (values instanceof Float64Array) return 'g';
  return 'L';
}

/** The first `rows` values, as a view: they must stay as they are until the query has ended. */
export function numberColumn(name: string, values: ColumnArray, rows: number): ArrowColumn {
  if (values.length < rows)
    throw new RangeError(`Column ${name} has ${values.length} values, the block has ${rows} rows`);
  const data = Buffer.from(values.buffer, values.byteOffset, rows * values.BYTES_PER_ELEMENT);
  return { name, format: formatOf(values), length: rows, nullCount: 0, buffers: [null, data] };
}

export function stringColumn(name: string, values: readonly string[]): ArrowColumn {
  const offsets = new Int32Array(values.length + 1);
  let end = 0;
  for (const [index, value] of values.entries()) {
    end += Buffer.byteLength(value);
    offsets[index + 1] = end;
  }
  const data = Buffer.from(values.join(''), 'utf8');
  return {
    name,
    format: 'u',
    length: values.length,
    nullCount: 0,
    buffers: [null, Buffer.from(offsets.buffer), data],
  };
}
