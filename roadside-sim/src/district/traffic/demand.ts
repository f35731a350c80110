import type { CityPlan } from '../city/city-plan.js';
import type { NetLane, NetLink } from '../city/road-network.js';
import { exponential, type Random } from '../random.js';
import type { CarParks } from './car-parks.js';
import type { ParkingSearch } from './parking-search.js';
import type { Traffic } from './traffic.js';
import type { Trip } from './trip.js';
import { TripPlanner } from './trip-planner.js';
import { VehicleType } from './vehicles.js';
import { type Zone, Zones } from './zones.js';

/** Many people come to a zone, and go away again. */
export interface Surge {
  readonly zone: string;
  /** Vehicles that arrive on top of the usual ones, and between which times of the world, s. */
  readonly arrivals: number;
  readonly arriveFromS: number;
  readonly arriveUntilS: number;
  /** Vehicles that leave again, and when. */
  readonly departures: number;
  readonly departFromS: number;
  readonly departUntilS: number;
}

export interface DemandOptions {
  /** Share of vehicles that send BSMs, 0..1. */
  readonly connectedShare: number;
  /** Times the trips that demand.json tells; 1 by default. */
  readonly factor: number;
}

interface Source {
  readonly zone: Zone;
  nextS: number;
  /** Trips that found no room to begin yet. */
  readonly waiting: Trip[];
}

/** At night the streets are emptier, but never this much: a share of the busiest hour. */
const LEAST_SHARE = 0.35;
/** Trips that may wait to begin in a zone; more would only pile up unseen. */
const MOST_WAITING = 30;
/** Trips as if they had begun up to so long before the start fill the streets at first, s; and how much slower than free. */
const FILL_S = 2400;
const FILL_TRIES = 5;
const FILL_SLOWER = { atNight: 1.4, atPeak: 2.6 };

/** Trips from zone to zone by the time of day, and surges for events. */
export class Demand {
  readonly zones: Zones;
  readonly surges: Surge[] = [];
  /** Since the start: trips that have begun, and that were given up because their beginning was blocked. */
  begun = 0;
  refused = 0;
  readonly #planner: TripPlanner;
  readonly #sources: Source[];
  readonly #busiest: number;
  #hour = 0;
  #factor = 1;
  /** Share of the busiest hour's trips. */
  #load = 1;

  constructor(
    plan: CityPlan,
    private readonly traffic: Traffic,
    carParks: CarParks,
    private readonly parking: ParkingSearch,
    private readonly random: Random,
    private readonly options: DemandOptions,
  ) {
    this.zones = new Zones(plan.demand, traffic.network);
    this.#planner = new TripPlanner(plan.demand, traffic, this.zones, carParks, random);
    this.#sources = this.zones.all.map((zone) => ({ zone, nextS: 0, waiting: [] }));
    const total = (hour: number) => this.zones.all.reduce((sum, zone) => sum + this.zones.tripsPerHour(zone, hour), 0);
    this.#busiest = Math.max(...Array.from({ length: 24 }, (_, hour) => total(hour + 0.5)));
  }

  /** Fills the streets as if traffic had run for long. `hour`: local time of day, 0..24, with fraction. */
  populate(hour: number): void {
    this.#setHour(hour);
    for (const source of this.#sources) {
      const perHour = this.#perHour(source.zone);
      source.nextS = perHour > 0 ? exponential(this.random, 3600 / perHour) : Number.POSITIVE_INFINITY;
      for (let i = Math.round((perHour * FILL_S) / 3600); i > 0; i--) {
        const trip = this.#planner.plan(source.zone, hour);
        if (trip !== undefined) this.#placeOnTheWay(trip, this.random() * FILL_S);
      }
    }
  }

  step(nowS: number, hour: number): void {
    this.#setHour(hour);
    for (const source of this.#sources) {
      while (source.nextS <= nowS) {
        const perHour = this.#perHour(source.zone);
        // A zone may be silent for an hour: look again then.
        source.nextS += perHour > 0 ? Math.min(3600, exponential(this.random, 3600 / perHour)) : 600;
        if (perHour > 0) this.#queue(source, this.#planner.plan(source.zone, hour));
      }
      this.#beginWaiting(source);
    }
    for (const surge of this.surges) this.#surge(surge, nowS);
  }

  /** A vehicle drives out of a car park or a bay; false when there is no room on the road. */
  driveOut(lane: NetLane, atM: number): boolean {
    const trip = this.#planner.planFrom(lane, atM, this.#hour);
    return trip !== undefined && this.#begin(trip);
  }

  addSurge(surge: Surge): void {
    if (this.zones.byId(surge.zone) === undefined) throw new RangeError(`no zone ${surge.zone}`);
    this.surges.push(surge);
  }

  endSurge(surge: Surge): void {
    const at = this.surges.indexOf(surge);
    if (at >= 0) this.surges.splice(at, 1);
  }

  #setHour(hour: number): void {
    if (Math.abs(hour - this.#hour) < 0.01 && this.#factor !== 1) return;
    this.#hour = hour;
    const now = this.zones.all.reduce((sum, zone) => sum + this.zones.tripsPerHour(zone, hour), 0);
    this.#load = Math.min(1.2, (this.options.factor * now) / this.#busiest);
    this.#factor = this.options.factor * Math.max(1, (this.#busiest * LEAST_SHARE) / Math.max(1, now));
  }

  #perHour(zone: Zone): number {
    return this.zones.tripsPerHour(zone, this.#hour) * this.#factor;
  }

  #queue(source: Source, trip: Trip | undefined): void {
    if (trip !== undefined && source.waiting.length < MOST_WAITING) source.waiting.push(trip);
    else this.refused += 1;
  }

  #beginWaiting({ waiting }: Source): void {
    // One try a step each: whoever has room first goes first.
    for (let i = 0; i < waiting.length && i < 4; i++) {
      const trip = waiting[i];
      if (trip !== undefined && this.#begin(trip)) waiting.splice(i--, 1);
    }
    const first = waiting[0];
    if (first !== undefined && waiting.length > 4) waiting.push(...waiting.splice(0, 1));
  }

  #begin(trip: Trip): boolean {
    const lane = trip.lane ?? this.#bestLane(trip.from, trip.route[1]);
    const { vehicles } = this.traffic;
    const slot = this.#add(trip);
    if (slot === undefined) return false;
    const atM = trip.lane === undefined ? (vehicles.lengthM[slot] ?? 5) : trip.atM;
    if (!this.traffic.insert(slot, lane, atM, trip.lane === undefined ? lane.speedLimitMps * 0.8 : 2)) {
      vehicles.remove(slot);
      return false;
    }
    // Out of a drive: from the side.
    if (trip.lane !== undefined) vehicles.lateralM[slot] = trip.type === VehicleType.ebike ? 1 : 2.5;
    this.#begun(slot, trip);
    return true;
  }

  #add(trip: Trip): number | undefined {
    const { vehicles } = this.traffic;
    const isBike = trip.type === VehicleType.ebike;
    const draw = isBike ? 1 : this.random();
    const connected = draw < this.options.connectedShare || trip.type === VehicleType.emergency;
    const slot = vehicles.add(trip.type, trip.route, 0.84 + 0.15 * this.random(), connected, this.random());
    if (slot === undefined) return undefined;
    vehicles.exitM[slot] = trip.exitM;
    vehicles.goal[slot] = trip.goal;
    vehicles.goalIndex[slot] = trip.park?.index ?? -1;
    return slot;
  }

  #begun(slot: number, trip: Trip): void {
    this.begun += 1;
    if (trip.park !== undefined) this.parking.begin(slot, trip.park, trip.to);
  }

  /** Somewhere on its way, where it would be if it had begun `agoS` before. */
  #placeOnTheWay(trip: Trip, agoS: number): void {
    const { network, router } = this.traffic;
    const isBike = trip.type === VehicleType.ebike;
    const slower = FILL_SLOWER.atNight + (FILL_SLOWER.atPeak - FILL_SLOWER.atNight) * this.#load ** 2;
    let leftS = agoS;
    for (let i = 0; i + 1 < trip.route.length; i++) {
      const link = network.links[trip.route[i] ?? 0];
      if (link === undefined) return;
      const tookS = isBike ? link.line.lengthM / 4.5 + 15 : router.turnS(link.index, trip.route[i + 1] ?? 0) * slower;
      if (leftS < tookS) {
        this.#placeOn(link, { ...trip, route: trip.route.slice(i) }, leftS / tookS, isBike);
        return;
      }
      leftS -= tookS;
    }
  }

  #placeOn(link: NetLink, trip: Trip, share: number, isBike: boolean): void {
    const lane = isBike ? link.cycleLane : this.#bestLane(link, trip.route[1], true);
    if (lane === undefined) return;
    const slot = this.#add(trip);
    if (slot === undefined) return;
    const fromM = lane.opensAtM + 15;
    const roomM = Math.max(0, lane.lengthM - fromM - 3);
    for (let i = 0; i < FILL_TRIES; i++) {
      // Most stand nearer to the stop line than where they would be on a free road.
      const atM = fromM + roomM * (i === 0 ? Math.sqrt(share) : this.random());
      const canStopMps = Math.sqrt(4 * Math.max(0, lane.lengthM - atM - 2));
      if (!this.traffic.insert(slot, lane, atM, Math.min(lane.speedLimitMps * 0.5, canStopMps))) continue;
      this.#begun(slot, trip);
      return;
    }
    this.traffic.vehicles.remove(slot);
  }

  #surge(surge: Surge, nowS: number): void {
    const zone = this.zones.byId(surge.zone);
    if (zone === undefined) return;
    const rate = (count: number, fromS: number, untilS: number) =>
      nowS >= fromS && nowS < untilS ? (count / (untilS - fromS)) * 0.1 : 0;
    if (this.random() < rate(surge.arrivals, surge.arriveFromS, surge.arriveUntilS)) {
      const others = this.#sources.filter((source) => source.zone !== zone && source.zone.plan.produces > 0);
      const source = others[Math.floor(this.random() * others.length)];
      if (source !== undefined) this.#queue(source, this.#planner.plan(source.zone, this.#hour, zone));
    }
    const own = this.#sources.find((source) => source.zone === zone);
    if (own && this.random() < rate(surge.departures, surge.departFromS, surge.departUntilS)) {
      this.#queue(own, this.#planner.plan(zone, this.#hour));
    }
  }

  /** The emptiest lane, a right one for the first turn before others. */
  #bestLane(link: NetLink, next: number | undefined, pockets = false): NetLane {
    let best: NetLane | undefined;
    let bestCost = Number.POSITIVE_INFINITY;
    for (const lane of link.lanes) {
      if (lane.opensAtM > 0 && !pockets) continue;
      const fits = next === undefined || lane.out.some((connection) => connection.to.link.index === next);
      const queue = this.traffic.queues[lane.index] ?? [];
      const last = queue[queue.length - 1];
      const near = last !== undefined && (this.traffic.vehicles.positionM[last] ?? 0) < 40 ? 30 : 0;
      const cost = queue.length + near + (fits ? 0 : 6) + (lane.opensAtM > 0 ? 3 : 0);
      if (cost < bestCost) [best, bestCost] = [lane, cost];
    }
    if (best === undefined) throw new Error(`link ${link.id} has no lanes`);
    return best;
  }
}
