import type { RoadNetwork } from '../city/road-network.js';
import type { FootView } from './foot-view.js';
import type { Walkers } from './walkers.js';

/** A driver lets pass who has just gone by, or will be in front of the vehicle within about three seconds, m. */
const JUST_PASSED_M = 1.7;
const COMING_M = 3.8;

/** Who is on each crossing, and who waits for it. */
export class ZebraCrossings implements FootView {
  /** Without a signal people who wait count as well: they have right of way. */
  readonly walkersOn: Uint16Array;
  readonly waiting: Uint16Array;
  readonly #on: number[][];

  constructor(
    network: RoadNetwork,
    private readonly walkers: Walkers,
  ) {
    this.walkersOn = new Uint16Array(network.crossings.length);
    this.waiting = new Uint16Array(network.crossings.length);
    this.#on = network.crossings.map(() => []);
  }

  /** Somebody comes to the kerb; `hasPriority` where no signal rules. */
  arrive(slot: number, crossing: number, hasPriority: boolean): void {
    this.waiting[crossing] = (this.waiting[crossing] ?? 0) + 1;
    if (hasPriority) this.#step(slot, crossing);
  }

  setOff(slot: number, crossing: number, hasPriority: boolean): void {
    this.waiting[crossing] = Math.max(0, (this.waiting[crossing] ?? 0) - 1);
    if (!hasPriority) this.#step(slot, crossing);
  }

  reachOtherSide(slot: number, crossing: number): void {
    const on = this.#on[crossing] ?? [];
    const at = on.indexOf(slot);
    if (at >= 0) on.splice(at, 1);
    this.walkersOn[crossing] = on.length;
  }

  isTaken(crossing: number, alongM: number): boolean {
    const { alongM: place, direction } = this.walkers;
    const on = this.#on[crossing] ?? [];
    for (let i = 0; i < on.length; i++) {
      const slot = on[i] ?? 0;
      const aheadM = (alongM - (place[slot] ?? 0)) * (direction[slot] ?? 1);
      if (aheadM > -JUST_PASSED_M && aheadM < COMING_M) return true;
    }
    return false;
  }

  /** Everybody who is on a crossing. */
  each(tell: (crossing: number, slot: number) => void): void {
    for (const [crossing, on] of this.#on.entries()) for (const slot of on) tell(crossing, slot);
  }

  #step(slot: number, crossing: number): void {
    const on = this.#on[crossing] ?? [];
    on.push(slot);
    this.walkersOn[crossing] = on.length;
  }
}
