import type { TrackBlock } from './protocol.js';

/** Octets of a row that the GPU reads; `map/vehicles/vehicle-layer.ts` says the same to the shader. */
export const ROW_BYTES = 32;
/** Greatest values of what is packed into 16 bits. */
export const MAX_SPEED_MPS = 128;
export const MAX_RESIDUAL_M = 64;
export const MAX_TURN_DEG = 180;
/** Greatest values of what is packed into 8 bits. */
export const MAX_LENGTH_M = 25.5;
export const MAX_WIDTH_M = 5.1;
export const MAX_ACCURACY_M = 25.5;

const KIND_AT = 30;
const ACCURACY_AT = 31;

/** What is packed, column by column; there may be more than the rows in use. */
export interface Columns {
  /** Longitude, latitude a row, degrees. */
  readonly positions: Float64Array;
  /** Velocity east, north in m/s, then residual east, north in m, a row. */
  readonly motions: Float32Array;
  /** Event, update a row, platform epoch s. */
  readonly times: Float64Array;
  /** Heading in degrees clockwise from north, residual in degrees, a row. */
  readonly headings: Float32Array;
  /** Length, width a row, m. */
  readonly sizes: Float32Array;
  /** Low nibble participant type, high nibble source, as live.v1.Tracks. */
  readonly kinds: Uint8Array;
  /** Standard deviation of the position, m, NaN unknown. */
  readonly accuracies: Float32Array;
}

/** One row as it was before it was packed: places to mm, speeds to cm/s, sizes and accuracy to 0.1 m. */
export interface PackedTrack {
  readonly longitude: number;
  readonly latitude: number;
  /** Platform epoch ms. */
  readonly eventMs: number;
  readonly updateMs: number;
  readonly eastMps: number;
  readonly northMps: number;
  /** What is left of the jump at the update. */
  readonly residualEastM: number;
  readonly residualNorthM: number;
  /** 0 to 360, clockwise from north. */
  readonly headingDeg: number;
}

/** The point that rows are near to, so that 32 bits tell them apart by millimetres. */
export function originOf(positions: Float64Array, rows: number): [longitude: number, latitude: number] {
  return rows > 0 ? [Math.round((positions[0] ?? 0) * 10) / 10, Math.round((positions[1] ?? 0) * 10) / 10] : [0, 0];
}

/**
 * One block of octets for one upload. A row: offset from the origin in degrees, event and update in s after `baseMs`
 * (four f32); velocity and residual, heading and its residual (six i16); length, width, kind, accuracy, 0 unknown
 * (four u8).
 */
export function packTracks(
  columns: Columns,
  rows: number,
  [longitude, latitude]: readonly [number, number],
  baseMs: number,
): Uint8Array {
  const { positions, motions, times, headings, sizes, kinds, accuracies } = columns;
  const buffer = new ArrayBuffer(rows * ROW_BYTES);
  const floats = new Float32Array(buffer);
  const shorts = new Int16Array(buffer);
  const octets = new Uint8Array(buffer);
  const baseS = baseMs / 1000;
  for (let row = 0; row < rows; row++) {
    const f = row * 8;
    floats[f] = (positions[row * 2] as number) - longitude;
    floats[f + 1] = (positions[row * 2 + 1] as number) - latitude;
    floats[f + 2] = (times[row * 2] as number) - baseS;
    floats[f + 3] = (times[row * 2 + 1] as number) - baseS;
    const s = row * 16 + 8;
    shorts[s] = part(motions[row * 4] as number, MAX_SPEED_MPS);
    shorts[s + 1] = part(motions[row * 4 + 1] as number, MAX_SPEED_MPS);
    shorts[s + 2] = part(motions[row * 4 + 2] as number, MAX_RESIDUAL_M);
    shorts[s + 3] = part(motions[row * 4 + 3] as number, MAX_RESIDUAL_M);
    const heading = headings[row * 2] as number;
    shorts[s + 4] = part(heading > MAX_TURN_DEG ? heading - 2 * MAX_TURN_DEG : heading, MAX_TURN_DEG);
    shorts[s + 5] = part(headings[row * 2 + 1] as number, MAX_TURN_DEG);
    const at = row * ROW_BYTES;
    octets[at + 28] = share(sizes[row * 2] as number, MAX_LENGTH_M);
    octets[at + 29] = share(sizes[row * 2 + 1] as number, MAX_WIDTH_M);
    octets[at + KIND_AT] = kinds[row] as number;
    octets[at + ACCURACY_AT] = share(accuracies[row] as number, MAX_ACCURACY_M);
  }
  return octets;
}

/** What a row is, as live.v1.Tracks.kind. */
export function kindOf({ packed }: TrackBlock, row: number): number {
  return packed[row * ROW_BYTES + KIND_AT] ?? 0;
}

/** Reads a row back. */
export function unpackTrack({ packed, origin, baseMs }: TrackBlock, row: number): PackedTrack {
  const at = packed.byteOffset + row * ROW_BYTES;
  const [east = 0, north = 0, event = 0, update = 0] = new Float32Array(packed.buffer, at, 4);
  const shorts = new Int16Array(packed.buffer, at + 16, 6);
  const share = (i: number, most: number) => ((shorts[i] ?? 0) / 32_767) * most;
  return {
    longitude: origin[0] + east,
    latitude: origin[1] + north,
    eventMs: baseMs + event * 1000,
    updateMs: baseMs + update * 1000,
    eastMps: share(0, MAX_SPEED_MPS),
    northMps: share(1, MAX_SPEED_MPS),
    residualEastM: share(2, MAX_RESIDUAL_M),
    residualNorthM: share(3, MAX_RESIDUAL_M),
    headingDeg: (share(4, MAX_TURN_DEG) + 360) % 360,
  };
}

function part(value: number, most: number): number {
  return Math.max(-32_767, Math.min(32_767, Math.round((value / most) * 32_767)));
}

/** NaN becomes 0. */
function share(value: number, most: number): number {
  return value > 0 ? Math.min(255, Math.round((value / most) * 255)) : 0;
}
