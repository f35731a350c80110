import { setTimeout as sleep } from 'node:timers/promises';

const SAMPLE_MS = 50;
/** A platform is well when each device heard an acknowledgement so lately, and each browser sees nearly all things as of so lately. */
const ACK_MS = 1_000;
const SHOWN_MS = 2_500;
const NEARLY_ALL = 0.9;
/** Only what lasts is recovery. */
const STEADY_MS = 3_000;
const PATIENCE_MS = 180_000;

export interface Signs {
  /** When the device that waits longest was last acknowledged something, ms of `performance.now`. */
  lastAckMs(): number;
  /** Share of things that the browser that is furthest behind is shown as of `sinceMs` (UTC epoch) or later. */
  freshShare(sinceMs: number): number;
}

/** Notes all the time whether the platform is well. */
export class HealthWatch {
  private lastIllMs = performance.now();
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly signs: Signs) {
    this.timer = setInterval(() => this.look(), SAMPLE_MS);
  }

  /** Resolves when it is well again for some seconds: with the ms from `sinceMs` until it was. Rejects when it stays ill. */
  async recovered(sinceMs: number): Promise<number> {
    const patientUntilMs = performance.now() + PATIENCE_MS;
    while (performance.now() - this.lastIllMs < STEADY_MS) {
      if (performance.now() > patientUntilMs) throw new Error(this.describe());
      await sleep(SAMPLE_MS);
    }
    return Math.max(0, this.lastIllMs - sinceMs);
  }

  close(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    const nowMs = performance.now();
    const acked = nowMs - this.signs.lastAckMs() < ACK_MS;
    const shown = this.signs.freshShare(Date.now() - SHOWN_MS) >= NEARLY_ALL;
    if (!acked || !shown) this.lastIllMs = nowMs;
  }

  private describe(): string {
    const ackS = (performance.now() - this.signs.lastAckMs()) / 1000;
    const share = this.signs.freshShare(Date.now() - SHOWN_MS);
    return `The platform has not recovered: last acknowledgement ${ackS.toFixed(1)} s ago, ${Math.round(100 * share)} % of things shown`;
  }
}
