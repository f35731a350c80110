import { useCallback } from 'react';
import { formatNumber, formatTime, kmh } from '../../../format.js';
import { useT } from '../../../i18n/i18n.js';
import { type Chart, ChartSection } from './chart-section.js';
import type { PhaseSectionProps } from './section-props.js';
import type { ApproachSpeeds } from './types.js';

const HALF_QUARTER_MS = 450_000;
const LEAST_KMH = 40;

/** Speeds over the stop line of vehicles that were followed. */
export function SpeedsSection({ path, query, fileName, phase, name, fromMs, toMs, ...on }: PhaseSectionProps) {
  const { t } = useT();
  const chartOf = useCallback(
    ({ bins }: ApproachSpeeds): Chart | null => {
      if (bins.length === 0) return null;
      const x = bins.map(({ timeMs }) => timeMs + HALF_QUARTER_MS);
      const of = (key: 'meanMps' | 'p15Mps' | 'p85Mps') => bins.map((bin) => kmh(bin[key]) ?? Number.NaN);
      const [mean, p15, p85] = [of('meanMps'), of('p15Mps'), of('p85Mps')];
      const vehicles = bins.reduce((sum, bin) => sum + bin.vehicles, 0);
      const all = bins.reduce((sum, bin) => sum + bin.meanMps * bin.vehicles, 0);
      return {
        figures: [
          { label: t('measures.speeds.mean'), value: formatNumber(kmh(all / vehicles), 1), unit: t('unit.kmh') },
          { label: t('coordination.arrivals'), value: formatNumber(vehicles), unit: t('unit.vehicles') },
        ],
        scene: {
          fromMs,
          toMs,
          y: { min: 0, max: Math.ceil((p85.reduce((most, each) => Math.max(most, each), LEAST_KMH) * 1.06) / 10) * 10 },
          marks: [
            { kind: 'line', token: 'ink-3', dashed: true, x, y: p15 },
            { kind: 'line', token: 'ink-2', dashed: true, x, y: p85 },
            { kind: 'line', token: 'accent', x, y: mean },
            {
              kind: 'points',
              token: 'accent',
              radiusPx: 2.6,
              x,
              y: mean,
              say: (i) =>
                t('measures.say.speed', {
                  time: formatTime(bins[i]?.timeMs, false),
                  mean: formatNumber(mean[i]),
                  low: formatNumber(p15[i]),
                  high: formatNumber(p85[i]),
                  count: bins[i]?.vehicles ?? 0,
                }),
            },
          ],
        },
        keys: [
          { token: 'accent', label: t('measures.speeds.mean') },
          { token: 'ink-2', shape: 'line', label: t('measures.speeds.p85') },
          { token: 'ink-3', shape: 'line', label: t('measures.speeds.p15') },
        ],
        table: () => ({
          heads: ['time', 'vehicles', 'meanKmh', 'p15Kmh', 'p85Kmh'],
          rows: bins.map((bin, i) => [
            new Date(bin.timeMs).toISOString(),
            bin.vehicles,
            mean[i] ?? null,
            p15[i] ?? null,
            p85[i] ?? null,
          ]),
        }),
      };
    },
    [fromMs, toMs, t],
  );
  return (
    <ChartSection
      {...on}
      title={t('measures.speeds')}
      name={name}
      url={`${path}/measures/speeds?phase=${phase}&${query}`}
      fileName={`speeds-${phase}-${fileName}`}
      empty={{ title: t('measures.speeds.none'), hint: t('measures.speeds.none.hint') }}
      note={() => <span className="tag">{t('coordination.source.trajectory')}</span>}
      chartOf={chartOf}
    />
  );
}
