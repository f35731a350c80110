/**
 * What LMDB holds for one record: key [partition id u32, offset u64], big-endian, so that a partition's records lie in
 * order; value: the header below, the record's key, the record's value.
 *
 * Header: timeMs f64 | agingMs f64 | precedingBytes f64 | key length u16.
 * - agingMs: the highest append time so far in the partition, never after the log's own clock, so that it grows with the
 *   offset and retention by age can be searched for.
 * - precedingBytes: octets of all values ever appended before this one, so that retention by size can be searched for.
 */
export interface StoredRecord {
  readonly key: string;
  readonly value: Buffer;
  readonly timeMs: number;
  readonly agingMs: number;
  readonly precedingBytes: number;
}

const HEADER_BYTES = 26;
const TWO_32 = 2 ** 32;

export function encodedBytes(keyBytes: number, valueBytes: number): number {
  return HEADER_BYTES + keyBytes + valueBytes;
}

/** Writes a record into `target` at `start`; returns where it ends. */
export function encodeRecord(
  target: Buffer,
  start: number,
  record: { key: string; value: Uint8Array; timeMs: number; agingMs: number; precedingBytes: number },
): number {
  target.writeDoubleLE(record.timeMs, start);
  target.writeDoubleLE(record.agingMs, start + 8);
  target.writeDoubleLE(record.precedingBytes, start + 16);
  const keyBytes = target.write(record.key, start + HEADER_BYTES, 'utf8');
  target.writeUInt16LE(keyBytes, start + 24);
  target.set(record.value, start + HEADER_BYTES + keyBytes);
  return start + HEADER_BYTES + keyBytes + record.value.length;
}

/** The value is a view of `stored`. */
export function decodeRecord(stored: Buffer): StoredRecord {
  const valueStart = HEADER_BYTES + stored.readUInt16LE(24);
  return {
    key: stored.toString('utf8', HEADER_BYTES, valueStart),
    value: stored.subarray(valueStart),
    timeMs: stored.readDoubleLE(0),
    agingMs: stored.readDoubleLE(8),
    precedingBytes: stored.readDoubleLE(16),
  };
}

export function storeKey(partitionId: number, offset: number): Buffer {
  const key = Buffer.allocUnsafe(12);
  key.writeUInt32BE(partitionId, 0);
  key.writeUInt32BE(Math.floor(offset / TWO_32), 4);
  key.writeUInt32BE(offset % TWO_32, 8);
  return key;
}

export function offsetOfStoreKey(key: Buffer): number {
  return key.readUInt32BE(4) * TWO_32 + key.readUInt32BE(8);
}

/** Range of a partition's records, last first. LMDB's ranges include their start and leave out their end. */
export function backwards(partitionId: number): { start: Buffer; end: Buffer; reverse: true } {
  const beforeAll = storeKey(partitionId, 0).subarray(0, 4);
  return { start: storeKey(partitionId, Number.MAX_SAFE_INTEGER), end: beforeAll, reverse: true };
}
