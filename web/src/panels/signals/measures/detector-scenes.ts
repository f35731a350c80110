import type { Mark, Scene } from '../../../charts/plot/scene.js';
import { formatNumber, formatTime } from '../../../format.js';
import type { Translate } from '../../../i18n/i18n.js';
import type { PedestrianDelays, SplitFailures, TurningCounts } from './types.js';
import { waitScene } from './wait-scene.js';

/** Occupancy of the stop bar in green and after it; failed splits as bars behind. */
export function splitFailureScene({ greens, fromMs, toMs }: SplitFailures, t: Translate): Scene {
  const say = (i: number) => {
    const green = greens[i];
    if (!green) return '';
    return t('measures.say.occupancy', {
      time: formatTime(green.greenMs),
      green: formatNumber(green.greenOccupancy * 100),
      red: formatNumber(green.redOccupancy * 100),
    });
  };
  const failed = greens.map((green, id) => ({ ...green, id })).filter((green) => green.failed);
  const x = greens.map(({ greenMs }) => greenMs);
  return {
    fromMs,
    toMs,
    y: { min: 0, max: 104 },
    marks: [
      {
        kind: 'bars',
        token: 'danger',
        alpha: 0.35,
        fromX: failed.map(({ greenMs }) => greenMs),
        toX: failed.map(({ redMs }) => redMs),
        fromY: failed.map(() => 0),
        toY: failed.map(() => 104),
      },
      { kind: 'line', token: 'ink-3', dashed: true, widthPx: 1, x: [fromMs, toMs], y: [80, 80] },
      { kind: 'points', token: 'light-green', x, y: greens.map(({ greenOccupancy }) => greenOccupancy * 100), say },
      {
        kind: 'points',
        token: 'light-red',
        shape: 'triangle',
        radiusPx: 2.4,
        x,
        y: greens.map(({ redOccupancy }) => redOccupancy * 100),
        say,
      },
    ],
  };
}

/** How long those waited who had called a walk: a bar from the call to the walk. */
export function pedestrianScene({ phases, fromMs, toMs }: PedestrianDelays, phase: number, t: Translate): Scene {
  const called = phases.find((each) => each.phase === phase)?.called ?? [];
  const waits = called.map(({ callMs, walkMs }) => ({ callMs, servedMs: walkMs }));
  return waitScene({ fromMs, toMs }, waits, (i) => {
    const wait = waits[i];
    const delayS = wait && (wait.servedMs - wait.callMs) / 1000;
    return t('measures.say.walk', { time: formatTime(wait?.callMs), delay: formatNumber(delayS, 1) });
  });
}

const TURN_TOKENS = [
  'accent',
  'los-slow',
  'replay',
  'good',
  'los-congested',
  'ink-3',
  'los-severe',
  'los-cb-free',
  'los-cb-slow',
  'los-cb-severe',
  'ink',
  'light-dark',
] as const;
const QUARTER_MS = 900_000;

/** Counts by quarter of an hour, one upon the other. */
export function turningScene(
  { counts, fromMs, toMs }: TurningCounts,
  nameOf: (count: TurningCounts['counts'][number]) => string,
  t: Translate,
): Scene {
  const bins = counts[0]?.bins ?? [];
  const base = bins.map(() => 0);
  const marks = counts.map((count, row): Mark => {
    const from = [...base];
    count.bins.forEach((bin, i) => {
      base[i] = (base[i] ?? 0) + bin.count;
    });
    return {
      kind: 'bars',
      token: turnToken(row),
      alpha: 0.85,
      fromX: bins.map(({ timeMs }) => timeMs),
      toX: bins.map(({ timeMs }) => timeMs + QUARTER_MS),
      fromY: from,
      toY: [...base],
      say: (i) =>
        t('measures.say.turn', {
          name: nameOf(count),
          time: formatTime(count.bins[i]?.timeMs, false),
          count: count.bins[i]?.count ?? 0,
        }),
    };
  });
  const most = base.reduce((high, each) => Math.max(high, each), 10);
  return { fromMs, toMs, y: { min: 0, max: Math.ceil((most * 1.06) / 10) * 10 }, marks };
}

export function turnToken(row: number): string {
  return TURN_TOKENS[row % TURN_TOKENS.length] ?? 'ink-3';
}
