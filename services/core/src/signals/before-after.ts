import { type MeanWithin, meanWithin, standardError, studentT } from './mean-within.js';

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
    before: meanWithin(before),
    after: meanWithin(after),
    expected,
    change: { mean: change, low: change - half, high: change + half },
    seasonDays: ratios.length,
  };
}

function blockMeans(minutes: readonly number[]): number[] {
  const blocks: number[] = [];
  for (let at = 0; at + BLOCK_MINUTES <= minutes.length; at += BLOCK_MINUTES) {
    blocks.push(mean(minutes.slice(at, at + BLOCK_MINUTES)));
  }
  return blocks;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
