import { useCallback } from 'react';
import type { Mark } from '../../../charts/plot/scene.js';
import { formatNumber, formatTime } from '../../../format.js';
import { useT } from '../../../i18n/i18n.js';
import { type Chart, ChartSection } from './chart-section.js';
import type { PhaseSectionProps } from './section-props.js';
import { shadeOf, shades } from './shades.js';
import { SourceNote } from './source-note.js';
import type { Progression } from './types.js';

const QUARTER_MS = 900_000;
const BIN_S = 2;

/** Who comes when into the greens, by quarters of an hour. */
export function GreenUseSection({ path, query, fileName, phase, name, fromMs, toMs, ...on }: PhaseSectionProps) {
  const { t } = useT();
  const chartOf = useCallback(
    ({ utilisation, evidence }: Progression): Chart | null => {
      const { quarters } = utilisation;
      const cells = quarters.flatMap((quarter, id) =>
        quarter.bins.map((bin) => ({ ...bin, id, timeMs: quarter.timeMs, greens: quarter.greens })),
      );
      if (cells.every(({ perGreen }) => perGreen === 0)) return null;
      const most = cells.reduce((high, { perGreen }) => Math.max(high, perGreen), 0);
      const longest = quarters.reduce((high, { meanGreenS }) => Math.max(high, meanGreenS ?? 0), 20);
      const highest = cells.reduce((high, { fromS }) => Math.max(high, fromS + BIN_S), longest);
      return {
        figures: [
          { label: t('measures.use.green'), value: formatNumber(utilisation.meanGreenS, 1), unit: t('unit.s') },
          {
            label: t('measures.use.ratio'),
            value: formatNumber(utilisation.volumeToCapacity, 2),
            hint: t('measures.use.ratio.hint'),
          },
          { label: t('measures.use.greens'), value: formatNumber(utilisation.greens) },
        ],
        scene: {
          fromMs,
          toMs,
          y: { min: 0, max: Math.ceil((highest * 1.04) / 5) * 5 },
          marks: [
            ...shades.map((alpha, shade): Mark => {
              const own = cells.filter(({ perGreen }) => perGreen > 0 && shadeOf(perGreen / most) === shade);
              return {
                kind: 'bars',
                token: 'accent',
                alpha,
                fromX: own.map(({ timeMs }) => timeMs),
                toX: own.map(({ timeMs }) => timeMs + QUARTER_MS),
                fromY: own.map(({ fromS }) => fromS),
                toY: own.map(({ fromS }) => fromS + BIN_S),
                ids: own.map(({ id }) => id),
                say: (i) =>
                  t('measures.say.use', {
                    time: formatTime(own[i]?.timeMs, false),
                    from: own[i]?.fromS ?? 0,
                    to: (own[i]?.fromS ?? 0) + BIN_S,
                    vehicles: formatNumber(own[i]?.perGreen, 2),
                    greens: own[i]?.greens ?? 0,
                  }),
              };
            }),
            {
              kind: 'line',
              token: 'light-green',
              x: quarters.flatMap(({ timeMs }) => [timeMs, timeMs + QUARTER_MS]),
              y: quarters.flatMap(({ meanGreenS }) => [meanGreenS ?? Number.NaN, meanGreenS ?? Number.NaN]),
            },
          ],
        },
        keys: [
          { token: 'accent', shape: 'band', label: t('measures.use.key', { most: formatNumber(most, 1) }) },
          { token: 'light-green', shape: 'line', label: t('measures.use.green') },
        ],
        table: () => ({
          heads: ['time', 'greens', 'meanGreenS', 'volumeToCapacity', 'fromS', 'perGreen'],
          rows: quarters.flatMap((quarter) =>
            quarter.bins.map((bin) => [
              new Date(quarter.timeMs).toISOString(),
              quarter.greens,
              quarter.meanGreenS,
              quarter.volumeToCapacity,
              bin.fromS,
              bin.perGreen,
            ]),
          ),
        }),
        eventsOf: (_, id) => {
          const quarter = quarters[id];
          return quarter && { fromMs: quarter.timeMs, toMs: quarter.timeMs + QUARTER_MS, evidence };
        },
      };
    },
    [fromMs, toMs, t],
  );
  return (
    <ChartSection
      {...on}
      title={t('measures.use')}
      name={name}
      url={`${path}/measures/progression?phase=${phase}&${query}`}
      fileName={`green-use-${phase}-${fileName}`}
      empty={{ title: t('coordination.none'), hint: t('coordination.none.hint') }}
      note={(answer) => <SourceNote told={answer} arrivals={answer.arrivalSource} />}
      chartOf={chartOf}
    />
  );
}
