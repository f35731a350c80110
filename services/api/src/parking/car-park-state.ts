import type { CarPark, LiveEntry, LiveState, LonLat } from '@luyun/core';
import type { CitySnapshot } from '../city/city-snapshot.js';

/** A car park: what the city knows of it, and what was counted last. */
export interface CarParkState {
  id: string;
  name: string;
  nameEn: string | null;
  position: [number, number] | null;
  kind: NonNullable<CarPark['kind']> | null;
  /** Bays with a charger; null where that is not known. */
  chargers: number | null;
  capacity: number;
  free: number | null;
  open: boolean;
  source: string;
  ageS: number | null;
  eventTimeMs: number | null;
  simulated: boolean;
  lineage?: { topic: string; partition: number; offset: number; row: number };
}

/** All car parks: those of the city in its order, then those that were only heard of. */
export async function listCarParks(city: CitySnapshot, liveState: LiveState, nowMs: number): Promise<CarParkState[]> {
  const heard = new Map((await liveState.list('parking')).map((entry) => [entry.key, entry]));
  const ids = new Set([...city.carParks.keys(), ...heard.keys()]);
  return [...ids].map((id) => describeCarPark(id, city, heard.get(id), nowMs));
}

export function describeCarPark(
  id: string,
  city: CitySnapshot,
  entry: LiveEntry<'parking'> | undefined,
  nowMs: number,
): CarParkState {
  const park = city.carParks.get(id);
  const count = entry?.value;
  return {
    id,
    name: park?.name || count?.name || id,
    nameEn: park?.nameEn ?? null,
    position: pair(park?.position) ?? counted(count),
    kind: park?.kind ?? null,
    chargers: park?.chargers ?? null,
    capacity: count?.capacity || park?.capacity || 0,
    free: count?.free ?? null,
    open: count?.open ?? true,
    source: count?.source ?? '',
    ageS: entry ? Math.max(0, Math.round((nowMs - entry.eventTimeMs) / 1000)) : null,
    eventTimeMs: entry?.eventTimeMs ?? null,
    simulated: entry?.simulated ?? city.model.simulated,
    ...(entry?.lineage ? { lineage: { ...entry.lineage } } : {}),
  };
}

function counted(count: LiveEntry<'parking'>['value'] | undefined): [number, number] | null {
  return count && count.longitude !== null && count.latitude !== null ? [count.longitude, count.latitude] : null;
}

function pair(position: LonLat | undefined): [number, number] | null {
  return position ? [position[0], position[1]] : null;
}
