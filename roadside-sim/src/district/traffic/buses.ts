import type { CityPlan, PlanBusLine } from '../city/city-plan.js';
import type { NetLink, NetStop, RoadNetwork } from '../city/road-network.js';
import type { Random } from '../random.js';
import type { Traffic } from './traffic.js';
import { VehicleType } from './vehicles.js';

export interface Bus {
  readonly slot: number;
  readonly serial: number;
  readonly line: PlanBusLine;
  readonly trip: number;
  readonly startS: number;
  /** Stops that are still to be served. */
  readonly stops: NetStop[];
  loadPct: number;
}

interface Line {
  readonly line: PlanBusLine;
  readonly route: readonly number[];
  readonly stops: readonly NetStop[];
  nextS: number;
  trips: number;
}

const DWELL_S = { least: 12, most: 28 };

/** Buses that run their lines through the district and halt at stops. */
export class Buses {
  readonly running: Bus[] = [];
  readonly #lines: Line[];

  constructor(
    plan: CityPlan,
    private readonly traffic: Traffic,
    private readonly random: Random,
  ) {
    const stopById = new Map(traffic.network.stops.map((stop) => [stop.id, stop]));
    this.#lines = plan.transit.busLines.map((line, i) => ({
      line,
      route: line.through.slice(1).map((to, j) => linkOf(traffic.network, line.through[j] ?? to, to).index),
      stops: line.stops.flatMap((id) => stopById.get(id) ?? []),
      nextS: 20 + i * 35,
      trips: 0,
    }));
  }

  step(nowS: number): void {
    for (const line of this.#lines) {
      if (nowS >= line.nextS && this.#depart(line, nowS)) line.nextS += line.line.headwayS;
    }
    const { vehicles } = this.traffic;
    for (let i = this.running.length - 1; i >= 0; i--) {
      const bus = this.running[i];
      if (bus === undefined) continue;
      if (vehicles.serial[bus.slot] !== bus.serial || (vehicles.strip[bus.slot] ?? -1) < 0) this.running.splice(i, 1);
      else this.#serve(bus);
    }
  }

  #depart(line: Line, nowS: number): boolean {
    const { traffic } = this;
    const link = traffic.network.links[line.route[0] ?? 0];
    const lane = link?.lanes[link.lanes.length - 1];
    const slot = traffic.vehicles.add(VehicleType.bus, [...line.route], 0.85, true);
    if (slot === undefined || lane === undefined) return false;
    if (!traffic.insert(slot, lane, 13, 8)) {
      traffic.vehicles.remove(slot);
      return false;
    }
    this.running.push({
      slot,
      serial: traffic.vehicles.serial[slot] ?? 0,
      line: line.line,
      trip: ++line.trips,
      startS: nowS,
      stops: [...line.stops],
      loadPct: 15 + Math.floor(this.random() * 50),
    });
    return true;
  }

  #serve(bus: Bus): void {
    const { vehicles, network } = this.traffic;
    const { slot } = bus;
    const strip = network.strips[vehicles.strip[slot] ?? 0];
    const stop = bus.stops[0];
    if (stop === undefined || strip?.kind !== 'lane' || strip.link !== stop.lane.link) return;
    const { atM } = stop;
    const position = vehicles.positionM[slot] ?? 0;
    if (position > atM + 2) this.#leave(bus);
    else if ((vehicles.dwellS[slot] ?? 0) > 0) {
      vehicles.dwellS[slot] = (vehicles.dwellS[slot] ?? 0) - 0.1;
      if ((vehicles.dwellS[slot] ?? 0) <= 0) this.#leave(bus);
    } else if (position > atM - 3 && (vehicles.speedMps[slot] ?? 0) < 0.2) {
      vehicles.dwellS[slot] = DWELL_S.least + this.random() * (DWELL_S.most - DWELL_S.least);
      bus.loadPct = Math.min(100, Math.max(5, bus.loadPct + Math.round((this.random() - 0.45) * 30)));
    } else vehicles.stopM[slot] = atM;
  }

  #leave(bus: Bus): void {
    bus.stops.shift();
    this.traffic.vehicles.stopM[bus.slot] = -1;
    this.traffic.vehicles.dwellS[bus.slot] = 0;
  }
}

function linkOf(network: RoadNetwork, from: string, to: string): NetLink {
  const link = network.linkByNodes.get(`${from}-${to}`);
  if (link === undefined) throw new Error(`a bus line goes from ${from} to ${to}: no such street`);
  return link;
}
