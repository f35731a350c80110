import { gaussian, type Random } from '../random.js';

/** Errors of satellite positioning, one receiver a slot: a first-order Gauss-Markov process in each direction. */
export class GnssErrors {
  readonly #east: Float64Array;
  readonly #north: Float64Array;
  readonly #serial: Uint32Array;
  readonly #atMs: Float64Array;

  constructor(
    private readonly random: Random,
    private readonly correlationS: number,
    slots: number,
  ) {
    this.#east = new Float64Array(slots);
    this.#north = new Float64Array(slots);
    this.#serial = new Uint32Array(slots);
    this.#atMs = new Float64Array(slots);
  }

  /**
   * Brings a receiver's error up to `nowMs`, in standard deviations; `serial` tells whether the slot has a new receiver, whose
   * error begins anew. Read `eastOf` and `northOf` after that.
   */
  advance(slot: number, serial: number, nowMs: number): void {
    if (this.#serial[slot] !== serial) {
      this.#serial[slot] = serial;
      this.#east[slot] = gaussian(this.random);
      this.#north[slot] = gaussian(this.random);
    } else {
      const kept = Math.exp(-(nowMs - (this.#atMs[slot] ?? 0)) / 1000 / this.correlationS);
      const fresh = Math.sqrt(1 - kept * kept);
      this.#east[slot] = (this.#east[slot] ?? 0) * kept + fresh * gaussian(this.random);
      this.#north[slot] = (this.#north[slot] ?? 0) * kept + fresh * gaussian(this.random);
    }
    this.#atMs[slot] = nowMs;
  }

  eastOf(slot: number): number {
    return this.#east[slot] ?? 0;
  }

  northOf(slot: number): number {
    return this.#north[slot] ?? 0;
  }
}
