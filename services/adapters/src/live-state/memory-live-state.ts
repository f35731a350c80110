import type {
  BoundingBox,
  Clock,
  Hold,
  LiveChange,
  LiveEntry,
  LiveKind,
  LiveState,
  LiveTrack,
  TrackBlock,
} from '@luyun/core';
import { HoldBook } from './hold-book.js';
import { trackLifetimesMs } from './track-lifetime.js';
import { TrackTable } from './track-table.js';

export interface MemoryLiveStateOptions {
  readonly clock: Clock;
  /** A perceived or connected track ends this long after its last event, others after 12 times that. Default 5 s. */
  readonly trackTtlMs?: number;
  /** How often tracks are looked through for their end. Default 1 s. */
  readonly sweepIntervalMs?: number;
}

/** Entries of one kind; a device may make up keys without end. Those that changed longest ago go first. */
const MAX_ENTRIES = 50_000;
/** Each start of a process makes a key. */
const MAX_PROCESSES = 1_000;
/** What is over is still known for so long. */
const KEEP_OVER_MS = 3_600_000;

type Listener = Parameters<LiveState['subscribe']>[0];

/** Live state in this process. */
export class MemoryLiveState implements LiveState {
  private readonly tracks = new TrackTable();
  private readonly holds = new HoldBook();
  private readonly kinds = new Map<LiveKind, Map<string, LiveEntry<LiveKind>>>();
  private readonly listeners = new Set<Listener>();
  private readonly sweeper: NodeJS.Timeout;
  private readonly trackTtlsMs: readonly number[];

  constructor(private readonly options: MemoryLiveStateOptions) {
    this.trackTtlsMs = trackLifetimesMs(options.trackTtlMs);
    this.sweeper = setInterval(() => void this.sweep(), options.sweepIntervalMs ?? 1_000);
    this.sweeper.unref();
  }

  async putTracks(block: TrackBlock): Promise<void> {
    this.tracks.put(block);
    for (const listener of this.listeners) listener.onTracks(block);
  }

  async endTracks(tracks: readonly number[]): Promise<void> {
    const ended = tracks.filter((track) => this.tracks.remove(track));
    if (ended.length === 0) return;
    for (const listener of this.listeners) listener.onEnded(ended);
  }

  async put<K extends LiveKind>(kind: K, entries: readonly LiveEntry<K>[]): Promise<void> {
    const held = this.entriesOf(kind);
    const newer = entries.filter(
      (entry) => entry.eventTimeMs >= (held.get(entry.key)?.eventTimeMs ?? Number.NEGATIVE_INFINITY),
    );
    for (const entry of newer) {
      held.delete(entry.key);
      held.set(entry.key, entry);
    }
    const most = mostEntries(kind);
    for (const key of held.keys()) {
      if (held.size <= most) break;
      held.delete(key);
    }
    if (newer.length === 0) return;
    const change: LiveChange = { kind, entries: newer };
    for (const listener of this.listeners) listener.onChange(change);
  }

  async get<K extends LiveKind>(kind: K, key: string): Promise<LiveEntry<K> | undefined> {
    return this.entriesOf(kind).get(key);
  }

  async list<K extends LiveKind>(kind: K): Promise<readonly LiveEntry<K>[]> {
    return [...this.entriesOf(kind).values()];
  }

  async findTrack(track: number): Promise<LiveTrack | undefined> {
    return this.tracks.get(track);
  }

  async listTracks(area: BoundingBox, limit: number): Promise<readonly LiveTrack[]> {
    return this.tracks.list(area, limit);
  }

  async hold(hold: Hold, places: number): Promise<boolean> {
    return this.holds.hold(hold, places, this.options.clock.nowMs());
  }

  async release(thing: string, owner: string): Promise<void> {
    this.holds.release(thing, owner);
  }

  async listHolds(thing: string): Promise<readonly Hold[]> {
    return this.holds.list(thing, this.options.clock.nowMs());
  }

  subscribe(listener: Listener): () => void {
    // A wrapper, so that the same listener twice is two subscriptions.
    const own = bound(listener);
    this.listeners.add(own);
    return () => this.listeners.delete(own);
  }

  async close(): Promise<void> {
    clearInterval(this.sweeper);
    this.listeners.clear();
  }

  private sweep(): Promise<void> {
    const nowMs = this.options.clock.nowMs();
    this.holds.sweep(nowMs);
    this.forgetOver(nowMs - KEEP_OVER_MS);
    return this.endTracks(this.tracks.listOlderThan(this.trackTtlsMs.map((ttlMs) => nowMs - ttlMs)));
  }

  private forgetOver(beforeMs: number): void {
    const events = this.entriesOf('event');
    for (const [key, { value, eventTimeMs }] of events) {
      const endedMs = value.over ? eventTimeMs : value.endMs || Number.POSITIVE_INFINITY;
      if (endedMs < beforeMs) events.delete(key);
    }
  }

  private entriesOf<K extends LiveKind>(kind: K): Map<string, LiveEntry<K>> {
    let entries = this.kinds.get(kind);
    if (!entries) {
      entries = new Map();
      this.kinds.set(kind, entries);
    }
    return entries as Map<string, LiveEntry<K>>;
  }
}

/** How many entries of a kind are held. */
export function mostEntries(kind: LiveKind): number {
  return kind === 'process' ? MAX_PROCESSES : MAX_ENTRIES;
}

function bound(listener: Listener): Listener {
  return {
    onChange: (change) => listener.onChange(change),
    onTracks: (block) => listener.onTracks(block),
    onEnded: (tracks) => listener.onEnded(tracks),
  };
}
