import { SENSOR_RANGE_M } from '../district/devices/roadside-units.js';
import type { District } from '../district/district.js';
import type { CoveredArea } from './true-state.js';

/** Where the roadside units of a district can see. */
export function coveredArea(district: District): CoveredArea {
  const units = district.devices.rsus.map(({ longitude, latitude }) => [longitude, latitude] as const);
  return { units, rangeM: SENSOR_RANGE_M };
}
