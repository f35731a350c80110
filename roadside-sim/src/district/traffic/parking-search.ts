import type { Xy } from '../city/city-plan.js';
import { type CarParkState, type CarParks, distanceM, goalOf } from './car-parks.js';
import type { Traffic } from './traffic.js';

interface Searcher {
  readonly slot: number;
  readonly serial: number;
  /** Where the driver wants to go on foot. */
  readonly goal: Xy;
  park: CarParkState;
  /** Indices of those that were found full. */
  readonly tried: Set<number>;
  /** When the first one was found full, s; -1: not yet. */
  cruisesS: number;
}

/** From here one sees whether there is room, m. */
const SEEN_M = 90;
/** Nobody tries more places than this; then one gives up and drives on out of the city. */
const MOST_TRIES = 5;
/** A minute of driving counts like this much walking, m. */
const WALK_PER_S = 1.2;
const EVERY_TICKS = 10;

/** Drivers who look for a place: to the one they had in mind, and when it is full on to the next. */
export class ParkingSearch {
  /** Of those who have parked: how many, of those who had to look further, and the time that this took them, s. */
  readonly found = { all: 0, afterSearch: 0, searchS: 0 };
  gaveUp = 0;
  readonly #searchers = new Map<number, Searcher>();
  #ticks = 0;

  constructor(
    private readonly traffic: Traffic,
    private readonly carParks: CarParks,
  ) {}

  /** Drivers who have found the first place full and drive about now. */
  get cruising(): number {
    let count = 0;
    for (const { cruisesS } of this.#searchers.values()) if (cruisesS >= 0) count += 1;
    return count;
  }

  begin(slot: number, park: CarParkState, goal: Xy): void {
    const serial = this.traffic.vehicles.serial[slot] ?? 0;
    this.#searchers.set(slot, { slot, serial, goal, park, tried: new Set(), cruisesS: -1 });
  }

  /** A vehicle has left the road; `parked` when it was into a place. */
  end(slot: number, parked: boolean, nowS: number): void {
    const searcher = this.#searchers.get(slot);
    if (searcher === undefined || searcher.serial !== this.traffic.vehicles.serial[slot]) return;
    this.#searchers.delete(slot);
    if (!parked) return;
    this.found.all += 1;
    if (searcher.cruisesS < 0) return;
    this.found.afterSearch += 1;
    this.found.searchS += nowS - searcher.cruisesS;
  }

  step(nowS: number): void {
    if (++this.#ticks % EVERY_TICKS !== 0) return;
    const { vehicles, table } = this.traffic;
    for (const searcher of this.#searchers.values()) {
      const { slot, park } = searcher;
      const strip = vehicles.strip[slot] ?? -1;
      if (strip < 0 || vehicles.serial[slot] !== searcher.serial) this.#searchers.delete(slot);
      else if (strip < table.laneCount && table.link[strip] === park.link.index) this.#look(searcher, strip, nowS);
    }
  }

  /** On the link of the place: takes a free bay ahead, goes on when there is none. */
  #look(searcher: Searcher, strip: number, nowS: number): void {
    const { vehicles, network } = this.traffic;
    const { slot, park } = searcher;
    const position = vehicles.positionM[slot] ?? 0;
    const exit = vehicles.exitM[slot] ?? -1;
    const leg = vehicles.leg[slot] ?? 0;
    if (exit < 0 || leg !== (vehicles.route[slot]?.length ?? 0) - 1 || exit - position > SEEN_M) return;
    // Who already backs into a bay has it.
    if ((vehicles.stopM[slot] ?? -1) >= 0 && exit - position < 5) return;
    const place = this.carParks.placeFrom(park, Math.min(exit, position + 12));
    if (place !== undefined) {
      if (place !== exit) vehicles.exitM[slot] = place;
      return;
    }
    searcher.tried.add(park.index);
    if (searcher.cruisesS < 0) searcher.cruisesS = nowS;
    const lane = network.lanes[strip];
    if (lane === undefined) return;
    const next = searcher.tried.size < MOST_TRIES ? this.#next(searcher, lane.link.index) : undefined;
    if (next === undefined) this.#giveUp(searcher, lane.link.index);
    else {
      searcher.park = next.park;
      vehicles.goal[slot] = goalOf(next.park);
      vehicles.goalIndex[slot] = next.park.index;
      this.traffic.redirect(slot, next.route, next.park.bays[0]?.atM ?? next.park.atM);
    }
  }

  /** The place that costs least in driving there and walking back. */
  #next(searcher: Searcher, link: number): { park: CarParkState; route: number[] } | undefined {
    let best: { park: CarParkState; route: number[] } | undefined;
    let bestM = Number.POSITIVE_INFINITY;
    for (const park of this.carParks.all) {
      if (searcher.tried.has(park.index)) continue;
      const driveS = this.traffic.router.timeS(link, park.link.index);
      const costM = distanceM(park.at, searcher.goal) + driveS * WALK_PER_S;
      if (costM >= bestM) continue;
      const route = this.traffic.wayRound(link, park.link.index, searcher.slot);
      if (route !== undefined) [best, bestM] = [{ park, route }, costM];
    }
    return best;
  }

  #giveUp(searcher: Searcher, link: number): void {
    const { network, vehicles } = this.traffic;
    this.#searchers.delete(searcher.slot);
    this.gaveUp += 1;
    const gates = network.links.filter((each) => each.to.gate);
    const gate = gates[(vehicles.serial[searcher.slot] ?? 0) % gates.length];
    const route = gate && this.traffic.wayRound(link, gate.index, searcher.slot);
    if (route !== undefined) this.traffic.redirect(searcher.slot, route, -1);
  }
}
