import type { CityDraft, ImportOptions } from '../city-draft.js';
import { cityNameOf } from '../city-name-of.js';
import { cityFromOsm } from './city-from-osm.js';
import { readOsmPbf } from './read-osm-pbf.js';
import { readOsmXml } from './read-osm-xml.js';

/** A city from an OpenStreetMap extract, XML or PBF, told apart by the first bytes. */
export async function importOsm(bytes: Uint8Array, options: ImportOptions): Promise<CityDraft> {
  // PBF begins with the length of its first header, big-endian and below 64 KiB; XML never with a zero.
  const data = bytes[0] === 0 ? await readOsmPbf(bytes) : await readOsmXml(bytes);
  const name = options.name ?? cityNameOf(options.fileName) ?? 'OpenStreetMap';
  return cityFromOsm(data, name, `osm:${options.fileName ?? ''}`);
}
