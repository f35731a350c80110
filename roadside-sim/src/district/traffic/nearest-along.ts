import type { Polyline } from '../city/polyline.js';

/** Where along a line it comes nearest to a place, and how near, m; to half a metre. */
export function nearestAlong(line: Polyline, x: number, y: number): { atM: number; awayM: number } {
  let atM = 0;
  let awayM = Number.POSITIVE_INFINITY;
  for (let along = 0; along <= line.lengthM; along += 0.5) {
    const place = line.locate(along);
    const away = Math.hypot(place.x - x, place.y - y);
    if (away < awayM) [atM, awayM] = [along, away];
  }
  return { atM, awayM };
}
