import { mix32 } from './hash.js';

/**
 * Numbers ids of three words in the order of their coming: 0, 1, 2 ... A plain value, so that it can be stored.
 *
 * Open addressing with linear probing over typed arrays: a look-up makes no garbage.
 */
export interface IdTable {
  count: number;
  /** Index + 1 by hash; 0 is free. Its length is a power of two. */
  slots: Int32Array;
  /** Three words an id. */
  words: Uint32Array;
}

/** A table with room for `capacity` ids before it grows. */
export function newIdTable(capacity = 1024): IdTable {
  let size = 16;
  while (size < capacity * 2) size *= 2;
  return { count: 0, slots: new Int32Array(size), words: new Uint32Array((size / 2) * 3) };
}

/** The number of an id; a new id gets the number `count`, which then rises. */
export function numberOf(table: IdTable, a: number, b: number, c: number): number {
  const { slots, words } = table;
  const mask = slots.length - 1;
  let slot = hash(a, b, c) & mask;
  for (;;) {
    const found = slots[slot] as number;
    if (found === 0) break;
    const at = (found - 1) * 3;
    if (words[at] === a && words[at + 1] === b && words[at + 2] === c) return found - 1;
    slot = (slot + 1) & mask;
  }
  const number = table.count++;
  words[number * 3] = a;
  words[number * 3 + 1] = b;
  words[number * 3 + 2] = c;
  slots[slot] = number + 1;
  if (table.count * 2 >= slots.length) rebuild(table, slots.length * 2);
  return number;
}

/** Keeps the ids for which `keep` says so, numbered anew in the same order; gives the old numbers of those kept. */
export function compactIds(table: IdTable, keep: (number: number) => boolean): Int32Array {
  const kept = new Int32Array(table.count);
  let count = 0;
  for (let number = 0; number < table.count; number++) {
    if (!keep(number)) continue;
    table.words.copyWithin(count * 3, number * 3, number * 3 + 3);
    kept[count++] = number;
  }
  table.count = count;
  rebuild(table, table.slots.length);
  return kept.subarray(0, count);
}

function rebuild(table: IdTable, size: number): void {
  if (size === table.slots.length) table.slots.fill(0);
  else {
    const words = new Uint32Array((size / 2) * 3);
    words.set(table.words);
    table.words = words;
    table.slots = new Int32Array(size);
  }
  const { slots, words } = table;
  const mask = size - 1;
  for (let number = 0; number < table.count; number++) {
    const at = number * 3;
    let slot = hash(words[at] as number, words[at + 1] as number, words[at + 2] as number) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = number + 1;
  }
}

function hash(a: number, b: number, c: number): number {
  return mix32(a ^ Math.imul(b, 0x9e3779b1) ^ Math.imul(c, 0x85ebca77));
}
