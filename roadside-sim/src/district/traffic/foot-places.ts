import type { CityPlan } from '../city/city-plan.js';
import type { Polyline } from '../city/polyline.js';
import type { RoadNetwork } from '../city/road-network.js';
import { drawWeighted, type Random } from '../random.js';

/** A door on a pavement: link, and m along its pavement. */
export interface FootPlace {
  readonly link: number;
  readonly atM: number;
}

/** How many come and go by a bus stop, a parking place, and the street of a zone of each kind, against 100 m of houses. */
const STOP = 3;
const PARKING_PLACE = 0.03;
const zoneWeights: Readonly<Record<string, number>> = {
  station: 12,
  university: 6,
  hospital: 6,
  shops: 6,
  stadium: 3,
  work: 3,
  homes: 2,
};
const PER_100_M = 1;
/** The distance as the crow flies that one walks: never less, and e times fewer go so much farther, m. */
const LEAST_M = 120;
const DECAY_M = 350;
const TRIES = 12;

/** Where people on foot come from and go to: stops, stations, car parks, and what the zones and the houses along a street hold. */
export class FootPlaces {
  readonly #weights: number[] = [];
  readonly #drawAt: ((random: Random) => FootPlace)[] = [];

  constructor(
    plan: CityPlan,
    network: RoadNetwork,
    private readonly pavements: readonly (Polyline | undefined)[],
  ) {
    const { busy } = plan.demand.pedestrians;
    for (const { index, line, from, to } of network.links) {
      const weight = (PER_100_M * line.lengthM * ((busy[from.id] ?? 1) + (busy[to.id] ?? 1))) / 200;
      this.#add(index, weight, (random) => random());
    }
    for (const { lane, atM } of network.stops) this.#add(lane.link.index, STOP, () => atM / lane.lengthM);
    for (const { street, along, capacity } of plan.places.carParks) {
      const link = network.linkByNodes.get(street.join('-'));
      if (link !== undefined) this.#add(link.index, capacity * PARKING_PLACE, () => along);
    }
    for (const { kind, links } of plan.demand.zones) {
      const weight = (zoneWeights[kind] ?? 0) / links.length;
      for (const id of links) {
        const link = network.linkByNodes.get(id);
        if (link !== undefined && weight > 0) this.#add(link.index, weight, (random) => 0.3 + 0.4 * random());
      }
    }
  }

  get empty(): boolean {
    return this.#weights.length === 0;
  }

  draw(random: Random): FootPlace {
    const draw = this.#drawAt[drawWeighted(random, this.#weights)];
    if (draw === undefined) throw new RangeError('there is no pavement');
    return draw(random);
  }

  /** A place to go to from another one, rather a near one; undefined where none within a walk is `reached`. */
  destination(from: FootPlace, random: Random, reached: (to: FootPlace) => boolean): FootPlace | undefined {
    const start = this.pavements[from.link]?.locate(from.atM);
    for (let tries = 0; tries < TRIES && start !== undefined; tries++) {
      const to = this.draw(random);
      const end = this.pavements[to.link]?.locate(to.atM);
      const awayM = end === undefined ? 0 : Math.hypot(end.x - start.x, end.y - start.y);
      if (awayM >= LEAST_M && random() < Math.exp((LEAST_M - awayM) / DECAY_M) && reached(to)) return to;
    }
    return undefined;
  }

  /** @param share draws the share of the pavement's length */
  #add(link: number, weight: number, share: (random: Random) => number): void {
    const lengthM = this.pavements[link]?.lengthM ?? 0;
    if (lengthM < 30) return;
    this.#weights.push(weight);
    this.#drawAt.push((random) => ({ link, atM: share(random) * lengthM }));
  }
}
