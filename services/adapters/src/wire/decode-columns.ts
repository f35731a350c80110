import type { ColumnArray } from '@luyun/core';
import type { ColumnSpec, ColumnType, FamilySpec } from '@luyun/proto';
import { type BadInput, badInput } from './bad-input.js';
import { MAX_BATCH_ROWS } from './limits.js';

/** Octets of one value. */
export const columnWidths: Readonly<Record<ColumnType, number>> = {
  u8: 1,
  i8: 1,
  u16: 2,
  i16: 2,
  u32: 4,
  i32: 4,
  id64: 8,
};

/** An array of `rows` zeros for a column. */
export function newColumn(type: ColumnType, rows: number): ColumnArray {
  switch (type) {
    case 'u8':
      return new Uint8Array(rows);
    case 'i8':
      return new Int8Array(rows);
    case 'u16':
      return new Uint16Array(rows);
    case 'i16':
      return new Int16Array(rows);
    case 'u32':
      return new Uint32Array(rows);
    case 'i32':
      return new Int32Array(rows);
    case 'id64':
      return new BigUint64Array(rows);
  }
}

/** The columns of one batch, by column name, and the strings that dictionary columns index, by column name. */
export interface DecodedColumns {
  readonly ok: true;
  readonly rows: number;
  readonly columns: Readonly<Record<string, ColumnArray>>;
  readonly dictionaries: Readonly<Record<string, readonly string[]>>;
}

/**
 * Reads the columns of a decoded message by its specification.
 *
 * Arrays are views of the message's octets where alignment allows and copies where not, so they live no longer than
 * those octets. A left-out optional column is filled with its sentinel, or with 0.
 */
export function decodeColumns(spec: FamilySpec, message: Readonly<Record<string, unknown>>): DecodedColumns | BadInput {
  const rows = typeof message.rows === 'number' ? message.rows : 0;
  if (rows === 0) return badInput('malformed', `${spec.message}: no rows`);
  if (rows > MAX_BATCH_ROWS)
    return badInput('too-large', `${spec.message}: ${rows} rows, at most ${MAX_BATCH_ROWS} are taken`);
  const columns: Record<string, ColumnArray> = {};
  const dictionaries: Record<string, readonly string[]> = {};
  for (const column of spec.columns) {
    const bytes = message[column.name] as Uint8Array | undefined;
    if (bytes === undefined || bytes.length === 0) {
      if (!column.optional) return badInput('malformed', `${spec.message}.${column.name}: left out`);
      columns[column.name] = filled(column, rows);
      continue;
    }
    const wanted = rows * columnWidths[column.type];
    if (bytes.length !== wanted)
      return badInput('malformed', `${spec.message}.${column.name}: ${bytes.length} octets, ${wanted} expected`);
    columns[column.name] = view(column.type, bytes, rows);
    if (column.dictionary !== undefined)
      dictionaries[column.name] = (message[column.dictionary] as readonly string[] | undefined) ?? [];
  }
  return { ok: true, rows, columns, dictionaries };
}

function filled(column: ColumnSpec, rows: number): ColumnArray {
  const values = newColumn(column.type, rows);
  if (column.missing !== undefined && !(values instanceof BigUint64Array)) values.fill(column.missing);
  return values;
}

function view(type: ColumnType, bytes: Uint8Array, rows: number): ColumnArray {
  const width = columnWidths[type];
  const { buffer, byteOffset: offset } = bytes.byteOffset % width === 0 ? bytes : alignedCopy(bytes);
  switch (type) {
    case 'u8':
      return new Uint8Array(buffer, offset, rows);
    case 'i8':
      return new Int8Array(buffer, offset, rows);
    case 'u16':
      return new Uint16Array(buffer, offset, rows);
    case 'i16':
      return new Int16Array(buffer, offset, rows);
    case 'u32':
      return new Uint32Array(buffer, offset, rows);
    case 'i32':
      return new Int32Array(buffer, offset, rows);
    case 'id64':
      return new BigUint64Array(buffer, offset, rows);
  }
}

const SLAB_BYTES = 256 * 1024;
let slab = new ArrayBuffer(SLAB_BYTES);
let slabUsed = 0;

/** Many copies share one buffer: a buffer for each costs more than the copying, and its collection more than both. */
function alignedCopy(bytes: Uint8Array): Uint8Array {
  const start = Math.ceil(slabUsed / 8) * 8;
  if (start + bytes.length > slab.byteLength) {
    slab = new ArrayBuffer(Math.max(SLAB_BYTES, bytes.length));
    slabUsed = 0;
    return alignedCopy(bytes);
  }
  const copy = new Uint8Array(slab, start, bytes.length);
  copy.set(bytes);
  slabUsed = start + bytes.length;
  return copy;
}
