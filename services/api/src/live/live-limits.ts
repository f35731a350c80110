/** Bounds of the live socket. */
export interface LiveLimits {
  /** Open sockets in all. */
  readonly sockets: number;
  /** Open sockets of one account or API key. */
  readonly socketsPerAccount: number;
  /** A socket with more unsent octets than this gets no frames until it has drained; then a keyframe. */
  readonly maxBufferedBytes: number;
  /** Shortest and longest time between two frames. */
  readonly minTickMs: number;
  readonly maxTickMs: number;
  readonly keyframeMs: number;
  /** How often sockets are pinged, and their logins looked at again. */
  readonly pingMs: number;
  /** A socket that has not answered a ping for so long is closed. */
  readonly idleMs: number;
  /** Tracks in all; further ones are not shown. */
  readonly tracks: number;
}

export const defaultLiveLimits: LiveLimits = {
  sockets: 4096,
  socketsPerAccount: 64,
  maxBufferedBytes: 2 ** 20,
  minTickMs: 100,
  maxTickMs: 1000,
  keyframeMs: 10_000,
  pingMs: 15_000,
  idleMs: 45_000,
  tracks: 500_000,
};
