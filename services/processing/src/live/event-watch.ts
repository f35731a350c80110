import type { LiveState } from '@luyun/core';

/** An event or sign without an end is over when nobody has announced it for so long. */
const OPEN_LASTS_MS = 15 * 60_000;

/** Ends live events whose time is over. */
export class EventWatch {
  readonly #liveState: LiveState;

  constructor(liveState: LiveState) {
    this.#liveState = liveState;
  }

  async show(nowMs: number): Promise<void> {
    const events = await this.#liveState.list('event');
    const over = events.filter(({ value, eventTimeMs }) => {
      if (value.over) return false;
      if (value.endMs > 0) return value.endMs <= nowMs;
      // Incidents stay until they are cancelled; what is broadcast lasts as long as its broadcast.
      const broadcast = value.kind === 'event' || value.kind === 'sign';
      return broadcast && eventTimeMs < nowMs - OPEN_LASTS_MS;
    });
    if (over.length === 0) return;
    await this.#liveState.put(
      'event',
      over.map((entry) => ({ ...entry, value: { ...entry.value, over: true } })),
    );
  }
}
