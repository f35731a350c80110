import { gunzipSync } from 'node:zlib';
import { buildLaneIndex, type CityModel, type LaneIndex } from '@luyun/core';

/** One version of the city model, laid out for folds. */
export interface CityView {
  /** 0: there is none yet. */
  readonly version: number;
  readonly city: CityModel;
  readonly index: LaneIndex;
  /** Ids by NodeReferenceID. */
  readonly junctionIds: ReadonlyMap<number, string>;
  /** Lane ids by number as rows have them: lane of the index + 1; 0 is none. */
  readonly laneNames: readonly string[];
}

const noCity: CityModel = {
  name: '',
  simulated: false,
  source: '',
  placed: false,
  links: [],
  junctions: [],
  corridors: [],
  carParks: [],
  detectors: [],
  basemap: [],
};

/** Lays out a model. */
export function viewCity(version: number, city: CityModel): CityView {
  const index = buildLaneIndex(city);
  return {
    version,
    city,
    index,
    junctionIds: new Map(
      city.junctions.filter((junction) => junction.nodeRef !== 0).map((junction) => [junction.nodeRef, junction.id]),
    ),
    laneNames: ['', ...index.laneIds],
  };
}

/** What there is before the first import: no link, no lane. */
export const emptyCityView = viewCity(0, noCity);

/** Reads the body of a stored version: gzipped JSON. */
export function readCityModel(body: Uint8Array): CityModel {
  return JSON.parse(gunzipSync(body).toString('utf8')) as CityModel;
}
