import type { CityPlan } from './city-plan.js';
import type { NetBayRow, NetLane, NetLink, NetStop } from './road-network.js';

/** The bus stops of a plan on their lanes. */
export function placeStops(plan: CityPlan, linkByNodes: ReadonlyMap<string, NetLink>): NetStop[] {
  return plan.transit.stops.map(({ id, name, nameEn, street, along, kind }) => {
    const lane = kerbLane(linkOf(linkByNodes, street));
    return { id, name, nameEn, lane, atM: lane.lengthM * along, kind };
  });
}

/** The rows of bays along the kerb. */
export function placeBays(plan: CityPlan, linkByNodes: ReadonlyMap<string, NetLink>): NetBayRow[] {
  return plan.places.bayRows.map(({ id, name, nameEn, street, from, to, bays, chargers = 0 }) => {
    const link = linkOf(linkByNodes, street);
    const [fromM, toM] = [link.line.lengthM * from, link.line.lengthM * to];
    return { id, name, nameEn, link, fromM, toM, bays, chargers, facilityId: id };
  });
}

function kerbLane(link: NetLink): NetLane {
  const lane = link.lanes[link.lanes.length - 1];
  if (lane === undefined) throw new Error(`link ${link.id} has no lanes`);
  return lane;
}

function linkOf(linkByNodes: ReadonlyMap<string, NetLink>, street: readonly [string, string]): NetLink {
  const link = linkByNodes.get(street.join('-'));
  if (link === undefined) throw new Error(`no street leads from ${street[0]} to ${street[1]}`);
  return link;
}
