import { roadside } from '@luyun/proto';
import type { SumoLane } from './sumo-net.js';

const { LaneKind } = roadside.v1.MapMessage;
const cars = ['passenger', 'private', 'delivery', 'truck', 'motorcycle', 'evehicle', 'custom1'];

/** What a lane is for; undefined where no road vehicle may use it. */
export function laneKind(lane: SumoLane): roadside.v1.MapMessage.LaneKind | undefined {
  const may = (vehicle: string) =>
    lane.allow === undefined
      ? !lane.disallow.includes(vehicle) && !lane.disallow.includes('all')
      : lane.allow.includes(vehicle) || lane.allow.includes('all');
  if (cars.some(may)) return LaneKind.LANE_KIND_VEHICLE;
  if (may('bus') || may('coach')) return LaneKind.LANE_KIND_BUS;
  return may('bicycle') ? LaneKind.LANE_KIND_BIKE : undefined;
}
