import { isGreen, type LightProgramme } from './light-programme.js';

/** Links that are to be green, and until when. */
interface Target {
  /** SUMO's letters; red where nothing is wanted. */
  readonly state: string;
  readonly untilS: number;
}

const MIN_GREEN_S = 5;

/**
 * A SUMO light under control from outside: from what it shows to what is wanted, link by link, over shortest green, yellow and
 * all-red. When no order comes any more it goes to red, and then back to its programme.
 */
export class OutsideControl {
  #target: Target;
  #returning = false;
  #state: string;
  /** When each link began to show what it shows, scenario seconds. */
  readonly #sinceS: number[];

  /** @param sinceS when each link began to show its light */
  constructor(
    private readonly light: LightProgramme,
    state: string,
    sinceS: readonly number[],
    target: Target,
  ) {
    this.#state = state;
    this.#sinceS = [...sinceS];
    this.#target = target;
  }

  /** What is to be shown. */
  get state(): string {
    return this.#state;
  }

  order(target: Target): void {
    this.#target = target;
    this.#returning = false;
  }

  release(): void {
    this.#target = { ...this.#target, state: 'r'.repeat(this.#state.length) };
    this.#returning = true;
  }

  /** Goes on; true when all is red and the programme may take over. */
  step(nowS: number): boolean {
    if (nowS >= this.#target.untilS && !this.#returning) this.release();
    const { yellowMs, allRedMs } = this.light;
    const before = this.#state;
    const letters = [...before].map((letter, link) => {
      const forS = nowS - (this.#sinceS[link] ?? 0);
      const wanted = isGreen(this.#target.state[link]);
      if (isGreen(letter)) return wanted || forS < MIN_GREEN_S ? letter : 'y';
      if (letter === 'y' || letter === 'Y') return forS < yellowMs / 1000 ? letter : 'r';
      return 'r';
    });
    const clear = (link: number) =>
      letters.every((letter, other) => {
        if (other === link || !this.#conflicts(link, other)) return true;
        return letter === 'r' && before[other] === 'r' && nowS - (this.#sinceS[other] ?? 0) >= allRedMs / 1000;
      });
    for (const [link, letter] of letters.entries()) {
      const wanted = this.#target.state[link] ?? 'r';
      if (letter === 'r' && before[link] === 'r' && isGreen(wanted) && clear(link)) letters[link] = wanted;
    }
    for (const [link, letter] of letters.entries()) if (letter !== before[link]) this.#sinceS[link] = nowS;
    this.#state = letters.join('');
    return (
      this.#returning &&
      letters.every((letter, link) => letter === 'r' && nowS - (this.#sinceS[link] ?? 0) >= allRedMs / 1000)
    );
  }

  /** Links that no stage shows green together. */
  #conflicts(link: number, other: number): boolean {
    return !this.light.stages.some(({ state }) => isGreen(state[link]) && isGreen(state[other]));
  }
}

/** SUMO's letters for groups that are to be green; the reason why not, where no stage shows them together. */
export function stageState(
  { stages }: LightProgramme,
  groups: readonly number[],
  links: number,
): { readonly state: string } | { readonly fault: string } {
  const stage = stages.find(({ state }) => groups.every((group) => isGreen(state[group - 1])));
  if (stage === undefined) return { fault: `no stage shows groups ${groups.join(', ')} green together` };
  const letters = Array.from({ length: links }, (_, link) =>
    groups.includes(link + 1) ? (stage.state[link] ?? 'r') : 'r',
  );
  return { state: letters.join('') };
}
