import type { CityModel } from '@luyun/core';

interface OutFeature {
  readonly type: 'Feature';
  readonly geometry: unknown;
  readonly properties: object;
}

/** The whole city as GeoJSON text, one feature a line; importing it gives the same city again. */
export function exportCity(model: CityModel): string {
  const { links, junctions, corridors, carParks, detectors, basemap, ...more } = model;
  const { stops = [], transitLines = [], crossings = [], bays = [], ...city } = more;
  const features = [
    feature('city', null, city),
    ...junctions.map(({ position, ...rest }) => feature('junction', point(position), rest)),
    ...links.map(({ points, lanes: _lanes, ...rest }) => feature('link', line(points), rest)),
    ...links.flatMap((link) =>
      link.lanes.map(({ points, ...rest }) => feature('lane', line(points), { linkId: link.id, ...rest })),
    ),
    ...corridors.map((each) => feature('corridor', null, each)),
    ...carParks.map(({ position, ...rest }) => feature('carPark', point(position), rest)),
    ...detectors.map((each) => feature('detector', null, each)),
    ...stops.map(({ position, ...rest }) => feature('stop', point(position), rest)),
    ...transitLines.map(({ points, ...rest }) => feature('transitLine', line(points), rest)),
    ...crossings.map(({ points, ...rest }) => feature('crossing', line(points), rest)),
    ...bays.map(({ outline, ...rest }) => feature('bay', { type: 'Polygon', coordinates: [outline] }, rest)),
    ...basemap.map(({ kind, geometry, ...rest }) => feature(kind, geometry, rest)),
  ];
  return `{"type":"FeatureCollection","features":[\n${features.map((each) => JSON.stringify(each)).join(',\n')}\n]}\n`;
}

function feature(luyun: string, geometry: unknown, properties: object): OutFeature {
  return { type: 'Feature', geometry, properties: { luyun, ...properties } };
}

function point(coordinates: unknown): object {
  return { type: 'Point', coordinates };
}

function line(coordinates: unknown): object {
  return { type: 'LineString', coordinates };
}
