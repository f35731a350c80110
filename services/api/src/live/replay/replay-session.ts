import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '@luyun/core';
import type { WebSocket } from 'ws';
import type { CitySnapshot } from '../../city/city-snapshot.js';
import type { View } from '../view.js';
import type { FusionTurn } from './fusion-turn.js';
import type { HistoryReader } from './history-reader.js';
import type { ReplayLimits } from './replay-limits.js';
import { ReplayRun } from './replay-run.js';
import type { Settling } from './settling.js';

/** Stored time is read so long before it is shown, s of real time. */
const AHEAD_S = 2;
/** Less than that is not read, ms of stored time. */
const LEAST_READ_MS = 500;
const IDLE_MS = 100;
const RETRY_MS = 1_000;

export interface ReplayDeps {
  readonly socket: WebSocket;
  readonly reader: HistoryReader;
  readonly turn: FusionTurn;
  readonly settling: Settling;
  readonly clock: Clock;
  readonly limits: ReplayLimits;
  /** Octets that may wait in the socket before frames are left out. */
  readonly maxBufferedBytes: number;
  readonly city: () => CitySnapshot;
  /** Called once when stored time has reached now. */
  readonly onNow: () => void;
  readonly onError: (error: Error) => void;
}

/**
 * One client's way through stored time: reads ahead in small pieces, and makes frames of what was read when its time has come.
 * Where reading is slower than that, time stands until it has caught up. A jump, another speed and another area begin
 * anew; what was being read for the old one is read to its end first, so that nobody can ask for more than one thing at once.
 *
 * Time is `baseMs` at the real time `baseRealMs`, and runs `speed` times as fast.
 */
export class ReplaySession {
  private run: ReplayRun | undefined;
  /** The run has been begun, and time runs. */
  private ready = false;
  private view: View | undefined;
  private baseRealMs: number;
  private nextKeyframeMs = 0;
  private sentMs = 0;
  private stopped = false;
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly deps: ReplayDeps,
    private baseMs: number,
    private speed: number,
  ) {
    this.baseRealMs = deps.clock.nowMs();
    this.timer = setInterval(() => {
      try {
        this.step();
      } catch (error) {
        deps.onError(error as Error);
      }
    }, deps.limits.tickMs);
    this.timer.unref();
    void this.readAhead();
  }

  /** Stored time that is shown now, UTC epoch ms. */
  get timeMs(): number {
    return this.ready ? this.baseMs + (this.deps.clock.nowMs() - this.baseRealMs) * this.speed : this.baseMs;
  }

  jump(atMs: number, speed: number): void {
    this.baseMs = atMs;
    this.speed = speed;
    this.begin();
  }

  watch(view: View): void {
    this.view = view;
    if (this.run?.covers(view)) {
      this.nextKeyframeMs = 0;
      return;
    }
    this.baseMs = this.timeMs;
    this.begin();
  }

  stop(): void {
    clearInterval(this.timer);
    this.stopped = true;
    this.run = undefined;
  }

  private begin(): void {
    const { view, deps } = this;
    this.ready = false;
    if (view === undefined) return;
    this.run = new ReplayRun({ ...deps, city: deps.city() }, view, this.baseMs, this.speed);
    this.nextKeyframeMs = 0;
  }

  /** Reads for whatever run there is, one thing after the other, until the end. */
  private async readAhead(): Promise<void> {
    while (!this.stopped) {
      try {
        if (!(await this.readOnce())) await sleep(IDLE_MS, undefined, { ref: false });
      } catch (error) {
        this.deps.onError(error as Error);
        await sleep(RETRY_MS, undefined, { ref: false });
      }
    }
  }

  /** False where there is nothing to be read now. */
  private async readOnce(): Promise<boolean> {
    const { run, deps } = this;
    if (run === undefined) return false;
    await deps.settling.refresh();
    const settledMs = deps.settling.untilMs;
    if (this.ready) {
      if (this.speed === 0) return false;
      return run.readOn(this.timeMs + (1 + this.speed * AHEAD_S) * 1000, settledMs, LEAST_READ_MS);
    }
    // A moment that was just now is shown when history has it.
    if (run.atMs > settledMs) return false;
    await run.begin(settledMs);
    if (run !== this.run) return true;
    this.baseRealMs = deps.clock.nowMs();
    this.ready = true;
    return true;
  }

  private step(): void {
    const { run, deps } = this;
    const { clock, limits, socket } = deps;
    if (run === undefined || !this.ready) return;
    const nowMs = clock.nowMs();
    if (this.speed > 0 && this.timeMs >= nowFromMs(deps.settling)) {
      deps.onNow();
      return;
    }
    if (this.timeMs > run.untilMs) {
      this.baseMs = run.untilMs;
      this.baseRealMs = nowMs;
    }
    const { timeMs } = this;
    run.goTo(timeMs);
    const view = this.view ?? run.view;
    if (socket.bufferedAmount > deps.maxBufferedBytes) {
      // It reads too slowly: what it misses comes with the next keyframe.
      this.nextKeyframeMs = 0;
    } else if (run.needsKeyframe || nowMs >= this.nextKeyframeMs) {
      socket.send(run.frame(view, timeMs, true));
      this.nextKeyframeMs = nowMs + limits.keyframeMs;
      this.sentMs = nowMs;
    } else if (run.changed || nowMs >= this.sentMs + limits.silentMs) {
      socket.send(run.frame(view, timeMs, false));
      this.sentMs = nowMs;
    }
    run.settle(timeMs);
  }
}

/** From this time on it is now, unless time stands: there is nothing more to be read. */
export function nowFromMs(settling: Settling): number {
  return settling.untilMs - 2 * LEAST_READ_MS;
}
