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

/** Columns as in `TrackBlock`, with times in s since the block's zero. */
interface Columns {
  readonly positions: Float64Array;
  readonly motions: Float32Array;
  readonly times: Float32Array;
  readonly headings: Float32Array;
  readonly sizes: Float32Array;
  readonly kinds: Uint8Array;
  readonly accuracies: Float32Array;
}

/** The point that rows are near to, so that 32 bits tell them apart by millimetres. */
export function originOf(positions: Float64Array, rows: number): [longitude: number, latitude: number] {
  return rows > 0 ? [Math.round((positions[0] ?? 0) * 10) / 10, Math.round((positions[1] ?? 0) * 10) / 10] : [0, 0];
}

/**
 * One block of octets for one upload. A row: offset from the origin in degrees, event and update in s (four f32);
 * velocity and residual, heading and its residual (six i16); length, width, kind, accuracy, 0 unknown (four u8).
 */
export function packTracks(
  columns: Columns,
  rows: number,
  [longitude, latitude]: readonly [number, number],
): Uint8Array {
  const { positions, motions, times, headings, sizes, kinds, accuracies } = columns;
  const buffer = new ArrayBuffer(rows * ROW_BYTES);
  const floats = new Float32Array(buffer);
  const shorts = new Int16Array(buffer);
  const octets = new Uint8Array(buffer);
  for (let row = 0; row < rows; row++) {
    const f = row * 8;
    floats[f] = (positions[row * 2] as number) - longitude;
    floats[f + 1] = (positions[row * 2 + 1] as number) - latitude;
    floats[f + 2] = times[row * 2] as number;
    floats[f + 3] = times[row * 2 + 1] as number;
    const s = row * 16 + 8;
    shorts[s] = part(motions[row * 4] as number, MAX_SPEED_MPS);
    shorts[s + 1] = part(motions[row * 4 + 1] as number, MAX_SPEED_MPS);
    shorts[s + 2] = part(motions[row * 4 + 2] as number, MAX_RESIDUAL_M);
    shorts[s + 3] = part(motions[row * 4 + 3] as number, MAX_RESIDUAL_M);
    const heading = headings[row * 2] as number;
    shorts[s + 4] = part(heading > MAX_TURN_DEG ? heading - 2 * MAX_TURN_DEG : heading, MAX_TURN_DEG);
    shorts[s + 5] = part(headings[row * 2 + 1] as number, MAX_TURN_DEG);
    const o = row * ROW_BYTES + 28;
    octets[o] = share(sizes[row * 2] as number, MAX_LENGTH_M);
    octets[o + 1] = share(sizes[row * 2 + 1] as number, MAX_WIDTH_M);
    octets[o + 2] = kinds[row] as number;
    octets[o + 3] = share(accuracies[row] as number, MAX_ACCURACY_M);
  }
  return octets;
}

function part(value: number, most: number): number {
  return Math.max(-32_767, Math.min(32_767, Math.round((value / most) * 32_767)));
}

/** NaN becomes 0. */
function share(value: number, most: number): number {
  return value > 0 ? Math.min(255, Math.round((value / most) * 255)) : 0;
}
