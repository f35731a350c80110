/** A mean with its 95 % confidence interval. */
export interface MeanWithin {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** A figure before and after something was changed. */
export interface BeforeAfter {
  readonly before: MeanWithin;
  readonly after: MeanWithin;
  /** What `after` would be without the change: `before` times what the same hours did on other days. */
  readonly expected: number;
  /** `after` less `expected`. */
  readonly change: MeanWithin;
  /** Days that told what the hours do by themselves. */
  readonly seasonDays: number;
}

/** A stretch of minutes before a moment, and one after it, of the same length or not. */
export interface TwoStretches {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Minutes that follow one another are alike: they are taken together in blocks of so many. */
const BLOCK_MINUTES = 5;
const MIN_BLOCKS = 2;
/** What other days say is believed within these bounds only. */
const SEASON_BOUNDS = [0.5, 2] as const;
const Z = 1.959964;

/**
 * Compares the values of minutes before and after a change, with 95 % confidence intervals by Welch's t over blocks of 5 minutes.
 * What the same hours did on other days, by themselves, is taken out: the mean of their ratios. Undefined with less than 10
 * minutes on either side.
 */
export function compareBeforeAfter(own: TwoStretches, otherDays: readonly TwoStretches[]): BeforeAfter | undefined {
  const before = blockMeans(own.before);
  const after = blockMeans(own.after);
  if (before.length < MIN_BLOCKS || after.length < MIN_BLOCKS) return undefined;
  const ratios = otherDays.flatMap((day) => {
    const [early, late] = [blockMeans(day.before), blockMeans(day.after)];
    if (early.length < MIN_BLOCKS || late.length < MIN_BLOCKS || mean(early) <= 0) return [];
    return [Math.min(SEASON_BOUNDS[1], Math.max(SEASON_BOUNDS[0], mean(late) / mean(early)))];
  });
  const season = ratios.length === 0 ? 1 : mean(ratios);
  const expected = mean(before) * season;
  const [errorBefore, errorAfter] = [standardError(before) * season, standardError(after)];
  const error = Math.hypot(errorBefore, errorAfter);
  const freedom =
    error === 0
      ? before.length + after.length - 2
      : error ** 4 / (errorBefore ** 4 / (before.length - 1) + errorAfter ** 4 / (after.length - 1));
  const change = mean(after) - expected;
  const half = studentT(freedom) * error;
  return {
    before: within(before),
    after: within(after),
    expected,
    change: { mean: change, low: change - half, high: change + half },
    seasonDays: ratios.length,
  };
}

function within(blocks: readonly number[]): MeanWithin {
  const half = studentT(blocks.length - 1) * standardError(blocks);
  return { mean: mean(blocks), low: mean(blocks) - half, high: mean(blocks) + half };
}

function blockMeans(minutes: readonly number[]): number[] {
  const blocks: number[] = [];
  for (let at = 0; at + BLOCK_MINUTES <= minutes.length; at += BLOCK_MINUTES) {
    blocks.push(mean(minutes.slice(at, at + BLOCK_MINUTES)));
  }
  return blocks;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function standardError(values: readonly number[]): number {
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}

/** 97.5 % quantile of Student's t: exact for one and two degrees of freedom, else Cornish and Fisher's expansion, to 2 %. */
function studentT(freedom: number): number {
  if (freedom < 2) return 12.706;
  if (freedom < 3) return 4.303;
  const first = (Z ** 3 + Z) / 4;
  const second = (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / 96;
  const third = (3 * Z ** 7 + 19 * Z ** 5 + 17 * Z ** 3 - 15 * Z) / 384;
  return Z + first / freedom + second / freedom ** 2 + third / freedom ** 3;
}
