/** Brings a city's own map into the platform: SUMO networks, OpenStreetMap extracts, GeoJSON. */
import type { CityModel } from '@luyun/core';
import type { CityDraft, ImportOptions } from './city-draft.js';
import { CityImportError } from './city-import-error.js';
import { finishCity } from './finish-city.js';
import { importGeoJson } from './geojson/import-geojson.js';
import { importOsm } from './osm/import-osm.js';
import { importSumoNet } from './sumo/import-sumo-net.js';
import { unpack } from './unpack.js';

export const cityFormats = ['sumo-net', 'osm', 'geojson'] as const;
export type CityFormat = (typeof cityFormats)[number];

/**
 * Reads a city from a file's bytes (plain or gzip) and gives it whole: every reference resolves, warnings say what was
 * dropped or guessed.
 *
 * @throws CityImportError with at most twenty problems where the file cannot become a city.
 */
export async function importCity(
  format: CityFormat,
  bytes: Uint8Array,
  options: ImportOptions = {},
): Promise<{ model: CityModel; warnings: string[] }> {
  const plain = await unpack(bytes, options.maxBytes ?? 1 << 30);
  return finishCity(await read(format, plain, options));
}

function read(format: CityFormat, bytes: Uint8Array, options: ImportOptions): Promise<CityDraft> {
  switch (format) {
    case 'sumo-net':
      return importSumoNet(bytes, options);
    case 'osm':
      return importOsm(bytes, options);
    case 'geojson':
      return importGeoJson(bytes, options);
    default:
      throw new CityImportError([`Unknown format "${String(format)}": use ${cityFormats.join(', ')}.`]);
  }
}
