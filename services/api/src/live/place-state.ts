import type { LiveEntry, LiveKinds, LonLat } from '@luyun/core';
import type { CitySnapshot } from '../city/city-snapshot.js';
import type { ShownKind } from './encode-state.js';
import { type TileRange, tileX, tileY } from './map-tiles.js';

/** The tiles that an entry is in. Undefined where the city does not know the thing: then everybody gets it. */
export function placeState(kind: ShownKind, entry: LiveEntry<ShownKind>, city: CitySnapshot): TileRange | undefined {
  switch (kind) {
    case 'signal': {
      const junction = city.junctions.get((entry.value as LiveKinds['signal']).junctionId);
      return junction && rangeOf([junction.position]);
    }
    case 'link':
      return rangeOf(city.links.get(entry.key)?.points);
    case 'queue':
      return rangeOf(city.lanes.get(entry.key)?.lane.points);
    case 'parking': {
      const { longitude, latitude } = entry.value as LiveKinds['parking'];
      if (longitude !== null && latitude !== null) return rangeOf([[longitude, latitude]]);
      const park = city.carParks.get(entry.key);
      return park && rangeOf([park.position]);
    }
    case 'event': {
      const { longitude, latitude } = entry.value as LiveKinds['event'];
      return rangeOf([[longitude, latitude]]);
    }
  }
}

function rangeOf(points: readonly LonLat[] | undefined): TileRange | undefined {
  if (!points || points.length === 0) return undefined;
  const xs = points.map(([longitude]) => tileX(longitude));
  const ys = points.map(([, latitude]) => tileY(latitude));
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}
