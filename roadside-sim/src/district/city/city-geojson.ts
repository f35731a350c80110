import { loopDetectors } from '../devices/detector-layout.js';
import type { DistrictWorld } from '../district-world.js';
import { backgroundFeatures } from './background-features.js';
import { type Feature, feature, GeoFrame } from './geo-frame.js';
import { phaseOf } from './map-message.js';
import type { NetLane, NetLink } from './road-network.js';
import { streetFeatures } from './street-features.js';
import { transitFeatures } from './transit-features.js';

/** The district in the platform's GeoJSON dialect, for `POST /api/v1/city/import?format=geojson`. */
export function cityGeoJson(world: DistrictWorld): string {
  const { plan, network } = world;
  const frame = new GeoFrame(plan.city.origin);
  const { name, nameEn } = plan.city;
  const city = { luyun: 'city', name, nameEn, simulated: true, source: 'roadside-sim', placed: true };
  const features = [
    feature(null, city),
    ...junctions(world, frame),
    ...network.links.flatMap((link) => linkFeatures(link, frame)),
    ...corridors(world),
    ...detectors(world),
    ...streetFeatures(world, frame),
    ...transitFeatures(plan, network, frame),
    ...backgroundFeatures(plan, network, frame),
  ];
  return JSON.stringify({ type: 'FeatureCollection', features });
}

function junctions({ network }: DistrictWorld, frame: GeoFrame): Feature[] {
  return network.junctions.map(({ id, nodeRef, name, nameEn, at, signal, groups, outline }) =>
    feature(frame.point(at), {
      luyun: 'junction',
      id,
      nodeRef: signal === undefined ? 0 : nodeRef,
      name,
      nameEn,
      signalised: signal !== undefined,
      signalGroups: groups.map((group) => ({ group, phase: phaseOf(group) })),
      ...(outline.length > 2 ? { outline: outline.map((point) => frame.lonLat(point)) } : {}),
    }),
  );
}

function linkFeatures(link: NetLink, frame: GeoFrame): Feature[] {
  const { id, name, nameEn, roadClass, speedLimitMps, bridge } = link;
  const lanes = [...link.lanes, ...(link.cycleLane ? [link.cycleLane] : [])];
  const { middleM, widthM } = carriageway(link);
  return [
    feature(frame.line(link.line.toTheRight(middleM).points), {
      luyun: 'link',
      id,
      name,
      nameEn,
      fromJunctionId: link.from.id,
      toJunctionId: link.to.id,
      roadClass,
      lengthM: round1(link.line.lengthM),
      speedLimitMps: Math.round(speedLimitMps * 100) / 100,
      bridge,
      widthM: round1(widthM),
    }),
    ...lanes.map((lane) => laneFeature(lane, frame)),
  ];
}

/** The lanes of one direction, from the middle of the street to the kerb. */
function carriageway(link: NetLink): { middleM: number; widthM: number } {
  const first = link.lanes.find((lane) => lane.opensAtM === 0);
  const begin = link.line.locate(0);
  const start = first?.line.locate(0) ?? begin;
  const offM = (start.x - begin.x) * Math.sin(begin.angle) - (start.y - begin.y) * Math.cos(begin.angle);
  const innerM = offM - (first?.widthM ?? 0) / 2;
  return { middleM: (innerM + link.kerbM) / 2, widthM: link.kerbM - innerM };
}

function laneFeature(lane: NetLane, frame: GeoFrame): Feature {
  const line = lane.opensAtM > 0 ? lane.line.slice(lane.opensAtM, lane.lengthM) : lane.line;
  const movements = new Map(
    lane.out.map((way) => [way.to.link.id, { toLinkId: way.to.link.id, turn: way.turn, signalGroup: way.group }]),
  );
  return feature(frame.line(line.points), {
    luyun: 'lane',
    id: lane.id,
    linkId: lane.link.id,
    number: lane.number,
    kind: lane.use === 'cycle' ? 'bike' : 'vehicle',
    widthM: lane.widthM,
    movements: [...movements.values()],
  });
}

function corridors({ plan }: DistrictWorld): Feature[] {
  return plan.streets.corridors.map(({ id, name, nameEn, through }) => {
    const linkIds = through.slice(1).map((to, i) => `${through[i]}-${to}`);
    return feature(null, { luyun: 'corridor', id, name, nameEn, linkIds });
  });
}

function detectors(world: DistrictWorld): Feature[] {
  return loopDetectors(world).map(({ id, use, lane, atM, channel }) =>
    feature(null, {
      luyun: 'detector',
      id,
      laneId: lane.id,
      distanceToStopLineM: round1(lane.lengthM - atM),
      // An exit radar speaks in the log of the junction behind it.
      channel: use === 'exit' ? 0 : channel,
    }),
  );
}

const round1 = (meters: number) => Math.round(meters * 10) / 10;
