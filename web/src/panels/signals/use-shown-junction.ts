import { useEffect } from 'react';
import { useMap } from '../../map/map-context.js';

const ZOOM = 17;

/** Brings a junction into the middle of the map, once it is known where it lies. */
export function useShownJunction(position: readonly [longitude: number, latitude: number] | null | undefined): void {
  const map = useMap();
  const [longitude, latitude] = position ?? [];
  useEffect(() => {
    if (longitude !== undefined && latitude !== undefined) map?.goTo(longitude, latitude, ZOOM);
  }, [map, longitude, latitude]);
}
