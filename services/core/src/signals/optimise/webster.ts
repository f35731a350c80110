/** What decides about cycle and splits at a junction: its critical flow ratio by stage. */
export interface CriticalFlows {
  /** y = v/s of the critical movement by stage. */
  readonly ratios: readonly number[];
  /** Time in the cycle that serves nobody. */
  readonly lostS: number;
}

/** Y beyond which Webster's formula says nothing of use. */
const MOST_RATIO = 0.95;

/** Webster's cycle of least delay, (1.5 L + 5) / (1 - Y), within bounds. */
export function websterCycleS({ ratios, lostS }: CriticalFlows, leastS: number, mostS: number): number {
  const sum = ratios.reduce((a, b) => a + b, 0);
  if (sum >= MOST_RATIO) return mostS;
  return Math.min(mostS, Math.max(leastS, (1.5 * lostS + 5) / (1 - sum)));
}

/** Green that a cycle leaves, shared by flow ratio; no stage gets less than its least. */
export function splitGreens(ratios: readonly number[], leastS: readonly number[], greenS: number): number[] {
  const greens = leastS.map(() => 0);
  const open = new Set(ratios.keys());
  let left = greenS;
  for (;;) {
    const sum = [...open].reduce((a, i) => a + (ratios[i] ?? 0), 0);
    const share = (i: number) => (sum > 0 ? (left * (ratios[i] ?? 0)) / sum : left / open.size);
    const short = [...open].filter((i) => share(i) < (leastS[i] ?? 0));
    if (short.length === 0) {
      for (const i of open) greens[i] = share(i);
      return greens;
    }
    for (const i of short) {
      greens[i] = leastS[i] ?? 0;
      left -= greens[i] ?? 0;
      open.delete(i);
    }
    if (open.size === 0) return greens;
  }
}
