import type { PlanDemand } from '../city/city-plan.js';
import type { NetLane, NetLink } from '../city/road-network.js';
import { drawWeighted, type Random } from '../random.js';
import { type CarParks, goalOf } from './car-parks.js';
import type { Traffic } from './traffic.js';
import type { Trip } from './trip.js';
import { Goal, VehicleType } from './vehicles.js';
import type { Zone, Zones } from './zones.js';

/** Doors lie in the middle part of a link, clear of junctions and their queues. */
const DOORS = { from: 0.25, to: 0.7 };
/** E-bikes do not go farther than this, m. */
const RIDE_M = 4500;
const TRIES = 3;

/** Plans trips: from which zone to which, with what, by which way, and how they end. */
export class TripPlanner {
  readonly #types = [
    VehicleType.car,
    VehicleType.van,
    VehicleType.truck,
    VehicleType.ebike,
    VehicleType.emergency,
  ] as const;
  readonly #mix: readonly number[];

  constructor(
    private readonly demand: PlanDemand,
    private readonly traffic: Traffic,
    private readonly zones: Zones,
    private readonly carParks: CarParks,
    private readonly random: Random,
  ) {
    const { car, van, truck, ebike, emergency } = demand.mix;
    this.#mix = [car, van, truck, ebike, emergency];
  }

  /** A trip from a zone; to a given one, or drawn. Undefined when no way was found in a few tries. */
  plan(from: Zone, hour: number, to?: Zone): Trip | undefined {
    for (let i = 0; i < TRIES; i++) {
      const type = this.#types[drawWeighted(this.random, this.#mix)] ?? VehicleType.car;
      const goal = to ?? this.zones.destination(from, hour, this.random);
      const start = pick(from.starts, this.random);
      const trip = goal && start && this.#between(type, start, from, goal);
      if (trip !== undefined) return trip;
    }
    return undefined;
  }

  /** On from a car park. */
  planFrom(lane: NetLane, atM: number, hour: number): Trip | undefined {
    const { x, y } = lane.line.locate(atM);
    const zone = this.zones.nearest(x, y);
    const goal = zone && this.zones.destination(zone, hour, this.random);
    const end = goal && pick(goal.ends, this.random);
    if (!goal || !end) return undefined;
    return this.#drive(VehicleType.car, lane.link, lane, atM, goal, end, this.random() * 1000);
  }

  #between(type: VehicleType, start: NetLink, from: Zone, goal: Zone): Trip | undefined {
    const end = pick(goal.ends, this.random);
    if (end === undefined) return undefined;
    const far = Math.hypot(goal.at[0] - from.at[0], goal.at[1] - from.at[1]);
    if (type === VehicleType.ebike) {
      // Who has no cycle lane, or too far to ride, takes the car.
      const ride = far < RIDE_M ? this.#ride(start, from, goal, end) : undefined;
      if (ride !== undefined) return ride;
    }
    const lane = from.isGate ? undefined : start.lanes[start.lanes.length - 1];
    const atM = from.isGate ? 0 : this.#door(start);
    const motor = type === VehicleType.ebike ? VehicleType.car : type;
    return this.#drive(motor, start, lane, atM, goal, end, Math.floor(this.random() * 1000));
  }

  #drive(
    type: VehicleType,
    from: NetLink,
    lane: NetLane | undefined,
    atM: number,
    goal: Zone,
    end: NetLink,
    taste: number,
  ): Trip | undefined {
    const { parking } = this.demand;
    const near = this.#place(end);
    const parks = type === VehicleType.car && !goal.isGate && this.random() < parking.share;
    const park = parks ? this.carParks.choose(this.random, near, parking.walkM) : undefined;
    const last = park?.link ?? end;
    const doorM = goal.isGate ? -1 : this.#door(end);
    const exitM = park === undefined ? doorM : (park.bays[0]?.atM ?? park.atM);
    const route = this.#route(from, last, atM, exitM, Math.floor(taste));
    if (route === undefined) return undefined;
    const kind = park !== undefined ? goalOf(park) : goal.isGate ? Goal.gate : Goal.door;
    return { type, route, from, lane, atM, goal: kind, exitM, park, to: near };
  }

  /** Behind one's own beginning on the same link: once round the block. */
  #route(from: NetLink, to: NetLink, atM: number, exitM: number, taste: number): number[] | undefined {
    if (from === to && exitM >= 0 && exitM < atM + 30) return this.traffic.wayRound(from.index, to.index, taste);
    return this.traffic.router.route(from.index, to.index, taste);
  }

  #ride(start: NetLink, from: Zone, goal: Zone, end: NetLink): Trip | undefined {
    const lane = start.cycleLane;
    if (lane === undefined || end.cycleLane === undefined || start === end) return undefined;
    const route = this.traffic.cycleRouter.route(start.index, end.index, Math.floor(this.random() * 1000));
    if (route === undefined) return undefined;
    const atM = from.isGate ? 3 : this.#door(start);
    const exitM = goal.isGate ? -1 : this.#door(end);
    const kind = goal.isGate ? Goal.gate : Goal.door;
    const to = this.#place(end);
    return { type: VehicleType.ebike, route, from: start, lane, atM, goal: kind, exitM, park: undefined, to };
  }

  #door(link: NetLink): number {
    return link.line.lengthM * (DOORS.from + (DOORS.to - DOORS.from) * this.random());
  }

  #place(link: NetLink): readonly [number, number] {
    const { x, y } = link.line.locate(link.line.lengthM / 2);
    return [x, y];
  }
}

function pick<T>(items: readonly T[], random: Random): T | undefined {
  return items[Math.floor(random() * items.length)];
}
