import type { NetLane, RoadNetwork } from '../city/road-network.js';
import type { Router } from './router.js';
import { type Vehicles, VehicleType, Way } from './vehicles.js';

/** Past its entrance by more than this a vehicle has missed it, m. */
export const missedM = 12;
/** A vehicle in the wrong lane waits this long for a gap, s. */
const PATIENCE_S = 8;

/** What the detours must know of the traffic. */
interface Streets {
  readonly network: RoadNetwork;
  readonly vehicles: Vehicles;
  readonly queues: readonly number[][];
  readonly router: Router;
  readonly cycleRouter: Router;
  redirect(slot: number, route: number[], exitM: number): void;
}

/** Who cannot get into the lane that the route needs, or missed the entrance, goes another way round. */
export class Detours {
  constructor(private readonly streets: Streets) {}

  find(): void {
    const { vehicles, network, queues } = this.streets;
    for (const lane of network.lanes) {
      const queue = queues[lane.index] ?? [];
      for (let i = 0; i < queue.length; i++) {
        const slot = queue[i] ?? 0;
        if ((vehicles.way[slot] ?? 0) >= 0 || vehicles.type[slot] === VehicleType.obstacle) continue;
        const last = vehicles.way[slot] === Way.endsHere;
        const exitM = vehicles.exitM[slot] ?? -1;
        const position = vehicles.positionM[slot] ?? 0;
        const missed = last && exitM >= 0 && position > exitM + missedM;
        const stuck = !last && i === 0 && (vehicles.standingS[slot] ?? 0) > PATIENCE_S;
        if ((missed || stuck) && position > lane.opensAtM) this.#goRound(slot, lane);
      }
    }
  }

  /** A way that leaves a link at its end, be it back to the same link; undefined when none leads there. */
  wayRound(link: number, toLink: number, taste: number): number[] | undefined {
    const lanes = this.streets.network.links[link]?.lanes ?? [];
    const best = this.#shortest(lanes, this.streets.router, toLink, taste);
    return best && [link, ...best];
  }

  #goRound(slot: number, lane: NetLane): void {
    const { vehicles, router, cycleRouter } = this.streets;
    const destination = vehicles.route[slot]?.at(-1);
    if (destination === undefined || lane.out.length === 0) return;
    const best = this.#shortest([lane], lane.use === 'cycle' ? cycleRouter : router, destination, slot);
    // From some lanes no way leads there; out of the district is the next best thing.
    const exitM = best === undefined ? -1 : (vehicles.exitM[slot] ?? -1);
    const rest = best ?? [lane.out[0]?.to.link.index ?? 0];
    this.streets.redirect(slot, [lane.link.index, ...rest], exitM);
  }

  #shortest(lanes: readonly NetLane[], router: Router, toLink: number, taste: number): number[] | undefined {
    let best: number[] | undefined;
    for (const { to } of lanes.flatMap((lane) => lane.out)) {
      const way = router.route(to.link.index, toLink, taste);
      if (way !== undefined && (best === undefined || way.length < best.length)) best = way;
    }
    return best;
  }
}
