import type { Link, LinkTimeS, LiveEntry } from '@luyun/core';
import type { CitySnapshot } from '../city/city-snapshot.js';

const FRESH_MS = 10 * 60_000;
/** Of the speed limit, where nothing was measured. */
const USUAL_SHARE = 0.8;
/** Waiting at a signal, where nothing was measured. */
const SIGNAL_S = 12;
const LEAST_SPEED_MPS = 0.5;

/** Times to drive links: by the speed that was measured, where that is fresh, otherwise by limit and signal. */
export function liveLinkTimes(
  city: CitySnapshot,
  entries: readonly LiveEntry<'link'>[],
  nowMs: number,
): { timeS: LinkTimeS; measured: ReadonlySet<string> } {
  const speeds = new Map<string, number>();
  for (const { key, value, eventTimeMs } of entries) {
    if (value.speedMps !== null && nowMs - eventTimeMs <= FRESH_MS) {
      speeds.set(key, Math.max(LEAST_SPEED_MPS, value.speedMps));
    }
  }
  const timeS = (link: Link): number => {
    const speed = speeds.get(link.id);
    if (speed !== undefined) return link.lengthM / speed;
    const wait = city.junctions.get(link.toJunctionId)?.signalised ? SIGNAL_S : 0;
    return link.lengthM / (USUAL_SHARE * Math.max(1, link.speedLimitMps)) + wait;
  };
  return { timeS, measured: new Set(speeds.keys()) };
}
