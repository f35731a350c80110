import type { BasemapFeature, CarPark, CityModel, Corridor, Detector, Junction, Lane, Link, LonLat } from '@luyun/core';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { importCity } from '../city-import/import-city.js';
import { exportCity } from './export-city.js';

const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true }).map((value) => value + 0);
const position: fc.Arbitrary<LonLat> = fc.tuple(degrees(180), degrees(90));
const line = fc.array(position, { minLength: 2, maxLength: 4 });
const metres = fc.double({ min: 0, max: 1e5, noNaN: true });
const names = fc.record({ name: fc.string(), nameEn: fc.string() }, { requiredKeys: ['name'] });
const unique = <T>(items: readonly T[], prefix: string) => items.map((item, i) => ({ ...item, id: `${prefix}${i}` }));

/** Cities whose references all resolve, with every optional field there and not there. */
const cities: fc.Arbitrary<CityModel> = fc
  .record({
    city: fc.record(
      { name: fc.string(), nameEn: fc.string(), simulated: fc.boolean(), source: fc.string(), placed: fc.boolean() },
      { requiredKeys: ['name', 'simulated', 'source', 'placed'] },
    ),
    junctions: fc.array(
      fc
        .tuple(
          names,
          fc.record(
            {
              nodeRef: fc.integer({ min: 0, max: 0xffffffff }),
              position,
              signalised: fc.boolean(),
              signalGroups: fc.array(fc.record({ group: fc.integer({ min: 1, max: 255 }), phase: fc.nat(255) })),
              outline: line,
            },
            { requiredKeys: ['nodeRef', 'position', 'signalised', 'signalGroups'] },
          ),
        )
        .map(([a, b]) => ({ ...a, ...b })),
      { minLength: 1, maxLength: 4 },
    ),
    links: fc.array(
      fc.tuple(
        names,
        fc.record({ bridge: fc.boolean(), widthM: metres }, { requiredKeys: [] }),
        fc.record({
          from: fc.nat(),
          to: fc.nat(),
          roadClass: fc.constantFrom<Link['roadClass']>('expressway', 'arterial', 'branch', 'local'),
          lengthM: metres,
          speedLimitMps: metres,
          points: line,
          lanes: fc.array(
            fc.record({
              kind: fc.constantFrom<Lane['kind']>('vehicle', 'bus', 'bike', 'crosswalk'),
              widthM: metres,
              points: line,
              movements: fc.array(
                fc.record({
                  to: fc.nat(),
                  turn: fc.constantFrom('straight' as const, 'left' as const, 'right' as const, 'uturn' as const),
                  signalGroup: fc.nat(255),
                }),
                { maxLength: 3 },
              ),
            }),
            { minLength: 1, maxLength: 3 },
          ),
        }),
      ),
      { minLength: 1, maxLength: 5 },
    ),
    corridors: fc.array(fc.tuple(names, fc.nat()), { maxLength: 3 }),
    carParks: fc.array(
      fc.tuple(
        names,
        fc.record(
          {
            position,
            capacity: fc.nat(),
            outline: line,
            entry: fc.nat(),
            kind: fc.constantFrom('garage' as const, 'lot' as const, 'kerb' as const),
            chargers: fc.nat(),
          },
          { requiredKeys: ['position', 'capacity'] },
        ),
      ),
      { maxLength: 3 },
    ),
    detectors: fc.array(fc.record({ lane: fc.nat(), distanceToStopLineM: metres, channel: fc.nat(128) }), {
      maxLength: 3,
    }),
    stops: fc.array(
      fc.tuple(
        names,
        fc.record(
          { position, link: fc.nat(), kind: fc.constantFrom('bus' as const, 'metro' as const) },
          { requiredKeys: ['position'] },
        ),
      ),
      { maxLength: 3 },
    ),
    transitLines: fc.array(
      fc.tuple(
        names,
        fc.record(
          { points: line, colour: fc.string(), kind: fc.constantFrom('bus' as const, 'metro' as const) },
          { requiredKeys: ['points', 'kind'] },
        ),
      ),
      { maxLength: 3 },
    ),
    crossings: fc.array(
      fc.record(
        { points: line, widthM: metres, signalGroup: fc.nat(255), junction: fc.nat() },
        { requiredKeys: ['points', 'widthM', 'signalGroup'] },
      ),
      { maxLength: 3 },
    ),
    bays: fc.array(fc.record({ link: fc.nat(), park: fc.nat(), outline: line }), { maxLength: 3 }),
    basemap: fc.array(
      fc.record(
        {
          kind: fc.constantFrom<BasemapFeature['kind']>('water', 'green', 'hill', 'building', 'landuse'),
          name: fc.string(),
          nameEn: fc.string(),
          heightM: metres,
          use: fc.string(),
          geometry: fc.oneof(
            fc.record({
              type: fc.constant('Polygon' as const),
              coordinates: fc.array(line, { minLength: 1, maxLength: 2 }),
            }),
            fc.record({ type: fc.constant('LineString' as const), coordinates: line }),
            fc.record({ type: fc.constant('Point' as const), coordinates: position }),
          ),
        },
        { requiredKeys: ['kind', 'geometry'] },
      ),
      { maxLength: 4 },
    ),
  })
  .map((raw): CityModel => {
    // References by remainder, so that each leads somewhere.
    const link = (n: number) => `L${n % raw.links.length}`;
    const junction = (n: number) => `J${n % raw.junctions.length}`;
    const links = raw.links.map(
      ([names, built, { from, to, lanes, ...rest }], i): Link => ({
        id: `L${i}`,
        ...names,
        ...built,
        ...rest,
        fromJunctionId: junction(from),
        toJunctionId: junction(to),
        lanes: lanes.map((lane, k) => ({
          id: `L${i}/${k}`,
          number: k + 1,
          ...lane,
          movements: lane.movements.map(({ to, ...movement }) => ({ toLinkId: link(to), ...movement })),
        })),
      }),
    );
    const lanes = links.flatMap((each) => each.lanes);
    const served = raw.stops.map((_, i) => `S${i}`);
    const serving = raw.transitLines.map((_, i) => `T${i}`);
    const bays = raw.carParks.length === 0 ? [] : raw.bays;
    const street = {
      stops: raw.stops.map(([names, { link: n, ...rest }], i) => ({
        id: `S${i}`,
        ...names,
        ...rest,
        lines: serving,
        ...(n === undefined ? {} : { linkId: link(n) }),
      })),
      transitLines: raw.transitLines.map(([names, rest], i) => ({ id: `T${i}`, ...names, ...rest, stopIds: served })),
      crossings: raw.crossings.map(({ junction: n, ...rest }, i) => ({
        id: `X${i}`,
        ...rest,
        ...(n === undefined ? {} : { junctionId: junction(n) }),
      })),
      bays: bays.map(({ link: n, park, outline }, i) => {
        return { id: `B${i}`, linkId: link(n), facilityId: `P${park % raw.carParks.length}`, outline };
      }),
    };
    return {
      ...raw.city,
      links,
      junctions: unique(raw.junctions, 'J') as Junction[],
      corridors: unique(
        raw.corridors.map(([names, n]) => ({ ...names, linkIds: [link(n)] })),
        'C',
      ) as Corridor[],
      carParks: unique(
        raw.carParks.map(([names, { entry, ...rest }]) => ({
          ...names,
          ...rest,
          ...(entry === undefined ? {} : { entryLinkId: link(entry) }),
        })),
        'P',
      ) as CarPark[],
      detectors: unique(
        raw.detectors.map(({ lane, ...rest }) => ({ ...rest, laneId: lanes[lane % lanes.length]?.id ?? '' })),
        'D',
      ) as Detector[],
      basemap: raw.basemap as BasemapFeature[],
      ...Object.fromEntries(Object.entries(street).filter(([, list]) => list.length > 0)),
    };
  });

it('gives the same city when it is imported again', async () => {
  await fc.assert(
    fc.asyncProperty(cities, async (city) => {
      const { model } = await importCity('geojson', new TextEncoder().encode(exportCity(city)));
      expect(model).toEqual(city);
    }),
    { numRuns: 200 },
  );
});
