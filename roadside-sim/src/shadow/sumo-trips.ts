import { typeData, VehicleType } from '../district/traffic/vehicles.js';
import { INSIDE } from './run-rules.js';
import { file, type SumoEdge, type SumoRoads, tag } from './sumo-roads.js';
import type { TaskNetwork } from './task-network.js';
import type { TaskTrip } from './task-trips.js';

/** Of a trip's vehicle, m. */
export function tripLengthM({ truck }: TaskTrip): number {
  return typeData[truck ? VehicleType.truck : VehicleType.car].lengthM;
}

/** Trips as SUMO's routes: each vehicle's id is its trip's place. How it follows others is SUMO's own. */
export function sumoTrips({ edges }: SumoRoads, { linkById }: TaskNetwork, trips: readonly TaskTrip[]): string {
  const types = (['car', 'truck'] as const).map((id) =>
    tag('vType', { id, vClass: id === 'car' ? 'passenger' : 'truck', length: typeData[VehicleType[id]].lengthM }),
  );
  const vehicles = trips.flatMap((trip, i) => {
    const links = trip.linkIds.flatMap((id) => linkById.get(id) ?? []);
    const lost = links.findIndex(
      (link, k) =>
        k + 1 < links.length && !link.lanes.some(({ out }) => out.some((way) => way.to.link === links[k + 1])),
    );
    const driven = lost < 0 ? links : links.slice(0, lost + 1);
    const [first, last] = [driven[0], driven.at(-1)];
    if (first === undefined || last === undefined) return [];
    const stretches = driven.flatMap(({ index }) => edges[index] ?? []);
    const beginM = trip.beginsInside ? first.line.lengthM * INSIDE.begins : 0;
    const endM = last.lanes.some(({ out }) => out.length > 0) ? last.line.lengthM * INSIDE.ends : last.line.lengthM;
    const holds = (edge: SumoEdge, atM: number) => edge.beginM <= atM && atM <= edge.endM;
    const begin = stretches.findIndex((edge) => edge.link === first && holds(edge, beginM));
    const end = stretches.findLastIndex((edge) => edge.link === last && holds(edge, endM));
    const [from, to] = [stretches[begin], stretches[end]];
    if (from === undefined || to === undefined || end < begin) return [];
    const head = tag('vehicle', {
      id: i,
      type: trip.truck ? 'truck' : 'car',
      depart: trip.atS.toFixed(2),
      departLane: 'best',
      departPos: trip.beginsInside ? (beginM - from.beginM).toFixed(2) : 'base',
      departSpeed: trip.beginsInside ? 2 : 'max',
      arrivalPos: Math.max(0.1, endM - to.beginM - 0.1).toFixed(2),
      speedFactor: trip.pace.toFixed(4),
    });
    const ids = stretches.slice(begin, end + 1).map(({ id }) => id);
    return `${head.slice(0, -2)}>${tag('route', { edges: ids.join(' ') })}</vehicle>`;
  });
  return file('routes', [...types, ...vehicles]);
}
