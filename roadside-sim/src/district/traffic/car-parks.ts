import type { CityPlan, PlanCarPark, Xy } from '../city/city-plan.js';
import type { NetLink } from '../city/road-network.js';
import { drawWeighted, exponential, type Random } from '../random.js';
import type { Traffic } from './traffic.js';
import { VehicleType } from './vehicles.js';

export interface CarParkState {
  readonly plan: PlanCarPark;
  /** The link that one drives in from, and where along it. */
  readonly link: NetLink;
  readonly atM: number;
  readonly at: Xy;
  occupied: number;
  entries: number;
  exits: number;
  /** Times, s, at which parked vehicles leave again. */
  readonly leaveS: number[];
}

/** Car parks: vehicles drive in from the kerb lane, stay a while and drive out again. */
export class CarParks {
  readonly all: readonly CarParkState[];
  readonly #exits: readonly NetLink[];
  readonly #meanS: number;
  #nowS = 0;

  constructor(
    plan: CityPlan,
    private readonly traffic: Traffic,
    private readonly random: Random,
    private readonly connectedShare: number,
  ) {
    this.#meanS = plan.demand.parking.meanMinutes * 60;
    this.#exits = traffic.network.links.filter((link) => link.to.gate);
    this.all = plan.places.carParks.map((park) => {
      const link = traffic.network.linkByNodes.get(park.street.join('-'));
      if (link === undefined) throw new Error(`car park ${park.id} lies on ${park.street.join('-')}: no such street`);
      const atM = link.line.lengthM * park.along;
      const place = link.line.toTheRight(38).locate(atM);
      const occupied = Math.round(park.capacity * (0.45 + 0.4 * random()));
      const state = { plan: park, link, atM, at: [place.x, place.y] as const, occupied, entries: 0, exits: 0 };
      const leaveS = Array.from({ length: occupied }, () => exponential(random, this.#meanS));
      return { ...state, leaveS };
    });
  }

  /** A car park with free places, by what it draws. */
  choose(random: Random): CarParkState | undefined {
    const open = this.all.filter((park) => park.occupied < park.plan.capacity - 5);
    return open[
      drawWeighted(
        random,
        open.map((park) => park.plan.demand),
      )
    ];
  }

  /** A vehicle turned in from a link. */
  enter(linkIndex: number): void {
    const park = this.all.find((candidate) => candidate.link.index === linkIndex);
    if (park === undefined) return;
    park.occupied += 1;
    park.entries += 1;
    park.leaveS.push(this.#nowS + Math.max(300, exponential(this.random, this.#meanS)));
  }

  step(nowS: number): void {
    this.#nowS = nowS;
    for (const park of this.all) {
      const due = park.leaveS.findIndex((leaveS) => leaveS <= nowS);
      if (due >= 0 && this.#driveOut(park)) park.leaveS.splice(due, 1);
    }
  }

  #driveOut(park: CarParkState): boolean {
    const { traffic } = this;
    const lane = park.link.lanes[park.link.lanes.length - 1];
    const queue = lane && traffic.queues[lane.index];
    const busy = queue?.some((slot) => Math.abs((traffic.vehicles.positionM[slot] ?? 0) - park.atM) < 25);
    if (lane === undefined || busy) return false;
    const exit = this.#exits[Math.floor(this.random() * this.#exits.length)];
    const route = exit && traffic.router.route(park.link.index, exit.index);
    if (route === undefined) return false;
    const connected = this.random() < this.connectedShare;
    const slot = traffic.vehicles.add(VehicleType.car, route, 0.82 + 0.17 * this.random(), connected);
    if (slot === undefined) return false;
    if (!traffic.insert(slot, lane, park.atM + 8, 2)) {
      traffic.vehicles.remove(slot);
      return false;
    }
    park.occupied -= 1;
    park.exits += 1;
    return true;
  }
}
