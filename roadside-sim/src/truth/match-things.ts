import { assign, type Candidate } from './assign.js';
import type { ShownThings } from './shown-things.js';
import type { TrueThings } from './true-state.js';

/** Farther apart than this a shown thing is not the true one, m: about the length of a car. */
export const GATE_M = 5;
const METRES_PER_DEGREE = 111_320;
const PEDESTRIAN = 3;

/** A true thing and what shows it, by their rows. */
export interface Match {
  readonly truth: number;
  readonly shown: number;
  readonly errorM: number;
}

/**
 * Which true thing each shown one shows, by CLEAR-MOT (Bernardin and Stiefelhagen 2008): a pair of before stands while it is
 * within the gate; of the rest as many as possible, with the least squared error in all. On foot and on wheels never match.
 *
 * @param before shown id by true id at the last instant
 */
export function matchThings(truth: TrueThings, shown: ShownThings, before: ReadonlyMap<number, number>): Match[] {
  const rowOfShown = new Map(shown.id.map((id, row) => [id, row]));
  const matches: Match[] = [];
  const takenTrue = new Uint8Array(truth.rows);
  const takenShown = new Uint8Array(shown.rows);
  const error = (row: number, column: number) => distanceM(truth, row, shown, column);
  for (let row = 0; row < truth.rows; row++) {
    const column = rowOfShown.get(before.get(truth.id[row] ?? 0) ?? -1);
    if (column === undefined || takenShown[column] === 1 || !alike(truth, row, shown, column)) continue;
    const errorM = error(row, column);
    if (errorM > GATE_M) continue;
    takenTrue[row] = takenShown[column] = 1;
    matches.push({ truth: row, shown: column, errorM });
  }
  const cells = new Map<string, number[]>();
  const scale = Math.cos(((truth.latitude[0] ?? 0) * Math.PI) / 180);
  const cellOf = (longitude: number, latitude: number) =>
    [
      Math.floor((longitude * METRES_PER_DEGREE * scale) / GATE_M),
      Math.floor((latitude * METRES_PER_DEGREE) / GATE_M),
    ] as const;
  for (let column = 0; column < shown.rows; column++) {
    if (takenShown[column] === 1) continue;
    const key = cellOf(shown.longitude[column] ?? 0, shown.latitude[column] ?? 0).join();
    const cell = cells.get(key) ?? [];
    cells.set(key, cell);
    cell.push(column);
  }
  const candidates: Candidate[] = [];
  for (let row = 0; row < truth.rows; row++) {
    if (takenTrue[row] === 1) continue;
    const [x, y] = cellOf(truth.longitude[row] ?? 0, truth.latitude[row] ?? 0);
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        for (const column of cells.get(`${x + dx},${y + dy}`) ?? []) {
          const errorM = error(row, column);
          if (errorM <= GATE_M && alike(truth, row, shown, column)) candidates.push({ row, column, cost: errorM ** 2 });
        }
      }
    }
  }
  for (const [row, column] of assign(candidates))
    matches.push({ truth: row, shown: column, errorM: error(row, column) });
  return matches;
}

function alike(truth: TrueThings, row: number, shown: ShownThings, column: number): boolean {
  return (truth.kind[row] === PEDESTRIAN) === (((shown.kind[column] ?? 0) & 15) === PEDESTRIAN);
}

function distanceM(truth: TrueThings, row: number, shown: ShownThings, column: number): number {
  const latitude = truth.latitude[row] ?? 0;
  const north = (shown.latitude[column] ?? 0) - latitude;
  const east = ((shown.longitude[column] ?? 0) - (truth.longitude[row] ?? 0)) * Math.cos((latitude * Math.PI) / 180);
  return Math.hypot(east, north) * METRES_PER_DEGREE;
}
