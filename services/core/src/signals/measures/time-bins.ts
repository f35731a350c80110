/** Counts of rising or unordered times by bins of `binMs`, which begin at multiples of it; bins without any are there too, as 0. */
export function countByTime(times: Iterable<number>, fromMs: number, toMs: number, binMs: number): TimeBin[] {
  const firstMs = Math.floor(fromMs / binMs) * binMs;
  const bins = Array.from({ length: Math.max(0, Math.ceil((toMs - firstMs) / binMs)) }, (_, i) => ({
    timeMs: firstMs + i * binMs,
    count: 0,
  }));
  for (const timeMs of times) {
    const bin = timeMs >= fromMs && timeMs < toMs ? bins[Math.floor((timeMs - firstMs) / binMs)] : undefined;
    if (bin !== undefined) bin.count++;
  }
  return bins;
}

export interface TimeBin {
  /** Begin, UTC epoch ms. */
  readonly timeMs: number;
  count: number;
}
