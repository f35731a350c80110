const BIN_M = 0.01;
const BINS = 600;

/** What was counted of things of one sort. */
export class Tally {
  /** True things that were to be seen, and those that were not shown. */
  truths = 0;
  missed = 0;
  /** Shown things, and those that nothing true stands behind. */
  shown = 0;
  falses = 0;
  /** How often a true thing came to be shown under another number. */
  switches = 0;
  #sumM = 0;
  readonly #errors = new Uint32Array(BINS);
  #matches = 0;

  addMatch(errorM: number): void {
    this.#matches++;
    this.#sumM += errorM;
    const bin = Math.min(BINS - 1, Math.floor(errorM / BIN_M));
    this.#errors[bin] = (this.#errors[bin] ?? 0) + 1;
  }

  /** Error of the position that `share` of the matches do not exceed, m, to a centimetre; null without a match. */
  errorM(share: number): number | null {
    if (this.#matches === 0) return null;
    let left = Math.ceil(this.#matches * share);
    let bin = 0;
    for (; bin < BINS - 1; bin++) {
      left -= this.#errors[bin] ?? 0;
      if (left <= 0) break;
    }
    return Math.round((bin + 1) * BIN_M * 100) / 100;
  }

  get figures() {
    return {
      positionErrorP95M: this.errorM(0.95),
      positionErrorP50M: this.errorM(0.5),
      /** Multiple object tracking precision (CLEAR-MOT): mean error of what matches, m. */
      motpM: this.#matches === 0 ? null : round(this.#sumM / this.#matches),
      /** Multiple object tracking accuracy: 1 - (missed + false + switched) / true. */
      mota: this.truths === 0 ? null : round(1 - (this.missed + this.falses + this.switches) / this.truths),
      missedPct: percent(this.missed, this.truths),
      falsePct: percent(this.falses, this.shown),
      switches: this.switches,
      seen: this.truths,
    };
  }

  add(other: Tally): void {
    this.truths += other.truths;
    this.missed += other.missed;
    this.shown += other.shown;
    this.falses += other.falses;
    this.switches += other.switches;
    this.#matches += other.#matches;
    this.#sumM += other.#sumM;
    other.#errors.forEach((count, bin) => {
      this.#errors[bin] = (this.#errors[bin] ?? 0) + count;
    });
  }
}

export function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : round((part / whole) * 100);
}

/** To two places. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
