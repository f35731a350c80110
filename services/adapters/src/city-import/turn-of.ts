import { bearingDeg, type LonLat, type Turn, turnAngleDeg } from '@luyun/core';

/** Turn from the end of one line into the beginning of another, by angle. */
export function turnOf(from: readonly LonLat[], to: readonly LonLat[]): Turn {
  const angle = turnAngleDeg(endBearingDeg(from), startBearingDeg(to));
  if (Math.abs(angle) <= 35) return 'straight';
  if (Math.abs(angle) >= 155) return 'uturn';
  return angle > 0 ? 'right' : 'left';
}

export function endBearingDeg(points: readonly LonLat[]): number {
  return bearingDeg(points[points.length - 2] as LonLat, points[points.length - 1] as LonLat);
}

export function startBearingDeg(points: readonly LonLat[]): number {
  return bearingDeg(points[0] as LonLat, points[1] as LonLat);
}
