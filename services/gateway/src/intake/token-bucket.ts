/** How much may pass: `perS` on average, with a burst of one second's worth. */
export class TokenBucket {
  #tokens: number;
  #filledMs: number;

  constructor(
    private readonly perS: number,
    nowMs: number,
  ) {
    this.#tokens = perS;
    this.#filledMs = nowMs;
  }

  /** Takes `amount` and returns the ms to wait before the next may come, 0 when there is no need to. */
  take(amount: number, nowMs: number): number {
    const elapsedMs = Math.max(0, nowMs - this.#filledMs);
    this.#tokens = Math.min(this.perS, this.#tokens + (elapsedMs * this.perS) / 1000) - amount;
    this.#filledMs = nowMs;
    return this.#tokens >= 0 ? 0 : (-this.#tokens * 1000) / this.perS;
  }
}
