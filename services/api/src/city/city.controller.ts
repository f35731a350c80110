import type { BoundingBox, Link } from '@luyun/core';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import type { EndpointInput } from '../http/endpoint-spec.js';
import { hasTag } from '../http/has-tag.js';
import { Reply } from '../http/reply.js';
import { bbox, featuresOf, GEOJSON } from '../http/schemas.js';
import * as schemas from './city-schemas.js';
import type { CitySnapshot } from './city-snapshot.js';
import { CityStore } from './city-store.js';
import { countCity } from './count-city.js';
import { type Feature, feature, line, lines, point, touches } from './feature.js';

const area = z.object({ bbox: bbox.optional() });
const needsArea = z.object({ bbox });
type InArea = EndpointInput<undefined, { bbox?: BoundingBox | undefined }>;

/** The city as it is in force, as GeoJSON. */
@Controller('api/v1/city')
export class CityController {
  constructor(@Inject(CityStore) private readonly store: CityStore) {}

  @Endpoint({
    method: 'GET',
    path: '',
    role: 'viewer',
    summary: 'Name, extent and size of the city',
    response: schemas.city,
  })
  city() {
    const { model, version, bounds, center } = this.store.current();
    return {
      version,
      name: model.name,
      nameEn: model.nameEn ?? null,
      simulated: model.simulated,
      placed: model.placed,
      source: model.source,
      bounds: [...bounds] as [number, number, number, number],
      center: [...center] as [number, number],
      counts: countCity(model),
    };
  }

  @Endpoint({
    method: 'GET',
    path: 'links',
    role: 'viewer',
    summary: 'Links as lines in driving direction',
    query: area,
    response: featuresOf(schemas.linkProperties),
  })
  links({ query, headers }: InArea) {
    return this.collection(headers, query.bbox, 'links', (city) =>
      city.model.links
        .filter((link) => touches(link.points, query.bbox))
        .map((link) => feature(link.id, line(link.points), linkProperties(link))),
    );
  }

  @Endpoint({
    method: 'GET',
    path: 'lanes',
    role: 'viewer',
    summary: 'Lanes of an area, ending at their stop lines, with their movements',
    query: needsArea,
    response: featuresOf(schemas.laneProperties),
  })
  lanes({ query, headers }: EndpointInput<undefined, { bbox: BoundingBox }>) {
    return this.collection(headers, query.bbox, 'lanes', (city) =>
      city.laneList
        .filter(({ lane }) => touches(lane.points, query.bbox))
        .map(({ lane, link }) =>
          feature(lane.id, line(lane.points), {
            id: lane.id,
            linkId: link.id,
            number: lane.number,
            kind: lane.kind,
            widthM: lane.widthM,
            movements: lane.movements.map((movement) => ({ ...movement })),
          }),
        ),
    );
  }

  @Endpoint({
    method: 'GET',
    path: 'junctions',
    role: 'viewer',
    summary: 'Junctions as points',
    query: area,
    response: featuresOf(schemas.junctionProperties),
  })
  junctions({ query, headers }: InArea) {
    return this.collection(headers, query.bbox, 'junctions', (city) =>
      city.model.junctions
        .filter((junction) => touches([junction.position], query.bbox))
        .map((junction) =>
          feature(junction.id, point(junction.position), {
            id: junction.id,
            nodeRef: junction.nodeRef,
            name: junction.name,
            nameEn: junction.nameEn ?? null,
            signalised: junction.signalised,
            outlined: junction.outline !== undefined,
            groups: junction.signalGroups.map((each) => each.group),
          }),
        ),
    );
  }

  @Endpoint({
    method: 'GET',
    path: 'corridors',
    role: 'viewer',
    summary: 'Corridors, one line a link',
    query: area,
    response: featuresOf(schemas.corridorProperties),
  })
  corridors({ query, headers }: InArea) {
    return this.collection(headers, query.bbox, 'corridors', (city) =>
      city.model.corridors.flatMap((corridor) => {
        const links = corridor.linkIds.flatMap((id) => city.links.get(id) ?? []);
        if (
          !touches(
            links.flatMap((link) => link.points),
            query.bbox,
          )
        )
          return [];
        return feature(corridor.id, lines(links.map((link) => link.points)), {
          id: corridor.id,
          name: corridor.name,
          nameEn: corridor.nameEn ?? null,
          linkIds: [...corridor.linkIds],
          lengthM: links.reduce((sum, link) => sum + link.lengthM, 0),
        });
      }),
    );
  }

  @Endpoint({
    method: 'GET',
    path: 'car-parks',
    role: 'viewer',
    summary: 'Car parks as points',
    query: area,
    response: featuresOf(schemas.carParkProperties),
  })
  carParks({ query, headers }: InArea) {
    return this.collection(headers, query.bbox, 'car-parks', (city) =>
      city.model.carParks
        .filter((park) => touches([park.position], query.bbox))
        .map((park) =>
          feature(park.id, point(park.position), {
            id: park.id,
            name: park.name,
            nameEn: park.nameEn ?? null,
            capacity: park.capacity,
            kind: park.kind ?? null,
            chargers: park.chargers ?? null,
            entryLinkId: park.entryLinkId ?? null,
          }),
        ),
    );
  }

  @Endpoint({
    method: 'GET',
    path: 'crossings',
    role: 'viewer',
    summary: 'Pedestrian crossings of an area as lines from kerb to kerb',
    query: needsArea,
    response: featuresOf(schemas.crossingProperties),
  })
  crossings({ query, headers }: EndpointInput<undefined, { bbox: BoundingBox }>) {
    return this.collection(headers, query.bbox, 'crossings', (city) =>
      (city.model.crossings ?? [])
        .filter((crossing) => touches(crossing.points, query.bbox))
        .map(({ id, junctionId, signalGroup, widthM, points }) =>
          feature(id, line(points), { id, junctionId: junctionId ?? null, signalGroup, widthM }),
        ),
    );
  }

  @Endpoint({
    method: 'GET',
    path: 'stops',
    role: 'viewer',
    summary: 'Bus stops and metro stations as points, with the lines that serve them',
    query: area,
    response: featuresOf(schemas.stopProperties),
  })
  stops({ query, headers }: InArea) {
    return this.collection(headers, query.bbox, 'stops', (city) =>
      (city.model.stops ?? [])
        .filter((stop) => touches([stop.position], query.bbox))
        .map((stop) =>
          feature(stop.id, point(stop.position), {
            id: stop.id,
            name: stop.name,
            nameEn: stop.nameEn ?? null,
            kind: stop.kind ?? ('bus' as const),
            linkId: stop.linkId ?? null,
            lines: [...stop.lines],
          }),
        ),
    );
  }

  @Endpoint({
    method: 'GET',
    path: 'transit-lines',
    role: 'viewer',
    summary: 'Bus and metro lines, one a direction',
    query: area,
    response: featuresOf(schemas.transitLineProperties),
  })
  transitLines({ query, headers }: InArea) {
    return this.collection(headers, query.bbox, 'transit-lines', (city) =>
      (city.model.transitLines ?? [])
        .filter((transit) => touches(transit.points, query.bbox))
        .map((transit) =>
          feature(transit.id, line(transit.points), {
            id: transit.id,
            name: transit.name,
            nameEn: transit.nameEn ?? null,
            kind: transit.kind,
            stopIds: [...transit.stopIds],
            colour: transit.colour ?? null,
          }),
        ),
    );
  }

  /** Not built when the client has it already: its tag names the version and the area. */
  private collection<P>(
    headers: EndpointInput['headers'],
    within: BoundingBox | undefined,
    what: string,
    build: (city: CitySnapshot) => Feature<P>[],
  ) {
    const city = this.store.current();
    const corner = within ? Object.values(within).join(',') : 'all';
    const etag = `"${what}-${city.version}-${corner}"`;
    const features = hasTag(headers, etag) ? [] : build(city);
    return new Reply(
      { type: 'FeatureCollection' as const, features },
      { contentType: GEOJSON, etag, cacheControl: 'no-cache' },
    );
  }
}

export function linkProperties(link: Link) {
  return {
    id: link.id,
    name: link.name,
    nameEn: link.nameEn ?? null,
    roadClass: link.roadClass,
    lengthM: link.lengthM,
    speedLimitMps: link.speedLimitMps,
    lanes: link.lanes.length,
    bridge: link.bridge ?? false,
    widthM: link.widthM ?? null,
    fromJunctionId: link.fromJunctionId,
    toJunctionId: link.toJunctionId,
  };
}
