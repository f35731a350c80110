import type { Random } from '../random.js';

/** People who come to a stop for one line, a second; each stop draws more or fewer. */
const COME_PER_S = 1 / 28;
const LONGEST_GAP_S = 900;
/** Opening and closing doors, and each person in front and at the back (TCQSM 3rd ed., ch. 6: smart card), s. */
const DOORS_S = 5;
const BOARD_S = 2.3;
const ALIGHT_S = 1.5;
const MOST_S = 75;

/** Who gets on and off, and how long that takes. */
export class BusStops {
  /** When a line last served a stop. */
  readonly #servedS = new Map<string, number>();
  readonly #draw = new Map<string, number>();

  constructor(private readonly random: Random) {}

  /** A bus of a line halts, with `stopsLeft` stops to serve, this one among them. */
  serve(line: string, stop: string, aboard: number, places: number, stopsLeft: number, nowS: number) {
    const key = `${line} ${stop}`;
    const sinceS = Math.min(LONGEST_GAP_S, nowS - (this.#servedS.get(key) ?? nowS - 240));
    this.#servedS.set(key, nowS);
    const alight = stopsLeft <= 1 ? aboard : this.#binomial(aboard, 1 / Math.min(6, stopsLeft));
    const wish = this.#poisson(sinceS * COME_PER_S * this.#drawOf(stop));
    const board = stopsLeft <= 1 ? 0 : Math.min(wish, places - (aboard - alight));
    const dwellS = Math.min(MOST_S, DOORS_S + Math.max(board * BOARD_S, alight * ALIGHT_S));
    return { passengers: aboard - alight + board, dwellS };
  }

  #drawOf(stop: string): number {
    const draw = this.#draw.get(stop) ?? 0.4 + 1.2 * this.random();
    this.#draw.set(stop, draw);
    return draw;
  }

  #binomial(count: number, share: number): number {
    let sum = 0;
    for (let i = 0; i < count; i++) if (this.random() < share) sum += 1;
    return sum;
  }

  #poisson(mean: number): number {
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = this.random(); product > limit && count < 200; count++) product *= this.random();
    return count;
  }
}
