import type { LiveEntry, LiveKind } from '@luyun/core';
import { entryOf } from './live-entry-text.js';
import { liveKeys } from './live-keys.js';
import type { MemoryLiveState } from './memory-live-state.js';
import { unpackTracks } from './pack-tracks.js';
import { RedisLink } from './redis-link.js';
import { RedisStreamReader } from './redis-stream-reader.js';

/** A read waits no longer for what Redis holds than this. */
const PATIENCE_MS = 3_000;
const SCANNED_AT_ONCE = 1_000;

export interface LiveFollowerOptions {
  readonly url: string;
  readonly onError: (error: Error) => void;
  /** For commands; the streams have connections of their own. */
  readonly link: RedisLink;
  /** What this process puts is in the picture already. */
  readonly writer: string;
  readonly picture: MemoryLiveState;
  /** How long blocks of tracks can be read after they were put. */
  readonly tracksWindowMs: number;
}

/** Brings what other processes put into this one's picture: each kind, and tracks, from when it is first asked for. */
export class LiveFollower {
  private readonly followed = new Map<LiveKind, Promise<void>>();
  private followedTracks: Promise<void> | undefined;
  private changes: Promise<RedisStreamReader> | undefined;
  private tracks: Promise<RedisStreamReader> | undefined;
  /** Changes may have been missed. */
  behind = false;

  constructor(private readonly options: LiveFollowerOptions) {}

  /** Resolves when the picture has what Redis holds of this kind; without it when Redis does not answer. */
  follow(kind: LiveKind): Promise<void> {
    let following = this.followed.get(kind);
    if (!following) {
      this.changes ??= this.read([liveKeys.changes], liveKeys.changesWindowMs, (fields) => this.takeChange(fields));
      following = this.soon(this.load(kind));
      this.followed.set(kind, following);
    }
    return following;
  }

  /** The same for tracks. */
  followTracks(): Promise<void> {
    if (!this.followedTracks) {
      const { tracksWindowMs } = this.options;
      this.tracks = this.read([liveKeys.seldomTracks, liveKeys.tracks], tracksWindowMs, (fields) =>
        this.takeTracks(fields),
      );
      this.followedTracks = this.soon(this.tracks.then((reader) => reader.caughtUp));
    }
    return this.followedTracks;
  }

  /** Redis was wiped: its streams begin anew. */
  async restart(): Promise<void> {
    for (const reader of [await this.changes, await this.tracks]) reader?.restart();
  }

  /** Takes again all that Redis holds of the kinds that are followed. */
  async refresh(): Promise<void> {
    this.behind = false;
    try {
      for (const kind of this.followed.keys()) await this.load(kind);
    } catch (error) {
      this.behind = true;
      throw error;
    }
  }

  async close(): Promise<void> {
    for (const reader of [await this.changes, await this.tracks]) await reader?.close();
  }

  private async read(
    streams: readonly string[],
    windowMs: number,
    onEntry: (fields: readonly (readonly [string, Buffer])[]) => Promise<void>,
  ): Promise<RedisStreamReader> {
    const link = await RedisLink.open(this.options);
    const onGap = () => {
      this.behind = true;
    };
    return new RedisStreamReader({ link, streams, onEntry, onGap, gapMs: windowMs / 2 });
  }

  private async soon(work: Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('Redis has not said yet what it holds')), PATIENCE_MS);
    });
    try {
      await Promise.race([work, late]);
    } catch (error) {
      this.behind = true;
      this.options.link.tell(error as Error);
    } finally {
      clearTimeout(timer);
    }
  }

  private async load(kind: LiveKind): Promise<void> {
    const { link, picture } = this.options;
    let cursor = '0';
    do {
      const command = ['HSCAN', liveKeys.entries(kind), cursor, 'COUNT', String(SCANNED_AT_ONCE)];
      const [next, flat] = (await link.send(command)) as [string, string[]];
      await picture.put(kind, entriesOf(flat));
      cursor = next;
    } while (cursor !== '0');
  }

  private async takeChange([writer, kind, ...rest]: readonly (readonly [string, Buffer])[]): Promise<void> {
    const name = String(kind?.[1]) as LiveKind;
    if (!this.followed.has(name) || this.isOwn(writer)) return;
    await this.options.picture.put(name, entriesOf(rest.flatMap(([key, text]) => [key, String(text)])));
  }

  private async takeTracks([writer, said]: readonly (readonly [string, Buffer])[]): Promise<void> {
    if (!said || this.isOwn(writer)) return;
    const [name, packed] = said;
    const { picture } = this.options;
    if (name === 'block') await picture.putTracks(unpackTracks(packed));
    else await picture.endTracks(Array.from(new Uint32Array(new Uint8Array(packed).buffer)));
  }

  private isOwn(writer: readonly [string, Buffer] | undefined): boolean {
    return String(writer?.[1]) === this.options.writer;
  }
}

function entriesOf<K extends LiveKind>(flat: readonly string[]): LiveEntry<K>[] {
  const entries: LiveEntry<K>[] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) entries.push(entryOf<K>(flat[i] as string, flat[i + 1] as string));
  return entries;
}
