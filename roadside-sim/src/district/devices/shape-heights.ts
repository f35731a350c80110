import { VehicleType } from '../traffic/vehicles.js';

/** Height of a vehicle by type, m: what hides others from a sensor, and is hidden. */
export function heightM(type: number): number {
  return heights[type] ?? 1.5;
}

/** Of a person. */
export const personHeightM = 1.7;

const heights: Readonly<Record<number, number>> = {
  [VehicleType.car]: 1.5,
  [VehicleType.van]: 2.0,
  [VehicleType.truck]: 3.5,
  [VehicleType.bus]: 3.2,
  [VehicleType.obstacle]: 1.8,
  [VehicleType.ebike]: 1.7,
  [VehicleType.emergency]: 2.6,
};
