import type { LiveStore } from '../../live/live-store.js';

/** A link not heard of for so long is drawn as old, and after the second as unknown, ms. The rollup is one a minute. */
const STALE_MS = 180_000;
const GONE_MS = 900_000;

export interface ShownLos {
  /** 0 unknown, 1 free .. 4 severe. */
  readonly los: number;
  readonly stale: boolean;
}

const UNKNOWN: ShownLos = { los: 0, stale: false };

/** What the map says of a link's level of service. */
export function shownLos(live: LiveStore, linkId: string): ShownLos {
  const traffic = live.links.get(linkId);
  if (!traffic || traffic.los === 0) return UNKNOWN;
  const ageMs = live.nowMs() - traffic.eventTimeMs;
  return ageMs > GONE_MS ? UNKNOWN : { los: traffic.los, stale: ageMs > STALE_MS };
}

/** Level of service of a link, 0 when it is unknown or old. */
export function freshLos(live: LiveStore, linkId: string): number {
  const { los, stale } = shownLos(live, linkId);
  return stale ? 0 : los;
}
