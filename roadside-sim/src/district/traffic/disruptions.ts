import type { CityPlan } from '../city/city-plan.js';
import type { NetLane } from '../city/road-network.js';
import { exponential, type Random } from '../random.js';
import type { Traffic } from './traffic.js';
import { VehicleType } from './vehicles.js';

export interface Disruption {
  readonly id: string;
  readonly kind: 'breakdown' | 'works';
  readonly lane: NetLane;
  readonly positionM: number;
  readonly startS: number;
  /** Infinite: open. */
  readonly endS: number;
  readonly description: string;
  readonly slots: number[];
  over: boolean;
}

/** Vehicles that break down on the open road, and works that close a lane. */
export class Disruptions {
  readonly all: Disruption[] = [];
  #nextS: number;
  #number = 0;

  constructor(
    private readonly plan: CityPlan,
    private readonly traffic: Traffic,
    private readonly random: Random,
  ) {
    this.#nextS = exponential(random, plan.places.breakdowns.meanIntervalS);
    for (const works of plan.places.works) {
      const link = traffic.network.linkByNodes.get(works.street.join('-'));
      const lane = link?.lanes[works.lane - 1];
      if (lane === undefined) throw new Error(`works ${works.id} lie on a lane that is not there`);
      const { id, description } = works;
      this.#block(
        { id, kind: 'works', lane, positionM: lane.lengthM * works.along, endS: Infinity, description },
        0,
        3,
      );
    }
  }

  step(nowS: number): void {
    for (const disruption of this.all) {
      if (!disruption.over && nowS >= disruption.endS) this.#clear(disruption);
    }
    // What is over stays listed for five minutes, so that its end is reported.
    const old = this.all.findIndex((disruption) => disruption.over && nowS > disruption.endS + 300);
    if (old >= 0) this.all.splice(old, 1);
    if (nowS < this.#nextS) return;
    const { meanIntervalS, meanDurationS } = this.plan.places.breakdowns;
    this.#nextS = nowS + exponential(this.random, meanIntervalS);
    this.#breakDown(nowS, nowS + Math.max(90, exponential(this.random, meanDurationS)));
  }

  #breakDown(nowS: number, endS: number): void {
    const { links } = this.traffic.network;
    const link = links[Math.floor(this.random() * links.length)];
    const lane = link?.lanes[link.lanes.length - 1];
    if (
      link === undefined ||
      lane === undefined ||
      link.lanes.length < 3 ||
      this.all.some((d) => d.lane.link === link)
    ) {
      return;
    }
    const id = `breakdown-${++this.#number}`;
    const description = `${link.name} 故障车占用最右侧车道 Broken-down vehicle, kerb lane, ${link.nameEn}`;
    const positionM = lane.lengthM * (0.35 + 0.3 * this.random());
    this.#block({ id, kind: 'breakdown', lane, positionM, endS, description }, nowS, 1);
  }

  #block(what: Omit<Disruption, 'slots' | 'over' | 'startS'>, startS: number, length: number): void {
    const disruption: Disruption = { ...what, startS, slots: [], over: false };
    for (let i = 0; i < length; i++) {
      const slot = this.traffic.vehicles.add(VehicleType.obstacle, [what.lane.link.index], 1, false);
      if (slot === undefined) break;
      if (this.traffic.insert(slot, what.lane, what.positionM - i * 10, 0)) disruption.slots.push(slot);
      else this.traffic.vehicles.remove(slot);
    }
    if (disruption.slots.length > 0) this.all.push(disruption);
  }

  #clear(disruption: Disruption): void {
    disruption.over = true;
    for (const slot of disruption.slots) this.traffic.remove(slot);
  }
}
