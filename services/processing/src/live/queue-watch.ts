import { type LaneIndex, type LaneVehicles, type LiveEntry, type LiveState, laneQueues } from '@luyun/core';

/** Shows the queues of lanes as they are now, and gives what it shows. What is stored of queues comes from the folds' own ticks of event time. */
export class QueueWatch {
  readonly #liveState: LiveState;
  #shown = new Set<string>();

  constructor(liveState: LiveState) {
    this.#liveState = liveState;
  }

  /** Goes on from what is shown. */
  takeOver(shown: readonly LiveEntry<'queue'>[]): void {
    this.#shown = new Set(shown.filter(({ value }) => value.vehicles > 0).map(({ key }) => key));
  }

  async show(vehicles: LaneVehicles, index: LaneIndex, eventTimeMs: number, simulated: boolean) {
    const queues = new Map(
      [...laneQueues(vehicles, index)].map(([lane, queue]) => [index.laneIds[lane] as string, queue]),
    );
    for (const key of this.#shown) if (!queues.has(key)) queues.set(key, { lengthM: 0, vehicles: 0 });
    this.#shown = new Set([...queues].filter(([, queue]) => queue.vehicles > 0).map(([key]) => key));
    const entries = [...queues].map(([key, { lengthM, vehicles: count }]) => ({
      key,
      eventTimeMs,
      value: { lengthM, vehicles: count },
      simulated,
    }));
    if (entries.length > 0) await this.#liveState.put('queue', entries);
    return entries;
  }
}
