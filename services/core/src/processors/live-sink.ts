import type { LiveEntry, LiveKind } from '../ports/live-state.js';

/** Takes the latest state of keyed things. */
export interface LiveSink {
  put<K extends LiveKind>(kind: K, entry: LiveEntry<K>): void;
}
