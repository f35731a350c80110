import { LocalFrame } from '../district/city/local-frame.js';
import type { District } from '../district/district.js';
import type { CoveredArea } from './true-state.js';

const CELL_M = 8;
const MOTOR = 1;
const PERSON = 3;
/** ParticipantTypes that keep to the streets. */
const DRIVEN = [MOTOR, 2, 5];

/**
 * Where the roadside units of a district perceive things of each kind by their specification (devices.json): along the streets that they
 * look at, within the range of the kind; people within theirs all around. Vehicles: cells about the strips that are seen.
 */
export function coveredArea({ world, units }: District): CoveredArea {
  const frame = new LocalFrame(world.plan.city.origin);
  const cells = new Map(DRIVEN.map((kind) => [kind, new Set<number>()]));
  for (const { index, line, lengthM } of world.network.strips) {
    for (let alongM = 0; alongM <= lengthM; alongM += CELL_M / 2) {
      const { x, y } = line.locate(alongM);
      for (const [kind, within] of cells) {
        if (!units.covers(index, x, y, kind)) continue;
        for (const dx of [-1, 0, 1]) for (const dy of [-1, 0, 1]) within.add(cellOf(x + dx * CELL_M, y + dy * CELL_M));
      }
    }
  }
  const perDegree = [
    1 / (frame.longitude(1) - frame.longitude(0)),
    1 / (frame.latitude(1) - frame.latitude(0)),
  ] as const;
  const [originX, originY] = frame.origin;
  return {
    covers: (kind, longitude, latitude) => {
      const x = (longitude - originX) * perDegree[0];
      const y = (latitude - originY) * perDegree[1];
      if (kind === PERSON) return units.coversFeet(x, y);
      // Buses and lorries are motor vehicles, and so may be what is not known.
      return (cells.get(kind) ?? cells.get(MOTOR))?.has(cellOf(x, y)) ?? false;
    },
  };
}

/** Cells are counted from far outside any city. */
function cellOf(x: number, y: number): number {
  return (Math.floor(x / CELL_M) + 2 ** 20) * 2 ** 21 + Math.floor(y / CELL_M) + 2 ** 20;
}
