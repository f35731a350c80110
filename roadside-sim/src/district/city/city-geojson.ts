import { loopDetectors } from '../devices/detector-layout.js';
import type { DistrictWorld } from '../district-world.js';
import { layBuildings } from './buildings.js';
import type { Xy } from './city-plan.js';
import { LocalFrame } from './local-frame.js';

type Feature = {
  type: 'Feature';
  geometry: { type: string; coordinates: unknown } | null;
  properties: Record<string, unknown>;
};

/** The district in the platform's GeoJSON dialect, for `POST /api/v1/city/import?format=geojson`. */
export function cityGeoJson(world: DistrictWorld): string {
  const features = [...roads(world), ...places(world), ...background(world)];
  return JSON.stringify({ type: 'FeatureCollection', features });
}

function roads({ plan, network }: DistrictWorld): Feature[] {
  const frame = new LocalFrame(plan.city.origin);
  const line = (points: readonly Xy[]) => ({ type: 'LineString', coordinates: points.map((p) => frame.lonLat(p)) });
  const { name, nameEn } = plan.city;
  const features = [
    feature(null, { luyun: 'city', name, nameEn, simulated: true, source: 'roadside-sim', placed: true }),
  ];
  for (const junction of network.junctions) {
    const { id, nodeRef, groups } = junction;
    features.push(
      feature(
        { type: 'Point', coordinates: frame.lonLat(junction.at) },
        {
          luyun: 'junction',
          id,
          nodeRef: junction.signal === undefined ? 0 : nodeRef,
          name: junction.name,
          nameEn: junction.nameEn,
          signalised: junction.signal !== undefined,
          signalGroups: groups.map((group) => ({ group, phase: group })),
        },
      ),
    );
  }
  for (const link of network.links) {
    const { id, roadClass, speedLimitMps } = link;
    const ends = { fromJunctionId: link.from.id, toJunctionId: link.to.id };
    const names = { name: link.name, nameEn: link.nameEn };
    const lengthM = round1(link.line.lengthM);
    features.push(
      feature(line(link.line.points), { luyun: 'link', id, ...names, ...ends, roadClass, lengthM, speedLimitMps }),
    );
    for (const lane of link.lanes) {
      features.push(
        feature(line(lane.line.points), {
          luyun: 'lane',
          id: lane.id,
          linkId: id,
          number: lane.number,
          kind: 'vehicle',
          widthM: lane.widthM,
          movements: lane.out.map((way) => ({ toLinkId: way.to.link.id, turn: way.turn, signalGroup: way.group })),
        }),
      );
    }
  }
  return features;
}

function places(world: DistrictWorld): Feature[] {
  const { plan } = world;
  const frame = new LocalFrame(plan.city.origin);
  const corridors = plan.streets.corridors.map(({ through, ...corridor }) => {
    const linkIds = through.slice(1).map((to, i) => `${through[i]}-${to}`);
    return feature(null, { luyun: 'corridor', ...corridor, linkIds });
  });
  const carParks = world.carParks.all.map(({ plan: park, at, link }) => {
    const { id, name, nameEn, capacity } = park;
    const entryLinkId = link.id;
    return feature(
      { type: 'Point', coordinates: frame.lonLat(at) },
      { luyun: 'carPark', id, name, nameEn, capacity, entryLinkId },
    );
  });
  const detectors = loopDetectors(world).map(({ id, use, lane, atM, channel }) =>
    feature(null, {
      luyun: 'detector',
      id,
      laneId: lane.id,
      distanceToStopLineM: round1(lane.lengthM - atM),
      // An exit radar speaks in the log of the junction behind it.
      channel: use === 'exit' ? 0 : channel,
    }),
  );
  return [...corridors, ...carParks, ...detectors];
}

function background({ plan }: DistrictWorld): Feature[] {
  const frame = new LocalFrame(plan.city.origin);
  const polygon = (ring: readonly Xy[]) => {
    const closed = ring[0] === undefined ? ring : [...ring, ring[0]];
    return { type: 'Polygon', coordinates: [closed.map((p) => frame.lonLat(p))] };
  };
  const { water, green, rail, places: named } = plan.basemap;
  return [
    ...water.map(({ ring, ...names }) => feature(polygon(ring), { luyun: 'water', ...names })),
    ...green.map(({ ring, ...names }) => feature(polygon(ring), { luyun: 'green', ...names })),
    ...rail.map(({ line, ...names }) =>
      feature({ type: 'LineString', coordinates: line.map((p) => frame.lonLat(p)) }, { luyun: 'rail', ...names }),
    ),
    ...named.map(({ at, ...names }) =>
      feature({ type: 'Point', coordinates: frame.lonLat(at) }, { luyun: 'place', ...names }),
    ),
    ...layBuildings(plan).map(({ ring, heightM }) =>
      feature(polygon(ring.slice(0, -1)), { luyun: 'building', heightM }),
    ),
  ];
}

function feature(geometry: Feature['geometry'], properties: Record<string, unknown>): Feature {
  return { type: 'Feature', geometry, properties };
}

const round1 = (meters: number) => Math.round(meters * 10) / 10;
