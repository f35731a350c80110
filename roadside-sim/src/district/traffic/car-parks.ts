import type { CityPlan, Xy } from '../city/city-plan.js';
import type { NetLane, NetLink } from '../city/road-network.js';
import { drawWeighted, exponential, type Random } from '../random.js';
import type { Traffic } from './traffic.js';
import { Goal } from './vehicles.js';

/** A public place to park: a garage, a lot, or bays at the kerb. */
export interface CarParkState {
  readonly index: number;
  readonly plan: {
    readonly id: string;
    readonly name: string;
    readonly nameEn: string;
    readonly capacity: number;
    readonly kind: 'garage' | 'lot' | 'kerb';
    readonly chargers: number;
  };
  readonly demand: number;
  /** The link that one drives in from, and where along it; of bays: the first. */
  readonly link: NetLink;
  readonly atM: number;
  readonly at: Xy;
  /** Of bays at the kerb: the place of each along the link, m, and whether it is taken. */
  readonly bays: readonly { readonly atM: number; taken: boolean }[];
  occupied: number;
  /** Of the occupied ones: vehicles that are being charged. */
  charging: number;
  entries: number;
  exits: number;
  /** Times, s, at which parked vehicles leave again, rising. */
  readonly leaveS: number[];
}

/** Share of parked vehicles that want to charge, where they can. */
const CHARGES = 0.35;
const LEAST_STAY_S = 300;
/** At the kerb one stays a shorter time than in a garage. */
const KERB_STAY = 0.4;
/** Who is met there at first stays this much longer than who comes: the long stays are met more often. */
const MET_STAY = 3;
/** How full the places are at first: least, and how far they differ; some are full. */
const AT_FIRST = { least: 0.6, spread: 0.5 };

/** Car parks and bays: vehicles drive in from the kerb lane, stay a while and drive out again. */
export class CarParks {
  readonly all: readonly CarParkState[];
  readonly #meanS: number;
  #nowS = 0;

  constructor(
    plan: CityPlan,
    private readonly traffic: Traffic,
    private readonly random: Random,
    /** Begins a trip from a place on a link; false when there is no room. */
    private readonly driveOut: (lane: NetLane, atM: number) => boolean,
  ) {
    this.#meanS = plan.demand.parking.meanMinutes * 60;
    this.all = [...garages(plan, traffic), ...kerbs(plan, traffic)].map((park, index) => ({ ...park, index }));
    for (const park of this.all) this.#fill(park);
  }

  /** A car park by what it draws, near a place if one is given; those that are known to be full are left out. */
  choose(random: Random, near?: Xy, walkM = 600, knowsState = false): CarParkState | undefined {
    const open = this.all.filter((park) => !knowsState || this.freeOf(park) > 0);
    return open[
      drawWeighted(
        random,
        open.map((park) => park.demand * (near === undefined ? 1 : Math.exp(-distanceM(park.at, near) / (walkM / 2)))),
      )
    ];
  }

  freeOf(park: CarParkState): number {
    return park.plan.capacity - park.occupied;
  }

  /** Where on the link a vehicle from `fromM` on turns in; undefined when everything is taken or passed. */
  placeFrom(park: CarParkState, fromM: number): number | undefined {
    if (this.freeOf(park) <= 0) return undefined;
    if (park.plan.kind !== 'kerb') return park.atM >= fromM ? park.atM : undefined;
    return park.bays.find((bay) => !bay.taken && bay.atM >= fromM)?.atM;
  }

  /** A vehicle turned in; false: the place went to another just before. */
  enter(slot: number): void {
    const { goalIndex, exitM } = this.traffic.vehicles;
    const park = this.all[goalIndex[slot] ?? -1];
    if (park === undefined) return;
    park.entries += 1;
    const bay = park.bays.find((each) => each.atM === exitM[slot]);
    if (bay !== undefined) bay.taken = true;
    const meanS = this.#meanS * (park.plan.kind === 'kerb' ? KERB_STAY : 1);
    this.#take(park, this.#nowS + Math.max(LEAST_STAY_S, exponential(this.random, meanS)));
  }

  step(nowS: number): void {
    this.#nowS = nowS;
    for (const park of this.all) {
      if ((park.leaveS[0] ?? Number.POSITIVE_INFINITY) <= nowS && this.#leave(park)) park.leaveS.shift();
    }
  }

  #fill(park: CarParkState): void {
    const meanS = this.#meanS * (park.plan.kind === 'kerb' ? KERB_STAY : 1);
    const count = Math.round(park.plan.capacity * Math.min(1, AT_FIRST.least + AT_FIRST.spread * this.random()));
    for (let i = 0; i < count; i++) {
      const free = park.bays.filter((bay) => !bay.taken);
      const bay = free[Math.floor(this.random() * free.length)];
      if (bay !== undefined) bay.taken = true;
      this.#take(park, exponential(this.random, meanS * MET_STAY));
    }
  }

  #take(park: CarParkState, leaveS: number): void {
    park.occupied += 1;
    if (park.charging < park.plan.chargers && this.random() < CHARGES) park.charging += 1;
    let at = park.leaveS.length;
    while (at > 0 && (park.leaveS[at - 1] ?? 0) > leaveS) at -= 1;
    park.leaveS.splice(at, 0, leaveS);
  }

  #leave(park: CarParkState): boolean {
    const lane = park.link.lanes[park.link.lanes.length - 1];
    const taken = park.bays.filter((bay) => bay.taken);
    const bay = taken[Math.floor(this.random() * taken.length)];
    const atM = bay?.atM ?? park.atM + 8;
    if (lane === undefined || !this.driveOut(lane, Math.min(atM, lane.lengthM - 12))) return false;
    if (bay !== undefined) bay.taken = false;
    if (this.random() * park.occupied < park.charging) park.charging -= 1;
    park.occupied -= 1;
    park.exits += 1;
    return true;
  }
}

/** How a trip to a car park ends. */
export function goalOf(park: CarParkState): Goal {
  return park.plan.kind === 'kerb' ? Goal.bay : Goal.carPark;
}

export function distanceM(a: Xy, b: Xy): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

type Fresh = Omit<CarParkState, 'index'>;

const empty = () => ({ occupied: 0, charging: 0, entries: 0, exits: 0, leaveS: [] as number[] });

function garages(plan: CityPlan, traffic: Traffic): Fresh[] {
  return plan.places.carParks.map((park) => {
    const link = traffic.network.linkByNodes.get(park.street.join('-'));
    if (link === undefined) throw new Error(`car park ${park.id} lies on ${park.street.join('-')}: no such street`);
    const atM = link.line.lengthM * park.along;
    const { x, y } = link.line.toTheRight(38).locate(atM);
    return { plan: park, demand: park.demand, link, atM, at: [x, y] as const, bays: [], ...empty() };
  });
}

/** Rows of bays; several rows may belong to one facility only if they lie on one link. */
function kerbs(plan: CityPlan, traffic: Traffic): Fresh[] {
  return traffic.network.bayRows.map((row) => {
    const named = plan.places.bayRows.find(({ id }) => id === row.id);
    const { link, fromM, toM } = row;
    const bays = Array.from({ length: row.bays }, (_, i) => ({
      // The front bumper comes to stand at the bay's far end.
      atM: fromM + ((i + 1) * (toM - fromM)) / row.bays,
      taken: false,
    }));
    const { x, y } = link.line.toTheRight(link.kerbM).locate((fromM + toM) / 2);
    const names = { name: named?.name ?? row.id, nameEn: named?.nameEn ?? row.id };
    return {
      plan: { id: row.facilityId, ...names, capacity: row.bays, kind: 'kerb', chargers: named?.chargers ?? 0 },
      demand: named?.demand ?? 1,
      link,
      atM: fromM,
      at: [x, y] as const,
      bays,
      ...empty(),
    };
  });
}
