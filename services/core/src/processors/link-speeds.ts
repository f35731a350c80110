import type { LinkMinuteRow, MotionSource } from '../model/history-rows.js';
import type { LiveLink } from '../ports/live-state.js';

interface Sums {
  distanceM: number;
  timeS: number;
  vehicles: number;
}

/** Sums of one link and minute, by source, over all partials that came so far. */
export interface LinkMinuteSums {
  readonly minute: number;
  readonly lengthM: number;
  readonly sources: Map<MotionSource, Sums>;
  simulated: boolean;
}

const MINUTE_S = 60;

export function newLinkMinuteSums(row: Pick<LinkMinuteRow, 'minute' | 'linkLengthM'>): LinkMinuteSums {
  return { minute: row.minute, lengthM: row.linkLengthM, sources: new Map(), simulated: false };
}

export function addPartial(
  sums: LinkMinuteSums,
  row: Pick<LinkMinuteRow, 'source' | 'distanceM' | 'timeS' | 'vehicles' | 'simulated'>,
): void {
  const known = sums.sources.get(row.source) ?? { distanceM: 0, timeS: 0, vehicles: 0 };
  known.distanceM += row.distanceM;
  known.timeS += row.timeS;
  known.vehicles += row.vehicles;
  sums.sources.set(row.source, known);
  sums.simulated ||= row.simulated;
}

/**
 * Speed, density and flow of a minute. Speed is that of all tracks together, and of detectors only where there are none: what they
 * measure is the speed at one place, not over the link. Density and flow are those of the source that
 * saw most: the same vehicle may be connected, perceived and counted, so they are never added up, and where all sources
 * see a part only they are lower bounds.
 */
export function linkTraffic(sums: LinkMinuteSums): Omit<LiveLink, 'los'> {
  let distanceM = 0;
  let timeS = 0;
  let most: Sums | undefined;
  const tracked = [...sums.sources].some(([name, { timeS: seconds }]) => name !== 'detector' && seconds > 0);
  for (const [name, source] of sums.sources) {
    if (tracked && name === 'detector') continue;
    distanceM += source.distanceM;
    timeS += source.timeS;
    if (most === undefined || source.timeS > most.timeS) most = source;
  }
  if (most === undefined || timeS <= 0)
    return { speedMps: null, densityPerKm: null, flowPerHour: null, samples: most?.vehicles ?? 0 };
  const kilometres = sums.lengthM / 1000;
  return {
    speedMps: distanceM / timeS,
    densityPerKm: most.timeS / MINUTE_S / kilometres,
    flowPerHour: (most.distanceM / MINUTE_S / sums.lengthM) * 3600,
    samples: most.vehicles,
  };
}
