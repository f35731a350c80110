import { areaM2, type CarPark, centroid } from '@luyun/core';
import type { Area } from './areas-of.js';
import { namesOf } from './names-of.js';
import type { OsmData, Tags } from './osm-data.js';

/** Ground that one place needs with its share of the aisle, m2. */
const placeM2 = 27;

/** Public car parks. Without `capacity` it is estimated from the area, with a warning; points without it are left out. */
export function carParksOf(data: OsmData, areas: readonly Area[], warnings: string[]): CarPark[] {
  const carParks: CarPark[] = [];
  let estimated = 0;
  for (const { id, tags, rings } of areas) {
    const outline = rings[0];
    if (!isCarPark(tags) || !outline) continue;
    const capacity = capacityOf(tags);
    if (capacity === undefined) estimated++;
    carParks.push({
      id,
      ...namesOf(tags),
      position: centroid(outline),
      capacity: capacity ?? Math.max(1, Math.round((areaM2(outline) / placeM2) * storeys(tags))),
      outline,
    });
  }
  let unknown = 0;
  for (const [id, tags] of data.nodeTags) {
    const position = data.positions.find(id);
    if (!isCarPark(tags) || !position) continue;
    const capacity = capacityOf(tags);
    if (capacity === undefined) unknown++;
    else carParks.push({ id: `n${id}`, ...namesOf(tags), position, capacity });
  }
  if (estimated > 0) warnings.push(`${estimated} car parks have no capacity; it was estimated from their area.`);
  if (unknown > 0) warnings.push(`${unknown} car parks without area and capacity were left out.`);
  return carParks;
}

function isCarPark(tags: Tags): boolean {
  return tags.amenity === 'parking' && tags.access !== 'private' && tags.access !== 'no';
}

function capacityOf(tags: Tags): number | undefined {
  const capacity = Number.parseInt(tags.capacity ?? '', 10);
  return capacity > 0 ? capacity : undefined;
}

function storeys(tags: Tags): number {
  const levels = Number.parseInt(tags['building:levels'] ?? tags['parking:levels'] ?? '', 10);
  return levels > 0 && levels < 30 ? levels : 1;
}
