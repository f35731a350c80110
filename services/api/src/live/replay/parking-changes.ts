import { cityParkingQuery } from '@luyun/adapters/history-queries/city-parking-query';
import type { LiveEntry } from '@luyun/core';
import type { CitySnapshot } from '../../city/city-snapshot.js';
import type { HistoryReader } from './history-reader.js';
import type { ReadWindow, ShownChange } from './shown-change.js';

/** A count that is older is not shown. */
const LASTS_MS = 24 * 3_600_000;

/** Counts of car parks; see `foldParking` for what is shown of them. */
export async function parkingChanges(
  reader: HistoryReader,
  window: ReadWindow,
  city: CitySnapshot,
): Promise<ShownChange[]> {
  const { fromMs, toMs, begin } = window;
  const rows = await reader.read(cityParkingQuery, { sinceMs: begin ? fromMs - LASTS_MS : fromMs, fromMs, toMs });
  return rows.map(({ timeMs, facilityId, capacity, free, open, impossible, deviceId, simulated }) => {
    const park = city.carParks.get(facilityId);
    const entry: LiveEntry<'parking'> = {
      key: facilityId,
      eventTimeMs: timeMs,
      value: {
        capacity,
        free: free < 0 ? null : impossible ? 0 : free,
        source: deviceId,
        open: open > 0,
        name: park?.name ?? facilityId,
        longitude: park?.position[0] ?? null,
        latitude: park?.position[1] ?? null,
      },
      simulated: simulated > 0,
    };
    return { kind: 'parking', atMs: timeMs, entry, untilMs: timeMs + LASTS_MS, after: undefined };
  });
}
