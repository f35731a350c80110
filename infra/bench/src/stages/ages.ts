export interface AgeQuantiles {
  readonly p50Ms: number;
  readonly p99Ms: number;
}

const LONGEST_MS = 60_000;

/** How old rows were when something had happened to them, without those of the first seconds. */
export class Ages {
  private readonly counts = new Uint32Array(LONGEST_MS + 1);
  private total = 0;
  private fromMs: number | undefined;

  constructor(private readonly warmUpMs: number) {}

  /** @param times UTC epoch ms of the rows, `rows` of them */
  add(times: Float64Array, rows: number, nowMs: number): void {
    this.fromMs ??= (times[0] ?? nowMs) + this.warmUpMs;
    for (let row = 0; row < rows; row++) {
      const time = times[row] as number;
      if (time < this.fromMs) continue;
      const bin = Math.min(LONGEST_MS, Math.max(0, Math.round(nowMs - time)));
      this.counts[bin] = (this.counts[bin] as number) + 1;
      this.total++;
    }
  }

  quantiles(): AgeQuantiles {
    return { p50Ms: this.quantile(0.5), p99Ms: this.quantile(0.99) };
  }

  private quantile(share: number): number {
    let passed = 0;
    for (const [ageMs, count] of this.counts.entries()) {
      passed += count;
      if (passed > share * this.total) return ageMs;
    }
    return LONGEST_MS;
  }
}
