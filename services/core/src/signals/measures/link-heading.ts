import type { Link } from '../../model/city.js';

/** Two directions this near to a half turn are opposite, degrees. */
const OPPOSITE_WITHIN_DEG = 40;

/** Direction in which a link reaches its end, degrees from north, clockwise; NaN of a link without a shape. */
export function headingOf({ points }: Link): number {
  const [from, to] = points.slice(-2);
  if (from === undefined || to === undefined) return Number.NaN;
  const east = (to[0] - from[0]) * Math.cos((to[1] * Math.PI) / 180);
  return ((Math.atan2(east, to[1] - from[1]) * 180) / Math.PI + 360) % 360;
}

export function opposite(aDeg: number, bDeg: number): boolean {
  const apart = Math.abs(((aDeg - bDeg + 540) % 360) - 180);
  return Math.abs(apart - 180) <= OPPOSITE_WITHIN_DEG;
}
