import { followingAcceleration, freeAcceleration, hardestBrakeMps2, safeSpeedMps } from './car-following.js';
import type { Vehicles } from './vehicles.js';

/**
 * What one driver makes of everything ahead in this step: the lowest of the accelerations that each thing asks for.
 *
 * One instance serves all drivers in turn, so that a step allocates nothing.
 */
export class Foresight {
  accelMps2 = 0;
  speedMps = 0;
  #headwayS = 0;
  #standstillM = 0;
  #mostMps2 = 0;
  #brakeMps2 = 0;
  #rootMps2 = 0;

  constructor(
    private readonly vehicles: Vehicles,
    private readonly stepS: number,
  ) {}

  begin(slot: number): void {
    const { vehicles } = this;
    this.accelMps2 = Number.POSITIVE_INFINITY;
    this.speedMps = vehicles.speedMps[slot] ?? 0;
    this.#headwayS = vehicles.headwayS[slot] ?? 0;
    this.#standstillM = vehicles.standstillM[slot] ?? 0;
    this.#mostMps2 = vehicles.mostAccelMps2[slot] ?? 0;
    this.#brakeMps2 = vehicles.brakeMps2[slot] ?? 0;
    this.#rootMps2 = vehicles.rootMps2[slot] ?? 0;
  }

  road(wishedMps: number): void {
    this.#take(freeAcceleration(this.speedMps, wishedMps, this.#mostMps2, this.#brakeMps2));
  }

  /** A vehicle whose rear is `gapM` ahead. */
  vehicle(gapM: number, speedMps: number): void {
    this.#take(this.#toward(gapM, speedMps));
    if (gapM < 1.5 * this.speedMps + 3) this.#keepApart(gapM - 0.3, speedMps);
  }

  /** A line `leftM` ahead where the front has to stop; it comes to stand a little before it. */
  stopLine(leftM: number): void {
    this.#take(this.#toward(leftM - 0.7 + this.#standstillM, 0));
    if (leftM < 1.2 * this.speedMps) this.#keepApart(leftM - 0.2, 0);
  }

  /** Somebody beside or ahead who is let in: never at the price of hard braking. */
  courtesy(gapM: number, speedMps: number): void {
    this.#take(Math.max(-1.6, gapM < 1 ? -1 : this.#toward(gapM, speedMps)));
  }

  #toward(gapM: number, leaderMps: number): number {
    return followingAcceleration(
      this.speedMps,
      gapM,
      leaderMps,
      this.#headwayS,
      this.#standstillM,
      this.#mostMps2,
      this.#brakeMps2,
      this.#rootMps2,
    );
  }

  #keepApart(gapM: number, leaderMps: number): void {
    this.#take(Math.max(-hardestBrakeMps2, (safeSpeedMps(gapM, leaderMps, this.stepS) - this.speedMps) / this.stepS));
  }

  #take(accelMps2: number): void {
    if (accelMps2 < this.accelMps2) this.accelMps2 = accelMps2;
  }
}
