import { createContext, useContext, useSyncExternalStore } from 'react';
import type { CityMap } from './city-map.js';
import { type CityStore, cityStore } from './city-store.js';

export const MapContext = createContext<CityMap | null>(null);

/** The map, null until its engine is there. */
export function useMap(): CityMap | null {
  return useContext(MapContext);
}

/** The city model; the component renders again when more of it has come. */
export function useCity(): CityStore {
  useSyncExternalStore(cityStore.on, () => cityStore.version);
  return cityStore;
}
