import type { ControlParams } from './control-junction.js';
import type { Arrivals } from './foresee.js';

/** What is to be looked into: lanes (crossings after them) and what each stage does for them. */
export interface Outlook {
  readonly arrivals: readonly Arrivals[];
  /** `served[stage][lane]`: pace of a queue against a free one's; 0: not served. */
  readonly served: readonly Float64Array[];
  readonly changeS: readonly Float64Array[];
  /** The stage that is green, and the time to each other one from now, s. */
  readonly current: number;
  readonly fromNowS: Float64Array;
  readonly minGreenS: number;
  /** By lane: who stands there does not get away before, while the current stage goes on, s from now; 0: at once. */
  readonly heldS: Float64Array;
}

export interface StageScore {
  readonly stage: number;
  /** Highest rate at which it would let vehicles go, counting the loss of the change; vehicles/s. */
  readonly ratePerS: number;
  /** Least delay of all over the horizon if it comes next, s; of the current stage: if it goes on. */
  readonly costS: number;
}

/** So long after a green's end vehicles still cross, s. */
const INTO_YELLOW_S = 1;
/** Who is not served within the horizon waits so much longer, s. */
const AFTER_HORIZON_S = 15;
/** Ends of the current green that are tried, s from now. */
const EXTENSIONS_S = [2, 4, 6, 9, 13, 18, 25];

/**
 * Looks ahead: for each stage that could be next and several ends of the current green, plays the queues forward, choosing later
 * stages by their discharge rate, and adds up everybody's delay. Scores come in the order of the stages.
 */
export class Lookahead {
  readonly #lanes: number;
  readonly #horizonS: number;
  readonly #next: Int32Array;
  readonly #lastS: Float64Array;
  readonly #bins: Float64Array;
  #costS = 0;
  /** Of the lane that is looked at: when it is green, when the first of its queue crosses, and how long each takes, s. */
  #fromS = 0;
  #startsS = 0;
  #headwayS = 0;

  constructor(
    private readonly outlook: Outlook,
    private readonly params: ControlParams,
  ) {
    this.#lanes = outlook.arrivals.length;
    this.#horizonS = params.horizonS;
    this.#next = new Int32Array(this.#lanes);
    this.#lastS = new Float64Array(this.#lanes);
    this.#bins = new Float64Array(Math.ceil(params.horizonS) + 2);
  }

  scores(): { scores: StageScore[]; goOn: boolean; best: number } {
    const { current, served, fromNowS } = this.outlook;
    this.#reset();
    const rates = served.map((_, s) => this.#bestRate(s, current, 0, s === current ? 0 : (fromNowS[s] as number)));
    const goOnS = this.#play(this.#horizonS, -1);
    const costs = served.map(() => Number.POSITIVE_INFINITY);
    let bestStage = current;
    let bestCostS = goOnS;
    let bestExtensionS = this.#horizonS;
    let stayS = goOnS;
    for (let s = 0; s < served.length; s++) {
      if (s === current) continue;
      const ownEndS = Math.round(rates[current]?.endS ?? 0);
      const ends =
        ownEndS > 0 && !EXTENSIONS_S.includes(ownEndS) ? [0, ownEndS, ...EXTENSIONS_S] : [0, ...EXTENSIONS_S];
      for (const extensionS of ends) {
        const costS = this.#play(extensionS, s);
        if (extensionS > 0) stayS = Math.min(stayS, costS);
        else costs[s] = costS;
        if (costS < bestCostS - 1e-9) [bestStage, bestCostS, bestExtensionS] = [s, costS, extensionS];
      }
    }
    costs[current] = stayS;
    return {
      scores: costs.map((costS, stage) => ({ stage, ratePerS: rates[stage]?.ratePerS ?? 0, costS })),
      goOn: bestExtensionS > 0,
      best: bestStage,
    };
  }

  #reset(): void {
    this.#next.fill(0);
    this.#lastS.fill(Number.NEGATIVE_INFINITY);
    this.#costS = 0;
  }

  /** Delay of all if the current stage goes on for so long, and then another one comes, and whatever is best after that. */
  #play(extensionS: number, then: number): number {
    const { current, served, changeS, fromNowS } = this.outlook;
    this.#reset();
    this.#serve(current, current, 0, 0, extensionS);
    let at = extensionS;
    let stage = current;
    let next = then;
    let lossS = then < 0 ? 0 : (fromNowS[then] as number);
    while (next >= 0 && at < this.#horizonS) {
      const { endS } = this.#bestRate(next, stage, at, lossS);
      const untilS = Math.min(this.#horizonS, Math.max(at + lossS + this.outlook.minGreenS, endS));
      this.#serve(next, stage, at, lossS, untilS);
      [stage, at] = [next, untilS];
      let best = 0;
      next = -1;
      for (let s = 0; s < served.length; s++) {
        if (s === stage) continue;
        const { ratePerS } = this.#bestRate(s, stage, at, (changeS[stage] as Float64Array)[s] as number);
        if (ratePerS > best) [best, next] = [ratePerS, s];
      }
      if (next >= 0) lossS = (changeS[stage] as Float64Array)[next] as number;
    }
    return this.#costS + this.#unservedS();
  }

  /** Serves a stage until `untilS`, when its change from another one begins at `atS`; lanes that both serve just go on. */
  #serve(stage: number, from: number, atS: number, lossS: number, untilS: number): void {
    const { arrivals } = this.outlook;
    for (let lane = 0; lane < this.#lanes; lane++) {
      if (!this.#begin(lane, stage, from, atS, lossS)) continue;
      const of = arrivals[lane] as Arrivals;
      let i = this.#next[lane] as number;
      let lastS = this.#lastS[lane] as number;
      for (; i < of.count; i++) {
        const etaS = of.etaS[i] as number;
        const crossS = this.#crossS(etaS, of.weight[i] as number, lastS);
        if (crossS > untilS + INTO_YELLOW_S) break;
        const delayS = crossS - etaS;
        this.#costS +=
          (of.weight[i] as number) *
          (of.urgency[i] as number) *
          (delayS + (delayS > 2 && !of.stands[i] ? this.params.stopS : 0));
        lastS = crossS;
      }
      this.#next[lane] = i;
      this.#lastS[lane] = lastS;
    }
  }

  /** The end of a stage that makes the most of the time since its change began, and the rate that it comes to. */
  #bestRate(stage: number, from: number, atS: number, lossS: number): { ratePerS: number; endS: number } {
    const { arrivals, minGreenS } = this.outlook;
    const bins = this.#bins;
    bins.fill(0);
    const last = bins.length - 1;
    for (let lane = 0; lane < this.#lanes; lane++) {
      if (!this.#begin(lane, stage, from, atS, lossS)) continue;
      const of = arrivals[lane] as Arrivals;
      let lastS = this.#lastS[lane] as number;
      for (let i = this.#next[lane] as number; i < of.count; i++) {
        const crossS = this.#crossS(of.etaS[i] as number, of.weight[i] as number, lastS);
        const bin = Math.ceil(crossS - atS);
        if (bin > last) break;
        bins[bin] = (bins[bin] as number) + (of.weight[i] as number) * (of.urgency[i] as number);
        lastS = crossS;
      }
    }
    const leastS = stage === from ? 1 : lossS + minGreenS;
    let sum = 0;
    let ratePerS = 0;
    let endS = atS + leastS;
    for (let bin = 0; bin <= last; bin++) {
      sum += bins[bin] as number;
      if (bin < leastS) continue;
      const rate = sum / Math.max(1, bin);
      if (rate > ratePerS) [ratePerS, endS] = [rate, atS + bin];
    }
    return { ratePerS, endS };
  }

  /** Looks at how a lane begins to be served by a stage, when the change from another one begins at `atS`; false: it is not. */
  #begin(lane: number, stage: number, from: number, atS: number, lossS: number): boolean {
    const { served, heldS } = this.outlook;
    const pace = (served[stage] as Float64Array)[lane] as number;
    if (pace <= 0) return false;
    const { headwayS, startUpS } = this.params;
    this.#headwayS = headwayS / pace;
    this.#fromS = ((served[from] as Float64Array)[lane] as number) > 0 ? atS : atS + lossS;
    // A slow stream is as slow from its first vehicle on: changing to and fro does not gain any.
    this.#startsS =
      stage === from
        ? Math.max(this.#fromS, heldS[lane] as number)
        : this.#fromS + startUpS + Math.max(0, this.#headwayS - headwayS);
    return true;
  }

  /** When a vehicle crosses after the last one, on the lane that was begun. */
  #crossS(etaS: number, weight: number, lastS: number): number {
    return Math.max(etaS, lastS + this.#headwayS * weight, etaS <= this.#startsS ? this.#startsS : this.#fromS);
  }

  #unservedS(): number {
    let sum = 0;
    for (let lane = 0; lane < this.#lanes; lane++) {
      const of = this.outlook.arrivals[lane] as Arrivals;
      for (let i = this.#next[lane] as number; i < of.count; i++) {
        const waitS = this.#horizonS - (of.etaS[i] as number);
        if (waitS > 0) sum += (of.weight[i] as number) * (of.urgency[i] as number) * (waitS + AFTER_HORIZON_S);
      }
    }
    return sum;
  }
}
