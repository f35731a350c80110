import type { CrossingMinute } from '@luyun/adapters/history-queries/crossing-minutes-query';
import type { TimeWindow } from '../http/time-window.js';
import type { SignalInterval } from './signal-intervals.js';

const MINUTE_MS = 60_000;

type Colour = 'greenS' | 'yellowS' | 'redS' | 'darkS';

/** By roadside.v1.Light: unknown, dark, flashing red, red, flashing green, then the greens, then the yellows. */
const colours: readonly Colour[] = [
  'darkS',
  'darkS',
  'redS',
  'redS',
  'greenS',
  'greenS',
  'greenS',
  'yellowS',
  'yellowS',
];

/** How long each light of one group stood in each minute of the window of which anything is known, in order of time. */
export function groupMinutes(
  intervals: readonly SignalInterval[],
  crossings: readonly CrossingMinute[],
  { fromMs, toMs }: TimeWindow,
) {
  const passed = new Map(crossings.map((each) => [each.minuteMs, each.passed]));
  const minutes = new Map<number, Record<Colour, number>>();
  for (const { light, startMs, endMs } of intervals) {
    let at = Math.max(startMs, fromMs);
    const end = Math.min(endMs, toMs);
    while (at < end) {
      const minute = Math.floor(at / MINUTE_MS) * MINUTE_MS;
      const until = Math.min(end, minute + MINUTE_MS);
      const sums = minutes.get(minute) ?? { greenS: 0, yellowS: 0, redS: 0, darkS: 0 };
      minutes.set(minute, sums);
      sums[colours[light] ?? 'darkS'] += (until - at) / 1000;
      at = until;
    }
  }
  return [...minutes]
    .sort(([a], [b]) => a - b)
    .map(([timeMs, sums]) => ({ timeMs, ...sums, passed: passed.get(timeMs) ?? null }));
}
