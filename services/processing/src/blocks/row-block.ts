import type { ColumnArray, DictionaryColumn, HistoryBlock } from '@luyun/core';
import type { FieldType } from './derived-tables.js';
import { snakeCase } from './snake-case.js';

type Row = Readonly<Record<string, unknown>>;

/** Turns rows of a derived table into a block of columns, adding the topic and partition that they came from. */
export function rowBlock(
  table: string,
  fields: Readonly<Record<string, FieldType>>,
  rows: readonly Row[],
  from: { readonly topic: string; readonly partition: number },
  token: string,
): HistoryBlock {
  const columns: Record<string, ColumnArray | DictionaryColumn> = {
    log_topic: { dictionary: [from.topic], index: new Uint8Array(rows.length) },
    log_partition: new Uint16Array(rows.length).fill(from.partition),
  };
  for (const [name, type] of Object.entries(fields)) columns[snakeCase(name)] = column(rows, name, type);
  return { table, token, rows: rows.length, columns };
}

function column(rows: readonly Row[], name: string, type: FieldType): ColumnArray | DictionaryColumn {
  if (type === 'text') return texts(rows, name);
  const values = emptyColumn(type, rows.length);
  rows.forEach((row, at) => {
    values[at] = Number(row[name]);
  });
  return values;
}

function texts(rows: readonly Row[], name: string): DictionaryColumn {
  const numbers = new Map<string, number>();
  const index = new Uint32Array(rows.length);
  rows.forEach((row, at) => {
    const text = String(row[name]);
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    index[at] = number;
  });
  return { dictionary: [...numbers.keys()], index };
}

function emptyColumn(type: Exclude<FieldType, 'text'>, rows: number) {
  switch (type) {
    case 'u8':
    case 'flag':
      return new Uint8Array(rows);
    case 'u16':
      return new Uint16Array(rows);
    case 'u32':
      return new Uint32Array(rows);
    case 'i32':
      return new Int32Array(rows);
    case 'f32':
      return new Float32Array(rows);
    case 'f64':
    case 'time':
      return new Float64Array(rows);
  }
}
