import type { BoundingBox, LonLat } from '@luyun/core';

export type Geometry =
  | { type: 'Point'; coordinates: [number, number] }
  | { type: 'LineString'; coordinates: [number, number][] }
  | { type: 'MultiLineString'; coordinates: [number, number][][] };

/** A GeoJSON feature. */
export interface Feature<P> {
  type: 'Feature';
  id: string;
  geometry: Geometry;
  properties: P;
}

export function feature<P>(id: string, geometry: Geometry, properties: P): Feature<P> {
  return { type: 'Feature', id, geometry, properties };
}

export const point = (position: LonLat): Geometry => ({ type: 'Point', coordinates: [position[0], position[1]] });

export const line = (points: readonly LonLat[]): Geometry => ({ type: 'LineString', coordinates: points.map(pair) });

export const lines = (parts: readonly (readonly LonLat[])[]): Geometry => ({
  type: 'MultiLineString',
  coordinates: parts.map((points) => points.map(pair)),
});

/** Whether the rectangle around `points` touches the area; true without an area. */
export function touches(points: readonly LonLat[], area: BoundingBox | undefined): boolean {
  if (!area) return true;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [longitude, latitude] of points) {
    west = Math.min(west, longitude);
    south = Math.min(south, latitude);
    east = Math.max(east, longitude);
    north = Math.max(north, latitude);
  }
  return west <= area.east && east >= area.west && south <= area.north && north >= area.south;
}

function pair([longitude, latitude]: LonLat): [number, number] {
  return [longitude, latitude];
}
