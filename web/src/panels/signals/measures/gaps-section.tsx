import { useCallback } from 'react';
import type { Mark } from '../../../charts/plot/scene.js';
import { formatNumber, formatTime } from '../../../format.js';
import { useT } from '../../../i18n/i18n.js';
import { type Chart, ChartSection } from './chart-section.js';
import type { PhaseSectionProps } from './section-props.js';
import { SourceNote } from './source-note.js';
import type { LeftTurnGaps } from './types.js';

/** A left turn over several lanes needs so long, s. */
const USABLE_S = 7.4;
const MOST_S = 20;
const CLASSES = [
  { fromS: 1, toS: 3.3, token: 'ink-3', shape: 'dot' },
  { fromS: 3.3, toS: 3.7, token: 'los-congested', shape: 'square' },
  { fromS: 3.7, toS: USABLE_S, token: 'los-slow', shape: 'triangle' },
  { fromS: USABLE_S, toS: Number.POSITIVE_INFINITY, token: 'good', shape: 'dot' },
] as const;

/** Gaps in the traffic that the left turns of the phase give way to. */
export function GapsSection({ path, query, fileName, phase, name, fromMs, toMs, ...on }: PhaseSectionProps) {
  const { t } = useT();
  const chartOf = useCallback(
    (answer: LeftTurnGaps): Chart | null => {
      if (answer.gaps.length === 0) return null;
      const gaps = answer.gaps.map((gap, id) => ({ ...gap, id, seconds: (gap.toMs - gap.fromMs) / 1000 }));
      const classLabel = (i: number) => {
        const { fromS, toS } = CLASSES[i] as (typeof CLASSES)[number];
        const to = Number.isFinite(toS) ? formatNumber(toS, 1) : '';
        return `${formatNumber(fromS, 1)}${to ? `–${to}` : '+'} ${t('unit.s')}`;
      };
      return {
        figures: [
          ...answer.bins.map((bin, i) => ({ label: classLabel(i), value: formatNumber(bin.gaps) })),
          {
            label: t('measures.gaps.usable'),
            value: formatNumber(answer.usableShare === null ? null : answer.usableShare * 100, 1),
            unit: t('unit.percent'),
            hint: t('measures.gaps.usable.hint'),
          },
        ],
        scene: {
          fromMs,
          toMs,
          y: { min: 0, max: MOST_S },
          marks: [
            { kind: 'line', token: 'good', dashed: true, widthPx: 1, x: [fromMs, toMs], y: [USABLE_S, USABLE_S] },
            ...CLASSES.map(({ fromS, toS, token, shape }): Mark => {
              const own = gaps.filter(({ seconds }) => seconds >= fromS && seconds < toS);
              return {
                kind: 'points',
                token,
                shape,
                radiusPx: 1.8,
                x: own.map((gap) => gap.fromMs),
                // What is longer than the chart is high stands at its upper edge.
                y: own.map(({ seconds }) => Math.min(MOST_S * 0.99, seconds)),
                ids: own.map(({ id }) => id),
                say: (i) =>
                  t('measures.say.gap', {
                    time: formatTime(own[i]?.fromMs),
                    seconds: formatNumber(own[i]?.seconds, 1),
                  }),
              };
            }),
          ],
        },
        keys: CLASSES.map(({ token, shape }, i) => ({ token, shape, label: classLabel(i) })),
        table: () => ({
          heads: ['from', 'to', 'gapS'],
          rows: gaps.map((gap) => [new Date(gap.fromMs).toISOString(), new Date(gap.toMs).toISOString(), gap.seconds]),
        }),
        eventsOf: (_, id) => {
          const gap = answer.gaps[id];
          return gap && { fromMs: gap.fromMs - 1000, toMs: gap.toMs + 1000, evidence: answer.evidence };
        },
      };
    },
    [fromMs, toMs, t],
  );
  return (
    <ChartSection
      {...on}
      title={t('measures.gaps')}
      name={name}
      url={`${path}/measures/left-turn-gaps?phase=${phase}&${query}`}
      fileName={`gaps-${phase}-${fileName}`}
      empty={{ title: t('measures.gaps.none'), hint: t('measures.gaps.none.hint') }}
      note={(answer) => (
        <>
          {t('measures.gaps.note', { phase: answer.opposing })} <SourceNote told={answer} />
        </>
      )}
      chartOf={chartOf}
    />
  );
}
