import { DrivenLinks } from './driven-links.js';
import type { ShownLink } from './live-picture.js';
import type { ShownThings } from './shown-things.js';
import type { CoveredArea, TrueCorridor, TrueState } from './true-state.js';
import type { TruthProbe } from './truth-probe.js';
import { TruthScore } from './truth-score.js';

/** A link's state speaks of so long before its time. */
const LINK_WINDOW_MS = 60_000;
/** A corridor is looked at once in that time, where both tell of this share of its length. */
const CORRIDOR_SHARE = 0.7;

/** What is to be scored. */
export interface Picture {
  at(timeMs: number): ShownThings;
  readonly queuesM: ReadonlyMap<string, number>;
  readonly links: ReadonlyMap<string, ShownLink>;
}

/** Scores a picture of a district at one instant after the other. */
export class TruthWatch {
  /** Score since the last `take`. */
  score: TruthScore;
  readonly #driven = new DrivenLinks();
  readonly #lanes: readonly string[];
  readonly #links: ReadonlySet<string>;
  readonly #corridors: readonly TrueCorridor[];
  #corridorsMs = 0;
  /** Newest state of each link that was scored. */
  readonly #scoredMs = new Map<string, number>();

  constructor(
    probe: TruthProbe,
    private readonly picture: Picture,
    area: CoveredArea,
  ) {
    this.score = new TruthScore(area);
    const { lanes, links } = probe.covered(area);
    this.#lanes = lanes;
    this.#links = links;
    this.#corridors = probe.corridors;
  }

  /** Remembers what was driven, without scoring. */
  note(state: TrueState): void {
    this.#driven.note(state.timeMs, state.links);
  }

  /** Scores what is shown at the instant of `state`. */
  observe(state: TrueState): void {
    this.note(state);
    this.score.addThings(state, this.picture.at(state.timeMs));
    this.score.addQueues(state, this.picture.queuesM, this.#lanes);
    for (const [link, shown] of this.picture.links) {
      if (!this.#links.has(link) || shown.eventMs <= (this.#scoredMs.get(link) ?? 0)) continue;
      const truth = this.#driven.between(link, shown.eventMs - LINK_WINDOW_MS, shown.eventMs);
      if (truth === undefined) continue;
      this.#scoredMs.set(link, shown.eventMs);
      this.score.addLink(truth, shown);
    }
    this.#observeCorridors(state.timeMs);
  }

  #observeCorridors(timeMs: number): void {
    if (timeMs < this.#corridorsMs + LINK_WINDOW_MS) return;
    this.#corridorsMs = timeMs;
    for (const { links } of this.#corridors) {
      let [wholeM, knownM, trueS, shownS] = [0, 0, 0, 0];
      for (const { id, lengthM } of links) {
        wholeM += lengthM;
        const shown = this.picture.links.get(id);
        if (shown === undefined || !this.#links.has(id) || !(shown.speedMps > 0)) continue;
        const truth = this.#driven.between(id, shown.eventMs - LINK_WINDOW_MS, shown.eventMs);
        if (truth === undefined || !(truth.distanceM > 0)) continue;
        knownM += lengthM;
        trueS += (lengthM * truth.timeS) / truth.distanceM;
        shownS += lengthM / shown.speedMps;
      }
      if (knownM >= wholeM * CORRIDOR_SHARE && knownM > 0) this.score.addCorridor(trueS, shownS);
    }
  }

  /** The score so far; a new one begins. */
  take(): TruthScore {
    const { score } = this;
    this.score = score.next();
    return score;
  }
}
