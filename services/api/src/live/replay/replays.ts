import type { Clock, History, LiveState } from '@luyun/core';
import type { WebSocket } from 'ws';
import type { CitySnapshot } from '../../city/city-snapshot.js';
import type { View } from '../view.js';
import { FusionTurn } from './fusion-turn.js';
import { HistoryReader } from './history-reader.js';
import type { ReplayLimits } from './replay-limits.js';
import { nowFromMs, ReplaySession } from './replay-session.js';
import { Settling } from './settling.js';

export interface ReplaysDeps {
  readonly history: History;
  readonly liveState: LiveState;
  readonly clock: Clock;
  readonly limits: ReplayLimits;
  readonly maxBufferedBytes: number;
  readonly city: () => CitySnapshot;
  readonly onError: (error: Error) => void;
}

/** Who replays. */
export interface ReplayClient {
  readonly socket: WebSocket;
  /** Account or key. */
  readonly accountId: string;
  /** Called when stored time has reached now: the replay has ended. */
  readonly onNow: () => void;
}

/** The replays of this process. */
export class Replays {
  private readonly sessions = new Map<ReplayClient, ReplaySession>();
  private readonly reader: HistoryReader;
  private readonly turn = new FusionTurn();
  private readonly settling: Settling;

  constructor(private readonly deps: ReplaysDeps) {
    this.reader = new HistoryReader(deps.history, deps.limits.readMs);
    this.settling = new Settling(deps.liveState, this.reader, deps.clock, deps.limits.settleMs);
  }

  /**
   * Begins a replay for `client`, or has it jump. What it shows is `view`, or what it is given by `watch` later.
   *
   * @param atMs UTC epoch ms; what is not yet past is now
   * @param speed 0..60
   * @returns 'now' where nothing is to be replayed, since the time is now and runs, and 'refused' where there are too many
   *   replays already
   */
  play(client: ReplayClient, atMs: number, speed: number, view: View | undefined): 'playing' | 'now' | 'refused' {
    const { limits, clock } = this.deps;
    const nowMs = clock.nowMs();
    if (speed > 0 && atMs >= nowFromMs(this.settling)) return 'now';
    const fromMs = Math.min(Math.round(atMs), nowMs);
    const known = this.sessions.get(client);
    if (known) {
      known.jump(fromMs, speed);
      return 'playing';
    }
    const others = [...this.sessions.keys()].filter(({ accountId }) => accountId === client.accountId).length;
    if (others >= limits.replaysPerAccount || this.sessions.size >= limits.replays) return 'refused';
    const onNow = () => {
      this.stop(client);
      client.onNow();
    };
    const own = { socket: client.socket, reader: this.reader, turn: this.turn, settling: this.settling, onNow };
    const session = new ReplaySession({ ...this.deps, ...own }, fromMs, speed);
    this.sessions.set(client, session);
    if (view) session.watch(view);
    return 'playing';
  }

  /** Stored time that `client` is shown, UTC epoch ms; undefined where it replays nothing. */
  timeMs(client: ReplayClient): number | undefined {
    return this.sessions.get(client)?.timeMs;
  }

  /** Shows another view. False where `client` replays nothing. */
  watch(client: ReplayClient, view: View): boolean {
    const session = this.sessions.get(client);
    session?.watch(view);
    return session !== undefined;
  }

  stop(client: ReplayClient): void {
    this.sessions.get(client)?.stop();
    this.sessions.delete(client);
  }

  /** Ends all replays. */
  close(): void {
    for (const client of [...this.sessions.keys()]) this.stop(client);
    this.settling.close();
  }
}
