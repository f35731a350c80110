/** All replays together may spend this share of the time on finding out which tracks are one. */
const WORK_SHARE = 1 / 10;

/** Shares the time for fusion among replays: a round that comes too soon after others is left out, and the next one does its work. */
export class FusionTurn {
  private nextMs = 0;

  /** Does `round` now, or not at all. @param always whatever others did */
  use(always: boolean, round: () => void): void {
    const beganMs = performance.now();
    if (!always && beganMs < this.nextMs) return;
    round();
    const workMs = performance.now() - beganMs;
    this.nextMs = Math.max(this.nextMs, beganMs) + workMs / WORK_SHARE;
  }
}
