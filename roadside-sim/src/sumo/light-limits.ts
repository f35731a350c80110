import type { Conflict, GroupLimits, Limits } from '../district/signals/programme.js';
import type { ProgrammePhase, SignalProgramme } from './signal-programme.js';

/** Shortest green of a link under control from outside, where no programme shows a shorter one, and its yellow where none shows one, s. */
const MIN_GREEN_S = 5;
const USUAL_YELLOW_S = 3;
/** Red between two greens that is longer than this has another stage in it, s. */
const MOST_ALL_RED_S = 8;

export const isGreen = (letter: string | undefined) => letter === 'G' || letter === 'g';
export const isYellow = (letter: string | undefined) => letter === 'y' || letter === 'Y';

/**
 * What the links of a light are owed, as its programmes show it: a group is a link, its number one more. What is never green together
 * is in conflict; between two greens lies the least that a programme leaves there, of several programmes the most.
 */
export function lightLimits(programmes: readonly SignalProgramme[], links: readonly number[]): Omit<Limits, 'phases'> {
  const views = programmes.map(({ phases }) => new ProgrammeView(inOrder(phases)));
  const together = (a: number, b: number) => views.some((view) => view.together(a, b));
  const owed = links.map((link) => {
    const yellowS = Math.max(0, ...views.map((view) => view.yellowS(link))) || USUAL_YELLOW_S;
    const shortestS = Math.min(MIN_GREEN_S, ...views.map((view) => view.shortestGreenS(link)));
    const others = links.filter((other) => other !== link && !together(link, other));
    const gaps = new Map(others.map((other) => [other, gapS(views, link, other)]));
    const reds = [...gaps.values()].map((s) => s - yellowS).filter((s) => s <= MOST_ALL_RED_S);
    return { link, yellowS, minGreenS: Math.max(1, shortestS), gaps, redS: reds.length === 0 ? null : max0(reds) };
  });
  const usualS = max0(owed.map(({ redS }) => redS ?? 0));
  const groups = owed.map(
    ({ link, yellowS, minGreenS }): GroupLimits => ({
      group: link + 1,
      kind: 'vehicle',
      minGreenMs: ms(minGreenS),
      clearanceMs: 0,
      yellowMs: ms(yellowS),
      allRedMs: 0,
      maxRedMs: null,
    }),
  );
  const conflicts = owed.flatMap(({ link, yellowS, gaps, redS }) =>
    [...gaps].map(([other, s]): Conflict => {
      const own = s - yellowS;
      const between = own <= MOST_ALL_RED_S ? Math.max(0, own) : (redS ?? usualS);
      return { group: link + 1, other: other + 1, intergreenMs: ms(yellowS + between) };
    }),
  );
  return { groups, conflicts };
}

/** Least time from the end of a green to the other's begin; of several programmes the longest. Infinity: none shows it. */
function gapS(views: readonly ProgrammeView[], link: number, other: number): number {
  const shown = views.map((view) => view.gapS(link, other)).filter((s) => Number.isFinite(s));
  return shown.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...shown);
}

class ProgrammeView {
  constructor(private readonly phases: readonly ProgrammePhase[]) {}

  together(a: number, b: number): boolean {
    return this.phases.some(({ state }) => isGreen(state[a]) && isGreen(state[b]));
  }

  yellowS(link: number): number {
    return max0(
      this.#ends(link).map((from) => {
        let s = 0;
        for (let k = from; k < from + this.phases.length && isYellow(this.#letter(k, link)); k++)
          s += this.#durationS(k);
        return s;
      }),
    );
  }

  shortestGreenS(link: number): number {
    const n = this.phases.length;
    return Math.min(
      ...this.#ends(link).map((end) => {
        let s = 0;
        for (let k = end + n - 1; k > end - 1 && isGreen(this.#letter(k, link)); k--) s += this.#durationS(k);
        return s;
      }),
    );
  }

  gapS(link: number, other: number): number {
    return Math.min(
      ...this.#ends(link).map((from) => {
        let s = 0;
        for (let k = from; k < from + this.phases.length; k++) {
          if (isGreen(this.#letter(k, other))) return s;
          if (isGreen(this.#letter(k, link))) break;
          s += this.#durationS(k);
        }
        return Number.POSITIVE_INFINITY;
      }),
    );
  }

  /** Phases with which a green is over. */
  #ends(link: number): number[] {
    return this.phases.flatMap((_, k) =>
      isGreen(this.#letter(k, link)) && !isGreen(this.#letter(k + 1, link)) ? [k + 1] : [],
    );
  }

  #letter(k: number, link: number): string | undefined {
    return this.phases[k % this.phases.length]?.state[link];
  }

  #durationS(k: number): number {
    return this.phases[k % this.phases.length]?.durationS ?? 0;
  }
}

/** Phases in the order in which they follow one another. */
function inOrder(phases: readonly ProgrammePhase[]): ProgrammePhase[] {
  const order: number[] = [];
  for (let at = 0; phases[at] !== undefined && !order.includes(at); at = phases[at]?.next ?? 0) order.push(at);
  return order.flatMap((at) => phases[at] ?? []);
}

const max0 = (values: readonly number[]) => Math.max(0, ...values);
const ms = (s: number) => Math.round(s * 1000);
