import type { DecodedBatch } from './decode-batch.js';

/** No lane passes more than a vehicle a second for long; a few more may fall into one interval. */
const MAX_VEHICLES_PER_S = 1;
const SLACK_VEHICLES = 3;
const MISSING_COUNT = 65_535;

/** Reports detector counts above what a lane can carry and car parks with more free places than places. */
export function findImpossibleCounts(batch: DecodedBatch, report: (row: number, detail: string) => void): void {
  if (batch.family === 'detectorCounts') {
    const count = batch.columns.count as Uint16Array;
    const interval = batch.columns.interval as Uint32Array;
    for (let row = 0; row < batch.rows; row++) {
      const vehicles = count[row] as number;
      const most = ((interval[row] as number) / 1000) * MAX_VEHICLES_PER_S + SLACK_VEHICLES;
      if (vehicles !== MISSING_COUNT && vehicles > most)
        report(
          row,
          `detectorCounts.count[${row}] = ${vehicles}, a lane passes at most ${Math.floor(most)} in the interval`,
        );
    }
  } else if (batch.family === 'parking') {
    batch.message.parking?.facilities?.forEach((facility, row) => {
      const { capacity, free } = facility;
      if (capacity && free !== undefined && free !== null && free > capacity)
        report(row, `parking.facilities[${row}].free = ${free}, capacity ${capacity}`);
    });
  }
}
