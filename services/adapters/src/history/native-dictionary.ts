import type { DictionaryColumn } from '@luyun/core';
import { textBytes } from './native-text.js';

/** Version of the keys: the dictionary stands with the rows. */
const KEYS_VERSION = 1n;
/** The keys are in this block, and replace those of the block before. */
const OWN_KEYS = 0x200n | 0x400n;

/** Dictionaries such as all lanes of the city come again and again as the same array. */
const known = new WeakMap<readonly string[], { readonly length: number; readonly bytes: Uint8Array }>();

/** A column of type LowCardinality(String) in format Native: the keys, then each row's index into them. */
export function dictionaryColumn(column: DictionaryColumn, rows: number): Uint8Array[] {
  const { dictionary, index } = column.dictionary.length > rows ? onlyUsed(column, rows) : column;
  for (let row = 0; row < rows; row++) {
    if ((index[row] as number) >= dictionary.length) throw new RangeError(`Row ${row} points outside its dictionary`);
  }
  const indexType = BigInt(Math.log2(index.BYTES_PER_ELEMENT));
  return [
    longs(KEYS_VERSION, OWN_KEYS | indexType, BigInt(dictionary.length)),
    keysOf(dictionary),
    longs(BigInt(rows)),
    new Uint8Array(index.buffer, index.byteOffset, rows * index.BYTES_PER_ELEMENT),
  ];
}

/** Few rows need not carry all keys of a large dictionary. */
function onlyUsed({ dictionary, index }: DictionaryColumn, rows: number): DictionaryColumn {
  const numbers = new Map<number, number>();
  const used: string[] = [];
  const own = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) {
    const key = index[row] as number;
    let number = numbers.get(key);
    if (number === undefined) {
      const text = dictionary[key];
      if (text === undefined) throw new RangeError(`Row ${row} points outside its dictionary`);
      number = used.push(text) - 1;
      numbers.set(key, number);
    }
    own[row] = number;
  }
  return { dictionary: used, index: own };
}

function keysOf(dictionary: readonly string[]): Uint8Array {
  const before = known.get(dictionary);
  if (before?.length === dictionary.length) return before.bytes;
  const bytes = Buffer.concat(dictionary.map(textBytes));
  known.set(dictionary, { length: dictionary.length, bytes });
  return bytes;
}

function longs(...values: bigint[]): Uint8Array {
  return new Uint8Array(BigUint64Array.from(values).buffer);
}
