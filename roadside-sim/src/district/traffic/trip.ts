import type { Xy } from '../city/city-plan.js';
import type { NetLane, NetLink } from '../city/road-network.js';
import type { CarParkState } from './car-parks.js';
import type { Goal, VehicleType } from './vehicles.js';

/** A trip that is planned and has not yet begun. */
export interface Trip {
  readonly type: VehicleType;
  readonly route: number[];
  /** The lane on which it begins; a gate's link lets choose. */
  readonly from: NetLink;
  readonly lane: NetLane | undefined;
  readonly atM: number;
  readonly goal: Goal;
  readonly exitM: number;
  readonly park: CarParkState | undefined;
  /** Where the driver wants to be in the end. */
  readonly to: Xy;
}
