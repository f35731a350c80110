import { hashText, type MovingColumns } from '@luyun/core';
import type { BatchFamily, DecodedBatch } from './decode-batch.js';

/** Column that names the moving thing, by family. */
const idColumns: Partial<Record<BatchFamily, string>> = {
  vehicleStates: 'vehicleId',
  perceivedObjects: 'objectId',
  pedestrians: 'personId',
  terminals: 'terminal',
};

/** The columns of a batch of moving things under one set of names, or undefined for other families. No octets are copied. */
export function movingColumns(batch: DecodedBatch): MovingColumns | undefined {
  const idColumn = idColumns[batch.family];
  if (idColumn === undefined) return undefined;
  const { columns, rows } = batch;
  const ids = columns[idColumn];
  return {
    rows,
    baseTimeMs: batch.baseTimeMs,
    timeOffset: columns.timeOffset as Int32Array,
    idWords: idWords(batch, idColumn, ids),
    latitude: columns.latitude as Int32Array,
    longitude: columns.longitude as Int32Array,
    speed: columns.speed as Uint16Array,
    heading: columns.heading as Uint16Array,
  };
}

/** Two u32 a row. Names are hashed: a terminal's number says who it is, its hash only whether it is the same. */
function idWords(batch: DecodedBatch, idColumn: string, ids: unknown): Uint32Array {
  if (ids instanceof BigUint64Array) return new Uint32Array(ids.buffer, ids.byteOffset, ids.length * 2);
  const words = new Uint32Array(batch.rows * 2);
  const names = batch.dictionaries[idColumn];
  const values = ids as Uint32Array | Uint16Array;
  if (names === undefined) {
    for (let row = 0; row < batch.rows; row++) words[row * 2] = values[row] ?? 0;
    return words;
  }
  const hashes = names.map((name) => [hashText(name, 0), hashText(name, 1)] as const);
  for (let row = 0; row < batch.rows; row++) {
    const hash = hashes[values[row] ?? 0];
    words[row * 2] = hash?.[0] ?? 0;
    words[row * 2 + 1] = hash?.[1] ?? 0;
  }
  return words;
}
