import type { CityDraft, ImportOptions } from '../city-draft.js';
import { CityImportError } from '../city-import-error.js';
import { cityNameOf } from '../city-name-of.js';
import { cityFromOsm } from '../osm/city-from-osm.js';
import { featureSchema } from './feature.js';
import { fromLuyunFeatures } from './from-luyun-features.js';
import type { NumberedFeature } from './numbered-feature.js';
import { osmFromFeatures } from './osm-from-features.js';

/** A city from GeoJSON: features of this platform's dialect, plain features with OpenStreetMap's tags, or both. */
export async function importGeoJson(bytes: Uint8Array, options: ImportOptions): Promise<CityDraft> {
  const features = readFeatures(bytes);
  const own = features.filter((each) => each.feature.properties?.luyun !== undefined);
  const plain = features.filter((each) => each.feature.properties?.luyun === undefined);
  const name = options.name ?? cityNameOf(options.fileName) ?? 'GeoJSON';
  const source = `geojson:${options.fileName ?? ''}`;
  const warnings: string[] = [];
  const model = fromLuyunFeatures(own, { name, source }, warnings);
  if (plain.length === 0) return { model: withName(model, options), warnings };
  const more = cityFromOsm(osmFromFeatures(plain.map((each) => each.feature)), name, source);
  return {
    model: withName(
      {
        ...model,
        links: [...model.links, ...more.model.links],
        junctions: [...model.junctions, ...more.model.junctions],
        corridors: model.corridors.length > 0 ? model.corridors : more.model.corridors,
        carParks: [...model.carParks, ...more.model.carParks],
        basemap: [...model.basemap, ...more.model.basemap],
        ...joined('stops', model.stops, more.model.stops),
        ...joined('crossings', model.crossings, more.model.crossings),
      },
      options,
    ),
    warnings: [...warnings, ...more.warnings],
  };
}

/** Both lists under a key; nothing where both are missing. */
function joined<K extends string, T>(
  key: K,
  a: readonly T[] = [],
  b: readonly T[] = [],
): { readonly [Key in K]?: T[] } {
  return a.length + b.length === 0 ? {} : ({ [key]: [...a, ...b] } as { [Key in K]?: T[] });
}

function withName<T extends { name: string }>(model: T, options: ImportOptions): T {
  return options.name === undefined ? model : { ...model, name: options.name };
}

function readFeatures(bytes: Uint8Array): NumberedFeature[] {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new CityImportError([`The file is not JSON: ${(error as Error).message}.`]);
  }
  const features = (json as { features?: unknown } | null)?.features;
  if (!Array.isArray(features))
    throw new CityImportError(['The file is not a GeoJSON FeatureCollection: it has no "features".']);
  const problems: string[] = [];
  const read = features.flatMap((feature, index): NumberedFeature[] => {
    const parsed = featureSchema.safeParse(feature);
    if (parsed.success) return [{ index, feature: parsed.data }];
    const issue = parsed.error.issues[0];
    problems.push(`Feature ${index}: ${issue?.path.join('.')}: ${issue?.message}.`);
    return [];
  });
  if (problems.length > 0) throw new CityImportError(problems);
  return read;
}
