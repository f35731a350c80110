import type { WebSocket } from 'ws';
import type { View } from './view.js';

/** An open socket and what it has been told. */
export interface LiveClient {
  readonly socket: WebSocket;
  view: View | undefined;
  /** What it needs next: everything, what changed after a tick, or only what is new. */
  need: 'keyframe' | { readonly after: number } | 'delta';
  /** Its socket was too full: it gets nothing until that has drained. */
  behind: boolean;
}
