import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '@luyun/core';
import type { WebSocket } from 'ws';
import type { CitySnapshot } from '../../city/city-snapshot.js';
import { encodeFrame } from '../encode-frame.js';
import { boxOf, type TileRange } from '../map-tiles.js';
import { TrackTiles } from '../track-tiles.js';
import type { View } from '../view.js';
import type { HistoryReader } from './history-reader.js';
import type { ReplayLimits } from './replay-limits.js';
import { ShownStates } from './shown-states.js';
import { StateReel } from './state-reel.js';
import { TrackReel, trackLastsMs } from './track-reel.js';

/** So long before it is shown, of real time, stored time is read. */
const AHEAD_S = 2;
/** Less than that is not read, ms of stored time. */
const LEAST_READ_MS = 500;
const IDLE_MS = 200;
const RETRY_MS = 1_000;

export interface ReplayDeps {
  readonly socket: WebSocket;
  readonly reader: HistoryReader;
  readonly clock: Clock;
  readonly limits: ReplayLimits;
  /** Octets that may wait in the socket before frames are left out. */
  readonly maxBufferedBytes: number;
  readonly city: () => CitySnapshot;
  /** Called once when stored time has reached now. */
  readonly onNow: () => void;
  readonly onError: (error: Error) => void;
}

/** Everything of one way through stored time, from where it began. */
interface Run {
  readonly view: View;
  readonly city: CitySnapshot;
  readonly tracks: TrackReel | undefined;
  readonly states: StateReel;
  readonly tiles: TrackTiles;
  readonly shown: ShownStates;
  /** Both reels have begun. */
  ready: boolean;
  stopped: boolean;
}

/**
 * One client's way through stored time: reads ahead in small pieces, and makes frames of what was read when its time has come.
 * Where reading is slower than that, time stands until it has caught up. A jump, another speed and another area begin anew.
 *
 * Time is `baseMs` at the real time `baseRealMs`, and runs `speed` times as fast.
 */
export class ReplaySession {
  private run: Run | undefined;
  private view: View | undefined;
  private baseMs: number;
  private baseRealMs: number;
  private speed: number;
  private tick = 1;
  private nextKeyframeMs = 0;
  private sentMs = 0;
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly deps: ReplayDeps,
    atMs: number,
    speed: number,
  ) {
    this.baseMs = atMs;
    this.baseRealMs = deps.clock.nowMs();
    this.speed = speed;
    this.timer = setInterval(() => {
      try {
        this.onTick();
      } catch (error) {
        deps.onError(error as Error);
      }
    }, deps.limits.tickMs);
    this.timer.unref();
  }

  /** Stored time that is shown now, UTC epoch ms. */
  get timeMs(): number {
    if (!this.run?.ready) return this.baseMs;
    return this.baseMs + (this.deps.clock.nowMs() - this.baseRealMs) * this.speed;
  }

  jump(atMs: number, speed: number): void {
    this.baseMs = atMs;
    this.speed = speed;
    this.begin();
  }

  watch(view: View): void {
    const before = this.view;
    this.view = view;
    const run = this.run;
    const known =
      run &&
      before &&
      (run.tracks !== undefined || !view.tracks) &&
      view.kinds.every((kind) => run.view.kinds.includes(kind)) &&
      within(view.range, run.view.range);
    if (known) {
      this.nextKeyframeMs = 0;
      return;
    }
    this.baseMs = this.timeMs;
    this.begin();
  }

  stop(): void {
    clearInterval(this.timer);
    if (this.run) this.run.stopped = true;
    this.run = undefined;
  }

  private begin(): void {
    const { view } = this;
    if (view === undefined) return;
    if (this.run) this.run.stopped = true;
    const { reader, limits } = this.deps;
    const city = this.deps.city();
    const run: Run = {
      view,
      city,
      tracks: view.tracks ? new TrackReel(reader, limits, boxOf(view.range), this.speed, this.baseMs) : undefined,
      states: new StateReel(reader, city, view.kinds, this.speed, this.baseMs),
      tiles: new TrackTiles(limits.tracks),
      shown: new ShownStates(city),
      ready: false,
      stopped: false,
    };
    this.run = run;
    this.nextKeyframeMs = 0;
    void this.read(run);
  }

  /** Reads ahead for as long as the run goes on. */
  private async read(run: Run): Promise<void> {
    const { limits, clock, onError } = this.deps;
    const beginMs = this.baseMs;
    while (!run.stopped) {
      try {
        const settledMs = clock.nowMs() - limits.settleMs;
        if (!run.ready) {
          // A moment that was just now is shown when history has it.
          if (beginMs > settledMs) {
            await sleep(Math.min(limits.settleMs, beginMs - settledMs));
            continue;
          }
          await run.tracks?.begin();
          if (run.stopped) return;
          await run.states.readOn(settledMs);
          this.baseRealMs = clock.nowMs();
          run.ready = true;
          continue;
        }
        const aheadMs = this.speed > 0 ? this.timeMs + (1 + this.speed * AHEAD_S) * 1000 : 0;
        const wanted = (reel: { readonly untilMs: number }) =>
          reel.untilMs < Math.min(aheadMs, settledMs - LEAST_READ_MS);
        if (run.tracks && wanted(run.tracks)) await run.tracks.readOn(settledMs);
        else if (wanted(run.states)) await run.states.readOn(settledMs);
        else await sleep(IDLE_MS, undefined, { ref: false });
      } catch (error) {
        onError(error as Error);
        await sleep(RETRY_MS, undefined, { ref: false });
      }
    }
  }

  private onTick(): void {
    const { run, deps } = this;
    const { clock, limits, socket } = deps;
    if (!run?.ready) return;
    const nowMs = clock.nowMs();
    if (this.speed > 0 && this.timeMs >= nowMs - nowFromMs(limits)) {
      deps.onNow();
      return;
    }
    const readMs = Math.min(run.states.untilMs, run.tracks?.untilMs ?? Number.POSITIVE_INFINITY);
    if (this.timeMs > readMs) {
      this.baseMs = readMs;
      this.baseRealMs = nowMs;
    }
    const { timeMs } = this;
    run.tracks?.take(timeMs, (track) => run.tiles.put(track, this.tick, nowMs));
    run.shown.put(run.states.take(timeMs), this.tick);
    const gone = run.shown.expire(timeMs, this.tick);
    this.endSilent(run, timeMs);
    if (socket.bufferedAmount > deps.maxBufferedBytes) {
      // It reads too slowly: what it misses comes with the next keyframe.
      this.nextKeyframeMs = 0;
    } else if (gone || nowMs >= this.nextKeyframeMs) {
      this.send(run, timeMs, nowMs, true);
      this.nextKeyframeMs = nowMs + limits.keyframeMs;
    } else if (run.tiles.changed || run.shown.mirror.changed || nowMs >= this.sentMs + limits.silentMs) {
      this.send(run, timeMs, nowMs, false);
    }
    run.tiles.encodeDeltas(this.tick, timeMs);
    run.shown.mirror.settle();
    this.tick++;
  }

  private endSilent({ tiles, tracks }: Run, timeMs: number): void {
    const { table } = tiles;
    const slackMs = tracks?.stepMs ?? 0;
    const ended: number[] = [];
    for (const [track, slot] of table.entries()) {
      const lastsMs = trackLastsMs[(table.kind[slot] as number) >> 4] ?? trackLastsMs[0];
      if ((table.eventTimeMs[slot] as number) < timeMs - lastsMs - slackMs) ended.push(track);
    }
    if (ended.length > 0) tiles.end(ended, this.tick);
  }

  private send(run: Run, timeMs: number, nowMs: number, keyframe: boolean): void {
    const view = this.view ?? run.view;
    const { tiles, shown, city } = run;
    const pieces: Buffer[] = [];
    let endedTracks: readonly number[] = [];
    if (view.tracks && keyframe) tiles.full(view.range, this.tick, timeMs, pieces);
    if (view.tracks && !keyframe) {
      tiles.encodeDeltas(this.tick, timeMs);
      tiles.deltas(view.range, this.tick, pieces);
      endedTracks = tiles.endedSince(view.range, this.tick - 1) ?? [];
    }
    const stateSimulated = keyframe
      ? shown.mirror.since(view.kinds, view.range, -1, pieces)
      : shown.mirror.deltas(view.kinds, view.range, pieces);
    const simulated = stateSimulated || city.model.simulated || (view.tracks && tiles.anySimulated(view.range));
    // Sequence 0: a replay is nothing that a client could go on from after a reconnect.
    const head = { sequence: 0, platformMs: timeMs, keyframe, simulated, endedTracks, replay: true };
    this.deps.socket.send(encodeFrame(head, pieces));
    this.sentMs = nowMs;
  }
}

/** A moment that lies no further back than this is now, unless time stands. */
export function nowFromMs({ settleMs }: ReplayLimits): number {
  return settleMs + 2 * LEAST_READ_MS;
}

function within(inner: TileRange, outer: TileRange): boolean {
  return inner.x0 >= outer.x0 && inner.x1 <= outer.x1 && inner.y0 >= outer.y0 && inner.y1 <= outer.y1;
}
