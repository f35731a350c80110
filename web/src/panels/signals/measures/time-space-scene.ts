import type { Mark, Scene } from '../../../charts/plot/scene.js';
import { formatNumber, formatTime } from '../../../format.js';
import type { Translate } from '../../../i18n/i18n.js';
import type { Direction, TimeSpace } from './corridor-types.js';

const QUEUE_MS = 15_000;
/** Room above the last and below the first stop line, of the length. */
const ROOM = 0.06;

/** Lights along a corridor over time, with the bands that meet only green, vehicles on their way, and queues. */
export function timeSpaceScene(
  { fromMs, toMs, speedMps }: TimeSpace,
  { stops, bands, trajectories, queues }: Direction,
  nameOf: (junctionId: string) => string,
  t: Translate,
): Scene {
  const longestM = stops.reduce((most, { distanceM }) => Math.max(most, distanceM), 100);
  const cycles = stops.flatMap(({ junctionId, distanceM, cycles: own }) =>
    own.map((cycle) => ({ ...cycle, junctionId, distanceM })),
  );
  type Cycle = (typeof cycles)[number];
  const at = cycles.map(({ distanceM }) => distanceM);
  const lights = (
    token: string,
    leastPx: number,
    from: keyof Cycle & `${string}Ms`,
    to: keyof Cycle & `${string}Ms`,
  ): Mark => ({
    kind: 'bars',
    token,
    leastPx,
    fromX: cycles.map((cycle) => cycle[from]),
    toX: cycles.map((cycle) => cycle[to]),
    fromY: at,
    toY: at,
    say: (i) => {
      const cycle = cycles[i] as Cycle;
      return t('timeSpace.say', {
        name: nameOf(cycle.junctionId),
        time: formatTime(cycle.greenMs),
        green: formatNumber((cycle.yellowMs - cycle.greenMs) / 1000, 1),
        cycle: formatNumber((cycle.endMs - cycle.startMs) / 1000, 1),
      });
    },
  });
  const place = new Map(stops.map(({ junctionId, distanceM }) => [junctionId, distanceM]));
  const travelMs = (longestM / speedMps) * 1000;
  const way = trajectories.flatMap(({ points }) => [...points, [points.at(-1)?.[0] ?? 0, Number.NaN] as const]);
  const queued = queues.map(({ junctionId, timeMs, lengthM }) => ({
    timeMs,
    toM: place.get(junctionId) ?? 0,
    lengthM,
  }));
  return {
    fromMs,
    toMs,
    y: {
      min: -longestM * ROOM,
      max: longestM * (1 + ROOM),
      names: stops.map(({ junctionId, distanceM }) => ({ at: distanceM, name: nameOf(junctionId) })),
    },
    marks: [
      {
        kind: 'area',
        token: 'accent',
        alpha: 0.22,
        x: bands.flatMap((band) => [band.fromMs, band.toMs, band.toMs + travelMs, band.fromMs + travelMs]),
        y: bands.flatMap(() => [0, 0, longestM, longestM]),
      },
      {
        kind: 'bars',
        token: 'danger',
        alpha: 0.3,
        fromX: queued.map(({ timeMs }) => timeMs),
        toX: queued.map(({ timeMs }) => timeMs + QUEUE_MS),
        fromY: queued.map(({ toM, lengthM }) => toM - lengthM),
        toY: queued.map(({ toM }) => toM),
      },
      { kind: 'line', token: 'ink-2', alpha: 0.55, widthPx: 1, x: way.map(([x]) => x), y: way.map(([, y]) => y) },
      lights('light-red', 4, 'startMs', 'greenMs'),
      lights('light-yellow', 4, 'yellowMs', 'endMs'),
      lights('light-green', 6, 'greenMs', 'yellowMs'),
    ],
  };
}
