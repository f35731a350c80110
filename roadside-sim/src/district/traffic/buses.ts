import type { CityPlan, PlanBusLine } from '../city/city-plan.js';
import type { NetLink, NetStop, RoadNetwork } from '../city/road-network.js';
import type { Random } from '../random.js';
import { BusStops } from './bus-stops.js';
import { stepS, type Traffic } from './traffic.js';
import { VehicleType } from './vehicles.js';

export interface Bus {
  readonly slot: number;
  readonly serial: number;
  readonly line: PlanBusLine;
  readonly trip: number;
  readonly startS: number;
  /** Stops that are still to be served. */
  readonly stops: NetStop[];
  /** People in the bus, and as a share of its places. */
  passengers: number;
  loadPct: number;
}

interface Line {
  readonly line: PlanBusLine;
  readonly route: readonly number[];
  readonly stops: readonly NetStop[];
  nextS: number;
  trips: number;
}

const PLACES = 85;
const START_M = 13;
/** To the side of the lane in a bay, m. */
const BAY_ASIDE_M = 3;
/** Buses travel about so fast, stops included, m/s: to lay the first ones out along their lines. */
const USUAL_MPS = 4.5;

/** Buses that run their lines through the district, halt at stops, and let people on and off. */
export class Buses {
  readonly running: Bus[] = [];
  /** Since the start. */
  started = 0;
  readonly #lines: Line[];
  readonly #stops: BusStops;

  constructor(
    plan: CityPlan,
    private readonly traffic: Traffic,
    private readonly random: Random,
  ) {
    const stopById = new Map(traffic.network.stops.map((stop) => [stop.id, stop]));
    this.#lines = plan.transit.busLines.map((line) => ({
      line,
      route: line.through.slice(1).map((to, j) => linkOf(traffic.network, line.through[j] ?? to, to).index),
      stops: line.stops.flatMap((id) => stopById.get(id) ?? []),
      nextS: random() * line.headwayS,
      trips: 0,
    }));
    this.#stops = new BusStops(random);
  }

  /** Buses along every line, one a headway. */
  populate(): void {
    for (const line of this.#lines) {
      let aheadM = line.nextS * USUAL_MPS;
      line.route.forEach((index, leg) => {
        const link = this.traffic.network.links[index];
        if (link === undefined) return;
        for (; aheadM < link.line.lengthM; aheadM += line.line.headwayS * USUAL_MPS) {
          if (aheadM > START_M + 10 && aheadM < link.line.lengthM - 30) this.#start(line, leg, aheadM, 0);
        }
        aheadM -= link.line.lengthM;
      });
    }
  }

  step(nowS: number): void {
    for (const line of this.#lines) {
      if (nowS >= line.nextS && this.#start(line, 0, START_M, nowS)) line.nextS += line.line.headwayS;
    }
    const { vehicles } = this.traffic;
    for (let i = this.running.length - 1; i >= 0; i--) {
      const bus = this.running[i];
      if (bus === undefined) continue;
      if (vehicles.serial[bus.slot] !== bus.serial || (vehicles.strip[bus.slot] ?? -1) < 0) this.running.splice(i, 1);
      else if (vehicles.aside[bus.slot]) this.#standInBay(bus);
      else this.#serve(bus, nowS);
    }
  }

  #start(line: Line, leg: number, atM: number, nowS: number): boolean {
    const { traffic } = this;
    const link = traffic.network.links[line.route[leg] ?? 0];
    const lane = link?.lanes[link.lanes.length - 1];
    const slot = traffic.vehicles.add(VehicleType.bus, line.route.slice(leg), 0.85, true);
    if (slot === undefined || lane === undefined) return false;
    if (!traffic.insert(slot, lane, atM, 8)) {
      traffic.vehicles.remove(slot);
      return false;
    }
    const passengers = leg === 0 ? Math.floor(this.random() * 15) : 10 + Math.floor(this.random() * 45);
    this.started += 1;
    this.running.push({
      slot,
      serial: traffic.vehicles.serial[slot] ?? 0,
      line: line.line,
      trip: ++line.trips,
      startS: nowS,
      stops: this.#stopsFrom(line, leg, atM),
      passengers,
      loadPct: Math.round((passengers / PLACES) * 100),
    });
    return true;
  }

  #stopsFrom(line: Line, leg: number, atM: number): NetStop[] {
    return line.stops.filter((stop) => {
      const at = line.route.indexOf(stop.lane.link.index);
      return at > leg || (at === leg && stop.atM > atM + 30);
    });
  }

  #serve(bus: Bus, nowS: number): void {
    const { vehicles, network } = this.traffic;
    const { slot } = bus;
    const strip = network.strips[vehicles.strip[slot] ?? 0];
    const stop = bus.stops[0];
    if (stop === undefined || strip?.kind !== 'lane' || strip.link !== stop.lane.link) return;
    const { atM } = stop;
    const position = vehicles.positionM[slot] ?? 0;
    if (position > atM + 3) this.#leave(bus);
    else if ((vehicles.dwellS[slot] ?? 0) > 0) {
      vehicles.dwellS[slot] = (vehicles.dwellS[slot] ?? 0) - stepS;
      if ((vehicles.dwellS[slot] ?? 0) <= 0) this.#leave(bus);
    } else if (position > atM - 3 && (vehicles.speedMps[slot] ?? 0) < 0.2 && strip === stop.lane) {
      vehicles.dwellS[slot] = this.#letOnAndOff(bus, stop, nowS);
      if (stop.kind === 'bay') {
        vehicles.lateralM[slot] = BAY_ASIDE_M;
        this.traffic.standAside(slot);
      }
    } else if (vehicles.stopM[slot] !== atM) {
      vehicles.stopM[slot] = atM;
      this.traffic.orient(slot, strip.index);
    }
  }

  #letOnAndOff(bus: Bus, stop: NetStop, nowS: number): number {
    const { passengers, dwellS } = this.#stops.serve(
      bus.line.id,
      stop.id,
      bus.passengers,
      PLACES,
      bus.stops.length,
      nowS,
    );
    bus.passengers = passengers;
    bus.loadPct = Math.round((passengers / PLACES) * 100);
    return dwellS;
  }

  #standInBay(bus: Bus): void {
    const { vehicles } = this.traffic;
    const leftS = (vehicles.dwellS[bus.slot] ?? 0) - stepS;
    vehicles.dwellS[bus.slot] = leftS;
    if (leftS > 0) return;
    // Out as soon as there is a gap; nobody has it on the stop list any more then.
    vehicles.stopM[bus.slot] = -1;
    if (this.traffic.rejoin(bus.slot)) this.#leave(bus);
  }

  #leave(bus: Bus): void {
    const { vehicles, table } = this.traffic;
    bus.stops.shift();
    vehicles.stopM[bus.slot] = -1;
    vehicles.dwellS[bus.slot] = 0;
    const strip = vehicles.strip[bus.slot] ?? 0;
    if (strip < table.laneCount) this.traffic.orient(bus.slot, strip);
  }
}

function linkOf(network: RoadNetwork, from: string, to: string): NetLink {
  const link = network.linkByNodes.get(`${from}-${to}`);
  if (link === undefined) throw new Error(`a bus line goes from ${from} to ${to}: no such street`);
  return link;
}
