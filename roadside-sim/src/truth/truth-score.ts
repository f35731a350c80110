import type { ShownLink } from './live-picture.js';
import { type Match, matchThings } from './match-things.js';
import type { ShownThings } from './shown-things.js';
import { percent, round, Tally } from './tally.js';
import type { CoveredArea, LinkSums, TrueState } from './true-state.js';

/** Links on which fewer vehicle-seconds were spent in the minute say more of chance than of the platform. */
const LEAST_LINK_S = 60;
/** Local hours of the city, as far as the breakdown by hour goes. */
const UTC_OFFSET_MS = 8 * 3_600_000;
const kindNames: Readonly<Record<number, string>> = {
  1: 'car',
  2: 'nonMotor',
  3: 'pedestrian',
  5: 'obstacle',
  6: 'bus',
  7: 'lorry',
  8: 'emergency',
};

/** Goals where roadside units cover (m, m, %, %, %). */
export const truthGoals = {
  positionErrorP95M: 3,
  queueErrorM: 10,
  travelTimeErrorPct: 10,
  missedPct: 5,
  falsePct: 5,
} as const;
export type TruthFigures = Readonly<Record<keyof typeof truthGoals, number | null>>;

/**
 * Scores a picture against the truth, where roadside units cover.
 *
 * Things of every kind, on wheels, on foot and lying in the road, at common instants: `positionErrorP95M` of matched pairs, `missedPct` of
 * true ones within the range of their kind that nothing shown within 5 m stands for (whatever hides them), `falsePct` of shown ones within
 * the range of what they are shown as that no true one stands behind. A true thing beyond explains what is shown of it.
 *
 * `queueErrorM`: mean absolute error of the back of queue over lanes and instants where either has one. `travelTimeErrorPct`:
 * mean absolute error of the time over a link (length / speed) in the minute that the platform speaks of, by Edie's definition,
 * each link and minute weighed by the vehicles' time in it.
 */
export class TruthScore {
  readonly all = new Tally();
  readonly byKind = new Map<string, Tally>();
  readonly bySource = new Map<string, Tally>();
  readonly byHour = new Map<string, Tally>();
  #before: ReadonlyMap<number, number> = new Map();
  #queueErrorM = 0;
  #queues = 0;
  #linkWeightS = 0;
  #linkErrorS = 0;
  #corridorS = 0;
  #corridorErrorS = 0;
  #corridors = 0;

  constructor(private readonly area: CoveredArea) {}

  addThings({ timeMs, things }: TrueState, shown: ShownThings): void {
    const matches = matchThings(things, shown, this.#before);
    const hour = String(Math.floor(((timeMs + UTC_OFFSET_MS) / 3_600_000) % 24));
    const matchOf = new Map(matches.map((match) => [match.truth, match]));
    const next = new Map<number, number>();
    for (let row = 0; row < things.rows; row++) {
      const match = matchOf.get(row);
      const id = things.id[row] ?? 0;
      const shownId = match && shown.id[match.shown];
      const known = this.#before.get(id);
      // Who was lost for a while is still the same.
      if (shownId !== undefined) next.set(id, shownId);
      else if (known !== undefined) next.set(id, known);
      const kind = things.kind[row] ?? 0;
      if (!this.area.covers(kind, things.longitude[row] ?? 0, things.latitude[row] ?? 0)) continue;
      const source = things.connected[row] === 1 ? 'connected' : 'perceived';
      const switched = shownId !== undefined && known !== undefined && known !== shownId;
      for (const tally of this.#talliesOf(kind, source, hour)) addTruth(tally, match, switched);
    }
    const explained = new Set(matches.map((match) => match.shown));
    for (let row = 0; row < shown.rows; row++) {
      const kind = shown.kind[row] ?? 0;
      if (!this.area.covers(kind & 15, shown.longitude[row] ?? 0, shown.latitude[row] ?? 0)) continue;
      for (const tally of this.#talliesOf(kind & 15, kind >> 4 > 0 ? 'connected' : 'perceived', hour)) {
        tally.shown++;
        if (!explained.has(row)) tally.falses++;
      }
    }
    this.#before = next;
  }

  /** @param lanes lanes that lie within reach of units */
  addQueues({ queuesM }: TrueState, shownM: ReadonlyMap<string, number>, lanes: readonly string[]): void {
    for (const lane of lanes) {
      const [truth, shown] = [queuesM.get(lane) ?? 0, shownM.get(lane) ?? 0];
      if (truth === 0 && shown === 0) continue;
      this.#queueErrorM += Math.abs(truth - shown);
      this.#queues++;
    }
  }

  /** @param truth what was driven on the link in the minute that `shown` speaks of */
  addLink(truth: LinkSums, shown: ShownLink): void {
    if (truth.timeS < LEAST_LINK_S || truth.distanceM <= 0 || !(shown.speedMps > 0)) return;
    const speedMps = truth.distanceM / truth.timeS;
    this.#linkWeightS += truth.timeS;
    this.#linkErrorS += truth.timeS * Math.abs(speedMps / shown.speedMps - 1);
  }

  /** @param trueS time over the links of a corridor of which both are known, s, and as the platform says it */
  addCorridor(trueS: number, shownS: number): void {
    this.#corridors++;
    this.#corridorS += trueS;
    this.#corridorErrorS += Math.abs(trueS - shownS);
  }

  get figures(): TruthFigures {
    const { positionErrorP95M, missedPct, falsePct } = this.all.figures;
    return {
      positionErrorP95M,
      queueErrorM: this.#queues === 0 ? null : round(this.#queueErrorM / this.#queues),
      travelTimeErrorPct: percent(this.#linkErrorS, this.#linkWeightS),
      missedPct,
      falsePct,
    };
  }

  get detail() {
    const figuresOf = (tallies: ReadonlyMap<string, Tally>) =>
      Object.fromEntries([...tallies].sort().map(([name, tally]) => [name, tally.figures]));
    return {
      all: this.all.figures,
      byKind: figuresOf(this.byKind),
      bySource: figuresOf(this.bySource),
      byHour: figuresOf(this.byHour),
      queues: this.#queues,
      linkHours: round(this.#linkWeightS / 3600),
      corridors: { seen: this.#corridors, travelTimeErrorPct: percent(this.#corridorErrorS, this.#corridorS) },
    };
  }

  /** Adds what another one counted, as of another time. */
  add(other: TruthScore): void {
    this.all.add(other.all);
    for (const [own, more] of [
      [this.byKind, other.byKind],
      [this.bySource, other.bySource],
      [this.byHour, other.byHour],
    ] as const) {
      for (const [name, tally] of more) tallyOf(own, name).add(tally);
    }
    this.#queueErrorM += other.#queueErrorM;
    this.#queues += other.#queues;
    this.#linkWeightS += other.#linkWeightS;
    this.#linkErrorS += other.#linkErrorS;
    this.#corridorS += other.#corridorS;
    this.#corridorErrorS += other.#corridorErrorS;
    this.#corridors += other.#corridors;
  }

  /** A score of the time that follows, which knows who was shown as what. */
  next(): TruthScore {
    const score = new TruthScore(this.area);
    score.#before = this.#before;
    return score;
  }

  #talliesOf(kind: number, source: string, hour: string): Tally[] {
    const name = kindNames[kind] ?? 'unknown';
    return [this.all, tallyOf(this.byKind, name), tallyOf(this.bySource, source), tallyOf(this.byHour, hour)];
  }
}

function addTruth(tally: Tally, match: Match | undefined, switched: boolean): void {
  tally.truths++;
  if (match === undefined) tally.missed++;
  else tally.addMatch(match.errorM);
  if (switched) tally.switches++;
}

function tallyOf(tallies: Map<string, Tally>, name: string): Tally {
  const known = tallies.get(name);
  if (known) return known;
  const made = new Tally();
  tallies.set(name, made);
  return made;
}
