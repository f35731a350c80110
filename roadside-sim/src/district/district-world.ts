import { buildNetwork } from './city/build-network.js';
import type { CityPlan } from './city/city-plan.js';
import type { NetLane, RoadNetwork } from './city/road-network.js';
import { seededRandom } from './random.js';
import type { Programme } from './signals/programme.js';
import { presenceZoneM, SignalSystem } from './signals/signal-system.js';
import { Buses } from './traffic/buses.js';
import { CarParks } from './traffic/car-parks.js';
import { Demand } from './traffic/demand.js';
import { Disruptions } from './traffic/disruptions.js';
import { ParkingSearch } from './traffic/parking-search.js';
import { Pedestrians } from './traffic/pedestrians.js';
import { stepS, Traffic, type TrafficListener } from './traffic/traffic.js';
import type { Walkers } from './traffic/walkers.js';

export interface WorldOptions {
  readonly seed: number;
  /** UTC epoch ms of the first step; the hour decides demand and signal plan. */
  readonly startMs: number;
  /** Share of vehicles that send BSMs, 0..1. */
  readonly connectedShare: number;
  /** Demand and signal plans go by the local time of day plus so many hours, default 0. */
  readonly clockShiftH?: number;
  /** Times the trips that the city's demand.json tells, default 1. */
  readonly demandFactor?: number;
  /** Programmes that signal controllers hold instead of the city's, by junction id; those that are written are put there. */
  readonly programmes?: Map<string, Programme> | undefined;
  /** Begins with traffic on the streets as if it had run for long, default true. */
  readonly populated?: boolean;
}

/** The district's streets, signals and traffic, without any device: what is, not what is measured. */
export class DistrictWorld {
  readonly network: RoadNetwork;
  readonly traffic: Traffic;
  readonly signals: SignalSystem;
  readonly carParks: CarParks;
  readonly buses: Buses;
  readonly disruptions: Disruptions;
  readonly parking: ParkingSearch;
  readonly demand: Demand;
  readonly foot: Pedestrians;
  #startMs: number;
  readonly #clockShiftH: number;
  readonly #listeners: Partial<TrafficListener>[] = [];
  #ticks = 0;

  constructor(
    readonly plan: CityPlan,
    { seed, startMs, connectedShare, demandFactor = 1, populated = true, clockShiftH = 0, programmes }: WorldOptions,
  ) {
    this.#startMs = startMs;
    this.#clockShiftH = clockShiftH;
    this.network = buildNetwork(plan);
    const present = (lane: NetLane) => this.#present(lane);
    this.signals = new SignalSystem(plan, this.network, this.localMs, present, programmes);
    this.foot = new Pedestrians(
      plan,
      this.network,
      this.signals,
      seededRandom(seed, 'pedestrians'),
      (junction, group) => this.signals.callPedestrians(junction, group),
    );
    this.traffic = new Traffic(this.network, this.signals, this.#teller(), this.foot.zebras);
    this.foot.meet(this.traffic);
    this.carParks = new CarParks(plan, this.traffic, seededRandom(seed, 'car-parks'), (lane, atM) =>
      this.demand.driveOut(lane, atM),
    );
    this.parking = new ParkingSearch(this.traffic, this.carParks);
    this.buses = new Buses(plan, this.traffic, seededRandom(seed, 'buses'));
    this.disruptions = new Disruptions(plan, this.traffic, seededRandom(seed, 'disruptions'));
    const trips = { connectedShare, factor: demandFactor };
    this.demand = new Demand(plan, this.traffic, this.carParks, this.parking, seededRandom(seed, 'demand'), trips);
    if (!populated) return;
    this.buses.populate();
    this.demand.populate(this.hour);
    this.foot.populate(this.hour);
  }

  #teller(): TrafficListener {
    return {
      moved: (slot, lane, beforeM, afterM) => {
        for (const listener of this.#listeners) listener.moved?.(slot, lane, beforeM, afterM);
      },
      crossed: (slot, connection) => {
        for (const listener of this.#listeners) listener.crossed?.(slot, connection);
      },
      left: (slot, link, parked) => {
        if (parked) this.carParks.enter(slot);
        this.parking.end(slot, parked, this.#ticks * stepS);
        for (const listener of this.#listeners) listener.left?.(slot, link, parked);
      },
    };
  }

  /** People on foot as columns: place, speed, direction; where `alive`. */
  get pedestrians(): Walkers {
    return this.foot.walkers;
  }

  /** People who wait at a junction to cross with a pedestrian group. */
  pedestrianCalls(junctionIndex: number, group: number): number {
    return this.foot.waitingFor(junctionIndex, group);
  }

  get nowMs(): number {
    return this.#startMs + this.#ticks * stepS * 1000;
  }

  get ticks(): number {
    return this.#ticks;
  }

  /** UTC epoch ms of a time of the world, s since its start. */
  timeMs(atS: number): number {
    return Math.round(this.#startMs + atS * 1000);
  }

  /** Local time of day that people live by, 0..24; a scenario may have shifted it. */
  get hour(): number {
    return (this.localMs / 3_600_000) % 24;
  }

  /** The same with its date, ms since the epoch as if it were UTC. */
  get localMs(): number {
    return this.nowMs + (this.plan.city.utcOffsetHours + this.#clockShiftH) * 3_600_000;
  }

  /** Leaves out a stretch of time, as after the computer slept; in whole steps. */
  skip(ms: number): void {
    this.#startMs += Math.round(ms / 100) * 100;
  }

  listen(listener: Partial<TrafficListener>): void {
    this.#listeners.push(listener);
  }

  /** Goes on by 100 ms. */
  step(): void {
    this.#ticks += 1;
    const nowS = this.#ticks * stepS;
    this.signals.step(this.nowMs, this.localMs);
    this.traffic.step();
    this.foot.step(stepS, this.hour);
    this.buses.step(nowS);
    this.carParks.step(nowS);
    this.parking.step(nowS);
    this.disruptions.step(nowS);
    this.demand.step(nowS, this.hour);
  }

  #present(lane: NetLane): boolean {
    const first = this.traffic.queues[lane.index]?.[0];
    return first !== undefined && (this.traffic.vehicles.positionM[first] ?? 0) > lane.lengthM - presenceZoneM;
  }
}
