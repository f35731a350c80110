import type { CityPlan } from '../city/city-plan.js';
import type { NetLane, NetLink } from '../city/road-network.js';
import { drawWeighted, exponential, type Random } from '../random.js';
import type { CarParks } from './car-parks.js';
import type { Traffic } from './traffic.js';
import { VehicleType } from './vehicles.js';

interface Gate {
  readonly entry: NetLink;
  readonly exit: NetLink;
  readonly perHour: number;
  readonly out: number;
  nextS: number;
  /** Trips that found no room to begin yet. */
  readonly waiting: { route: number[]; exitM: number; type: VehicleType }[];
}

/** Share of through traffic that may wait at a gate; more would only pile up unseen. */
const MOST_WAITING = 20;

/** Traffic that enters at the gates of the district and goes to another gate or into a car park. */
export class Demand {
  readonly #gates: Gate[];
  readonly #mix: readonly number[];

  constructor(
    private readonly plan: CityPlan,
    private readonly traffic: Traffic,
    private readonly carParks: CarParks,
    private readonly random: Random,
    private readonly connectedShare: number,
  ) {
    const { links } = traffic.network;
    this.#gates = plan.demand.zones
      .filter((zone) => zone.kind === 'gate')
      .map(({ id, links: own, produces, attracts }) => {
        const entry = links.find((link) => link.from.gate && own.includes(link.id));
        const exit = links.find((link) => link.to.gate && own.includes(link.id));
        if (entry === undefined || exit === undefined)
          throw new Error(`demand.json: the gate ${id} has not a way in and a way out`);
        const perHour = produces / 24;
        return { entry, exit, perHour, out: attracts, nextS: exponential(random, 3600 / perHour), waiting: [] };
      });
    const { car, van, truck } = plan.demand.mix;
    this.#mix = [car, van, truck];
  }

  /** `hour`: local time of day, 0..24, with fraction. */
  step(nowS: number, hour: number): void {
    const factor = (this.plan.demand.profiles.gate?.produces[Math.floor(hour)] ?? 4) / (100 / 24);
    for (const gate of this.#gates) {
      while (gate.nextS <= nowS) {
        gate.nextS += exponential(this.random, 3600 / (gate.perHour * factor));
        if (gate.waiting.length < MOST_WAITING) this.#plan(gate);
      }
      const first = gate.waiting[0];
      if (first !== undefined && this.#begin(gate, first)) gate.waiting.shift();
    }
  }

  #plan(gate: Gate): void {
    const type = drawWeighted(this.random, this.#mix) as VehicleType;
    if (type === VehicleType.car && this.random() < this.plan.demand.parking.share) {
      const park = this.carParks.choose(this.random);
      const route = park && this.traffic.router.route(gate.entry.index, park.link.index);
      if (park !== undefined && route !== undefined) {
        gate.waiting.push({ route, exitM: park.atM, type });
        return;
      }
    }
    const weights = this.#gates.map((other) => (other === gate ? 0 : other.out));
    const exit = this.#gates[drawWeighted(this.random, weights)]?.exit;
    const route = exit && this.traffic.router.route(gate.entry.index, exit.index);
    if (route !== undefined) gate.waiting.push({ route, exitM: -1, type });
  }

  #begin(gate: Gate, trip: Gate['waiting'][number]): boolean {
    const lane = this.#bestLane(gate.entry, trip.route[1]);
    const { vehicles } = this.traffic;
    const connected = this.random() < this.connectedShare;
    const slot = vehicles.add(trip.type, trip.route, 0.82 + 0.17 * this.random(), connected);
    if (slot === undefined) return false;
    vehicles.exitM[slot] = trip.exitM;
    if (this.traffic.insert(slot, lane, vehicles.lengthM[slot] ?? 5, lane.speedLimitMps * 0.8)) return true;
    vehicles.remove(slot);
    return false;
  }

  /** The emptiest lane, a right one for the first turn before others. */
  #bestLane(link: NetLink, next: number | undefined): NetLane {
    let best: NetLane | undefined;
    let bestCost = Number.POSITIVE_INFINITY;
    for (const lane of link.lanes) {
      const fits = next === undefined || lane.out.some((connection) => connection.to.link.index === next);
      const queue = this.traffic.queues[lane.index] ?? [];
      const last = queue[queue.length - 1];
      const near = last !== undefined && (this.traffic.vehicles.positionM[last] ?? 0) < 40 ? 30 : 0;
      const cost = queue.length + near + (fits ? 0 : 6);
      if (cost < bestCost) {
        best = lane;
        bestCost = cost;
      }
    }
    if (best === undefined) throw new Error(`link ${link.id} has no lanes`);
    return best;
  }
}
