import { isGreen, isYellow } from './light-limits.js';
import type { LightProgramme, SumoStage } from './light-programme.js';

/** Groups that are to be green, and until when. */
interface Target {
  readonly groups: readonly number[];
  readonly untilS: number;
}

/** What a link is owed, s; `after[other]`: from the end of another's green until its own; undefined where they may be green together. */
interface LinkLimits {
  readonly minGreenS: number;
  readonly yellowS: number;
  readonly after: readonly (number | undefined)[];
}

/** A clock of tenths may be off by less than this, s. */
const ROUNDING_S = 1e-6;

/**
 * A SUMO light under control from outside: from what it shows to what is wanted, link by link, over shortest green, yellow and what
 * its programmes leave between two greens. When no order comes any more it goes to red, and then back to its programme.
 */
export class OutsideControl {
  readonly #limits: readonly (LinkLimits | undefined)[];
  readonly #greenEndS: number[];
  /** When each link began to show what it shows, scenario seconds. */
  readonly #sinceS: number[];
  /** Green, yellow or red of each link. */
  #shown: string[];
  #target: Target;
  #wanted: ReadonlySet<number>;
  #returning = false;
  #state: string;

  /** @param sinceS when each link began to show its light */
  constructor(
    private readonly light: LightProgramme,
    state: string,
    sinceS: readonly number[],
    target: Target,
  ) {
    this.#state = state;
    this.#shown = [...state].map((letter) => (isGreen(letter) ? 'G' : isYellow(letter) ? 'y' : 'r'));
    this.#sinceS = this.#shown.map((_, link) => sinceS[link] ?? 0);
    this.#limits = linkLimits(light, state.length);
    this.#greenEndS = this.#shown.map((letter, link) => {
      const since = this.#sinceS[link] ?? 0;
      return letter === 'r' ? since - (this.#limits[link]?.yellowS ?? 0) : since;
    });
    this.#target = target;
    this.#wanted = linksOf(target.groups);
  }

  /** What is to be shown. */
  get state(): string {
    return this.#state;
  }

  order(target: Target): void {
    this.#target = target;
    this.#wanted = linksOf(target.groups);
    this.#returning = false;
  }

  release(): void {
    this.#wanted = new Set();
    this.#returning = true;
  }

  /** Goes on; true when all is red and clear, and the programme may take over. */
  step(nowS: number): boolean {
    if (nowS >= this.#target.untilS && !this.#returning) this.release();
    const shown = this.#shown.map((letter, link) => {
      const { minGreenS = 0, yellowS = 0 } = this.#limits[link] ?? {};
      const forS = nowS - (this.#sinceS[link] ?? 0) + ROUNDING_S;
      if (letter === 'G') return this.#wanted.has(link) || forS < minGreenS ? 'G' : 'y';
      return letter === 'y' && forS < yellowS ? 'y' : 'r';
    });
    for (const [link, letter] of shown.entries())
      if (letter !== 'G' && this.#shown[link] === 'G') this.#greenEndS[link] = nowS;
    for (const link of this.#wanted) if (shown[link] === 'r' && this.#mayBegin(link, shown, nowS)) shown[link] = 'G';
    for (const [link, letter] of shown.entries()) if (letter !== this.#shown[link]) this.#sinceS[link] = nowS;
    this.#shown = shown;
    this.#state = lettersOf(this.light.stages, shown, this.#wanted);
    return this.#returning && shown.every((letter, link) => letter === 'r' && this.#isClear(link, nowS));
  }

  #mayBegin(link: number, shown: readonly string[], nowS: number): boolean {
    const limits = this.#limits[link];
    if (limits === undefined || this.#shown[link] !== 'r') return false;
    return limits.after.every(
      (afterS, other) =>
        afterS === undefined || (shown[other] === 'r' && nowS + ROUNDING_S >= (this.#greenEndS[other] ?? 0) + afterS),
    );
  }

  /** Whoever is next may go. */
  #isClear(link: number, nowS: number): boolean {
    const longestS = Math.max(0, ...this.#limits.map((each) => each?.after[link] ?? 0));
    return nowS + ROUNDING_S >= (this.#greenEndS[link] ?? 0) + longestS;
  }
}

/** Why these groups may not be green together; undefined where they may. */
export function stageFault({ programme: { limits } }: LightProgramme, groups: readonly number[]): string | undefined {
  const known = new Set(limits.groups.map(({ group }) => group));
  const unknown = groups.find((group) => !known.has(group));
  if (unknown !== undefined) return `no signal group ${unknown}`;
  const against = limits.conflicts.find(({ group, other }) => groups.includes(group) && groups.includes(other));
  return against && `groups ${against.group} and ${against.other} must not be green together`;
}

function linkLimits({ programme: { limits } }: LightProgramme, size: number): (LinkLimits | undefined)[] {
  const of = new Map(limits.groups.map((each) => [each.group - 1, each]));
  return Array.from({ length: size }, (_, link) => {
    const own = of.get(link);
    if (own === undefined) return undefined;
    const after = new Array<number | undefined>(size).fill(undefined);
    for (const { group, other, intergreenMs } of limits.conflicts)
      if (other === link + 1) after[group - 1] = intergreenMs / 1000;
    return { minGreenS: own.minGreenMs / 1000, yellowS: own.yellowMs / 1000, after };
  });
}

const linksOf = (groups: readonly number[]) => new Set(groups.map((group) => group - 1));

/** SUMO's letters: those of a stage where its greens are shown and no others; on the way there, who gives way to whom follows from all stages. */
function lettersOf(stages: readonly SumoStage[], shown: readonly string[], wanted: ReadonlySet<number>): string {
  const steady =
    !shown.includes('y') &&
    stages.find(({ state }) => [...state].every((letter, link) => isGreen(letter) === (shown[link] === 'G')));
  if (steady) return steady.state;
  const overlap = ({ state }: SumoStage) => [...wanted].filter((link) => isGreen(state[link])).length;
  const next = stages.reduce<SumoStage | undefined>(
    (best, stage) => (best && overlap(best) >= overlap(stage) ? best : stage),
    undefined,
  );
  const on = (link: number) => shown[link] !== 'r';
  return shown
    .map((letter, link) => {
      if (letter === 'y') return 'y';
      if (letter === 'r') return next?.state[link] === 's' ? 's' : 'r';
      return shown.some((_, other) => other !== link && on(other) && yields(stages, link, other)) ? 'g' : 'G';
    })
    .join('');
}

/** Whether a link gives way wherever it is green with the other. */
function yields(stages: readonly SumoStage[], link: number, other: number): boolean {
  const both = stages.filter(({ state }) => isGreen(state[link]) && isGreen(state[other]));
  return both.length > 0 && both.every(({ state }) => state[link] === 'g');
}
