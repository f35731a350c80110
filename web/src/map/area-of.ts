import type { Area } from '../live/protocol.js';

/** The area that some lines take up, null where there is no point. */
export function areaOf(paths: readonly (readonly (readonly [longitude: number, latitude: number])[])[]): Area | null {
  const points = paths.flat();
  if (points.length === 0) return null;
  const xs = points.map((point) => point[0]);
  const ys = points.map((point) => point[1]);
  return { west: Math.min(...xs), east: Math.max(...xs), south: Math.min(...ys), north: Math.max(...ys) };
}
