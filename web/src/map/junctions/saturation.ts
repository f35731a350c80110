import type { LiveStore } from '../../live/live-store.js';
import type { CityStore } from '../city-store.js';

/** A queue not heard of for so long is not known any more, ms. */
export const QUEUE_STALE_MS = 30_000;

/** A lane of `link_2` belongs to `link`: lanes are known by themselves only where one looks closely. */
function linkOf(city: CityStore, laneId: string): string {
  return city.laneById.get(laneId)?.linkId ?? laneId.slice(0, laneId.lastIndexOf('_'));
}

/**
 * By junction, how far the longest queue fills the road that it stands on: 0 nobody waits, 1 it reaches back to the
 * junction before. Junctions of which no queue is known are not in it.
 */
export function saturations(live: LiveStore, city: CityStore): Map<string, number> {
  const out = new Map<string, number>();
  const nowMs = live.nowMs();
  for (const queue of live.queues.values()) {
    if (nowMs - queue.eventTimeMs > QUEUE_STALE_MS) continue;
    const link = city.linkById.get(linkOf(city, queue.laneId));
    if (!link?.toJunctionId || link.lengthM <= 0) continue;
    const share = Math.min(1, queue.lengthM / link.lengthM);
    out.set(link.toJunctionId, Math.max(out.get(link.toJunctionId) ?? 0, share));
  }
  return out;
}

/** LOS class that a share is coloured like. */
export function saturationLos(share: number): number {
  if (share >= 0.85) return 4;
  if (share >= 0.6) return 3;
  return share >= 0.35 ? 2 : 1;
}
