import type { FeatureCollection, LineString } from 'geojson';
import { useResource } from '../../api/use-resource.js';
import type { CityLane, Position } from '../../map/city-store.js';
import { lineLengthM } from '../../map/geometry.js';
import { useCity } from '../../map/map-context.js';

/** A lane: as the map has it, else (by a permalink from far) asked for. Null when there is none of that id. */
export function useLane(id: string): CityLane | null | undefined {
  const { laneById, city } = useCity();
  const known = laneById.get(id);
  const { data } = useResource<FeatureCollection<LineString, Omit<CityLane, 'path' | 'lengthM'>>>(
    known || !city ? null : `/city/lanes?bbox=${city.bounds.join(',')}`,
  );
  if (known) return known;
  if (!data) return undefined;
  const found = data.features.find((feature) => feature.properties.id === id);
  if (!found) return null;
  const path = found.geometry.coordinates as Position[];
  return { ...found.properties, path, lengthM: lineLengthM(path) };
}
