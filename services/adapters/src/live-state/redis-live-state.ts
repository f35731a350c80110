import { randomUUID } from 'node:crypto';
import type { BoundingBox, Clock, Hold, LiveEntry, LiveKind, LiveState, LiveTrack, TrackBlock } from '@luyun/core';
import { HoldBook } from './hold-book.js';
import { textOf } from './live-entry-text.js';
import { LiveFollower } from './live-follower.js';
import { liveKeys } from './live-keys.js';
import { appendToStreams, nameOfMemory, putEntries, takePlace } from './live-scripts.js';
import { MemoryLiveState, mostEntries } from './memory-live-state.js';
import { packTracks } from './pack-tracks.js';
import { RedisLink } from './redis-link.js';
import { trackLifetimesMs } from './track-lifetime.js';

export interface RedisLiveStateOptions {
  /** `redis://user:password@host:6379/0`, with TLS `rediss://`. Redis 6.2 or newer, not in cluster mode. */
  readonly url: string;
  readonly clock: Clock;
  /** Told that Redis is away or refuses; the same thing at most each 10 s. */
  readonly onError: (error: Error) => void;
  /** As of `MemoryLiveState`. */
  readonly trackTtlMs?: number;
  readonly sweepIntervalMs?: number;
}

const kinds: Readonly<Record<LiveKind, true>> = {
  signal: true,
  link: true,
  corridor: true,
  queue: true,
  parking: true,
  event: true,
  device: true,
  control: true,
  process: true,
};
const everyKind = Object.keys(kinds) as readonly LiveKind[];
/** Tracks can be read for so long after they end by themselves. */
const TRACKS_SPARE_MS = 2_000;
/** Entries a command: below what a Lua call takes as arguments. */
const BATCH = 500;
const WATCH_MS = 1_000;

type Listener = Parameters<LiveState['subscribe']>[0];

/**
 * Live state that many processes share through Redis.
 *
 * Each process has a picture in its own memory, and answers from it: of what it put itself, and, as soon as somebody reads or
 * subscribes, of what the others put. So a read costs no exchange, and an area is found by the picture's grid.
 * - Keyed state is a hash a kind in Redis, where a script lets no older event replace a newer one, and a stream of the changes.
 * - Tracks are streams of packed blocks of the last seconds: a block costs Redis one command, whatever its rows. Each picture
 *   lets no older event replace a newer one, so all that read the same blocks come to the same tracks.
 * Streams and not pub/sub, because a process that joins or was cut off goes on where it was, and one that is slow costs no memory.
 *
 * Redis may be away, or lose all it has. Nobody waits more than a moment for it: meanwhile tracks are not passed on, because they
 * are old before it is back; keyed state is put again from the pictures. Places cannot be taken meanwhile; those that were are taken
 * again for the processes that took them.
 */
export class RedisLiveState implements LiveState {
  private readonly picture: MemoryLiveState;
  private readonly follower: LiveFollower;
  /** What was taken through this process. */
  private readonly holds = new HoldBook();
  private readonly writer = randomUUID();
  private readonly lifetimesMs: readonly number[];
  private readonly watcher: NodeJS.Timeout;
  private watching: Promise<void> | undefined;
  private memoryName: unknown;
  private connections = 0;
  /** Something that was put is not in Redis. */
  private unsaved = false;

  private constructor(
    private readonly options: RedisLiveStateOptions,
    private readonly link: RedisLink,
  ) {
    this.picture = new MemoryLiveState(options);
    this.lifetimesMs = trackLifetimesMs(options.trackTtlMs);
    const { picture, writer, tracksWindowMs } = this;
    this.follower = new LiveFollower({ ...options, link, picture, writer, tracksWindowMs });
    this.watcher = setInterval(() => this.watch(), WATCH_MS);
    this.watcher.unref();
  }

  /** Resolves without Redis, too, after 3 s. Rejects when Redis is there and refuses us, e.g. because of the password. */
  static async open(options: RedisLiveStateOptions): Promise<RedisLiveState> {
    const link = await RedisLink.open(options);
    if (link.refusal) {
      await link.close();
      throw link.refusal;
    }
    const state = new RedisLiveState(options, link);
    await state.watch();
    return state;
  }

  async putTracks(block: TrackBlock): Promise<void> {
    await this.picture.putTracks(block);
    const { newestMs, lifetimeMs } = this.timesOf(block);
    const isOver = newestMs < this.options.clock.nowMs() - lifetimeMs;
    if (isOver || !this.link.usable) return;
    const stream = lifetimeMs > this.tracksLifetimeMs ? liveKeys.seldomTracks : liveKeys.tracks;
    const packed = packTracks(block);
    await this.link.post(packed.length, () => this.append([stream], 'block', packed));
  }

  async endTracks(tracks: readonly number[]): Promise<void> {
    await this.picture.endTracks(tracks);
    const packed = Buffer.from(Uint32Array.from(tracks).buffer);
    await this.link.post(packed.length, () => this.append([liveKeys.seldomTracks, liveKeys.tracks], 'ended', packed));
  }

  async put<K extends LiveKind>(kind: K, entries: readonly LiveEntry<K>[]): Promise<void> {
    await this.picture.put(kind, entries);
    await this.save(kind, entries, true);
  }

  async get<K extends LiveKind>(kind: K, key: string): Promise<LiveEntry<K> | undefined> {
    await this.follower.follow(kind);
    return this.picture.get(kind, key);
  }

  async list<K extends LiveKind>(kind: K): Promise<readonly LiveEntry<K>[]> {
    await this.follower.follow(kind);
    return this.picture.list(kind);
  }

  async findTrack(track: number): Promise<LiveTrack | undefined> {
    await this.follower.followTracks();
    return this.picture.findTrack(track);
  }

  async listTracks(area: BoundingBox, limit: number): Promise<readonly LiveTrack[]> {
    await this.follower.followTracks();
    return this.picture.listTracks(area, limit);
  }

  async hold(hold: Hold, places: number): Promise<boolean> {
    const nowMs = this.options.clock.nowMs();
    const { thing, owner, untilMs } = hold;
    const values = [owner, untilMs, nowMs, places].map(String);
    if ((await takePlace.run(this.link, [liveKeys.holds(thing)], values)) !== 1) return false;
    this.holds.hold(hold, Number.POSITIVE_INFINITY, nowMs);
    return true;
  }

  async release(thing: string, owner: string): Promise<void> {
    this.holds.release(thing, owner);
    await this.link.send(['ZREM', liveKeys.holds(thing), owner]);
  }

  async listHolds(thing: string): Promise<readonly Hold[]> {
    const from = `(${this.options.clock.nowMs()}`;
    const found = await this.link.send(['ZRANGEBYSCORE', liveKeys.holds(thing), from, '+inf', 'WITHSCORES']);
    const flat = found as readonly string[];
    return flat.flatMap((owner, at) => (at % 2 === 0 ? [{ thing, owner, untilMs: Number(flat[at + 1]) }] : []));
  }

  subscribe(listener: Listener): () => void {
    const stop = this.picture.subscribe(listener);
    void this.follower.followTracks();
    for (const kind of everyKind) void this.follower.follow(kind);
    return stop;
  }

  async close(): Promise<void> {
    clearInterval(this.watcher);
    await this.watching;
    await this.follower.close();
    await this.link.close();
    await this.picture.close();
  }

  private get tracksLifetimeMs(): number {
    return Math.min(...this.lifetimesMs);
  }

  private get tracksWindowMs(): number {
    return this.tracksLifetimeMs + TRACKS_SPARE_MS;
  }

  /** The last event of the block, and how long the longest of its tracks is held. */
  private timesOf({ rows, columns }: TrackBlock): { newestMs: number; lifetimeMs: number } {
    let newestMs = Number.NEGATIVE_INFINITY;
    let lifetimeMs = this.tracksLifetimeMs;
    for (let row = 0; row < rows; row++) {
      newestMs = Math.max(newestMs, columns.eventTimeMs[row] as number);
      lifetimeMs = Math.max(lifetimeMs, this.lifetimesMs[(columns.kind[row] as number) >> 4] ?? 0);
    }
    return { newestMs, lifetimeMs };
  }

  private append(streams: readonly string[], name: string, value: Buffer): Promise<unknown> {
    const seldomWindowMs = Math.max(...this.lifetimesMs) + TRACKS_SPARE_MS;
    const windows = streams.map((stream) => (stream === liveKeys.tracks ? this.tracksWindowMs : seldomWindowMs));
    return appendToStreams.run(
      this.link,
      [liveKeys.memoryName, ...streams],
      [this.writer, name, value, ...windows.map(String)],
    );
  }

  /** `replacesEqual`: an entry of the same event time replaces the one held. */
  private async save(kind: LiveKind, entries: readonly LiveEntry<LiveKind>[], replacesEqual: boolean): Promise<void> {
    const keys = [liveKeys.entries(kind), liveKeys.order(kind), liveKeys.memoryName, liveKeys.changes];
    const how = [
      this.writer,
      kind,
      replacesEqual ? '1' : '0',
      String(mostEntries(kind)),
      String(liveKeys.changesWindowMs),
    ];
    try {
      for (let from = 0; from < entries.length; from += BATCH) {
        const batch = entries.slice(from, from + BATCH).flatMap((entry) => [entry.key, textOf(entry)]);
        await putEntries.run(this.link, keys, [...how, ...batch]);
      }
    } catch (error) {
      this.unsaved = true;
      this.link.tell(error as Error);
    }
  }

  private watch(): Promise<void> {
    this.watching ??= this.mend()
      .catch((error: Error) => this.link.tell(error))
      .finally(() => {
        this.watching = undefined;
      });
    return this.watching;
  }

  /** Looks whether Redis has lost something, or this process has missed something, and makes it good. */
  private async mend(): Promise<void> {
    this.holds.sweep(this.options.clock.nowMs());
    if (!this.link.usable) return;
    const { connections } = this.link;
    const name = await nameOfMemory.run(this.link, [liveKeys.memoryName], [randomUUID()]);
    const wiped = this.memoryName !== undefined && name !== this.memoryName;
    this.memoryName = name;
    if (wiped) await this.follower.restart();
    // Behind a new connection may be a server that came back with what it had some time ago.
    const isNew = wiped || connections !== this.connections;
    this.connections = connections;
    if (isNew || this.unsaved) {
      this.unsaved = false;
      for (const kind of everyKind) await this.save(kind, await this.picture.list(kind), false);
      for (const hold of this.holds.listAll(this.options.clock.nowMs())) await this.hold(hold, Number.MAX_SAFE_INTEGER);
    }
    if (isNew || this.follower.behind) await this.follower.refresh();
  }
}
