import { newestTrackQuery } from '@luyun/adapters/history-queries/newest-track-query';
import type { Clock, LiveState } from '@luyun/core';
import type { HistoryReader } from './history-reader.js';

/** How often history is asked how far it is. */
const ASK_MS = 2_000;
/** While so long nothing came live, nothing is on its way into history. */
const FLOWS_MS = 10_000;
/** Farther behind is not waited for. */
const MOST_BEHIND_MS = 60_000;

/**
 * Up to which time history is whole: some seconds before now, and where processing or history are behind, up to what they have
 * stored. Without that, what is on its way would be shown as a gap.
 */
export class Settling {
  private arrivedMs = 0;
  private storedMs = 0;
  private askedMs = 0;
  private readonly unsubscribe: () => void;

  constructor(
    liveState: LiveState,
    private readonly reader: HistoryReader,
    private readonly clock: Clock,
    private readonly settleMs: number,
  ) {
    this.unsubscribe = liveState.subscribe({
      onChange: () => {},
      onEnded: () => {},
      onTracks: () => {
        this.arrivedMs = clock.nowMs();
      },
    });
  }

  /** UTC epoch ms. */
  get untilMs(): number {
    const nowMs = this.clock.nowMs();
    const usualMs = nowMs - this.settleMs;
    const known = this.storedMs > 0 && this.askedMs > nowMs - FLOWS_MS;
    const flows = this.arrivedMs > nowMs - FLOWS_MS;
    if (!known || !flows) return usualMs;
    return Math.max(nowMs - MOST_BEHIND_MS, Math.min(usualMs, this.storedMs));
  }

  /** Asks history anew, where that was long enough ago. */
  async refresh(): Promise<void> {
    const nowMs = this.clock.nowMs();
    if (nowMs < this.askedMs + ASK_MS) return;
    this.askedMs = nowMs;
    const [row] = await this.reader.read(newestTrackQuery, { fromMs: nowMs - 2 * MOST_BEHIND_MS });
    this.storedMs = row?.newestMs ?? 0;
  }

  close(): void {
    this.unsubscribe();
  }
}
