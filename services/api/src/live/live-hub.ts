import { randomInt } from 'node:crypto';
import type { Clock, LiveState } from '@luyun/core';
import type { CitySnapshot } from '../city/city-snapshot.js';
import { encodeFrame } from './encode-frame.js';
import { type ShownKind, shownKinds } from './encode-state.js';
import type { LiveClient } from './live-client.js';
import type { LiveLimits } from './live-limits.js';
import { StateMirror } from './state-mirror.js';
import type { TrackPicture } from './track-picture.js';
import { TrackTiles } from './track-tiles.js';
import type { View } from './view.js';

/** How often keyed state is compared with what the store holds. */
const RECONCILE_MS = 60_000;
const SWEEP_MS = 5_000;
/** Processes are told apart by so many numbers. 1,024 times the clock's ms is a whole number yet. */
const MARKS = 1024;
/** A tick may take this share of the time. */
const WORK_SHARE = 1 / 4;

interface Audience {
  readonly view: View;
  readonly clients: Set<LiveClient>;
  nextKeyframeMs: number;
}

/**
 * Makes frames of the live state, in ticks. What changed is encoded once a tick and shared by all who see it. A tick comes
 * each 100 ms, and less often, down to once a second, when making and sending the last one took more than a quarter of that
 * time: so fan-out never takes more than a quarter of a core for itself, and few clients are served within 100 ms.
 *
 * Sequence numbers are those of ticks, with a number drawn for the process in their last digits: a client that comes from
 * another process gets a keyframe. Ticks begin at the clock's ms, so that those of an earlier process are always lower.
 */
export class LiveHub {
  private readonly tracks: TrackTiles;
  private readonly states = new StateMirror();
  private readonly audiences = new Map<string, Audience>();
  private tick: number;
  private readonly mark = randomInt(MARKS);
  private readonly firstTick: number;
  private city: CitySnapshot;
  private timer: NodeJS.Timeout | undefined;
  private nextReconcileMs = 0;
  private nextSweepMs = 0;
  private unsubscribe = () => {};
  /** Sent since the start. */
  framesSent = 0;
  bytesSent = 0;

  constructor(
    private readonly liveState: LiveState,
    private readonly picture: TrackPicture,
    private readonly clock: Clock,
    private readonly limits: LiveLimits,
    city: CitySnapshot,
    private readonly onError: (error: Error) => void,
    private readonly onFrames: (startMs: number) => void = () => {},
  ) {
    this.tracks = new TrackTiles(limits.tracks);
    this.city = city;
    this.firstTick = this.tick = clock.nowMs();
  }

  async start(): Promise<void> {
    this.unsubscribe = this.liveState.subscribe({
      onChange: ({ kind, entries }) => {
        if (isShown(kind)) this.states.put(kind, entries as never, this.city, this.tick);
      },
      onTracks: (block) => this.picture.put(block, this.clock.nowMs()),
      onEnded: (tracks) => this.picture.fusion.end(tracks),
    });
    const world = { west: -180, south: -90, east: 180, north: 90 };
    for (const track of await this.liveState.listTracks(world, this.limits.tracks)) {
      this.picture.putOne(track, this.clock.nowMs());
    }
    await this.reconcile();
    this.schedule(this.limits.minTickMs);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.unsubscribe();
  }

  useCity(city: CitySnapshot): void {
    this.city = city;
    this.states.place(city);
    for (const { clients } of this.audiences.values()) for (const client of clients) client.need = 'keyframe';
  }

  /** Gives `client` another view. With the sequence of the last frame that it has, it goes on from there, if that is known. */
  watch(client: LiveClient, view: View, lastSequence: number): void {
    this.leave(client);
    let audience = this.audiences.get(view.key);
    if (!audience) {
      audience = { view, clients: new Set(), nextKeyframeMs: this.clock.nowMs() + this.limits.keyframeMs };
      this.audiences.set(view.key, audience);
    }
    audience.clients.add(client);
    client.view = audience.view;
    const after = Math.floor(lastSequence / MARKS);
    const known = lastSequence % MARKS === this.mark && after >= this.firstTick && after < this.tick;
    client.need = known ? { after } : 'keyframe';
  }

  leave(client: LiveClient): void {
    const audience = client.view && this.audiences.get(client.view.key);
    client.view = undefined;
    if (!audience) return;
    audience.clients.delete(client);
    if (audience.clients.size === 0) this.audiences.delete(audience.view.key);
  }

  /** Number of the last finished tick. */
  get sequence(): number {
    return this.sequenceOf(this.tick - 1);
  }

  private sequenceOf(tick: number): number {
    return tick * MARKS + this.mark;
  }

  private schedule(delayMs: number): void {
    this.timer = setTimeout(() => {
      const began = performance.now();
      try {
        this.run();
      } catch (error) {
        this.onError(error as Error);
      }
      const workMs = performance.now() - began;
      const { minTickMs, maxTickMs } = this.limits;
      const interval = Math.min(maxTickMs, Math.max(minTickMs, workMs / WORK_SHARE));
      this.schedule(Math.max(1, interval - workMs));
    }, delayMs);
    this.timer.unref();
  }

  private run(): void {
    const nowMs = this.clock.nowMs();
    if (nowMs >= this.nextSweepMs) {
      this.nextSweepMs = nowMs + SWEEP_MS;
      this.tracks.endSilent(nowMs, this.tick);
    }
    if (nowMs >= this.nextReconcileMs) this.reconcile().catch(this.onError);
    this.picture.show(this.tracks, this.tick, nowMs);
    const changed = this.tracks.changed || this.states.changed;
    this.tracks.encodeDeltas(this.tick, nowMs);
    const sent = this.framesSent;
    for (const audience of this.audiences.values()) this.serve(audience, nowMs, changed);
    if (this.framesSent > sent) this.onFrames(nowMs);
    this.states.settle();
    this.tick++;
  }

  private serve(audience: Audience, nowMs: number, changed: boolean): void {
    const { view, clients } = audience;
    const everybody = nowMs >= audience.nextKeyframeMs;
    if (everybody) audience.nextKeyframeMs = nowMs + this.limits.keyframeMs;
    const delta = changed && !everybody ? this.delta(view, nowMs) : undefined;
    let full: Buffer | undefined;
    for (const client of clients) {
      if (
        client.behind ? client.socket.bufferedAmount > 0 : client.socket.bufferedAmount > this.limits.maxBufferedBytes
      ) {
        client.behind = true;
        client.need = 'keyframe';
        continue;
      }
      client.behind = false;
      const resumed = typeof client.need === 'object' ? this.resume(view, client.need.after, nowMs) : undefined;
      if (resumed) {
        this.send(client, resumed);
      } else if (everybody || client.need !== 'delta') {
        full ??= this.keyframe(view, nowMs);
        this.send(client, full);
      } else if (delta) {
        this.send(client, delta);
      }
      client.need = 'delta';
    }
  }

  private send({ socket }: LiveClient, frame: Buffer): void {
    socket.send(frame);
    this.framesSent += 1;
    this.bytesSent += frame.length;
  }

  private delta(view: View, nowMs: number): Buffer | undefined {
    const pieces: Buffer[] = [];
    let endedTracks: readonly number[] = [];
    if (view.tracks) {
      this.tracks.deltas(view.range, this.tick, pieces);
      endedTracks = this.tracks.endedSince(view.range, this.tick - 1) ?? [];
    }
    const simulated = this.states.deltas(view.kinds, view.range, pieces);
    if (pieces.length === 0 && endedTracks.length === 0) return undefined;
    return this.frame(view, nowMs, false, simulated, endedTracks, pieces);
  }

  private keyframe(view: View, nowMs: number): Buffer {
    const pieces: Buffer[] = [];
    if (view.tracks) this.tracks.full(view.range, this.tick, nowMs, pieces);
    const simulated = this.states.since(view.kinds, view.range, -1, pieces);
    return this.frame(view, nowMs, true, simulated, [], pieces);
  }

  private resume(view: View, after: number, nowMs: number): Buffer | undefined {
    const endedTracks = view.tracks ? this.tracks.endedSince(view.range, after) : [];
    if (!endedTracks) return undefined;
    const pieces: Buffer[] = [];
    if (view.tracks) this.tracks.since(view.range, after, nowMs, pieces);
    const simulated = this.states.since(view.kinds, view.range, after, pieces);
    return this.frame(view, nowMs, false, simulated, endedTracks, pieces);
  }

  private frame(
    view: View,
    platformMs: number,
    keyframe: boolean,
    simulatedState: boolean,
    endedTracks: readonly number[],
    pieces: readonly Buffer[],
  ): Buffer {
    const simulated =
      simulatedState || this.city.model.simulated || (view.tracks && this.tracks.anySimulated(view.range));
    return encodeFrame({ sequence: this.sequenceOf(this.tick), platformMs, keyframe, simulated, endedTracks }, pieces);
  }

  private async reconcile(): Promise<void> {
    this.nextReconcileMs = this.clock.nowMs() + RECONCILE_MS;
    for (const kind of shownKinds) {
      const asOf = this.tick;
      this.states.replace(kind, await this.liveState.list(kind), this.city, asOf, this.tick);
    }
  }
}

function isShown(kind: string): kind is ShownKind {
  return (shownKinds as readonly string[]).includes(kind);
}
