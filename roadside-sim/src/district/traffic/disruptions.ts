import type { CityPlan } from '../city/city-plan.js';
import type { NetLane, NetLink } from '../city/road-network.js';
import { exponential, type Random } from '../random.js';
import type { SlowStretch, Traffic } from './traffic.js';
import { VehicleType } from './vehicles.js';

export type DisruptionKind = 'breakdown' | 'crash' | 'works' | 'flood' | 'closure';

/** What is to happen where; `Disruptions.add` fills in what is left out. */
export interface DisruptionOrder {
  readonly id?: string;
  readonly kind: DisruptionKind;
  readonly link: NetLink;
  /** Numbers from the median, from 1; default: the kerb-side lane, all lanes of a closure or a flood. */
  readonly lanes?: readonly number[];
  /** Where it ends downstream, along the link, m; default: the middle. */
  readonly atM?: number;
  /** How far back it reaches from there, m; default: by kind. */
  readonly lengthM?: number;
  /** Share of the limit at which one drives past; below 0.05 the lanes are blocked. Default: by kind. */
  readonly speedFactor?: number;
  /** Time of the world at which it is over, s; default: open. */
  readonly untilS?: number;
  readonly description?: string;
}

export interface Disruption {
  readonly id: string;
  readonly kind: DisruptionKind;
  readonly link: NetLink;
  /** The first of `lanes`. */
  readonly lane: NetLane;
  readonly lanes: readonly NetLane[];
  readonly positionM: number;
  readonly lengthM: number;
  readonly speedFactor: number;
  readonly startS: number;
  /** Infinite: open. */
  readonly endS: number;
  readonly description: string;
  /** Of the obstacles that block the lanes. */
  readonly slots: number[];
  over: boolean;
}

const usual: Readonly<Record<DisruptionKind, { lengthM: number; speedFactor: number; all: boolean }>> = {
  breakdown: { lengthM: 6, speedFactor: 0, all: false },
  crash: { lengthM: 20, speedFactor: 0, all: false },
  works: { lengthM: 30, speedFactor: 0, all: false },
  flood: { lengthM: 80, speedFactor: 0.25, all: true },
  closure: { lengthM: 12, speedFactor: 0, all: true },
};
const OBSTACLE_EVERY_M = 10;
/** Next to blocked lanes one drives slower, a share of the limit. */
const PASSING = 0.7;
/** What is over stays listed so long, so that its end is reported, s. */
const LISTED_S = 300;

/** Vehicles that break down, crashes, works, flooded and closed streets: of the plan, by chance, and by order. */
export class Disruptions {
  readonly all: Disruption[] = [];
  /** Whether vehicles break down by chance. */
  byChance = true;
  #nextS: number;
  #number = 0;
  #nowS = 0;

  constructor(
    private readonly plan: CityPlan,
    private readonly traffic: Traffic,
    private readonly random: Random,
  ) {
    this.#nextS = exponential(random, plan.places.breakdowns.meanIntervalS);
    for (const { id, description, street, along, lane } of plan.places.works) {
      const link = traffic.network.linkByNodes.get(street.join('-'));
      if (link === undefined) throw new Error(`works ${id} lie on a street that is not there`);
      this.add({ id, kind: 'works', link, lanes: [lane], atM: link.line.lengthM * along, description });
    }
  }

  /** Throws RangeError when the lanes are not there or the id is in use. */
  add(order: DisruptionOrder): Disruption {
    const { kind, link } = order;
    const { lengthM, speedFactor, all } = usual[kind];
    const numbers = order.lanes ?? (all ? link.lanes.map(({ number }) => number) : [link.lanes.length]);
    const lanes = numbers.map((number) => {
      const lane = link.lanes[number - 1];
      if (lane === undefined) throw new RangeError(`${link.id} has no lane ${number}`);
      return lane;
    });
    const [lane] = lanes;
    if (lane === undefined) throw new RangeError('a disruption needs a lane');
    const id = order.id ?? `${kind}-${++this.#number}`;
    if (this.all.some((each) => each.id === id && !each.over)) throw new RangeError(`${id} is in use`);
    const disruption: Disruption = {
      id,
      kind,
      link,
      lane,
      lanes,
      positionM: Math.min(order.atM ?? link.line.lengthM / 2, lane.lengthM - 1),
      lengthM: order.lengthM ?? lengthM,
      speedFactor: order.speedFactor ?? speedFactor,
      startS: this.#nowS,
      endS: order.untilS ?? Number.POSITIVE_INFINITY,
      description: order.description ?? `${link.name} ${describe[kind].zh} ${describe[kind].en}, ${link.nameEn}`,
      slots: [],
      over: false,
    };
    this.#block(disruption);
    this.all.push(disruption);
    this.#slowDown();
    return disruption;
  }

  /** Ends one now; false when there is none that goes on. */
  remove(id: string): boolean {
    const found = this.all.find((each) => each.id === id && !each.over);
    if (found === undefined) return false;
    this.#clear(found);
    return true;
  }

  step(nowS: number): void {
    this.#nowS = nowS;
    for (const disruption of this.all) {
      if (disruption.over) continue;
      if (nowS >= disruption.endS) this.#clear(disruption);
      else if (disruption.slots.length === 0) this.#block(disruption);
    }
    const old = this.all.findIndex((each) => each.over && nowS > each.endS + LISTED_S);
    if (old >= 0) this.all.splice(old, 1);
    if (nowS >= this.#nextS) this.#breakDown(nowS);
  }

  #breakDown(nowS: number): void {
    const { meanIntervalS, meanDurationS } = this.plan.places.breakdowns;
    this.#nextS = nowS + exponential(this.random, meanIntervalS);
    const { links } = this.traffic.network;
    const link = links[Math.floor(this.random() * links.length)];
    const whole = link?.lanes.filter((lane) => lane.opensAtM === 0).length ?? 0;
    if (!this.byChance || link === undefined || whole < 3 || this.all.some((each) => each.link === link)) return;
    this.add({
      kind: 'breakdown',
      link,
      atM: link.line.lengthM * (0.35 + 0.3 * this.random()),
      untilS: nowS + Math.max(90, exponential(this.random, meanDurationS)),
    });
  }

  /** Obstacles over the length, where no vehicle is; what finds no room now is tried again in the next step. */
  #block(disruption: Disruption): void {
    if (disruption.speedFactor >= 0.05) return;
    const { traffic } = this;
    for (const lane of disruption.lanes) {
      for (let back = 0; back < disruption.lengthM; back += OBSTACLE_EVERY_M) {
        const slot = traffic.vehicles.add(VehicleType.obstacle, [disruption.link.index], 1, false);
        if (slot === undefined) return;
        if (traffic.insert(slot, lane, disruption.positionM - back, 0)) disruption.slots.push(slot);
        else traffic.vehicles.remove(slot);
      }
    }
  }

  #clear(disruption: Disruption): void {
    disruption.over = true;
    // An open one, or one that is ended early, ends now.
    if (disruption.endS > this.#nowS) Object.assign(disruption, { endS: this.#nowS });
    for (const slot of disruption.slots) this.traffic.remove(slot);
    disruption.slots.length = 0;
    this.#slowDown();
  }

  /** Tells the traffic where one drives slower. */
  #slowDown(): void {
    const stretches = new Map<number, SlowStretch[]>();
    for (const disruption of this.all) {
      if (disruption.over) continue;
      const blocks = disruption.speedFactor < 0.05;
      const fromM = disruption.positionM - disruption.lengthM - (blocks ? 15 : 0);
      const toM = disruption.positionM + 5;
      for (const lane of blocks ? disruption.link.lanes : disruption.lanes) {
        const stretch = { fromM, toM, factor: blocks ? PASSING : disruption.speedFactor };
        stretches.set(lane.index, [...(stretches.get(lane.index) ?? []), stretch]);
      }
    }
    this.traffic.slow.clear();
    for (const [lane, list] of stretches) this.traffic.slow.set(lane, list);
  }
}

const describe: Readonly<Record<DisruptionKind, { zh: string; en: string }>> = {
  breakdown: { zh: '故障车占道', en: 'Broken-down vehicle' },
  crash: { zh: '交通事故', en: 'Crash' },
  works: { zh: '道路施工', en: 'Road works' },
  flood: { zh: '路面积水', en: 'Flooded road' },
  closure: { zh: '道路封闭', en: 'Road closed' },
};
