import type { BoundingBox, Clock, Hold, LiveEntry, LiveKind, LiveState, LiveTrack, TrackBlock } from '@luyun/core';
import type { MessageTraces } from './message-traces.js';
import type { Metrics } from './metrics.js';

type Listener = Parameters<LiveState['subscribe']>[0];

/** A live state that tells how many positions go in and come out, and how old they are once those who show them have them. */
export class ObservedLiveState implements LiveState {
  readonly #put;
  readonly #heard;
  readonly #ages;
  #count: (() => void) | undefined;

  constructor(
    private readonly state: LiveState,
    private readonly clock: Clock,
    metrics: Metrics,
    private readonly traces?: MessageTraces,
  ) {
    this.#put = metrics.counter('luyun_live_positions_put_total', 'Positions of tracks put in');
    this.#heard = metrics.counter(
      'luyun_live_positions_heard_total',
      'Positions of tracks that came to who shows them',
    );
    this.#ages = metrics.durations(
      'luyun_live_heard_age_seconds',
      'From the event at the roadside until subscribers were told, last position of each block',
    );
  }

  async putTracks(block: TrackBlock): Promise<void> {
    const { rows } = block;
    await this.state.putTracks(block);
    this.#put.inc(rows);
  }

  endTracks(tracks: readonly number[]): Promise<void> {
    return this.state.endTracks(tracks);
  }

  put<K extends LiveKind>(kind: K, entries: readonly LiveEntry<K>[]): Promise<void> {
    return this.state.put(kind, entries);
  }

  get<K extends LiveKind>(kind: K, key: string): Promise<LiveEntry<K> | undefined> {
    return this.state.get(kind, key);
  }

  list<K extends LiveKind>(kind: K): Promise<readonly LiveEntry<K>[]> {
    return this.state.list(kind);
  }

  findTrack(track: number): Promise<LiveTrack | undefined> {
    return this.state.findTrack(track);
  }

  listTracks(area: BoundingBox, limit: number): Promise<readonly LiveTrack[]> {
    return this.state.listTracks(area, limit);
  }

  hold(hold: Hold, places: number): Promise<boolean> {
    return this.state.hold(hold, places);
  }

  release(thing: string, owner: string): Promise<void> {
    return this.state.release(thing, owner);
  }

  listHolds(thing: string): Promise<readonly Hold[]> {
    return this.state.listHolds(thing);
  }

  /** Counted once, however many listen. */
  subscribe(listener: Listener): () => void {
    this.#count ??= this.state.subscribe({
      onChange: () => {},
      onTracks: (block) => {
        const { rows, columns } = block;
        this.#heard.inc(rows);
        const eventMs = columns.eventTimeMs[rows - 1];
        if (eventMs !== undefined) this.#ages.observe(Math.max(0, this.clock.nowMs() - eventMs) / 1000);
        if (this.traces) this.#trace(block, this.traces);
      },
      onEnded: () => {},
    });
    return this.state.subscribe(listener);
  }

  close(): Promise<void> {
    this.#count?.();
    return this.state.close();
  }

  #trace({ topic, rows, columns }: TrackBlock, traces: MessageTraces): void {
    const nowMs = this.clock.nowMs();
    let before: { partition: number; offset: number } | undefined;
    for (let row = 0; row < rows; row++) {
      const partition = columns.logPartition[row] as number;
      const offset = columns.logOffset[row] as number;
      if (before?.partition === partition && before.offset === offset) continue;
      before = { partition, offset };
      traces.came({ topic, partition, offset }, nowMs);
    }
  }
}
