/** The stream as the client sees it when it sends a batch. */
export interface Wire {
  /** False: the transport's buffer is full, wait for drain. */
  write(frame: Uint8Array): boolean;
  /** Breaks the connection as a dead link would. */
  cut(): void;
}

/** Stands between client and stream; made anew for each connection. Fault switches are such a thing. */
export type WireSwitch = (wire: Wire) => Wire;
