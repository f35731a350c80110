import type { Mark, Scene } from '../../../charts/plot/scene.js';
import { formatNumber, formatTime } from '../../../format.js';
import type { Translate } from '../../../i18n/i18n.js';
import type { Progression } from './types.js';

/** Cycles whose greens, ends and arrivals are drawn: seconds since red began over the time of day. */
export function progressionScene(data: Progression, t: Translate): Scene {
  const { cycles, arrivals, fromMs, toMs } = data;
  const seconds = cycles.map(({ endMs, startMs }) => (endMs - startMs) / 1000);
  const longest = seconds.reduce((most, each) => Math.max(most, each), 30);
  const starts = cycles.map(({ startMs }) => startMs);
  const ends = cycles.map(({ endMs }) => endMs);
  const since = (of: (cycle: Progression['cycles'][number]) => number) =>
    cycles.map((cycle) => (of(cycle) - cycle.startMs) / 1000);
  const greens = since(({ greenMs }) => greenMs);
  const yellows = since(({ yellowMs }) => yellowMs);
  const rule = (token: string, at: readonly number[]): Mark => ({
    kind: 'bars',
    token,
    fromX: starts,
    toX: ends,
    fromY: at,
    toY: at,
    leastPx: 1.4,
  });
  const place = placeOf(data);
  const points = (met: readonly number[], token: string): Mark => {
    const own = arrivals.timeMs.map((_, i) => i).filter((i) => met.includes(arrivals.met[i] as number));
    return {
      kind: 'points',
      token,
      radiusPx: 1.6,
      x: own.map((i) => arrivals.timeMs[i] as number),
      y: own.map((i) => place.sinceS[i] as number),
      ids: own.map((i) => place.cycle[i] as number),
      say: (index) => {
        const i = own[index] as number;
        return t('measures.say.arrival', {
          time: formatTime(arrivals.timeMs[i] as number),
          seconds: formatNumber(place.sinceS[i] as number, 1),
          light: t(
            (['measures.onRed', 'measures.onGreen', 'measures.onYellow'] as const)[arrivals.met[i] as 0 | 1 | 2],
          ),
        });
      },
    };
  };
  return {
    fromMs,
    toMs,
    y: { min: 0, max: Math.ceil((longest * 1.06) / 10) * 10 },
    marks: [
      {
        kind: 'bars',
        token: 'light-green',
        alpha: 0.22,
        fromX: starts,
        toX: ends,
        fromY: greens,
        toY: yellows,
        say: (i) => {
          const cycle = cycles[i] as Progression['cycles'][number];
          return t('measures.say.cycle', {
            time: formatTime(cycle.startMs),
            cycle: formatNumber(seconds[i], 1),
            green: formatNumber((cycle.yellowMs - cycle.greenMs) / 1000, 1),
            onGreen: cycle.onGreen,
            volume: cycle.onGreen + cycle.onRed + cycle.onYellow,
          });
        },
      },
      rule('light-green', greens),
      rule('light-yellow', yellows),
      rule('light-red', seconds),
      points([0, 2], 'ink-3'),
      points([1], 'ink'),
    ],
  };
}

/** In which cycle each arrival is, and how long after its begin of red. */
function placeOf({ cycles, arrivals }: Progression): {
  readonly cycle: readonly number[];
  readonly sinceS: readonly number[];
} {
  let at = 0;
  const cycle = arrivals.timeMs.map((timeMs) => {
    while ((cycles[at]?.endMs ?? Number.POSITIVE_INFINITY) <= timeMs) at++;
    return at;
  });
  return {
    cycle,
    sinceS: arrivals.timeMs.map((timeMs, i) => (timeMs - (cycles[cycle[i] as number]?.startMs ?? timeMs)) / 1000),
  };
}
