import {
  type BasemapFeature,
  type Bay,
  type CityModel,
  type Crossing,
  centroid,
  type LonLat,
  type Stop,
  type TransitLine,
} from '@luyun/core';
import type { z } from 'zod';
import { CityImportError } from '../city-import-error.js';
import { nodeRefOf } from '../node-ref.js';
import { completeLinks, type RawLane, type RawLink } from './complete-links.js';
import type { Geometry } from './feature.js';
import * as schemas from './luyun-schemas.js';
import type { NumberedFeature } from './numbered-feature.js';

const basemapKinds = ['water', 'green', 'hill', 'building', 'rail', 'place', 'landuse'] as const;
type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/** Reads features with `properties.luyun`; what the dialect lets one leave out is completed. */
export function fromLuyunFeatures(
  features: readonly NumberedFeature[],
  missing: { readonly name: string; readonly source: string },
  warnings: string[],
): CityModel {
  const problems: string[] = [];
  const links: RawLink[] = [];
  const lanes: RawLane[] = [];
  let leftHand = false;
  const city: Mutable<CityModel> = {
    ...missing,
    simulated: false,
    placed: false,
    links: [],
    junctions: [],
    corridors: [],
    carParks: [],
    detectors: [],
    basemap: [],
  };
  const stops: Stop[] = [];
  const transitLines: TransitLine[] = [];
  const crossings: Crossing[] = [];
  const bays: Bay[] = [];
  for (const { index, feature } of features) {
    const { geometry } = feature;
    const { luyun: kind, ...properties } = feature.properties ?? {};
    const what = `Feature ${index} (${String(kind)}${typeof properties.id === 'string' ? ` "${properties.id}"` : ''})`;
    const complain = (problem: string) => {
      problems.push(`${what}: ${problem}.`);
    };
    const read = <S extends z.ZodType>(schema: S, use: (value: z.output<S>) => void) => {
      const parsed = schema.safeParse(properties);
      const issue = parsed.error?.issues[0];
      if (parsed.success) use(parsed.data);
      else complain(`${issue?.path.join('.')}: ${issue?.message}`);
    };
    const line = (use: (points: LonLat[]) => void) =>
      geometry?.type === 'LineString' ? use(geometry.coordinates) : complain('its geometry must be a LineString');
    const point = (use: (position: LonLat) => void) =>
      geometry?.type === 'Point' ? use(geometry.coordinates) : complain('its geometry must be a Point');
    const basemapKind = basemapKinds.find((each) => each === kind);
    if (kind === 'city') {
      read(schemas.citySchema, ({ drivingSide, name, source, nameEn, ...rest }) => {
        leftHand = drivingSide === 'left';
        Object.assign(city, rest, present({ name, source, nameEn }));
      });
    } else if (kind === 'link') {
      read(schemas.linkSchema, (value) => line((points) => links.push({ ...value, points })));
    } else if (kind === 'lane') {
      read(schemas.laneSchema, (value) => line((points) => lanes.push({ ...value, points, what })));
    } else if (kind === 'junction') {
      read(schemas.junctionSchema, ({ nodeRef, signalised, nameEn, outline, ...rest }) =>
        point((position) => {
          const signals = signalised ?? rest.signalGroups.length > 0;
          city.junctions.push({
            ...rest,
            position,
            signalised: signals,
            nodeRef: nodeRef ?? (signals ? nodeRefOf(rest.id) : 0),
            ...present({ nameEn, outline }),
          });
        }),
      );
    } else if (kind === 'corridor') {
      read(schemas.corridorSchema, ({ nameEn, ...rest }) => city.corridors.push({ ...rest, ...present({ nameEn }) }));
    } else if (kind === 'carPark') {
      read(schemas.carParkSchema, ({ nameEn, outline, entryLinkId, kind: built, chargers, ...rest }) => {
        const drawn = geometry?.type === 'Polygon' ? geometry.coordinates[0] : undefined;
        const add = (position: LonLat) =>
          city.carParks.push({
            ...rest,
            position,
            ...present({ nameEn, outline: outline ?? drawn, entryLinkId, kind: built, chargers }),
          });
        if (drawn) add(centroid(drawn));
        else point(add);
      });
    } else if (kind === 'detector') {
      read(schemas.detectorSchema, (value) => city.detectors.push(value));
    } else if (kind === 'stop') {
      read(schemas.stopSchema, ({ nameEn, linkId, kind: of, ...rest }) =>
        point((position) => stops.push({ ...rest, position, ...present({ nameEn, linkId, kind: of }) })),
      );
    } else if (kind === 'transitLine') {
      read(schemas.transitLineSchema, ({ nameEn, colour, ...rest }) =>
        line((points) => transitLines.push({ ...rest, points, ...present({ nameEn, colour }) })),
      );
    } else if (kind === 'crossing') {
      read(schemas.crossingSchema, ({ junctionId, ...rest }) =>
        line((points) => crossings.push({ ...rest, points, ...present({ junctionId }) })),
      );
    } else if (kind === 'bay') {
      read(schemas.baySchema, (value) => {
        if (geometry?.type === 'Polygon') bays.push({ ...value, outline: geometry.coordinates[0] ?? [] });
        else complain('its geometry must be a Polygon');
      });
    } else if (basemapKind) {
      read(schemas.basemapSchema, (value) => {
        const shapes = simpleShapes(geometry);
        if (shapes.length === 0) complain('it has no geometry');
        for (const shape of shapes) city.basemap.push({ kind: basemapKind, ...present(value), geometry: shape });
      });
    } else {
      complain('this kind is not known');
    }
  }
  const completed = completeLinks(links, lanes, city.junctions, leftHand, problems, warnings);
  if (problems.length > 0) throw new CityImportError(problems);
  return { ...city, ...completed, ...filled({ stops, transitLines, crossings, bays }) };
}

/** Without the lists that are empty. */
function filled<T extends Record<string, readonly unknown[]>>(lists: T): Partial<T> {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)) as Partial<T>;
}

/** Without the entries that are undefined. */
function present<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as ReturnType<
    typeof present<T>
  >;
}

function simpleShapes(geometry: Geometry | null): BasemapFeature['geometry'][] {
  if (!geometry) return [];
  switch (geometry.type) {
    case 'MultiPoint':
      return geometry.coordinates.map((coordinates) => ({ type: 'Point', coordinates }));
    case 'MultiLineString':
      return geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }));
    case 'MultiPolygon':
      return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
    default:
      return [geometry];
  }
}
