import { type LaneQueue, type LiveState, laneQueues, type TrackState } from '@luyun/core';
import type { CityView } from '../city/city-view.js';

/** A partition that is further behind shows no queues. */
const FRESH_MS = 15_000;

/**
 * Shows the queues of lanes as they are now, from the tracks of all partitions in this process; where several sources see a
 * lane, the longest queue. It only looks at the folds' states: what is stored of queues comes from their ticks of event time.
 */
export class QueueWatch {
  readonly #liveState: LiveState;
  #shown = new Set<string>();

  constructor(liveState: LiveState) {
    this.#liveState = liveState;
  }

  async show(states: readonly { readonly own: TrackState; readonly city: CityView }[], nowMs: number): Promise<void> {
    const longest = new Map<string, LaneQueue & { timeMs: number; simulated: boolean }>();
    let newestMs = 0;
    for (const { own, city } of states) {
      if (own.watermarkMs < nowMs - FRESH_MS) continue;
      newestMs = Math.max(newestMs, own.watermarkMs);
      for (const [lane, queue] of laneQueues(own, city.index, own.watermarkMs)) {
        const id = city.index.laneIds[lane] as string;
        if ((longest.get(id)?.lengthM ?? 0) >= queue.lengthM) continue;
        longest.set(id, { ...queue, timeMs: own.watermarkMs, simulated: own.minutes.simulated });
      }
    }
    const entries = [...longest].map(([key, { timeMs, simulated, lengthM, vehicles }]) => ({
      key,
      eventTimeMs: timeMs,
      value: { lengthM, vehicles },
      simulated,
    }));
    const gone = [...this.#shown].filter((id) => !longest.has(id));
    for (const key of gone)
      entries.push({ key, eventTimeMs: newestMs || nowMs, value: { lengthM: 0, vehicles: 0 }, simulated: false });
    this.#shown = new Set(longest.keys());
    if (entries.length > 0) await this.#liveState.put('queue', entries);
  }
}
