import { gunzipSync } from 'node:zlib';
import {
  buildLaneIndex,
  type CarPark,
  type CityModel,
  type CorridorShape,
  type DetectorPlace,
  type LaneIndex,
  type Link,
  shapeCorridor,
} from '@luyun/core';

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
  readonly links: ReadonlyMap<string, Link>;
  readonly carParks: ReadonlyMap<string, CarPark>;
  readonly detectors: ReadonlyMap<string, DetectorPlace>;
  readonly corridors: readonly CorridorShape[];
  /** Corridors that a link belongs to, by link id. */
  readonly corridorsOfLink: ReadonlyMap<string, readonly CorridorShape[]>;
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
  const links = new Map(city.links.map((link) => [link.id, link]));
  const corridors = city.corridors.map((corridor) => shapeCorridor(corridor, links));
  const corridorsOfLink = new Map<string, CorridorShape[]>();
  for (const corridor of corridors)
    for (const { id } of corridor.links) corridorsOfLink.set(id, [...(corridorsOfLink.get(id) ?? []), corridor]);
  return {
    version,
    city,
    index,
    junctionIds: new Map(
      city.junctions.filter((junction) => junction.nodeRef !== 0).map((junction) => [junction.nodeRef, junction.id]),
    ),
    laneNames: ['', ...index.laneIds],
    links,
    carParks: new Map(city.carParks.map((park) => [park.id, park])),
    detectors: placeDetectors(city, index),
    corridors,
    corridorsOfLink,
  };
}

/** What there is before the first import: no link, no lane. */
export const emptyCityView = viewCity(0, noCity);

/** Reads the body of a stored version: gzipped JSON. */
export function readCityModel(body: Uint8Array): CityModel {
  return JSON.parse(gunzipSync(body).toString('utf8')) as CityModel;
}

/** A detector that is nearer to the stop line tells who leaves, and not how fast one drives: it takes no share of its lane's counts. */
const AT_STOP_LINE_M = 10;

function placeDetectors(city: CityModel, index: LaneIndex): Map<string, DetectorPlace> {
  const lanes = new Map(index.laneIds.map((id, lane) => [id, lane]));
  const onLane = new Map<string, number>();
  const measuring = city.detectors.filter(({ distanceToStopLineM }) => distanceToStopLineM > AT_STOP_LINE_M);
  for (const { laneId } of measuring) onLane.set(laneId, (onLane.get(laneId) ?? 0) + 1);
  return new Map(
    city.detectors.flatMap(({ id, laneId }): [string, DetectorPlace][] => {
      const lane = lanes.get(laneId);
      if (lane === undefined) return [];
      return [[id, { link: index.laneLink[lane] as number, share: 1 / (onLane.get(laneId) ?? 1) }]];
    }),
  );
}
