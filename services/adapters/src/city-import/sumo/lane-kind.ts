import type { LaneKind } from '@luyun/core';

const cars = [
  'passenger',
  'private',
  'delivery',
  'truck',
  'evehicle',
  'motorcycle',
  'hov',
  'taxi',
  'trailer',
  'custom1',
];
const buses = ['bus', 'coach'];
const bikes = ['bicycle', 'moped'];
const rails = ['tram', 'rail_urban', 'rail', 'rail_electric', 'rail_fast', 'subway', 'cable_car'];

/** What a lane's permissions make of it; `undefined` is a lane without vehicles, such as a sidewalk. */
export function laneKindOf(allow: string, disallow: string): LaneKind | 'rail' | undefined {
  const may = permission(allow, disallow);
  // Taxis drive in bus lanes: they do not make one a lane for all.
  const bus = buses.some(may);
  if (cars.some((each) => may(each) && !(each === 'taxi' && bus))) return 'vehicle';
  if (bus) return 'bus';
  if (bikes.some(may)) return 'bike';
  return rails.some(may) ? 'rail' : undefined;
}

function permission(allow: string, disallow: string): (vehicle: string) => boolean {
  if (allow !== '' && allow !== 'all') {
    const allowed = new Set(allow.split(' '));
    return (vehicle) => allowed.has(vehicle);
  }
  if (disallow === 'all') return () => false;
  const refused = new Set(disallow.split(' '));
  return (vehicle) => !refused.has(vehicle);
}
