import type { LonLat } from '@luyun/core';
import { NodeStore } from '../osm/node-store.js';
import { matters, type OsmData, type Tags } from '../osm/osm-data.js';
import type { Feature } from './feature.js';

/** Plain GeoJSON as an OpenStreetMap extract: lines meet where they share a vertex (1e-7 degree). */
export function osmFromFeatures(features: readonly Feature[]): OsmData {
  const data: OsmData = { positions: new NodeStore(), nodeTags: new Map(), ways: new Map(), relations: [] };
  const nodes = new Map<string, number>();
  const nodeAt = ([lon, lat]: LonLat): number => {
    const key = `${lon.toFixed(7)} ${lat.toFixed(7)}`;
    const known = nodes.get(key);
    if (known !== undefined) return known;
    const id = nodes.size + 1;
    nodes.set(key, id);
    data.positions.set(id, lon, lat);
    return id;
  };
  const addWay = (line: readonly LonLat[], tags: Tags): number => {
    const id = data.ways.size + 1;
    data.ways.set(id, { id, nodes: line.map(nodeAt), tags });
    return id;
  };
  const addPolygon = (rings: readonly (readonly LonLat[])[], tags: Tags) => {
    if (rings.length === 1) return addWay(rings[0] ?? [], tags);
    const members = rings.map((ring, i) => ({ type: 'way', ref: addWay(ring, {}), role: i === 0 ? 'outer' : 'inner' }));
    return data.relations.push({ id: data.relations.length + 1, tags: { ...tags, type: 'multipolygon' }, members });
  };
  for (const { geometry, properties } of features) {
    const tags = tagsOf(properties ?? {});
    if (!geometry || !matters(tags)) continue;
    if (geometry.type === 'Point') data.nodeTags.set(nodeAt(geometry.coordinates), tags);
    else if (geometry.type === 'MultiPoint') for (const at of geometry.coordinates) data.nodeTags.set(nodeAt(at), tags);
    else if (geometry.type === 'LineString') addWay(geometry.coordinates, tags);
    else if (geometry.type === 'MultiLineString') for (const line of geometry.coordinates) addWay(line, tags);
    else if (geometry.type === 'Polygon') addPolygon(geometry.coordinates, tags);
    else for (const rings of geometry.coordinates) addPolygon(rings, tags);
  }
  return data;
}

/** Flat, or under `tags` as some converters write them. */
function tagsOf(properties: Readonly<Record<string, unknown>>): Tags {
  const nested = properties.tags;
  const all = typeof nested === 'object' && nested !== null ? { ...properties, ...nested } : properties;
  const texts = Object.entries(all).filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value));
  return Object.fromEntries(
    texts.map(([key, value]) => [key, value === true ? 'yes' : value === false ? 'no' : String(value)]),
  );
}
