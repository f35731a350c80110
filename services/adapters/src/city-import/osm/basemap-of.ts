import type { BasemapFeature } from '@luyun/core';
import type { Area } from './areas-of.js';
import { namesOf } from './names-of.js';
import { type OsmData, pointsOf, type Tags } from './osm-data.js';

const storeyM = 3;
const places = ['city', 'town', 'village', 'suburb', 'quarter', 'neighbourhood', 'hamlet', 'square'];
const rails = ['rail', 'subway', 'light_rail', 'tram', 'narrow_gauge', 'monorail'];
const waterways = ['river', 'stream', 'canal'];
const waterLanduse = ['reservoir', 'basin'];
const greenLanduse = [
  'grass',
  'forest',
  'meadow',
  'recreation_ground',
  'village_green',
  'cemetery',
  'allotments',
  'orchard',
];
const greenLeisure = ['park', 'garden', 'pitch', 'golf_course', 'nature_reserve', 'playground'];
const greenNatural = ['wood', 'scrub', 'grassland', 'heath'];
const builtLanduse = ['residential', 'commercial', 'industrial', 'retail', 'education', 'railway'];

/** Water, green, buildings, rails and names of places. */
export function basemapOf(data: OsmData, areas: readonly Area[]): BasemapFeature[] {
  return [...areas.flatMap(areaFeature), ...lines(data), ...names(data)];
}

function areaFeature({ tags, rings }: Area): BasemapFeature[] {
  const kind = areaKind(tags);
  if (!kind) return [];
  const heightM = kind === 'building' ? heightOf(tags) : undefined;
  const geometry = { type: 'Polygon', coordinates: rings } as const;
  return [{ kind, ...shownNames(tags), ...(heightM !== undefined ? { heightM } : {}), geometry }];
}

function areaKind(tags: Tags): BasemapFeature['kind'] | undefined {
  const has = (key: string, values: readonly string[]) => values.includes(tags[key] ?? '');
  if (tags.building && tags.building !== 'no') return 'building';
  if (tags.natural === 'water' || tags.waterway === 'riverbank' || has('landuse', waterLanduse)) return 'water';
  if (has('leisure', greenLeisure) || has('landuse', greenLanduse) || has('natural', greenNatural)) return 'green';
  return has('landuse', builtLanduse) ? 'landuse' : undefined;
}

function lines(data: OsmData): BasemapFeature[] {
  return [...data.ways.values()].flatMap(({ nodes, tags }): BasemapFeature[] => {
    const rail = rails.includes(tags.railway ?? '') && tags.tunnel !== 'yes';
    const water = waterways.includes(tags.waterway ?? '') && tags.tunnel === undefined;
    if (!rail && !water) return [];
    const coordinates = pointsOf(data, nodes);
    if (coordinates.length < 2) return [];
    return [{ kind: rail ? 'rail' : 'water', ...shownNames(tags), geometry: { type: 'LineString', coordinates } }];
  });
}

function names(data: OsmData): BasemapFeature[] {
  return [...data.nodeTags].flatMap(([id, tags]): BasemapFeature[] => {
    const coordinates = data.positions.find(id);
    if (!places.includes(tags.place ?? '') || !tags.name || !coordinates) return [];
    return [{ kind: 'place', ...shownNames(tags), geometry: { type: 'Point', coordinates } }];
  });
}

function shownNames(tags: Tags): { name?: string; nameEn?: string } {
  const { name, nameEn } = namesOf(tags);
  return { ...(name ? { name } : {}), ...(nameEn ? { nameEn } : {}) };
}

function heightOf(tags: Tags): number | undefined {
  const heightM = Number.parseFloat(tags.height ?? '');
  if (heightM > 0) return heightM;
  const levels = Number.parseFloat(tags['building:levels'] ?? '');
  return levels > 0 ? levels * storeyM : undefined;
}
