/** A running server. `kill` loses what it has in memory; `restart` starts it again with the same port and data. */
export interface ServerHandle {
  readonly url: string;
  kill(): Promise<void>;
  restart(): Promise<void>;
  /** It answers no more, and keeps its connections. */
  pause(): void;
  resume(): void;
  stop(): Promise<unknown>;
}

/** A port of the loopback address that nobody uses now. */
export function freePort(): Promise<number>;
