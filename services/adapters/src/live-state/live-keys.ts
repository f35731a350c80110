import type { LiveKind } from '@luyun/core';

/** With the version of what is held: another one does not read it. */
const prefix = 'luyun:live:1';

/** Where live state is in Redis. */
export const liveKeys = {
  /** Hash: entry by its key. */
  entries: (kind: LiveKind) => `${prefix}:${kind}`,
  /** Sorted set: keys of those by when they changed last. */
  order: (kind: LiveKind) => `${prefix}:${kind}:order`,
  /** Stream of what changed in any kind. */
  changes: `${prefix}:changes`,
  /** Streams of blocks of tracks, and of tracks that were ended: of sources that report all the time, and of the others. */
  tracks: `${prefix}:tracks`,
  seldomTracks: `${prefix}:tracks:seldom`,
  /** Sorted set: who holds places of a thing, by when that ends. */
  holds: (thing: string) => `${prefix}:hold:${thing}`,
  /** Name of what Redis remembers: another one once it was wiped. */
  memoryName: `${prefix}:memory`,
  /** Changes can be read for so long. */
  changesWindowMs: 10_000,
};
