/** The motion model that worker and shader share: both must put a vehicle at the same place at the same time. */

/** A thing is carried on for so long after its last event, then it stands still until it is heard of again, s. */
export const REACH_S = 2.5;
/** The difference between where a thing was drawn and where the new event puts it fades over this time, s. */
export const BLEND_S = 0.9;
/** A larger difference is a jump, not an error: it is not blended, m. */
export const SNAP_M = 40;

export const METRES_PER_DEGREE = 111_320;

/** 1 at the update, 0 from BLEND_S on, smooth at both ends. */
export function fade(sinceUpdateS: number): number {
  const x = Math.min(1, Math.max(0, sinceUpdateS / BLEND_S));
  return 1 - x * x * (3 - 2 * x);
}

export function reach(sinceEventS: number): number {
  return Math.min(REACH_S, Math.max(0, sinceEventS));
}

/** Shortest turn from `fromDeg` to `toDeg`, -180..180. */
export function turnDeg(fromDeg: number, toDeg: number): number {
  return ((((toDeg - fromDeg + 180) % 360) + 360) % 360) - 180;
}
