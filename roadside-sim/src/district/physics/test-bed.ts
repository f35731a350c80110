import { buildNetwork } from '../city/build-network.js';
import type { CityPlan } from '../city/city-plan.js';
import type { NetConnection, NetLane, NetLink, RoadNetwork } from '../city/road-network.js';
import { type Random, seededRandom } from '../random.js';
import type { SignalView } from '../traffic/signal-view.js';
import { stepS, Traffic } from '../traffic/traffic.js';
import type { VehicleType } from '../traffic/vehicles.js';

/** A small piece of road with traffic that an experiment puts there, and lights that it switches. */
export class TestBed {
  readonly network: RoadNetwork;
  readonly traffic: Traffic;
  readonly random: Random;
  /** Groups that have green, or yellow; all others have red. */
  readonly green = new Set<number>();
  readonly yellow = new Set<number>();
  /** Called when a front crosses a stop line, and when a front moves along a lane. */
  onCrossed: (slot: number, way: NetConnection) => void = () => undefined;
  onMoved: (slot: number, lane: NetLane, beforeM: number, afterM: number) => void = () => undefined;
  nowS = 0;

  constructor(plan: CityPlan, seed: number, name: string) {
    this.random = seededRandom(seed, name);
    this.network = buildNetwork(plan);
    const light = (group: number) => (this.green.has(group) ? 'green' : this.yellow.has(group) ? 'yellow' : 'red');
    const signals: SignalView = { light: (_, group) => (group === 0 ? 'none' : light(group)) };
    this.traffic = new Traffic(this.network, signals, {
      moved: (...of) => this.onMoved(...of),
      left: () => undefined,
      crossed: (...of) => this.onCrossed(...of),
    });
  }

  link(from: string, to: string): NetLink {
    const link = this.network.linkByNodes.get(`${from}-${to}`);
    if (link === undefined) throw new RangeError(`no link from ${from} to ${to}`);
    return link;
  }

  /** Lanes of a link that lead into another. */
  lanes(from: NetLink, to: NetLink): NetLane[] {
    return from.lanes.filter((lane) => lane.out.some((way) => way.to.link === to));
  }

  /** A driver as the city's demand makes them; undefined where there is no room. */
  put(type: VehicleType, route: readonly NetLink[], lane: NetLane, atM: number, speedMps: number): number | undefined {
    const { vehicles } = this.traffic;
    const pace = 0.84 + 0.15 * this.random();
    const slot = vehicles.add(
      type,
      route.map(({ index }) => index),
      pace,
      false,
      this.random(),
    );
    if (slot === undefined) return undefined;
    if (this.traffic.insert(slot, lane, atM, speedMps)) return slot;
    vehicles.remove(slot);
    return undefined;
  }

  run(seconds: number, each: () => void = () => undefined): void {
    for (let tick = 0; tick < Math.round(seconds / stepS); tick++) {
      this.nowS += stepS;
      this.traffic.step();
      each();
    }
  }
}
