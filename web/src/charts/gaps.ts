/** A history as it came: times rising, one value a time. */
export interface Samples {
  /** UTC epoch ms. */
  readonly timesMs: readonly number[];
  readonly values: readonly (number | null)[];
}

/** Where two samples lie farther apart than this many intervals, something is missing. */
const APART = 1.6;

/** Puts a null wherever samples that come every `everyMs` are missing, so that a line breaks there. */
export function withGaps({ timesMs, values }: Samples, everyMs: number): Samples {
  const times: number[] = [];
  const out: (number | null)[] = [];
  timesMs.forEach((ms, i) => {
    const before = timesMs[i - 1];
    if (before !== undefined && ms - before > everyMs * APART) {
      times.push(before + everyMs);
      out.push(null);
    }
    times.push(ms);
    out.push(values[i] ?? null);
  });
  return { timesMs: times, values: out };
}
