import type { Turn } from '../../model/city.js';
import { IndianaCode } from './indiana-code.js';
import type { ChannelSetup } from './junction-setup.js';
import { eventsOfCodes, type SignalEvents } from './signal-events.js';
import { countByTime, type TimeBin } from './time-bins.js';

/** Who left over one lane, or over lanes of the same turns of one link. */
export interface TurningCount {
  readonly linkId: string;
  /** Several where lanes are shared: which of them a vehicle took, a detector does not see. */
  readonly turns: readonly Turn[];
  readonly bins: readonly TimeBin[];
  readonly total: number;
}

export interface TurningCounts {
  readonly counts: readonly TurningCount[];
  readonly total: number;
  /** The four quarters of an hour that follow on each other and have the most; null of less than an hour. */
  readonly peakHour: { readonly fromMs: number; readonly vehicles: number; readonly peakHourFactor: number } | null;
}

const QUARTER_MS = 900_000;
const codes: ReadonlySet<number> = new Set([IndianaCode.detectorOn]);

/** Turning counts of a junction within [fromMs, toMs) by its stop-bar detectors, each of which counts once. */
export function turningCounts(
  events: SignalEvents,
  channels: readonly ChannelSetup[],
  fromMs: number,
  toMs: number,
): TurningCounts {
  const times = new Map<string, number[]>();
  const keyOf = ({ linkId, turns }: ChannelSetup) => `${linkId} ${[...turns].sort().join('+')}`;
  const byChannel = new Map(channels.map((setup) => [setup.channel, setup]));
  for (const setup of byChannel.values()) times.set(keyOf(setup), []);
  for (const { timeMs, parameter } of eventsOfCodes(events, codes)) {
    const setup = byChannel.get(parameter);
    if (setup !== undefined) times.get(keyOf(setup))?.push(timeMs);
  }
  const counts = [...times].map(([key, own]): TurningCount => {
    const setup = [...byChannel.values()].find((each) => keyOf(each) === key);
    const bins = countByTime(own, fromMs, toMs, QUARTER_MS);
    return {
      linkId: setup?.linkId ?? '',
      turns: setup?.turns ?? [],
      bins,
      total: bins.reduce((sum, { count }) => sum + count, 0),
    };
  });
  const all = countByTime([...times.values()].flat(), fromMs, toMs, QUARTER_MS);
  return { counts, total: counts.reduce((sum, { total }) => sum + total, 0), peakHour: peakHour(all) };
}

function peakHour(bins: readonly TimeBin[]): TurningCounts['peakHour'] {
  let best: TurningCounts['peakHour'] = null;
  for (let at = 0; at + 4 <= bins.length; at++) {
    const quarters = bins.slice(at, at + 4).map(({ count }) => count);
    const vehicles = quarters.reduce((sum, each) => sum + each, 0);
    if (vehicles === 0 || vehicles <= (best?.vehicles ?? 0)) continue;
    best = { fromMs: bins[at]?.timeMs ?? 0, vehicles, peakHourFactor: vehicles / (4 * Math.max(...quarters)) };
  }
  return best;
}
