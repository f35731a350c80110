/**
 * Rows of things that move, raw as on the wire (roadside/v1/motion.proto), whatever family they came from.
 *
 * Event time of row i is `baseTimeMs + timeOffset[i]` by the device's clock. The thing is named by two words a row.
 */
export interface MovingColumns {
  readonly rows: number;
  /** UTC epoch ms */
  readonly baseTimeMs: number;
  /** ms */
  readonly timeOffset: Int32Array;
  /** 2 * rows; unique at the device, or in the city, while the thing lives. */
  readonly idWords: Uint32Array;
  /** 1e-7 degree, WGS-84 */
  readonly latitude: Int32Array;
  readonly longitude: Int32Array;
  /** 0.02 m/s; 8191 unknown */
  readonly speed: Uint16Array;
  /** 0.0125 degree clockwise from north; 28800 unknown */
  readonly heading: Uint16Array;
}

export const UNKNOWN_SPEED = 8191;
export const UNKNOWN_HEADING = 28_800;
export const SPEED_UNIT_MPS = 0.02;
export const HEADING_UNIT_DEG = 0.0125;
export const DEGREE_UNIT = 1e-7;
