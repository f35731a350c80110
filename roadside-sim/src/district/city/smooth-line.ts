import type { Xy } from './city-plan.js';

const STEP_M = 12;
/** What a straight piece may leave out of the curve, m. */
const TOLERANCE_M = 0.08;

/**
 * The smooth line through points, as pieces from one point to the next: a centripetal Catmull-Rom spline, which neither
 * overshoots nor loops. Where the points lie on a straight line, so do the pieces.
 */
export function smoothPieces(points: readonly Xy[]): Xy[][] {
  return points.slice(1).map((to, i) => {
    const from = points[i] ?? to;
    const before = points[i - 1] ?? mirrored(from, to);
    const after = points[i + 2] ?? mirrored(to, from);
    return simplify(piece(before, from, to, after));
  });
}

function mirrored([x, y]: Xy, [ox, oy]: Xy): Xy {
  return [2 * x - ox, 2 * y - oy];
}

function piece(p0: Xy, p1: Xy, p2: Xy, p3: Xy): Xy[] {
  const knot = (a: Xy, b: Xy) => Math.sqrt(Math.hypot(b[0] - a[0], b[1] - a[1])) || 1e-6;
  const t1 = knot(p0, p1);
  const t2 = t1 + knot(p1, p2);
  const t3 = t2 + knot(p2, p3);
  const steps = Math.max(1, Math.ceil(Math.hypot(p2[0] - p1[0], p2[1] - p1[1]) / STEP_M));
  return Array.from({ length: steps + 1 }, (_, i): Xy => {
    if (i === 0) return p1;
    if (i === steps) return p2;
    const t = t1 + ((t2 - t1) * i) / steps;
    const a1 = mix(p0, p1, t / t1);
    const a2 = mix(p1, p2, (t - t1) / (t2 - t1));
    const a3 = mix(p2, p3, (t - t2) / (t3 - t2));
    return mix(mix(a1, a2, t / t2), mix(a2, a3, (t - t1) / (t3 - t1)), (t - t1) / (t2 - t1));
  });
}

function mix(a: Xy, b: Xy, share: number): Xy {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

/** Douglas-Peucker: leaves out points that lie on the line between others. */
function simplify(points: Xy[]): Xy[] {
  const first = points[0];
  const last = points[points.length - 1];
  if (points.length < 3 || first === undefined || last === undefined) return points;
  const length = Math.hypot(last[0] - first[0], last[1] - first[1]) || 1e-6;
  let farthest = 0;
  let at = 0;
  for (const [i, [x, y]] of points.entries()) {
    const off = Math.abs((last[0] - first[0]) * (y - first[1]) - (last[1] - first[1]) * (x - first[0])) / length;
    if (off > farthest) [farthest, at] = [off, i];
  }
  if (farthest <= TOLERANCE_M) return [first, last];
  return [...simplify(points.slice(0, at + 1)), ...simplify(points.slice(at)).slice(1)];
}
