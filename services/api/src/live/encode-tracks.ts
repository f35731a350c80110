import type { TrackTable } from './track-table.js';

/** Octets of a row in each column of live.v1.Tracks, by field number from 2. */
const widths = [4, 4, 4, 2, 2, 1, 1, 2, 1] as const;
const TRACKS_TAG = (4 << 3) | 2;
const MAX_AGE_MS = 65_535;

/**
 * The rows of `slots` as one `Frame.tracks` field of a live.v1.Frame, tag and length included, so that a frame is made by
 * putting such pieces in a row.
 */
export function encodeTracks(table: TrackTable, slots: readonly number[], platformMs: number): Buffer {
  const rows = slots.length;
  let inner = 1 + varintBytes(rows);
  for (const width of widths) inner += 1 + varintBytes(rows * width) + rows * width;
  const out = Buffer.allocUnsafe(1 + varintBytes(inner) + inner);
  let at = 0;
  out[at++] = TRACKS_TAG;
  at = writeVarint(out, at, inner);
  out[at++] = 1 << 3;
  at = writeVarint(out, at, rows);
  const column = (field: number, width: number): number => {
    out[at++] = (field << 3) | 2;
    at = writeVarint(out, at, rows * width);
    const begin = at;
    at += rows * width;
    return begin;
  };
  write32(out, column(2, 4), table.track, slots);
  write32(out, column(3, 4), table.latitude, slots);
  write32(out, column(4, 4), table.longitude, slots);
  write16(out, column(5, 2), table.speed, slots);
  write16(out, column(6, 2), table.heading, slots);
  write8(out, column(7, 1), table.kind, slots);
  write8(out, column(8, 1), table.length, slots);
  const ages = column(9, 2);
  for (let row = 0; row < rows; row++) {
    const age = platformMs - (table.eventTimeMs[slots[row] as number] as number);
    const whole = age <= 0 ? 0 : age >= MAX_AGE_MS ? MAX_AGE_MS : Math.round(age);
    out[ages + row * 2] = whole;
    out[ages + row * 2 + 1] = whole >>> 8;
  }
  write8(out, column(10, 1), table.accuracy, slots);
  return out;
}

export function varintBytes(value: number): number {
  let bytes = 1;
  let rest = value;
  while (rest >= 128) {
    rest = Math.floor(rest / 128);
    bytes++;
  }
  return bytes;
}

/** Writes an unsigned integer up to 2^53 - 1; gives the place after it. */
export function writeVarint(out: Uint8Array, start: number, value: number): number {
  let at = start;
  let rest = value;
  while (rest >= 128) {
    out[at++] = (rest % 128) | 128;
    rest = Math.floor(rest / 128);
  }
  out[at++] = rest;
  return at;
}

function write32(out: Buffer, begin: number, column: Uint32Array | Int32Array, slots: readonly number[]): void {
  let at = begin;
  for (let row = 0; row < slots.length; row++) {
    const value = column[slots[row] as number] as number;
    out[at] = value;
    out[at + 1] = value >>> 8;
    out[at + 2] = value >>> 16;
    out[at + 3] = value >>> 24;
    at += 4;
  }
}

function write16(out: Buffer, begin: number, column: Uint16Array, slots: readonly number[]): void {
  let at = begin;
  for (let row = 0; row < slots.length; row++) {
    const value = column[slots[row] as number] as number;
    out[at] = value;
    out[at + 1] = value >>> 8;
    at += 2;
  }
}

function write8(out: Buffer, begin: number, column: Uint8Array, slots: readonly number[]): void {
  for (let row = 0; row < slots.length; row++) out[begin + row] = column[slots[row] as number] as number;
}
