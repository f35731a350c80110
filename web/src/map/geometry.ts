import { METRES_PER_DEGREE } from '../live/dead-reckoning.js';

type Position = [longitude: number, latitude: number];

function metresEast(latitude: number): number {
  return METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);
}

/** Distance on the plane of the place, m; good to 0.1 % over a city. */
export function distanceM(a: Position, b: Position): number {
  return Math.hypot((b[0] - a[0]) * metresEast(a[1]), (b[1] - a[1]) * METRES_PER_DEGREE);
}

export function lineLengthM(path: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < path.length; i++) sum += distanceM(path[i - 1] as Position, path[i] as Position);
  return sum;
}

/** A point and its direction (degrees clockwise from north) so many metres before the end of a line; null when too short. */
export function beforeEnd(path: readonly Position[], backM: number): { position: Position; headingDeg: number } | null {
  let left = backM;
  for (let i = path.length - 1; i > 0; i--) {
    const a = path[i - 1] as Position;
    const b = path[i] as Position;
    const length = distanceM(a, b);
    if (length >= left && length > 0) {
      const share = left / length;
      return {
        position: [b[0] + (a[0] - b[0]) * share, b[1] + (a[1] - b[1]) * share],
        headingDeg: headingDeg(a, b),
      };
    }
    left -= length;
  }
  return null;
}

/** The last `lengthM` metres of a line, all of it when it is shorter. */
export function tail(path: readonly Position[], lengthM: number): Position[] {
  const out: Position[] = [];
  let left = lengthM;
  for (let i = path.length - 1; i > 0; i--) {
    const a = path[i - 1] as Position;
    const b = path[i] as Position;
    if (out.length === 0) out.push(b);
    const length = distanceM(a, b);
    if (length >= left) {
      const share = length > 0 ? left / length : 0;
      out.push([b[0] + (a[0] - b[0]) * share, b[1] + (a[1] - b[1]) * share]);
      return out.reverse();
    }
    out.push(a);
    left -= length;
  }
  return out.reverse();
}

export function headingDeg(a: Position, b: Position): number {
  return (Math.atan2((b[0] - a[0]) * metresEast(a[1]), (b[1] - a[1]) * METRES_PER_DEGREE) * 180) / Math.PI;
}

/** A point moved by metres to the right of and along a heading. */
export function moved(from: Position, headingDegrees: number, rightM: number, aheadM: number): Position {
  const angle = (headingDegrees * Math.PI) / 180;
  const east = Math.sin(angle) * aheadM + Math.cos(angle) * rightM;
  const north = Math.cos(angle) * aheadM - Math.sin(angle) * rightM;
  return [from[0] + east / metresEast(from[1]), from[1] + north / METRES_PER_DEGREE];
}

/** The convex outline around points, counter-clockwise; the points themselves when there are fewer than three. */
export function hull(points: readonly Position[]): Position[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  if (sorted.length < 3) return sorted;
  const half = (run: readonly Position[]) => {
    const out: Position[] = [];
    for (const point of run) {
      while (out.length > 1 && cross(out.at(-2) as Position, out.at(-1) as Position, point) <= 0) out.pop();
      out.push(point);
    }
    return out.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

function cross(o: Position, a: Position, b: Position): number {
  return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
}

/** A line beside another, so many metres to the right of it; corners are mitred, sharp ones cut. */
export function beside(path: readonly Position[], rightM: number): Position[] {
  return path.map((point, i) => {
    const before = headingOf(path, i - 1);
    const after = headingOf(path, i);
    const heading = before ?? after ?? 0;
    const turn = (((((after ?? heading) - heading + 180) % 360) + 360) % 360) - 180;
    const stretch = 1 / Math.max(0.5, Math.cos((turn * Math.PI) / 360));
    return moved(point, heading + turn / 2, rightM * stretch, 0);
  });
}

/** Direction of the part of a line that begins at its point `i`; undefined where there is none. */
function headingOf(path: readonly Position[], i: number): number | undefined {
  const a = path[i];
  const b = path[i + 1];
  return a && b && distanceM(a, b) > 1e-3 ? headingDeg(a, b) : undefined;
}

/** All but the last `lengthM` metres of a line; empty when there is no more. */
export function without(path: readonly Position[], lengthM: number): Position[] {
  const end = beforeEnd(path, lengthM);
  if (!end) return [];
  const whole = lineLengthM(path) - lengthM;
  const out: Position[] = [];
  let run = 0;
  for (let i = 0; i < path.length; i++) {
    const point = path[i] as Position;
    if (i > 0) run += distanceM(path[i - 1] as Position, point);
    if (run >= whole - 1e-6) break;
    out.push(point);
  }
  out.push(end.position);
  return out;
}

/** Points with their directions every `stepM` metres of a line, the first half a step from its begin. */
export function every(path: readonly Position[], stepM: number): { position: Position; headingDeg: number }[] {
  const count = Math.floor(lineLengthM(path) / stepM);
  return Array.from({ length: count }, (_, i) => beforeEnd(path, (i + 0.5) * stepM)).filter((at) => at !== null);
}
