/** Pauses between attempts to connect: doubled each time, with full jitter, so that a thousand devices do not come back at once. */
export class Backoff {
  #attempts = 0;

  constructor(
    private readonly random: () => number,
    private readonly firstMs = 250,
    private readonly longestMs = 15_000,
  ) {}

  /** The next pause, ms: between a tenth of the bound and the bound. */
  nextMs(): number {
    const boundMs = Math.min(this.longestMs, this.firstMs * 2 ** this.#attempts++);
    return boundMs * (0.1 + 0.9 * this.random());
  }

  reset(): void {
    this.#attempts = 0;
  }
}
