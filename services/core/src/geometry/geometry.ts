/**
 * Geometry on the ground, small enough for a city: positions in WGS-84 degrees, lengths in metres, on a sphere of
 * the earth's mean radius. Right for stretches of some tens of kilometres.
 */
import type { LonLat } from '../model/city.js';

const radians = Math.PI / 180;
/** Metres in a degree of latitude. */
export const metresPerDegree = 6_371_008.8 * radians;

/** Flat coordinates around an origin: x east, y north, metres. */
export interface Plane {
  toXy(position: LonLat): [x: number, y: number];
  toLonLat(x: number, y: number): LonLat;
}

/** A plane that touches the earth at `origin`. */
export function planeAt(origin: LonLat): Plane {
  const perDegreeEast = metresPerDegree * Math.cos(origin[1] * radians);
  return {
    toXy: ([lon, lat]) => [(lon - origin[0]) * perDegreeEast, (lat - origin[1]) * metresPerDegree],
    toLonLat: (x, y) => [origin[0] + x / perDegreeEast, origin[1] + y / metresPerDegree],
  };
}

/** Great-circle distance, m. */
export function distanceM(a: LonLat, b: LonLat): number {
  const dLat = (b[1] - a[1]) * radians;
  const dLon = (b[0] - a[0]) * radians;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a[1] * radians) * Math.cos(b[1] * radians) * Math.sin(dLon / 2) ** 2;
  return 2 * 6_371_008.8 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Direction from a to b, degrees clockwise from north, [0, 360). */
export function bearingDeg(a: LonLat, b: LonLat): number {
  const east = (b[0] - a[0]) * Math.cos(((a[1] + b[1]) / 2) * radians);
  const degrees = Math.atan2(east, b[1] - a[1]) / radians;
  return degrees < 0 ? degrees + 360 : degrees;
}

/** How far one turns from one bearing to another, degrees, right positive, (-180, 180]. */
export function turnAngleDeg(fromDeg: number, toDeg: number): number {
  const turn = (((toDeg - fromDeg) % 360) + 360) % 360;
  return turn > 180 ? turn - 360 : turn;
}

/** Length of a line, m. */
export function polylineLengthM(points: readonly LonLat[]): number {
  let sum = 0;
  for (let i = 1; i < points.length; i++) sum += distanceM(points[i - 1] as LonLat, points[i] as LonLat);
  return sum;
}

/** The point `alongM` metres from the beginning of a line of at least one point; clamped to its ends. */
export function pointAlong(points: readonly LonLat[], alongM: number): LonLat {
  let left = alongM;
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 1] as LonLat;
    const b = points[i] as LonLat;
    const length = distanceM(a, b);
    if (left <= length && length > 0) return between(a, b, Math.max(0, left / length));
    left -= length;
  }
  return points[points.length - 1] as LonLat;
}

/** The stretch of a line between two distances from its beginning, m. */
export function cutLine(points: readonly LonLat[], fromM: number, toM: number): LonLat[] {
  const inner: LonLat[] = [];
  let along = 0;
  for (let i = 1; i < points.length - 1; i++) {
    along += distanceM(points[i - 1] as LonLat, points[i] as LonLat);
    if (along > fromM && along < toM) inner.push(points[i] as LonLat);
  }
  return [pointAlong(points, fromM), ...inner, pointAlong(points, toM)];
}

/** The line moved `rightM` metres to the right of its direction (negative: left), corners mitred. */
export function offsetLine(points: readonly LonLat[], rightM: number): LonLat[] {
  const first = points[0];
  if (!first || rightM === 0) return [...points];
  const plane = planeAt(first);
  const flat = points.map((point) => plane.toXy(point));
  const normals: [number, number][] = [];
  for (let i = 1; i < flat.length; i++) {
    const [ax, ay] = flat[i - 1] as [number, number];
    const [bx, by] = flat[i] as [number, number];
    const length = Math.hypot(bx - ax, by - ay);
    const before = normals[normals.length - 1] ?? [0, 0];
    normals.push(length > 0 ? [(by - ay) / length, -(bx - ax) / length] : before);
  }
  return flat.map(([x, y], i) => {
    const a = normals[Math.max(0, i - 1)] ?? [0, 0];
    const b = normals[Math.min(normals.length - 1, i)] ?? a;
    // The mitre is cut at three times the distance, or sharp corners would run away.
    const scale = rightM / Math.max(1 / 3, 1 + a[0] * b[0] + a[1] * b[1]);
    return plane.toLonLat(x + (a[0] + b[0]) * scale, y + (a[1] + b[1]) * scale);
  });
}

/** Area of a ring, m2; closed or not, either orientation. */
export function areaM2(ring: readonly LonLat[]): number {
  return Math.abs(signedAreaM2(ring));
}

/** Middle of a ring's area; of its points where it has no area. */
export function centroid(ring: readonly LonLat[]): LonLat {
  const origin = ring[0] ?? [0, 0];
  const plane = planeAt(origin);
  const flat = ring.map((point) => plane.toXy(point));
  let sum = 0;
  let cx = 0;
  let cy = 0;
  flat.forEach(([ax, ay], i) => {
    const [bx, by] = flat[(i + 1) % flat.length] as [number, number];
    const cross = ax * by - bx * ay;
    sum += cross;
    cx += (ax + bx) * cross;
    cy += (ay + by) * cross;
  });
  if (Math.abs(sum) > 1e-9) return plane.toLonLat(cx / (3 * sum), cy / (3 * sum));
  const mean = (axis: 0 | 1) => flat.reduce((total, xy) => total + xy[axis], 0) / Math.max(1, flat.length);
  return plane.toLonLat(mean(0), mean(1));
}

function signedAreaM2(ring: readonly LonLat[]): number {
  const plane = planeAt(ring[0] ?? [0, 0]);
  const flat = ring.map((point) => plane.toXy(point));
  return flat.reduce((sum, [ax, ay], i) => {
    const [bx, by] = flat[(i + 1) % flat.length] as [number, number];
    return sum + (ax * by - bx * ay) / 2;
  }, 0);
}

function between(a: LonLat, b: LonLat, share: number): LonLat {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}
