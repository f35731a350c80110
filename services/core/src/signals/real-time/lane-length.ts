import { distanceM, polylineLengthM } from '../../geometry/geometry.js';
import type { Lane } from '../../model/city.js';

export function laneLengthM({ points }: Lane): number {
  return polylineLengthM(points);
}

/** From the end of a lane to the beginning of one behind the junction, m. */
export function gapM(from: Lane, to: Lane): number {
  const [end, begin] = [from.points.at(-1), to.points[0]];
  return end === undefined || begin === undefined ? 0 : distanceM(end, begin);
}
