import { eventEndMs, type LiveState } from '@luyun/core';

/** Ends live events whose time is over. */
export class EventWatch {
  readonly #liveState: LiveState;

  constructor(liveState: LiveState) {
    this.#liveState = liveState;
  }

  async show(nowMs: number): Promise<void> {
    const events = await this.#liveState.list('event');
    const over = events.filter(({ value, eventTimeMs }) => !value.over && eventEndMs(value, eventTimeMs) <= nowMs);
    if (over.length === 0) return;
    await this.#liveState.put(
      'event',
      over.map((entry) => ({ ...entry, value: { ...entry.value, over: true } })),
    );
  }
}
