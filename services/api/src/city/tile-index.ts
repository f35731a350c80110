import type { CityModel } from '@luyun/core';
import { GeoJSONVT, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { tileFeatures } from './tile-features.js';

export const MAX_TILE_ZOOM = 18;
/** Layers that are too fine for the zooms before. */
const fromZoom: Readonly<Record<string, number>> = {
  building: 12,
  junction: 12,
  junction_area: 14,
  stop: 11,
  lane: 15,
  crossing: 15,
  stop_line: 16,
  bay: 16,
};
/** Octets of encoded tiles that are kept. */
const CACHE_BYTES = 32 * 2 ** 20;

/** The cutter keeps every tile that it ever cut; after so many it begins anew. */
const MAX_CUT_TILES = 20_000;

/** Vector tiles of one version of the city, cut and encoded when first asked for. */
export class TileIndex {
  private layers: readonly (readonly [name: string, index: GeoJSONVT])[];
  private cut = 0;
  private readonly cache = new Map<string, Uint8Array>();
  private cachedBytes = 0;

  constructor(private readonly model: CityModel) {
    this.layers = indexLayers(model);
  }

  /** The tile as MVT 2; empty where there is nothing. */
  tile(z: number, x: number, y: number): Uint8Array {
    const key = `${z}/${x}/${y}`;
    const known = this.cache.get(key);
    if (known) return known;
    if (++this.cut > MAX_CUT_TILES) {
      this.layers = indexLayers(this.model);
      this.cut = 1;
    }
    const layers: Record<string, GeoJSONVTTile> = {};
    for (const [name, index] of this.layers) {
      if (z < (fromZoom[name] ?? 0)) continue;
      const tile = index.getTile(z, x, y);
      if (tile && tile.features.length > 0) layers[name] = tile;
    }
    const encoded = fromGeojsonVt(layers, { version: 2, extent: 4096 });
    this.remember(key, encoded);
    return encoded;
  }

  private remember(key: string, tile: Uint8Array): void {
    this.cache.set(key, tile);
    this.cachedBytes += tile.byteLength + 100;
    for (const [oldest, old] of this.cache) {
      if (this.cachedBytes <= CACHE_BYTES) break;
      this.cache.delete(oldest);
      this.cachedBytes -= old.byteLength + 100;
    }
  }
}

function indexLayers(model: CityModel) {
  return Object.entries(tileFeatures(model))
    .filter(([, features]) => features.length > 0)
    .map(([name, features]) => {
      const collection = { type: 'FeatureCollection' as const, features };
      return [name, new GeoJSONVT(collection, { maxZoom: MAX_TILE_ZOOM, buffer: 64, tolerance: 3 })] as const;
    });
}
