import type { LiveStore } from '../../live/live-store.js';

/** A link not heard of for so long counts as unknown, ms. The rollup is one a minute. */
const STALE_MS = 180_000;

/** Level of service of a link, 0 when it is unknown or old. */
export function freshLos(live: LiveStore, linkId: string): number {
  const traffic = live.links.get(linkId);
  return traffic && live.nowMs() - traffic.eventTimeMs < STALE_MS ? traffic.los : 0;
}
