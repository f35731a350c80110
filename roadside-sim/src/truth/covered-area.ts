import { LocalFrame } from '../district/city/local-frame.js';
import type { District } from '../district/district.js';
import type { CoveredArea } from './true-state.js';

const CELL_M = 8;

/** Where the roadside units of a district look along a street within their range: cells about the strips that they see. */
export function coveredArea({ world, units }: District): CoveredArea {
  const frame = new LocalFrame(world.plan.city.origin);
  const cells = new Set<string>();
  for (const { index, line, lengthM } of world.network.strips) {
    for (let alongM = 0; alongM <= lengthM; alongM += CELL_M / 2) {
      const { x, y } = line.locate(alongM);
      if (!units.covers(index, x, y)) continue;
      for (const dx of [-1, 0, 1]) for (const dy of [-1, 0, 1]) cells.add(cellOf(x + dx * CELL_M, y + dy * CELL_M));
    }
  }
  const perDegree = [
    1 / (frame.longitude(1) - frame.longitude(0)),
    1 / (frame.latitude(1) - frame.latitude(0)),
  ] as const;
  const [originX, originY] = frame.origin;
  return {
    covers: (longitude, latitude) =>
      cells.has(cellOf((longitude - originX) * perDegree[0], (latitude - originY) * perDegree[1])),
  };
}

function cellOf(x: number, y: number): string {
  return `${Math.floor(x / CELL_M)},${Math.floor(y / CELL_M)}`;
}
