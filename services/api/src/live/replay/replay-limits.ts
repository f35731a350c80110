/** Bounds of replays over the live socket. */
export interface ReplayLimits {
  /** Replays in all, and of one account or API key. */
  readonly replays: number;
  readonly replaysPerAccount: number;
  /** Replay stays so far behind now: what is younger may still be on its way into history. */
  readonly settleMs: number;
  /** Time between two frames. */
  readonly tickMs: number;
  /** At least so often a frame comes, even if nothing changed, so that the client knows the time. */
  readonly silentMs: number;
  readonly keyframeMs: number;
  /** Tracks that one replay follows; further ones are not shown. */
  readonly tracks: number;
  /** Positions read at once, and a second at most: faster replays get fewer positions of each track. */
  readonly rowsPerRead: number;
  readonly rowsPerS: number;
  /** Longest that one read may take. */
  readonly readMs: number;
}

export const defaultReplayLimits: ReplayLimits = {
  replays: 16,
  replaysPerAccount: 4,
  settleMs: 6_000,
  tickMs: 100,
  silentMs: 1_000,
  keyframeMs: 10_000,
  tracks: 50_000,
  rowsPerRead: 20_000,
  rowsPerS: 50_000,
  readMs: 5_000,
};
