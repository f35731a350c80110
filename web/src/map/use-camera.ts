import { useMemo, useSyncExternalStore } from 'react';
import { useMap } from './map-context.js';

export interface Camera {
  readonly zoom: number;
  readonly bearing: number;
  readonly pitch: number;
  /** In the middle of the map. */
  readonly metresPerPx: number;
}

const nothing = () => () => {};

/** The camera as far as controls show it; null until there is a map. */
export function useCamera(): Camera | null {
  const map = useMap();
  const text = useSyncExternalStore(map?.onCamera ?? nothing, () => {
    if (!map) return '';
    const { zoom, bearing, pitch, latitude } = map.view();
    return [zoom.toFixed(1), bearing.toFixed(0), pitch.toFixed(0), latitude.toFixed(1)].join('/');
  });
  return useMemo(() => {
    if (!text) return null;
    const [zoom = 0, bearing = 0, pitch = 0, latitude = 0] = text.split('/').map(Number);
    const metresPerPx = (40_075_017 * Math.cos((latitude * Math.PI) / 180)) / (512 * 2 ** zoom);
    return { zoom, bearing, pitch, metresPerPx };
  }, [text]);
}
